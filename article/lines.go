package article

import (
	"bytes"
	"fmt"
	"io"
)

// JSON lines: one object a line, an article an object.

// chunkSize is how many bytes of lines make a job; a longer line makes one alone.
const chunkSize = 512 << 10

// lines cuts s into chunks of whole lines. A last line without its newline counts.
func (p *producer) lines(s *source) {
	c := chunker{in: s.in, size: chunkSize, limit: MaxArticle}
	for {
		chunk, line, err := c.next()
		if len(chunk) > 0 {
			o := origin{path: s.path, note: s.note, line: line}
			p.do(len(chunk), func() []found { return p.fields.chunk(o, chunk) })
		}
		switch {
		case err == errLong:
			p.skip(&Skip{Path: s.path, Line: line, Why: fmt.Sprintf("line longer than %d bytes", c.limit)})
		case err == io.EOF:
			return
		case err != nil:
			p.skip(s.trouble(err))
			return
		}
	}
}

// An origin is where the bytes of an article come from.
type origin struct {
	path string
	note string // what was done to the bytes already, if anything
	line int    // from 1; 0 where the file is the article
	nth  int    // from 1, in a list that may have many objects on one line, or among records; else 0

	place string // of a record in its archive
}

// article gives an article that has only its origin, and the ID that it has without a better one.
func (o origin) article() Article {
	a := Article{ID: o.path, Path: o.path, Line: o.line}
	switch {
	case o.nth > 0:
		a.ID = fmt.Sprintf("%s#%d", o.path, o.nth)
	case o.line > 0:
		a.ID = fmt.Sprintf("%s:%d", o.path, o.line)
	}
	if o.note != "" {
		a.note(o.note)
	}
	return a
}

// skip gives the Skip for trouble there.
func (o origin) skip(err error) found {
	why := err.Error()
	switch {
	case o.place != "":
		why = fmt.Sprintf("record %d at %s: %s", o.nth, o.place, why)
	case o.nth > 0:
		why = fmt.Sprintf("object %d: %s", o.nth, why)
	}
	return found{skip: &Skip{Path: o.path, Line: o.line, Why: why}}
}

// chunk reads the articles of a chunk of lines, which starts at o.
func (m *fieldMap) chunk(o origin, chunk []byte) []found {
	var all []found
	for len(chunk) > 0 {
		end := bytes.IndexByte(chunk, '\n') + 1
		if end == 0 {
			end = len(chunk)
		}
		one := bytes.TrimSpace(chunk[:end])
		if o.line == 1 {
			one = bytes.TrimSpace(bytes.TrimPrefix(one, []byte("\ufeff")))
		}
		if len(one) > 0 {
			all = append(all, m.object(o, one))
		}
		chunk = chunk[end:]
		o.line++
	}
	return all
}

// object reads one article from its JSON object.
func (m *fieldMap) object(o origin, raw []byte) found {
	a := o.article()
	text, repair := decode(raw)
	if repair != "" {
		raw = []byte(text)
		a.note(repair)
	}
	if err := m.fill(&a, raw); err != nil {
		return o.skip(err)
	}
	return found{article: a}
}
