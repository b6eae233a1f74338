package index

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
)

// A section is one kind of what a stored segment has, in blocks one behind the other. Several
// goroutines may read.
type section struct {
	*source
	tag    string
	at     int64           // in the file
	bytes  int64           // of its blocks
	listed block           // the list of these, which follows
	heads  []byte          // where the file is mapped, so a look into it is guarded
	sound  []atomic.Uint32 // a bit for each block whose checksum was right
}

// A block is bytes of a file.
type block struct {
	sum      uint64 // checksum
	at, size int64
}

// The list of a section has the head of each block: the least of what is in it (a hash, or the
// number of an article), where in the section it ends, and its checksum.
const headSize = 24

// appendHead appends the head of a block.
func appendHead(dst []byte, first uint64, end int64, sum uint64) []byte {
	dst = binary.LittleEndian.AppendUint64(dst, first)
	dst = binary.LittleEndian.AppendUint64(dst, uint64(end))
	return binary.LittleEndian.AppendUint64(dst, sum)
}

// blocks returns how many blocks there are.
func (s *section) blocks() int { return len(s.heads) / headSize }

// first returns the least of what is in a block.
func (s *section) first(number int) uint64 {
	return binary.LittleEndian.Uint64(s.heads[number*headSize:])
}

// end returns where in the section a block ends; 0 if there is none before the first.
func (s *section) end(number int) int64 {
	if number < 0 {
		return 0
	}
	return int64(binary.LittleEndian.Uint64(s.heads[number*headSize+8:]))
}

// block returns where a block is.
func (s *section) block(number int) block {
	from := s.end(number - 1)
	return block{binary.LittleEndian.Uint64(s.heads[number*headSize+16:]), s.at + from,
		s.end(number) - from}
}

// before returns the last block that begins before first; the first one if none does.
func (s *section) before(first uint64) int {
	begins := func(i int) bool { return s.first(i) >= first }
	return max(0, sort.Search(s.blocks(), begins)-1)
}

// ordered reports whether the list is one of blocks in order that fill the section.
func (s *section) ordered() bool {
	if len(s.heads)%headSize != 0 {
		return false
	}
	first, end := uint64(0), int64(0)
	for i := range s.blocks() {
		if s.first(i) < first || s.end(i) < end || s.end(i) > s.bytes {
			return false
		}
		first, end = s.first(i), s.end(i)
	}
	return end == s.bytes
}

// about says in which block of a section something is wrong.
func (s *section) about(block int, format string, args ...any) error {
	why := fmt.Errorf(format, args...)
	return damage{fmt.Errorf("%s: section %s, block %d: %w", s.path, s.tag, block, why)}
}

// wrong says that a block whose checksum is right is no block of its section.
const wrong = "it has what cannot stand there"

// look calls do for the bytes of a block, whose checksum is right. Do keeps none of them, and
// reports whether they are as they should be.
func (s *section) look(number int, do func(in []byte) bool) error {
	if number >= s.blocks() {
		return s.about(number, "there is none")
	}
	ok := false
	err := s.guarded(func() error {
		b := s.block(number)
		return s.bytesOf(b, func(in []byte) error {
			if err := s.check(number, b.sum, in); err != nil {
				return err
			}
			ok = do(in)
			return nil
		})
	})
	switch {
	case errors.Is(err, errCut):
		return s.about(number, "%w", errCut)
	case err != nil:
		return s.about(number, "%w", err)
	case !ok:
		return s.about(number, wrong)
	}
	return nil
}

// check looks at the checksum of a block, if it was not right before. In a file that is not in the
// memory of the program what was right may be so no more.
func (s *section) check(number int, sum uint64, in []byte) error {
	sound := &s.sound[number/32]
	if s.mapped != nil && sound.Load()>>(number%32)&1 != 0 {
		return nil
	}
	if is := xxhash.Sum64(in); is != sum {
		return fmt.Errorf("its checksum is %016x, and should be %016x", is, sum)
	}
	sound.Or(1 << (number % 32))
	return nil
}

// decode calls do for what is in a block. Do keeps none of its bytes.
func (s *section) decode(number int, do func(c *codec.Coder)) error {
	return s.look(number, func(in []byte) bool {
		c := codec.Coder{Bytes: in, Reads: true}
		do(&c)
		return c.Ended()
	})
}

// memory is for blocks, of which all but a few are small.
var memory = sync.Pool{New: func() any { return new([]byte) }}

// borrowed calls do with memory of so many bytes.
func borrowed(size int64, do func(p []byte) error) error {
	buf := memory.Get().(*[]byte)
	defer memory.Put(buf)
	*buf = slices.Grow((*buf)[:0], int(size))[:size]
	return do(*buf)
}
