// Package postings codes sorted records as blocks of few bits, in which a key is found without a
// look at most others.
//
// A block has its different keys as ascending numbers; where each begins among the records, by a
// bit for each record; the values; and two bytes of context for each record, if it has that.
// Values take as many bits as the greatest less the least needs; where all are of one key, they
// are ascending numbers, too.
package postings

import (
	"encoding/binary"
	"math/bits"
	"slices"

	"overlap/internal/spool"
)

// A Form says what the records of a block have.
type Form struct {
	Bits     int    // upper bits of a key that count; the others are zero
	Values   uint32 // Of is below it; 0 if it is zero and not kept
	Contexts bool   // the lower 16 bits of At are kept
}

// Most is how many records a block has at most.
const Most = 1 << 12

// A Coder codes blocks and reads them, in the same memory. One goroutine uses it.
type Coder struct {
	Form
	numbers, others []uint64
}

// Append appends some records, at least one and at most Most, which are sorted and each there once,
// to dst.
func (c *Coder) Append(dst []byte, some spool.Records) []byte {
	keys, starts := c.numbers[:0], packer{}
	for i, r := range some {
		begins := i == 0 || r.Key != some[i-1].Key
		if begins {
			keys = append(keys, (r.Key-some[0].Key)>>(64-c.Bits))
			starts.put(1, 1)
		} else {
			starts.put(0, 1)
		}
	}
	c.numbers = keys
	dst = binary.AppendUvarint(dst, uint64(len(some)))
	dst = binary.AppendUvarint(dst, uint64(len(keys)))
	dst = appendAscending(dst, keys)
	if len(keys) < len(some) {
		dst = append(dst, starts.end()...)
	}
	if c.Values > 0 {
		dst = c.appendValues(dst, some, len(keys) == 1)
	}
	for _, r := range some {
		if !c.Contexts {
			break
		}
		dst = binary.LittleEndian.AppendUint16(dst, uint16(r.At))
	}
	return dst
}

// appendValues appends the values of records, which are ascending if all are of one key.
func (c *Coder) appendValues(dst []byte, some spool.Records, one bool) []byte {
	least, most := some[0].Of, some[0].Of
	for _, r := range some {
		least, most = min(least, r.Of), max(most, r.Of)
	}
	dst = binary.AppendUvarint(dst, uint64(least))
	if one {
		c.numbers = c.numbers[:0]
		for _, r := range some {
			c.numbers = append(c.numbers, uint64(r.Of-least))
		}
		return appendAscending(dst, c.numbers)
	}
	dst = binary.AppendUvarint(dst, uint64(most-least))
	width := bits.Len32(most - least)
	p := packer{bytes: dst}
	for _, r := range some {
		p.put(uint64(r.Of-least), width)
	}
	return p.end()
}

// A block is one that is read.
type block struct {
	form     Form
	many     int
	first    uint64 // key
	keys     ascending
	starts   packed    // none if no two are of one key
	least    uint32    // value
	most     uint32    // more than the least has a value
	values   packed    // less the least
	listed   ascending // the same, where all are of one key
	contexts []byte
}

// open returns a block whose first key is given, if in may be one.
func (f Form) open(first uint64, in []byte) (b block, ok bool) {
	b = block{form: f, first: first}
	many, n := binary.Uvarint(in)
	if n <= 0 || many < 1 || many > Most {
		return b, false
	}
	in = in[n:]
	b.many = int(many)
	keys, n := binary.Uvarint(in)
	if n <= 0 || keys < 1 || keys > many {
		return b, false
	}
	if b.keys, in, ok = ascendingOf(in[n:], int(keys)); !ok || b.keys.last > ^first>>(64-f.Bits) {
		return b, false
	}
	if keys < many {
		if b.starts, in, ok = take(in, (b.many+7)/8); !ok {
			return b, false
		}
	}
	if f.Values > 0 {
		if in, ok = b.openValues(in, keys == 1); !ok {
			return b, false
		}
	}
	if f.Contexts {
		if b.contexts, in, ok = take(in, 2*b.many); !ok {
			return b, false
		}
	}
	return b, len(in) == 0
}

// openValues takes the values from the beginning of in, and returns what follows.
func (b *block) openValues(in []byte, one bool) (rest []byte, ok bool) {
	least, n := binary.Uvarint(in)
	if n <= 0 || least >= uint64(b.form.Values) {
		return nil, false
	}
	b.least, in = uint32(least), in[n:]
	most := uint64(b.form.Values) - 1 - least
	if one {
		b.listed, rest, ok = ascendingOf(in, b.many)
		return rest, ok && b.listed.last <= most
	}
	span, n := binary.Uvarint(in)
	if n <= 0 || span > most {
		return nil, false
	}
	b.most = uint32(span)
	b.values, rest, ok = take(in[n:], (b.many*bits.Len32(b.most)+7)/8)
	return rest, ok
}

// take takes so many bytes from the beginning of in.
func take(in []byte, n int) (taken, rest []byte, ok bool) {
	if n > len(in) {
		return nil, nil, false
	}
	return in[:n], in[n:], true
}

// find returns the records of a key, from the first one to before the last.
func (b *block) find(key uint64) (first, last int) {
	i, ok := b.keys.find((key - b.first) >> (64 - b.form.Bits))
	switch {
	case key < b.first || !ok:
		return 0, 0
	case b.starts == nil:
		return i, i + 1
	}
	first = min(b.starts.nth(i, 0), b.many)
	return first, min(b.starts.next(first+1), b.many)
}

// records appends to dst some records, of one key, from the first one to before the last, and
// reports whether they may be such.
func (c *Coder) records(dst spool.Records, b *block, key uint64, first, last int) (
	spool.Records, bool) {
	n := len(dst)
	dst = slices.Grow(dst, last-first)[:n+last-first]
	some := dst[n:]
	for i := range some {
		some[i] = spool.Record{Key: key, Of: b.least}
	}
	switch width := bits.Len32(b.most); {
	case b.form.Values == 0:
	case b.keys.many == 0:
		var ok bool
		if c.others, ok = b.listed.appendTo(c.others[:0]); !ok {
			return dst, false
		}
		for i := range some {
			some[i].Of += uint32(c.others[first+i])
		}
	default:
		for i := range some {
			more := uint32(b.values.at((first+i)*width, width))
			if more > b.most {
				return dst, false
			}
			some[i].Of += more
		}
	}
	for i := 0; b.form.Contexts && i < len(some); i++ {
		some[i].At = uint32(binary.LittleEndian.Uint16(b.contexts[2*(first+i):]))
	}
	return dst, true
}

// Find appends to dst the records that a block, whose first key is given, has of a key, at most so
// many, and returns how many there are. It reports whether the block may be one of this form. Cost:
// a tenth of a microsecond, and a nanosecond or two a record.
func (c *Coder) Find(dst spool.Records, first uint64, in []byte, key uint64, most int) (
	found spool.Records, n int, ok bool) {
	b, ok := c.open(first, in)
	if !ok {
		return dst, 0, false
	}
	from, to := b.find(key)
	n = to - from
	found, ok = c.records(dst, &b, key, from, from+min(n, most))
	return found, n, ok
}

// All appends all records of a block, whose first key is given, to dst, and reports whether it is a
// block of this form.
func (c *Coder) All(dst spool.Records, first uint64, in []byte) (spool.Records, bool) {
	b, ok := c.open(first, in)
	if !ok {
		return dst, false
	}
	n := len(dst)
	if dst, ok = c.records(slices.Grow(dst, b.many), &b, first, 0, b.many); !ok {
		return dst, false
	}
	if c.numbers, ok = b.keys.appendTo(c.numbers[:0]); !ok {
		return dst, false
	}
	begun := 0
	for i := range b.many {
		if b.starts == nil || b.starts.at(i, 1) == 1 {
			if begun++; begun > len(c.numbers) {
				return dst, false
			}
		}
		if begun == 0 {
			return dst, false
		}
		dst[n+i].Key = first + c.numbers[begun-1]<<(64-c.Bits)
	}
	return dst, begun == len(c.numbers)
}
