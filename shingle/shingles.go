package shingle

import "slices"

// Shingles appends to dst the hash of each run of k words and returns it: entry i
// is of words i to i+k, half open. A text of fewer than k words has none, and k must
// be positive. Two equal runs have equal hashes in every text, process and machine.
//
// The hash is a polynomial of the words' hashes, rolled from one run to the next and
// mixed at the end: some 3 ns a shingle, whatever k is.
func (t *Text) Shingles(dst []uint64, k int) []uint64 {
	if k < 1 {
		panic("shingle: shingles of less than one word")
	}
	words := t.Words
	if len(words) < k {
		return dst
	}
	const base = 0x9e3779b97f4a7c15
	var h uint64
	top := uint64(1) // base to the power of k
	for _, w := range words[:k] {
		h = h*base + w.Hash
		top *= base
	}
	n := len(dst)
	dst = slices.Grow(dst, len(words)-k+1)[:n+len(words)-k+1]
	out := dst[n:]
	out[0] = mix(h, finish)
	leave := words[:len(words)-k]
	enter := words[k:][:len(leave)]
	out = out[1:][:len(leave)]
	for i := range leave {
		h = h*base + enter[i].Hash - leave[i].Hash*top
		out[i] = mix(h, finish)
	}
	return dst
}

// Pair returns a hash of two words, by their hashes, one behind the other. Its upper bits are as
// good as any.
func Pair(a, b uint64) uint64 {
	const odd = 0x9e3779b97f4a7c15
	return (a ^ (b<<31 | b>>33)) * odd
}
