package article

import (
	"bytes"
	"errors"
	"io"
)

// errLong says that a line was longer than the limit and has been left out.
var errLong = errors.New("line too long")

// A chunker cuts a stream into chunks of whole lines of about size bytes, so that a million
// short lines cost no more than their bytes and a line of any length up to limit comes in one
// piece. It holds one chunk, and twice a long line while it grows.
type chunker struct {
	in    io.Reader
	size  int
	limit int
	hold  func(int) // told how many bytes are held, before they are

	rest []byte // what was read beyond the last chunk
	line int    // lines given out or left out so far
	err  error  // how the stream ended
}

// next gives whole lines and the number of the first, from 1; they are the caller's.
// The error errLong stands for one line that was left out, with its number; any other
// ends the stream, and lines may come with it.
func (c *chunker) next() (chunk []byte, line int, err error) {
	c.hold(max(c.size, len(c.rest)+1))
	buf := append(make([]byte, 0, max(c.size, len(c.rest)+1)), c.rest...)
	c.rest = nil
	for fresh := 0; ; fresh = len(buf) {
		for len(buf) < cap(buf) && c.err == nil {
			var n int
			n, c.err = c.in.Read(buf[len(buf):cap(buf)])
			buf = buf[:len(buf)+n]
		}
		end := bytes.LastIndexByte(buf[fresh:], '\n') // nothing is searched twice
		switch {
		case end >= 0 && c.err == nil:
			return c.cut(buf, fresh+end+1)
		case c.err != nil:
			return c.last(buf)
		case len(buf) > c.limit:
			c.line++
			return nil, c.line, c.leave()
		}
		size := min(2*cap(buf), c.limit+2)
		c.hold(size)
		buf = append(make([]byte, 0, size), buf...)
	}
}

// cut gives the lines of buf that end at end and keeps the rest.
func (c *chunker) cut(buf []byte, end int) ([]byte, int, error) {
	first := c.line + 1
	c.rest = append([]byte(nil), buf[end:]...)
	c.line += bytes.Count(buf[:end], []byte{'\n'})
	return buf[:end:end], first, nil
}

// last gives what is left at the end of the stream.
func (c *chunker) last(buf []byte) ([]byte, int, error) {
	first := c.line + 1
	c.line += bytes.Count(buf, []byte{'\n'})
	return buf, first, c.err
}

// leave reads on to the end of a line that is too long.
func (c *chunker) leave() error {
	buf := make([]byte, c.size)
	for c.err == nil {
		var n int
		n, c.err = c.in.Read(buf)
		if end := bytes.IndexByte(buf[:n], '\n'); end >= 0 {
			c.rest = append([]byte(nil), buf[end+1:n]...)
			break
		}
	}
	return errLong
}
