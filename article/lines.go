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
	c := chunker{in: &interruptible{s.in, p}, size: chunkSize, limit: MaxArticle}
	for {
		chunk, line, err := c.next()
		if len(chunk) > 0 {
			path, note := s.path, s.note
			p.do(len(chunk), func() []found { return p.fields.chunk(path, note, line, chunk) })
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

// chunk reads the articles of a chunk of lines, the first of which has the given number.
func (m *fieldMap) chunk(path, note string, line int, chunk []byte) []found {
	var all []found
	for len(chunk) > 0 {
		end := bytes.IndexByte(chunk, '\n') + 1
		if end == 0 {
			end = len(chunk)
		}
		one := bytes.TrimSpace(chunk[:end])
		if line == 1 {
			one = bytes.TrimSpace(bytes.TrimPrefix(one, []byte("\ufeff")))
		}
		if len(one) > 0 {
			all = append(all, m.line(path, note, line, one))
		}
		chunk = chunk[end:]
		line++
	}
	return all
}

// line reads one article from its object.
func (m *fieldMap) line(path, note string, line int, raw []byte) found {
	a := Article{Path: path, Line: line}
	if note != "" {
		a.note(note)
	}
	text, repair := decode(raw)
	if repair != "" {
		raw = []byte(text)
		a.note(repair)
	}
	if err := m.fill(&a, raw); err != nil {
		return found{skip: &Skip{Path: path, Line: line, Why: err.Error()}}
	}
	if a.ID == "" {
		a.ID = fmt.Sprintf("%s:%d", path, line)
	}
	return found{article: a}
}
