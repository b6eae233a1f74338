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

// header gives the first line that is not empty, and finds the comma by it, or by the line before
// it that names it.
func (c *rowCutter) header() ([]byte, error) {
	named := false
	for {
		line, err := c.readLine()
		if c.line == 2 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if comma, is := namedComma(line); is && !named {
			c.comma, named = comma, true
		} else if trimmed := bytes.TrimSpace(line); len(trimmed) > 0 {
			if !named {
				c.comma = commaOf(trimmed)
			}
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
	at, q := c.openField(row, 0)
	for at < len(row) {
		end := len(row) // of the line on which the field starts
		closed := false
		if row, closed = c.extend(row, at, &q); closed {
			at += q.at + 1
		} else if isBomb(c.err) {
			return nil, c.err
		} else { // the mark is the author's own
			c.putBack(row[end:])
			row = row[:end:end]
			n := bytes.IndexByte(row[at:], c.comma)
			if n < 0 {
				return row, nil
			}
			at += n + 1
		}
		at, q = c.openField(row, at)
	}
	return row, nil
}

// extend adds lines to row until the field that starts at at, over which q has gone so far, is
// closed. It reports whether that is then a quoted field.
func (c *rowCutter) extend(row []byte, at int, q *quotedScan) ([]byte, bool) {
	for len(row)-at < c.reach && len(row) < maxLine {
		more, err := c.readLine()
		if err != nil { // it comes again behind what is put back
			break
		}
		row = append(row, more...)
		if state := q.scan(row[at:], c.comma); state != fieldOpen {
			return row, state == fieldClosed
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

// openField finds the field, from the one that starts at at, that is quoted and not yet closed, and
// how far it was gone over. It gives the end of the row if there is none.
func (c *rowCutter) openField(row []byte, at int) (int, quotedScan) {
	for at < len(row) {
		q := quotedScan{at: 1}
		state := fieldBroken
		if row[at] == '"' {
			state = q.scan(row[at:], c.comma)
		}
		switch state {
		case fieldOpen:
			return at, q
		case fieldBroken:
			if q.at = bytes.IndexByte(row[at:], c.comma); q.at < 0 {
				return len(row), q
			}
		}
		at += q.at + 1
	}
	return len(row), quotedScan{}
}
