package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
)

// JSON lines: one object a line, an article an object.

// chunkSize is how many bytes of lines make a job; a longer line makes one alone.
const chunkSize = 512 << 10

// lines cuts s into chunks of whole lines. A last line without its newline counts.
func (p *producer) lines(s *source) {
	c := chunker{in: s.in, size: chunkSize, limit: maxLine, hold: p.hold}
	for {
		chunk, line, err := c.next()
		if isBomb(err) { // the line in which it strikes is none
			chunk = chunk[:bytes.LastIndexByte(chunk, '\n')+1]
		}
		for len(chunk) > 0 && p.ctx.Err() == nil {
			part, lines := firstLines(chunk)
			o := origin{path: s.path, note: s.note, line: line}
			p.do(o, len(part)+lines*resultSize, func() []found { return p.fields.chunk(o, part) })
			chunk, line = chunk[len(part):], line+lines
		}
		switch {
		case err == errLong:
			p.drop()
			p.skip(&Skip{Path: s.path, Line: line, Why: tooLong("the line", c.limit).Error()})
		case err == io.EOF:
			return
		case err != nil:
			p.skip(s.trouble(err))
			return
		}
	}
}

// Short lines cost more than their bytes: each gives an article or a Skip, of about resultSize, and
// so a job has at most jobLines of them.
const (
	resultSize = 512
	jobLines   = 2048
)

// firstLines gives the first jobLines lines of a chunk, and how many they are.
func firstLines(chunk []byte) (part []byte, lines int) {
	if lines = bytes.Count(chunk, []byte{'\n'}); lines <= jobLines {
		return chunk, lines
	}
	end := 0
	for range jobLines {
		end += bytes.IndexByte(chunk[end:], '\n') + 1
	}
	return chunk[:end], jobLines
}

// An origin is where the bytes of an article come from.
type origin struct {
	path string
	note string // what was done to the bytes already, if anything
	line int    // from 1; 0 where the file is the article
	// from 1, in a list that may have many objects on one line, or among records; else 0
	nth  int
	part int // from 1, in a list inside of an object; else 0

	place string // of a record in its archive
	room  *room  // for the trees of pages and feeds
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
	if o.part > 0 {
		a.ID = fmt.Sprintf("%s#%d", a.ID, o.part)
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
	case o.part > 0 && o.nth > 0:
		why = fmt.Sprintf("object %d#%d: %s", o.nth, o.part, why)
	case max(o.part, o.nth) > 0:
		why = fmt.Sprintf("object %d: %s", max(o.part, o.nth), why)
	}
	return found{skip: &Skip{Path: o.path, Line: o.line, Why: why}, err: err}
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
			all = append(all, m.objects(o, one)...)
		}
		chunk = chunk[end:]
		o.line++
	}
	return all
}

// objects reads the article of a JSON object, or the articles of the list that it wraps, as the
// answers of news services do: {"status": "ok", "articles": [...]}.
func (m *fieldMap) objects(o origin, raw []byte) []found {
	one := m.object(o, raw)
	if one.skip == nil || one.err != errNoText {
		return []found{one}
	}
	list := m.wrapped(raw)
	if list == nil {
		one.skip.Keys = keysOf(raw)
		return []found{one}
	}
	var all []found
	c := documentCutter{in: bufio.NewReader(bytes.NewReader(list)), line: max(1, o.line)}
	for {
		d, err := c.next()
		if err != nil { // the list is whole: it is only its end
			return all
		}
		if o.part++; o.part > maxParts {
			return append(all,
				o.skip(fmt.Errorf("the list in the object has more than %d objects: a list of "+
					"any length is read if no object stands around it", maxParts)))
		}
		all = append(all, m.object(o, d.raw))
	}
}

// listKeys are the keys under which APIs and scrapers keep their lists of articles. Any
// other list of objects with a text is something else: quotations, comments, a result.
var listKeys = map[string]bool{
	"articles": true, "items": true, "entries": true, "results": true, "data": true, "docs": true,
	"documents": true, "posts": true, "news": true, "stories": true, "records": true, "pages": true, "hits": true,
}

// wrapped gives the list of articles that an object without a text has under one of listKeys, or
// nil.
func (m *fieldMap) wrapped(raw []byte) []byte {
	var list []byte
	own := false
	err := members(raw, func(key string, value []byte) error {
		own = own || m.hasText([]string{key})
		if list == nil && listKeys[key] && value[0] == '[' && looksLikeDocuments(value) &&
			m.namesText(value) {
			list = value
		}
		return nil
	})
	if err != nil || own {
		return nil
	}
	return list
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
