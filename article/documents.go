package article

import (
	"bufio"
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
	case errors.Is(end, errDocument):
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

// A documentCutter finds where values start and end by their brackets. A line's end inside a
// string, which JSON does not allow, ends the string. Where a bracket or a quotation mark is missing
// an object seems to go on over those behind it: one that is broken, and has the start of another in
// it, ends there. Objects of one source start alike, with the same key first. What that misses: the
// objects behind a broken one that start with other keys; and of a broken one with objects of its
// own that start as it does these are given.
type documentCutter struct {
	in      *bufio.Reader
	hold    func(int) // told how many bytes a document has so far
	line    int       // of the next byte, from 1
	odd     []byte    // the value before, if it was no object
	started bool
	list    bool   // inside a list
	listed  bool   // a list was met
	sign    []byte // how the objects start: their bracket and first key
	again   int    // bytes that were put back
}

// next gives the next object, or whatever stands where one should: that is good until the next
// call.
func (c *documentCutter) next() (document, error) {
	list := c.list
	d, err := c.cut()
	if len(d.raw) == 0 || d.raw[0] != '{' {
		return d, err
	}
	if c.sign == nil {
		c.sign = signOf(d.raw)
	}
	n := bytes.Index(d.raw[1:], c.sign) + 1
	if c.sign == nil || n == 0 || c.again > maxAgain || err == nil && isObject(d.raw) {
		return d, err
	}
	rest := d.raw[n:]
	c.in = bufio.NewReaderSize(io.MultiReader(bytes.NewReader(rest), c.in), 64<<10)
	c.line -= bytes.Count(rest, []byte{'\n'})
	c.again += len(rest)
	c.list = list
	d.raw = d.raw[:n:n]
	return d, nil
}

// maxAgain bounds the bytes that are looked at again behind broken objects.
const maxAgain = 1 << 30

// signOf gives the start of an object up to the end of its first key, if it has one.
func signOf(raw []byte) []byte {
	w := walker{raw: raw, at: 1}
	if _, err := w.key(); err != nil {
		return nil
	}
	end := bytes.LastIndexByte(raw[:w.at], '"')
	return raw[: end+1 : end+1]
}

// isObject reports whether raw is an object.
func isObject(raw []byte) bool {
	return members(raw, func(string, []byte) error { return nil }) == nil
}

// cut is next, where an object ends only by its brackets.
func (c *documentCutter) cut() (document, error) {
	for {
		b, err := c.in.ReadByte()
		if err == io.EOF && c.list {
			return document{}, fmt.Errorf("%w: the list does not end", errDocument)
		}
		if err != nil {
			return document{}, err
		}
		switch {
		case b == '\n':
			c.line++
		// a byte order mark
		case b == ' ' || b == '\t' || b == '\r' || b == ',' || b >= 0x80 && !c.started:
		case b == '/' && c.comment():
		case b == '[' && !c.list:
			c.started, c.list, c.listed = true, true, true
		case b == ']' && c.list:
			c.list = false
		default:
			c.started = true
			return c.value(b)
		}
	}
}

// comment goes over a comment between objects, of which the first mark was taken. One that does not
// end before the buffer does is none.
func (c *documentCutter) comment() bool {
	rest, _ := c.in.Peek(c.in.Size())
	w := walker{raw: append([]byte("/"), rest...)}
	if !w.comment() {
		return false
	}
	n, _ := c.in.Discard(w.at - 1)
	c.line += bytes.Count(rest[:n], []byte{'\n'})
	return true
}

// value gives the value that starts with b. A single word or number ends with its line or comma.
func (c *documentCutter) value(b byte) (document, error) {
	d := document{line: c.line}
	if b != '{' {
		d.raw = c.odd[:0]
		defer func() { c.odd = d.raw }()
	}
	d.raw = append(d.raw, b)
	state := bracketState{}
	state.step(b)
	for !state.over(b) && !(state.depth == 0 && !state.quoted && c.ends()) {
		if len(d.raw) > maxLine {
			return d, fmt.Errorf("%w; a list of any length is read if no object stands "+
				"around it", tooLong("the value of JSON", maxLine))
		}
		if _, err := c.in.Peek(1); err == io.EOF { // the object says itself what it lacks
			return d, nil
		} else if err != nil {
			return d, err
		}
		held, _ := c.in.Peek(c.in.Buffered())
		n := state.run(held)
		c.line += bytes.Count(held[:n], []byte{'\n'})
		b = held[n-1]
		if c.hold != nil && len(d.raw)+n > cap(d.raw) {
			c.hold(2 * cap(d.raw))
		}
		d.raw = append(d.raw, held[:n]...)
		c.in.Discard(n)
	}
	return d, nil
}

// A bracketState is where in a value a byte stands.
type bracketState struct {
	depth         int
	quoted, slash bool
}

// run steps over bytes up to the end of the outermost bracket, or of the first byte outside of
// any, and gives how many they were. At least one is taken. Runs of a string without a mark in
// them are crossed at once.
func (s *bracketState) run(held []byte) int {
	for i := 0; i < len(held); {
		if s.quoted && !s.slash {
			n := bytes.IndexAny(held[i:], "\"\\\n")
			if n < 0 {
				return len(held)
			}
			i += n
		}
		s.step(held[i])
		i++
		if s.depth <= 0 && !s.quoted {
			return i
		}
	}
	return len(held)
}

// step goes over one byte. A line's end always ends a string, see documentCutter.
func (s *bracketState) step(b byte) {
	switch {
	case b == '\n':
		s.quoted, s.slash = false, false
	case s.slash:
		s.slash = false
	case s.quoted:
		s.slash, s.quoted = b == '\\', b != '"'
	case b == '"':
		s.quoted = true
	case b == '{' || b == '[':
		s.depth++
	case b == '}' || b == ']':
		s.depth--
	}
}

// over reports whether b closed the value.
func (s *bracketState) over(b byte) bool {
	return !s.quoted && s.depth <= 0 && (b == '}' || b == ']')
}

// ends reports whether a value outside of brackets is over.
func (c *documentCutter) ends() bool {
	next, err := c.in.Peek(1)
	return err != nil || bytes.IndexByte([]byte(",]}\n"), next[0]) >= 0
}
