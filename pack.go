package overlap

import (
	"encoding/binary"
	"iter"

	"overlap/align"
)

// Packed passages.
//
// A large run has millions of passages, and each is looked at a few times only. So they are kept as
// bytes: numbers as varints, those of a side relative to what stands before them. That is about 30
// bytes a passage where the values themselves take a hundred and more, and nothing for a garbage
// collector to look into.
//
// Cost: 50 ns to unpack a passage.

// packed is the passages of a pair, one behind the other.
type packed string

// each yields the passages. Each is overwritten by the next one, its runs too.
func (p packed) each() iter.Seq[*passage] {
	return func(yield func(*passage) bool) {
		var one passage
		for in := unpacker(p); len(in) > 0; {
			in.passage(&one)
			if !yield(&one) {
				return
			}
		}
	}
}

// appendPacked appends a passage to dst.
func appendPacked(dst []byte, p *passage) []byte {
	put := func(ns ...int64) {
		for _, n := range ns {
			dst = binary.AppendVarint(dst, n)
		}
	}
	for _, s := range []stretch{p.a, p.b} {
		put(int64(s.first), int64(s.last-s.first), int64(s.lo), int64(s.hi-s.lo))
	}
	put(int64(p.kind), int64(p.thousandths), int64(p.matched), int64(p.rare), int64(p.names), int64(p.numbers))
	if p.whole {
		return append(dst, 0)
	}
	put(int64(len(p.runs)) + 1)
	before := piece{aLast: p.a.first, bLast: p.b.first}
	for _, q := range p.runs {
		put(int64(q.aFirst-before.aLast), int64(q.aLast-q.aFirst), int64(q.bFirst-before.bLast), int64(q.bLast-q.bFirst))
		before = q
	}
	return dst
}

// An unpacker is what is left of packed passages.
type unpacker string

// next takes the next number. What appendPacked wrote has it.
func (u *unpacker) next() int64 {
	s, n, shift := *u, uint64(0), 0
	for i := 0; ; i++ {
		n |= uint64(s[i]&0x7f) << shift
		if shift += 7; s[i] < 0x80 {
			*u = s[i+1:]
			return int64(n>>1) ^ -int64(n&1)
		}
	}
}

// stretch takes the next stretch.
func (u *unpacker) stretch() stretch {
	var s stretch
	s.first = int32(u.next())
	s.last = s.first + int32(u.next())
	s.lo = uint32(u.next())
	s.hi = s.lo + uint32(u.next())
	return s
}

// passage takes the next passage.
func (u *unpacker) passage(p *passage) {
	p.a, p.b = u.stretch(), u.stretch()
	p.kind, p.thousandths, p.matched = align.Kind(u.next()), int16(u.next()), int32(u.next())
	p.rare, p.names, p.numbers = int32(u.next()), int32(u.next()), int32(u.next())
	runs := int(u.next()) - 1
	p.whole, p.runs = runs < 0, p.runs[:0]
	before := piece{aLast: p.a.first, bLast: p.b.first}
	for range max(0, runs) {
		var q piece
		q.aFirst = before.aLast + int32(u.next())
		q.aLast = q.aFirst + int32(u.next())
		q.bFirst = before.bLast + int32(u.next())
		q.bLast = q.bFirst + int32(u.next())
		p.runs, before = append(p.runs, q), q
	}
}
