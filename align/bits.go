package align

import (
	"iter"
	"math/bits"
)

// A bitSet is a set of small numbers, a bit for each.
type bitSet []uint64

// emptied returns an empty set of numbers below n, in the memory of s.
func (s bitSet) emptied(n int) bitSet {
	s = resized(s, (n+63)/64)
	clear(s)
	return s
}

// add adds a number.
func (s bitSet) add(k int) { s[k/64] |= 1 << (k % 64) }

// all yields the numbers, ascending.
func (s bitSet) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(64*i + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}
