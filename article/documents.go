package article

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

// JSON documents: a list of objects, or objects one after the other, over any number of
// lines. A list of any length is read as a stream, object by object.

// looksLikeDocuments reports whether head starts a list of objects, or an object that goes
// on over the next lines. One object a line is left to the reader of lines, which does not
// lose the rest of the file to one broken object.
func looksLikeDocuments(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n")
	if inner, ok := bytes.CutPrefix(head, []byte("[")); ok {
		inner = bytes.TrimLeft(inner, " \t\r\n")
		// "[] Headline" is prose
		return string(bytes.TrimSpace(inner)) == "]" || looksLikeObject(inner)
	}
	first, rest, ok := bytes.Cut(head, []byte("\n"))
	if !ok || !bytes.HasPrefix(head, []byte("{")) {
		return false
	}
	if string(bytes.TrimSpace(first)) == "{" {
		return true
	}
	return looksLikeObject(first) && !isObject(first) && !looksLikeObject(rest)
}

// documents cuts s into objects and gives several to a job. A lone object outside of a
// list is the article of its file, or in a folder no article at all.
func (p *producer) documents(s *source) {
	s.judge()
	c := documentCutter{in: s.in, line: 1, hold: p.hold}
	b := documentBatch{p: p, from: origin{path: s.path, note: s.note, charset: s.charset}}
	nth, odd := 0, 0
	d, end := c.next()
	for ; end == nil; d, end = c.next() {
		nth++
		if d.raw[0] != '{' {
			if odd++; odd > maxOdd {
				continue
			}
			d.raw = bytes.Clone(d.raw)
		}
		d.nth = nth
		if b.add(d); b.size >= chunkSize && (nth > 1 || c.list) {
			b.flush()
		}
	}
	if nth == 1 && !c.listed {
		if lone := &b.held[0]; !s.asked && p.fields.foreign(lone.raw) {
			p.reader.tally.passed.Add(1)
			keys := keysOf(lone.raw)
			p.reader.foreign.CompareAndSwap(nil, &keys)
			return
		}
		b.held[0].nth, b.held[0].line = 0, 0
	}
	b.flush()
	if odd > maxOdd {
		p.skip(&Skip{Path: s.path,
			Why: fmt.Sprintf("%d more values of JSON are no objects", odd-maxOdd)})
	}
	p.brokenOff(s, end, c.line)
}

// brokenOff tells of what the documents of s ended with on a line, unless it is the end.
func (p *producer) brokenOff(s *source, end error, line int) {
	switch {
	case end == io.EOF:
	case errors.Is(end, errDocument), end == errLongValue:
		p.drop()
		p.skip(&Skip{Path: s.path, Line: line, Why: end.Error()})
	default:
		p.skip(s.trouble(end))
	}
}

// A documentBatch is documents that become one job.
type documentBatch struct {
	p    *producer
	from origin
	held []document
	size int // what they take, with what comes of them
}

// add takes a document in.
func (b *documentBatch) add(d document) {
	b.held = append(b.held, d)
	b.size += len(d.raw) + resultSize
}

// flush makes the job, if there is anything to do.
func (b *documentBatch) flush() {
	if full := b.held; len(full) > 0 {
		b.p.doTree(b.from, b.size, func(o origin) []found { return b.p.fields.batch(o, full) })
	}
	b.held, b.size = nil, 0
}

// foreign reports whether raw is an object without any of our keys: settings, an index, a
// result. In a folder such a file is passed over, as any other that is no article.
func (m *fieldMap) foreign(raw []byte) bool {
	ours := false
	err := members(raw, func(key string, _ []byte) error {
		_, known := m.uses[key]
		ours = ours || known
		return nil
	})
	return err == nil && !ours && m.wrapped(raw) == nil
}

// A document is one object, the line on which it starts, and its place among all.
type document struct {
	raw  []byte
	line int
	nth  int
	deep bool // it is nested deeper than maxNested
}

// batch reads the articles of some documents of the source o.
func (m *fieldMap) batch(o origin, batch []document) []found {
	all := make([]found, 0, len(batch))
	for _, d := range batch {
		o.line, o.nth = d.line, d.nth
		all = append(all, m.objects(o, d.raw)...)
	}
	return all
}
