package overlap

import (
	"iter"

	"overlap/align"
	"overlap/internal/codec"
)

// Packing.
//
// A large run has millions of passages and quotations, and each is looked at a few times only. So they are kept as
// bytes: numbers as varints, mostly relative to one before, strings with their length in front. That is about 30
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
		for in := codec.Reader(p); len(in) > 0; {
			readPassage(&in, &one)
			if !yield(&one) {
				return
			}
		}
	}
}

// appendPacked appends a passage to dst.
func appendPacked(dst []byte, p *passage) []byte {
	for _, s := range []stretch{p.a, p.b} {
		dst = codec.AppendNumbers(dst, int64(s.first), int64(s.last-s.first), int64(s.lo), int64(s.hi-s.lo))
	}
	kind := int64(p.kind) << 1
	if p.template {
		kind |= 1
	}
	dst = codec.AppendNumbers(dst, kind, int64(p.thousandths), int64(p.matched), int64(p.rare), int64(p.names), int64(p.numbers))
	if p.whole {
		return codec.AppendNumbers(dst, 0)
	}
	dst = codec.AppendNumbers(dst, int64(len(p.runs))+1)
	before := piece{aLast: p.a.first, bLast: p.b.first}
	for _, q := range p.runs {
		dst = codec.AppendNumbers(dst, int64(q.aFirst-before.aLast), int64(q.aLast-q.aFirst), int64(q.bFirst-before.bLast), int64(q.bLast-q.bFirst))
		before = q
	}
	return dst
}

// readStretch takes the next stretch.
func readStretch(u *codec.Reader) stretch {
	var s stretch
	s.first = int32(u.Number())
	s.last = s.first + int32(u.Number())
	s.lo = uint32(u.Number())
	s.hi = s.lo + uint32(u.Number())
	return s
}

// readPassage takes the next passage.
func readPassage(u *codec.Reader, p *passage) {
	p.a, p.b = readStretch(u), readStretch(u)
	kind := u.Number()
	p.kind, p.template = align.Kind(kind>>1), kind&1 != 0
	p.thousandths, p.matched = int16(u.Number()), int32(u.Number())
	p.rare, p.names, p.numbers = int32(u.Number()), int32(u.Number()), int32(u.Number())
	runs := int(u.Number()) - 1
	p.whole, p.runs = runs < 0, p.runs[:0]
	before := piece{aLast: p.a.first, bLast: p.b.first}
	for range max(0, runs) {
		var q piece
		q.aFirst = before.aLast + int32(u.Number())
		q.aLast = q.aFirst + int32(u.Number())
		q.bFirst = before.bLast + int32(u.Number())
		q.bLast = q.bFirst + int32(u.Number())
		p.runs, before = append(p.runs, q), q
	}
}
