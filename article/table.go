package article

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
)

// Tables: CSV and TSV with a header, a row an article (RFC 4180, and what exporters make of it).
//
// A field is quoted only where it is as quoted.go says; else the marks are the author's own, as in
// TSV, which knows no quoting. A quoted field may run over lines. One whose end does not come
// within MaxText bytes is not quoted either, so that a forgotten mark costs its row at most and
// does not swallow the rest of the file; the article of such a row has a note.

// table reads the header of s and gives chunks of rows to jobs.
func (p *producer) table(s *source) {
	s.judge()
	c := rowCutter{in: s.in, charset: s.charset, line: 1, reach: MaxText, hold: p.hold}
	head, err := c.header()
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	if len(head) > maxMeta {
		p.skip(&Skip{Path: s.path, Line: 1,
			Why: fmt.Sprintf("the header has %d bytes, and at most %d KiB are read", len(head),
				maxMeta>>10)})
		return
	}
	columns := splitRow(head, c.comma)
	for i := range columns {
		columns[i] = p.fields.column(columns[i])
	}
	if !p.fields.hasText(columns) {
		p.skip(&Skip{
			Path: s.path, Line: 1, Keys: columnKeys(columns),
			Why: "no column for the text: the columns are " + listed(columns),
		})
		return
	}
	p.rows(s, &c, columns)
}

// listed names columns, and not all of them if they are many.
func listed(columns []string) string {
	const most = 40
	names := make([]string, 0, most)
	for _, c := range columns[:min(len(columns), most)] {
		names = append(names, shortened(c))
	}
	if len(columns) > most {
		names = append(names, fmt.Sprintf("and %d others", len(columns)-most))
	}
	return strings.Join(names, ", ")
}

// rows gives the rows behind the header to jobs.
func (p *producer) rows(s *source, c *rowCutter, columns []string) {
	for {
		rows, err := c.next()
		if len(rows.raw) > 0 {
			o := origin{path: s.path, note: s.note, charset: s.charset, line: rows.line}
			comma := c.comma
			p.doTree(o, len(rows.raw)+len(rows.ends)*resultSize,
				func(o origin) []found { return p.fields.rows(o, columns, comma, rows) })
		}
		switch {
		case err == nil:
			continue
		case err == errLong:
			p.drop()
			p.skip(&Skip{Path: s.path, Line: c.line - 1, Why: tooLong("the line", maxLine).Error()})
			continue
		case err != io.EOF:
			p.skip(s.trouble(err))
		}
		return
	}
}

// hasText reports whether one of the columns may give the text.
func (m *fieldMap) hasText(columns []string) bool {
	for _, c := range columns {
		for _, u := range m.uses[c] {
			if u.field == fieldText && u.path == "" {
				return true
			}
		}
	}
	return false
}

// looksLikeTable reports whether the first line of head is a header with a column for the text.
func (m *fieldMap) looksLikeTable(head []byte) bool {
	first, rest, ok := bytes.Cut(bytes.TrimPrefix(head, []byte("\ufeff")), []byte("\n"))
	if _, is := namedComma(first); is {
		first, _, ok = bytes.Cut(bytes.TrimLeft(rest, "\r\n"), []byte("\n"))
	}
	text, _ := decode(first, "")
	columns := splitRow([]byte(text), commaOf(first))
	for i := range columns {
		columns[i] = m.column(columns[i])
	}
	return ok && len(columns) > 1 && m.hasText(columns)
}

// commaOf is the mark that parts most columns of a header.
func commaOf(head []byte) byte {
	best := byte(',')
	for _, c := range []byte("\t;|") {
		if bytes.Count(head, []byte{c}) > bytes.Count(head, []byte{best}) {
			best = c
		}
	}
	return best
}

// namedComma gives the mark that a line names as the one between columns, as spreadsheets do before
// the header: sep=;
func namedComma(line []byte) (comma byte, ok bool) {
	line = bytes.Trim(line, "\r\n\"")
	if len(line) != 5 || !bytes.EqualFold(line[:4], []byte("sep=")) {
		return 0, false
	}
	return line[4], true
}

// A rowChunk is some whole rows, where each ends, and the line on which the first starts.
type rowChunk struct {
	raw  []byte
	ends []int
	line int
}

// rows reads the articles of a chunk.
func (m *fieldMap) rows(o origin, columns []string, comma byte, c rowChunk) []found {
	all := make([]found, 0, len(c.ends))
	start := 0
	for _, end := range c.ends {
		raw := c.raw[start:end]
		if trimmed := bytes.TrimSpace(raw); len(trimmed) > 0 {
			all = append(all, m.row(o, columns, comma, bytes.TrimRight(raw, "\r\n")))
		}
		o.line += bytes.Count(raw, []byte{'\n'})
		start = end
	}
	return all
}

// row reads one article. Missing fields at the end are empty; more fields than columns,
// if they hold anything, mean that the quotation marks are broken.
func (m *fieldMap) row(o origin, columns []string, comma byte, raw []byte) found {
	a := o.article()
	text, repair := decode(raw, o.charset)
	if repair != "" {
		a.note(repair)
	}
	var r record
	fields, wide, marked := 0, false, ""
	for v := range cells([]byte(text), comma) {
		if fields < len(columns) {
			r.cell(m, &a, columns[fields], v)
			if strings.HasPrefix(v, `"`) && strings.Count(v, `"`)%2 == 1 {
				marked = columns[fields]
			}
		} else {
			wide = wide || strings.TrimSpace(v) != ""
		}
		fields++
	}
	if wide {
		return o.skip(fmt.Errorf("broken row: %d fields where the header has %d", fields,
			len(columns)))
	}
	if marked != "" {
		a.note(shortened(marked) + " starts with a quotation mark that does not close: " +
			"the row may be cut")
	}
	err := m.finish(&a, &r)
	if err == nil {
		err = o.unmark(&a)
	}
	if err != nil {
		return o.skip(err)
	}
	return found{article: a}
}

// cell puts one value where its column says; an empty one is not there.
func (r *record) cell(m *fieldMap, a *Article, column, text string) {
	uses, ours := m.uses[column]
	switch {
	case strings.TrimSpace(text) == "":
	case !ours && column != "":
		r.keep(a, column, text)
	}
	for _, u := range uses {
		if u.path == "" {
			m.meet(u.field)
			r.set(a, u, value{text: text})
		}
	}
}

// splitRow parts one row into its fields.
func splitRow(raw []byte, comma byte) []string { return slices.Collect(cells(raw, comma)) }

// cells gives the fields of a row, one by one: there may be millions. A quotation mark counts only
// where it encloses a whole field.
func cells(raw []byte, comma byte) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			q, quoted := quotedField(raw, comma)
			n, field := q.at, ""
			if quoted {
				field = q.unquoted(raw)
			} else {
				if n = bytes.IndexByte(raw, comma); n < 0 {
					n = len(raw)
				}
				field = string(raw[:n])
			}
			if !yield(field) || n == len(raw) {
				return
			}
			raw = raw[n+1:]
		}
	}
}
