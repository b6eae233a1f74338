package article

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"regexp"
)

// A documentCutter finds where values start and end by their brackets. A line's end inside a
// string, which JSON does not allow, ends the string. Where a bracket or a quotation mark is
// missing an object seems to go on over those behind it. Objects of one source start alike, with
// the same key first: so an object ends where another starts at a place where no value can stand.
// One that turns out to be broken later, and has the start of another in it, ends there, and what
// is behind that is read again: for its length bounded by what was read, so that reading stays
// linear. What that misses: the objects behind a broken one that start with other keys; of a
// broken one with objects of its own that start as it does these are given; and what is nested
// deeper than maxNested is not looked for others.
type documentCutter struct {
	in      *bufio.Reader
	hold    func(int) // told how many bytes a document has so far
	line    int       // of the next byte, from 1
	odd     []byte    // the value before, if it was no object
	started bool
	list    bool   // inside a list
	listed  bool   // a list was met
	sign    []byte // how the objects start: their bracket and first key
	at      int    // bytes that were taken, but for those that were put back
	far     int    // the most of at
	again   int    // bytes that were put back
	below   *putBack
}

// next gives the next object, or whatever stands where one should: that is good until the next
// call.
func (c *documentCutter) next() (document, error) {
	list := c.list
	d, err := c.cut()
	if err != nil && err != errLongValue {
		return d, err
	}
	if d.deep || c.again > freeAgain+mostAgain*c.far {
		return d, err
	}
	n := c.another(d.raw, err == nil)
	if n == 0 {
		return d, err
	}
	rest := d.raw[n:]
	if d.raw[0] != '{' {
		rest = bytes.Clone(rest)
	}
	c.putBack(rest)
	c.list = list
	d.raw = bytes.Clone(d.raw[:n]) // it waits for its job, and the rest does not
	return d, nil
}

// putBack has bytes read again.
func (c *documentCutter) putBack(rest []byte) {
	if c.below == nil {
		c.below = &putBack{in: c.in}
		c.in = bufio.NewReaderSize(c.below, 4<<10)
	} else {
		held, _ := c.in.Peek(c.in.Buffered())
		c.below.push(bytes.Clone(held))
		c.in.Reset(c.below)
	}
	c.below.push(rest)
	c.again += len(rest) + c.in.Size()
	c.at -= len(rest)
	c.line -= bytes.Count(rest, []byte{'\n'})
}

// A putBack reads what was put back, the last first, and then goes on.
type putBack struct {
	rests [][]byte
	in    io.Reader
}

// push puts bytes back; they must not be changed any more.
func (p *putBack) push(rest []byte) {
	if len(rest) > 0 {
		p.rests = append(p.rests, rest)
	}
}

// Read reads.
func (p *putBack) Read(b []byte) (int, error) {
	last := len(p.rests) - 1
	if last < 0 {
		return p.in.Read(b)
	}
	n := copy(b, p.rests[last])
	if p.rests[last] = p.rests[last][n:]; len(p.rests[last]) == 0 {
		p.rests[last] = nil
		p.rests = p.rests[:last]
	}
	return n, nil
}

// another gives the byte at which another object starts in a value that is broken, or 0.
func (c *documentCutter) another(raw []byte, whole bool) int {
	if len(raw) == 0 || raw[0] == '[' {
		return 0
	}
	object, n := raw[0] == '{', 0
	if object && c.sign == nil {
		c.sign = signOf(raw)
	}
	if object && c.sign != nil {
		n = bytes.Index(raw[1:], c.sign) + 1
	} else if at := objectStart.FindIndex(raw[1:]); at != nil {
		n = at[0] + 1
	}
	if n > 0 && object && whole && isObject(raw) {
		return 0
	}
	return n
}

// objectStart is how an object starts. A string has a backslash before each mark in it.
var objectStart = regexp.MustCompile(`\{\s*"[^"\\]{1,60}"\s*:`)

// What is looked at again behind broken objects is bounded by some bytes, and by so many times what
// was read.
const (
	freeAgain = 1 << 20
	mostAgain = 8
)

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

// errLongValue is that of a value which is too long to be looked at.
var errLongValue = fmt.Errorf("%w; a list of any length is read if no object stands around it",
	tooLong("the value of JSON", maxLine))

// value gives the value that starts with b. A single word or number ends with its line or comma.
func (c *documentCutter) value(b byte) (document, error) {
	d := document{line: c.line}
	if b != '{' {
		d.raw = c.odd[:0]
		defer func() { c.odd = d.raw }()
	}
	d.raw = append(d.raw, b)
	state := bracketState{careful: b == '{'}
	state.step(b)
	for !state.over(b) && !(state.depth == 0 && !state.quoted && c.ends()) {
		if len(d.raw) > maxLine {
			return d, errLongValue
		}
		if _, err := c.in.Peek(1); err == io.EOF { // the object says itself what it lacks
			return d, nil
		} else if err != nil {
			return d, err
		}
		held, _ := c.in.Peek(c.in.Buffered())
		n := state.run(held)
		if n == 0 && c.startsAnother(d.raw) {
			return d, nil
		} else if n == 0 {
			state.pass = true
			continue
		}
		c.line += bytes.Count(held[:n], []byte{'\n'})
		b = held[n-1]
		if c.hold != nil && len(d.raw)+n > cap(d.raw) {
			c.hold(2 * cap(d.raw))
		}
		d.raw = append(d.raw, held[:n]...)
		d.deep = state.deep
		c.in.Discard(n)
		c.at += n
		c.far = max(c.far, c.at)
	}
	return d, nil
}

// startsAnother reports whether what is next starts as the objects do.
func (c *documentCutter) startsAnother(raw []byte) bool {
	if c.sign == nil {
		c.sign = signOf(raw)
	}
	next, _ := c.in.Peek(len(c.sign))
	return c.sign != nil && bytes.Equal(next, c.sign)
}

// ends reports whether a value outside of brackets is over.
func (c *documentCutter) ends() bool {
	next, err := c.in.Peek(1)
	return err != nil || bytes.IndexByte([]byte(",]}\n"), next[0]) >= 0
}
