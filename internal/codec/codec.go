// Package codec writes values down in few bytes, and reads them again whatever the bytes are.
package codec

import (
	"encoding/binary"
	"math"
)

// A Coder writes values down, or reads what one wrote, by the same calls in the same order: what
// says how a value is written says how it is read. What is read may be anything: a value that
// cannot be one is zero, and the coder is bad from then on. Nothing is allocated for what there is
// no room to be written. What is written stays untouched, so that several may write one value.
type Coder struct {
	Bytes []byte // that were written, or are left to read
	Reads bool
	Bad   bool

	known map[string]int // names that were written, by 1 + their place
	names []string       // that were read
}

// An Integer is what Number codes.
type Integer interface {
	~int | ~int16 | ~int32 | ~int64 | ~uint8 | ~uint32
}

// Ended reports whether all was read, and as it was written.
func (c *Coder) Ended() bool { return !c.Bad && len(c.Bytes) == 0 }

// fail makes the coder bad.
func (c *Coder) fail() { c.Bad, c.Bytes = true, nil }

// take takes the next so many bytes.
func (c *Coder) take(n int) []byte {
	if n < 0 || n > len(c.Bytes) {
		c.fail()
		return nil
	}
	taken := c.Bytes[:n]
	c.Bytes = c.Bytes[n:]
	return taken
}

// Unsigned codes a number from 0 to most: a small one in one byte.
func (c *Coder) Unsigned(n *uint64, most uint64) {
	if !c.Reads {
		c.Bytes = binary.AppendUvarint(c.Bytes, *n)
		return
	}
	if len(c.Bytes) > 0 && c.Bytes[0] < 0x80 && uint64(c.Bytes[0]) <= most { // most are
		*n, c.Bytes = uint64(c.Bytes[0]), c.Bytes[1:]
		return
	}
	all, size := binary.Uvarint(c.Bytes)
	if size <= 0 || all > most {
		c.fail()
		all, size = 0, 0
	}
	c.Bytes = c.Bytes[size:]
	*n = all
}

// UpTo codes a number from 0 to most.
func UpTo[N Integer](c *Coder, n *N, most N) {
	all := uint64(*n)
	if c.Unsigned(&all, uint64(most)); c.Reads {
		*n = N(all)
	}
}

// Number codes any number, too.
func Number[N Integer](c *Coder, n *N) {
	all := int64(*n)
	turned := uint64(all<<1 ^ all>>63) // small if it is negative, too
	if c.Unsigned(&turned, math.MaxUint64); !c.Reads {
		return
	}
	if all = int64(turned>>1) ^ -int64(turned&1); int64(N(all)) != all {
		c.fail()
		all = 0
	}
	*n = N(all)
}

// Range codes two numbers from 0 to most. The second is not less than the first.
func Range[N Integer](c *Coder, lo, hi *N, most N) {
	size := *hi - *lo
	UpTo(c, lo, most)
	if UpTo(c, &size, most-*lo); c.Reads {
		*hi = *lo + size
	}
}

// List codes a list. An empty one is nil when it is read.
func List[E any](c *Coder, list *[]E, each func(*E)) {
	n := len(*list)
	if UpTo(c, &n, len(c.Bytes)); c.Reads {
		if *list = nil; n > 0 {
			*list = make([]E, n)
		}
	}
	for i := range *list {
		each(&(*list)[i])
	}
}

// Optional codes what there is or is not.
func Optional[E any](c *Coder, value **E, of func(*E)) {
	there := *value != nil
	if c.Flags(&there); !there {
		return
	}
	if c.Reads {
		*value = new(E)
	}
	of(*value)
}

// Text codes a string.
func (c *Coder) Text(s *string) {
	n := len(*s)
	if UpTo(c, &n, len(c.Bytes)); c.Reads {
		*s = string(c.take(n))
	} else {
		c.Bytes = append(c.Bytes, *s...)
	}
}

// Name codes a string that was coded before as a number, and what is read shares memory.
func (c *Coder) Name(s *string) {
	n := c.known[*s]
	UpTo(c, &n, len(c.names))
	switch {
	case c.Reads && n > 0:
		*s = c.names[n-1]
	case c.Reads:
		c.Text(s)
		c.names = append(c.names, *s)
	case n == 0:
		c.Text(s)
		if c.known == nil {
			c.known = make(map[string]int)
		}
		c.known[*s] = len(c.known) + 1
	}
}

// Raw codes as many bytes as p has.
func (c *Coder) Raw(p []byte) {
	if c.Reads {
		copy(p, c.take(len(p)))
		return
	}
	c.Bytes = append(c.Bytes, p...)
}

// Hash codes a number of which all bits are alike.
func (c *Coder) Hash(h *uint64) {
	var p [8]byte
	binary.LittleEndian.PutUint64(p[:], *h)
	if c.Raw(p[:]); c.Reads {
		*h = binary.LittleEndian.Uint64(p[:])
	}
}

// Flags codes up to eight flags in a byte.
func (c *Coder) Flags(flags ...*bool) {
	var p [1]byte
	for i, f := range flags {
		p[0] |= byte(Bit(*f) << i)
	}
	if c.Raw(p[:]); p[0]>>len(flags) != 0 {
		c.fail()
		p[0] = 0
	}
	for i, f := range flags {
		if c.Reads {
			*f = p[0]>>i&1 != 0
		}
	}
}

// Bit returns 1 for true and 0 for false.
func Bit(b bool) int {
	if b {
		return 1
	}
	return 0
}
