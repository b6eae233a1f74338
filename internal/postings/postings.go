// Package postings codes sorted records as blocks of few bytes.
package postings

import (
	"encoding/binary"

	"overlap/internal/codec"
	"overlap/internal/spool"
)

// A Form says what the records of a block have.
type Form struct {
	Bits     int    // upper bits of a key that count; the others are zero
	Values   uint32 // Of is below it; 0 if it is zero and not kept
	Contexts bool   // the lower 16 bits of At are kept
}

// Append appends some records, which are sorted and each there once, to dst.
func (f Form) Append(dst []byte, some spool.Records) []byte {
	c := codec.Coder{Bytes: dst}
	before := some[0].Key
	for _, r := range some {
		f.code(&c, &r, before)
		before = r.Key
	}
	return c.Bytes
}

func (f Form) code(c *codec.Coder, r *spool.Record, before uint64) {
	lost := 64 - f.Bits
	more := (r.Key - before) >> lost
	c.Unsigned(&more, ^before>>lost)
	r.Key = before + more<<lost
	if f.Values > 0 {
		codec.UpTo(c, &r.Of, f.Values-1)
	}
	if f.Contexts {
		var context [2]byte
		binary.LittleEndian.PutUint16(context[:], uint16(r.At))
		c.Raw(context[:])
		r.At = uint32(binary.LittleEndian.Uint16(context[:]))
	}
}

// All appends the records of a block whose first key is given to dst, and reports whether it is a
// block of this form.
func (f Form) All(dst spool.Records, first uint64, in []byte) (spool.Records, bool) {
	c := codec.Coder{Bytes: in, Reads: true}
	for len(c.Bytes) > 0 {
		var r spool.Record
		if f.code(&c, &r, first); c.Bad {
			return dst, false
		}
		dst = append(dst, r)
		first = r.Key
	}
	return dst, c.Ended()
}
