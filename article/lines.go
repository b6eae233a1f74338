package article

import (
	"bytes"
	"io"
)

// JSON lines: one object a line, an article an object.

// lines cuts s into chunks of whole lines. A last line without its newline counts.
func (p *producer) lines(s *source) {
	s.judge()
	before, err := p.only(s)
	if err != nil {
		p.skip(s.trouble(err))
		return
	}
	c := chunker{in: s.in, size: chunkSize, limit: maxLine, hold: p.hold, line: before}
	for {
		chunk, line, err := c.next()
		if isBomb(err) { // the line in which it strikes is none
			chunk = chunk[:bytes.LastIndexByte(chunk, '\n')+1]
		}
		for len(chunk) > 0 && p.ctx.Err() == nil {
			part, lines := firstLines(chunk)
			o := origin{path: s.path, note: s.note, charset: s.charset, line: line}
			p.doTree(o, len(part)+lines*resultSize,
				func(o origin) []found { return p.fields.chunk(o, part) })
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
