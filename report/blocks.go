package report

import (
	"bytes"
	"encoding/base64"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"

	"overlap/internal/par"
)

// Blocks.
//
// A large result stands in the page packed, as gzip in base64. It is packed in blocks of some fifty
// kilobytes of JSON, so that a view unpacks those that it shows and nothing else. Each block is a
// member of its own of the gzip file, and is made a multiple of three bytes long by a comment, so
// that the blocks' base64 joined is the base64 of all. So a program that reads the page needs to
// know nothing of blocks: the whole decodes to the result, as [JSON] writes it.
//
// Every element of a list has a line of its own in that JSON. A block has elements of one list, as
// many as make up blockBytes, and what stands between two blocks is a member, too.
//
// Cost: packing at the best level is about 20 MB/s a core.

// blockBytes is how much JSON a block has, at least: so much is unpacked and parsed in some
// milliseconds.
const blockBytes = 48 << 10

// A packedPlace is where in a packed block some elements of a list lie, from First on.
type packedPlace struct {
	List  string `json:"list"`
	First int    `json:"first"`
	At    int    `json:"at"`   // letters of base64 before it
	Size  int    `json:"size"` // letters
}

// A piece is a part of the JSON of a result: elements of a list, from first on, without what parts
// them from others; or what stands between such pieces, which is of no list.
type piece struct {
	list  string
	first int
	text  []byte
}

// A cutter cuts the JSON of a result, which is written into it, into blocks.
type cutter struct {
	pieces  []piece
	line    []byte // as far as it is there
	list    string // in which the next line is; empty outside of all
	next    int    // number of the next element
	text    []byte // elements of the block at hand
	between []byte // what stands behind them
}

// Write takes some JSON.
func (c *cutter) Write(p []byte) (int, error) {
	all := len(p)
	for {
		i := bytes.IndexByte(p, '\n') + 1
		if i == 0 {
			c.line = append(c.line, p...)
			return all, nil
		}
		c.line = append(c.line, p[:i]...)
		c.take(c.line)
		c.line, p = c.line[:0], p[i:]
	}
}

// take takes a line with its end.
func (c *cutter) take(line []byte) {
	if c.list == "" {
		c.between = append(c.between, line...)
		if name, opens := bytes.CutSuffix(line, []byte("\":[\n")); opens {
			c.list, c.next = string(bytes.TrimLeft(name, "{\"")), 0
		}
		return
	}
	// An element is an object or a string. Behind it stands a comma, or the list's end.
	size := len(bytes.TrimRight(line, ",\n"))
	last := line[size-1] == ']' || size == len(line)-1
	if last {
		size = bytes.LastIndexByte(line, ']')
	}
	if len(c.text) == 0 {
		c.cut()
	}
	c.text = append(append(c.text, c.between...), line[:size]...)
	c.between = append(c.between[:0], line[size:]...)
	c.next++
	if last || len(c.text) >= blockBytes {
		c.cut()
	}
	if last {
		c.list = ""
	}
}

// cut ends the block of elements at hand or, if there is none, what stands between two.
func (c *cutter) cut() {
	if len(c.text) > 0 {
		n := bytes.Count(c.text, []byte{'\n'}) + 1
		c.pieces = append(c.pieces, piece{c.list, c.next - n, bytes.Clone(c.text)})
		c.text = c.text[:0]
	} else if len(c.between) > 0 {
		c.pieces = append(c.pieces, piece{text: bytes.Clone(c.between)})
		c.between = c.between[:0]
	}
}

// end ends what was written.
func (c *cutter) end() {
	c.cut()
	c.cut()
}

// size returns how many bytes were written.
func (c *cutter) size() int {
	n := 0
	for _, p := range c.pieces {
		n += len(p.text)
	}
	return n
}

// join returns what was written.
func (c *cutter) join() string {
	var b strings.Builder
	for _, p := range c.pieces {
		b.Write(p.text)
	}
	return b.String()
}

// packBlocks returns the base64 of all blocks, and where the elements of each list lie in it. So
// many blocks as jobs says are packed at a time.
func packBlocks(blocks []piece, jobs int) (string, []packedPlace) {
	packed := make([]string, len(blocks))
	par.Each(jobs, len(blocks), 1, func(_, i, _ int) { packed[i] = packBlock(blocks[i].text) })
	var places []packedPlace
	at := 0
	for i, b := range blocks {
		if b.list != "" {
			places = append(places, packedPlace{b.list, b.first, at, len(packed[i])})
		}
		at += len(packed[i])
	}
	return strings.Join(packed, ""), places
}

// packBlock returns text as a gzip member whose length is a multiple of three, in base64.
func packBlock(text []byte) string {
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one
	z.Write(text)                                         // into memory: no error
	z.Close()
	member := b.Bytes()
	const header, flags, comment = 10, 3, 1 << 4
	// RFC 1952, section 2.3: a comment ends with a zero
	if more := (3 - len(member)%3) % 3; more > 0 {
		member[flags] |= comment
		member = slices.Insert(member, header, make([]byte, more)...)
		for i := range more - 1 {
			member[header+i] = ' '
		}
	}
	return base64.StdEncoding.EncodeToString(member)
}
