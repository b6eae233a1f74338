package article

import (
	"bufio"
	"bytes"
)

// A rowCutter cuts a table into rows. A row ends at a line's end that is not inside of a
// quoted field.
type rowCutter struct {
	in      *bufio.Reader
	charset string // of what is not UTF-8, if that is known
	comma   byte
	line    int // of the next line, from 1

	hold func(int) // told how many bytes a row has so far

	rest  []byte // lines that were read and not yet given
	reach int    // how far a quoted field may reach, in bytes
	err   error  // how the stream ended
}

// header gives the first line that is not empty, and finds the comma by it.
func (c *rowCutter) header() ([]byte, error) {
	for {
		line, err := c.readLine()
		if c.line == 2 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if trimmed := bytes.TrimSpace(line); len(trimmed) > 0 {
			c.comma = commaOf(trimmed)
			text, _ := decode(bytes.TrimRight(line, "\r\n"), c.charset)
			return []byte(text), nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// readLine gives one line with its end, from what was read before or from the stream. The error
// errLong stands for one line that was left out, with its number before c.line.
func (c *rowCutter) readLine() ([]byte, error) {
	if n := bytes.IndexByte(c.rest, '\n') + 1; n > 0 {
		line := c.rest[:n:n]
		c.rest = c.rest[n:]
		c.line++
		return line, nil
	}
	line := append([]byte(nil), c.rest...)
	c.rest = nil
	long := false
	for over := false; !over && c.err == nil; {
		var part []byte
		part, c.err = c.in.ReadSlice('\n')
		over = c.err == nil
		if c.err == bufio.ErrBufferFull {
			c.err = nil
		}
		if long = long || len(line)+len(part) > maxLine; long {
			line = nil
			continue
		}
		if len(line)+len(part) > cap(line) {
			c.hold(2 * cap(line))
		}
		line = append(line, part...)
	}
	switch {
	case long:
		c.line++
		return nil, errLong
	case isBomb(c.err): // the line in which it strikes is none
		return nil, c.err
	case len(line) == 0:
		return nil, c.err
	}
	c.line++
	return line, nil
}

// next gives some whole rows. An error ends the table, and rows may come with it.
func (c *rowCutter) next() (rowChunk, error) {
	chunk := rowChunk{line: c.line}
	for len(chunk.raw)+len(chunk.ends)*resultSize < chunkSize {
		row, err := c.row()
		if err != nil {
			return chunk, err
		}
		chunk.raw = append(chunk.raw, row...)
		chunk.ends = append(chunk.ends, len(chunk.raw))
	}
	return chunk, nil
}

// row gives one row with its line's end. A field in which an expansion is given up is no row. Every
// byte of a table is looked at a fixed number of times, whatever marks are forgotten: a field that
// is open at its line's end is sought up to the next line with a lone mark, and a line on which
// another field is left open has one. So nothing is sought twice, and what is put back has no open
// field but on its last line.
func (c *rowCutter) row() ([]byte, error) {
	row, err := c.readLine()
	if err != nil {
		return nil, err
	}
	at, open := c.openField(row, 0)
	for open {
		end := len(row) // of the line on which the field starts
		whole := false
		if row, whole = c.extend(row, at); !whole && isBomb(c.err) {
			return nil, c.err
		} else if !whole { // the mark is the author's own
			c.putBack(row[end:])
			row = row[:end:end]
			n := bytes.IndexByte(row[at:], c.comma)
			if n < 0 {
				return row, nil
			}
			at += n + 1
		}
		at, open = c.openField(row, at)
	}
	return row, nil
}

// extend adds lines to row until the field that starts at at is closed. It reports whether that is
// then a quoted field.
func (c *rowCutter) extend(row []byte, at int) ([]byte, bool) {
	for len(row)-at < c.reach && len(row) < maxLine {
		more, err := c.readLine()
		if err != nil { // it comes again behind what is put back
			break
		}
		row = append(row, more...)
		if !unclosed(more) {
			_, ok := quotedField(row[at:], c.comma)
			return row, ok
		}
	}
	return row, false
}

// putBack returns whole lines, to be read again.
func (c *rowCutter) putBack(lines []byte) {
	c.line -= bytes.Count(lines, []byte{'\n'})
	if n := len(lines); n > 0 && lines[n-1] != '\n' {
		c.line--
	}
	c.rest = append(bytes.Clone(lines), c.rest...)
}

// openField finds the field, from the one that starts at at, that is quoted and not yet closed.
func (c *rowCutter) openField(row []byte, at int) (int, bool) {
	for at < len(row) {
		n, ok := quotedField(row[at:], c.comma)
		if !ok {
			if row[at] == '"' && unclosed(row[at+1:]) {
				return at, true
			}
			if n = bytes.IndexByte(row[at:], c.comma); n < 0 {
				return len(row), false
			}
		}
		at += n + 1
	}
	return at, false
}

// unclosed reports whether every quotation mark inside is one of a pair, so that a field
// that was open before is open behind.
func unclosed(inside []byte) bool {
	for i := 0; i < len(inside); {
		n := bytes.IndexByte(inside[i:], '"')
		if n < 0 {
			return true
		}
		i += n + 1
		if i == len(inside) || inside[i] != '"' {
			return false
		}
		i++
	}
	return true
}
