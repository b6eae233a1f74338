package index

import (
	"fmt"
	"io"
	"slices"
	"sort"
	"sync"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
)

// A section is one kind of what a stored segment has, in blocks one behind the other. Each block
// has a checksum, which is looked at whenever the block is read. Several goroutines may read.
type section struct {
	source
	tag    string
	bytes  int64 // of its blocks
	listed block // the list of these, which follows
	blocks []block
}

// A source is the file of a stored segment.
type source struct {
	path string
	file io.ReaderAt
}

// A block is bytes of a file. First is the least of what is in it: of fingerprints, of the numbers
// of documents, of the places in a text.
type block struct {
	first, sum uint64
	at, size   int64
}

// code codes how long a block is, at most so many bytes, and its checksum.
func (b *block) code(c *codec.Coder, most int64) {
	codec.UpTo(c, &b.size, most)
	c.Hash(&b.sum)
}

// code codes where the blocks of s are, which begin at a place in the file.
func (s *section) code(c *codec.Coder, at int64) {
	end, first := at+s.bytes, uint64(0)
	codec.List(c, &s.blocks, func(b *block) {
		more := b.first - first
		c.Unsigned(&more, ^first)
		b.first, b.at = first+more, at
		b.code(c, end-at)
		first, at = b.first, at+b.size
	})
	c.Bad = c.Bad || at != end
}

// about says in which block of a section something is wrong.
func (s *section) about(block int, format string, args ...any) error {
	why := fmt.Errorf(format, args...)
	return fmt.Errorf("%s: section %s, block %d: %w", s.path, s.tag, block, why)
}

// read reads a block into the memory of buf.
func (s *section) read(number int, buf []byte) ([]byte, error) {
	b := &s.blocks[number]
	buf = slices.Grow(buf[:0], int(b.size))[:b.size]
	if n, err := s.file.ReadAt(buf, b.at); n < len(buf) {
		return nil, s.about(number, "%w", err)
	}
	if sum := xxhash.Sum64(buf); sum != b.sum {
		return nil, s.about(number, "its checksum is %016x, and should be %016x", sum, b.sum)
	}
	return buf, nil
}

// wrong says that a block whose checksum is right is no block of its section.
const wrong = "it has what cannot stand there"

// look reads a block and calls do for it, which keeps none of its bytes and reports whether it is
// as it should be.
func (s *section) look(number int, do func(in []byte) bool) error {
	if number >= len(s.blocks) {
		return s.about(number, "there is none")
	}
	buf := memory.Get().(*[]byte)
	defer memory.Put(buf)
	in, err := s.read(number, *buf)
	if err != nil {
		return err
	}
	*buf = in
	if !do(in) {
		return s.about(number, wrong)
	}
	return nil
}

// decode reads a block and calls do for what is in it. Do keeps none of its bytes.
func (s *section) decode(number int, do func(c *codec.Coder)) error {
	return s.look(number, func(in []byte) bool {
		c := codec.Coder{Bytes: in, Reads: true}
		do(&c)
		return c.Ended()
	})
}

// memory is for blocks, of which all but a few are small.
var memory = sync.Pool{New: func() any { return new([]byte) }}

// before returns the last block that begins before first; the first one if none does.
func (s *section) before(first uint64) int {
	begins := func(i int) bool { return s.blocks[i].first >= first }
	return max(0, sort.Search(len(s.blocks), begins)-1)
}
