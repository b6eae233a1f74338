package postings

import (
	"encoding/binary"
	"math/bits"
)

// An ascending is numbers in ascending order, the first of which is 0 and not written: in the
// coding of Elias and Fano (P. Elias, JACM 21(2), 1974), in which each takes two bits more than
// the logarithm of the mean gap. The upper bits of the i-th number are the place of a bit that is
// set, less i; the lower ones stand in a list.
type ascending struct {
	many  int // numbers, without the first
	last  uint64
	low   int // lower bits of each
	upper packed
	lower packed
}

// mostLow is how many lower bits there are at most: as many as can be read at once.
const mostLow = 56

// appendAscending appends numbers to dst.
func appendAscending(dst []byte, all []uint64) []byte {
	last, n := all[len(all)-1], uint64(len(all)-1)
	dst = binary.AppendUvarint(dst, last)
	if n == 0 {
		return dst
	}
	low := lowBits(last, n)
	upper, lower := packer{bytes: dst}, packer{}
	before := uint64(0)
	for _, x := range all[1:] {
		for ; before < x>>low; before++ {
			upper.put(0, 1)
		}
		upper.put(1, 1)
		lower.put(x&(1<<low-1), low)
	}
	return append(upper.end(), lower.end()...)
}

// lowBits returns how many lower bits n numbers up to last have.
func lowBits(last, n uint64) int { return min(mostLow, max(0, bits.Len64(last/n)-1)) }

// ascendingOf returns so many numbers that stand at the beginning of in, and what follows.
func ascendingOf(in []byte, many int) (a ascending, rest []byte, ok bool) {
	last, size := binary.Uvarint(in)
	if size <= 0 {
		return a, nil, false
	}
	in = in[size:]
	a.last = last
	if a.many = many - 1; a.many == 0 {
		return a, in, true
	}
	a.low = lowBits(last, uint64(a.many))
	if last>>a.low > uint64(8*len(in)) {
		return a, nil, false
	}
	upper := (int(last>>a.low) + a.many + 7) / 8
	lower := (a.many*a.low + 7) / 8
	if upper+lower > len(in) {
		return a, nil, false
	}
	a.upper, a.lower = packed(in[:upper]), packed(in[upper:upper+lower])
	return a, in[upper+lower:], true
}

// find returns the place of a number, the first being 0.
func (a *ascending) find(x uint64) (i int, ok bool) {
	if x == 0 || x > a.last {
		return 0, x == 0
	}
	high, low := int(x>>a.low), x&(1<<a.low-1)
	at := 0
	if high > 0 {
		at = a.upper.nth(high-1, ^uint64(0)) + 1
	}
	for ; at-high < a.many && a.upper.at(at, 1) == 1; at++ {
		if is := a.lower.at((at-high)*a.low, a.low); is >= low {
			return at - high + 1, is == low
		}
	}
	return 0, false
}

// appendTo appends all numbers to dst, and reports whether they are as they should be.
func (a *ascending) appendTo(dst []uint64) (all []uint64, ok bool) {
	dst = append(dst, 0)
	i, before := 0, uint64(0)
	for at := 0; at < len(a.upper); at += 8 {
		for word := a.upper.word(at); word != 0; word &= word - 1 {
			if i == a.many {
				return dst, false
			}
			high := at<<3 + bits.TrailingZeros64(word) - i
			x := uint64(high)<<a.low | a.lower.at(i*a.low, a.low)
			if x < before || x > a.last {
				return dst, false
			}
			dst, before = append(dst, x), x
			i++
		}
	}
	return dst, i == a.many && before == a.last
}
