package sketch

import "overlap/shingle"

// SignatureValues is the length of a whole article's MinHash signature: the standard error of an
// estimated resemblance is at most 1/(2·√128) = .044.
const SignatureValues = 128

// Resembling is the resemblance at which LSH is asked for candidates of one text. One word changed
// in twenty, evenly spread, leaves resemblance .6 of 5-word shingles.
const Resembling = .5

// A Signer makes signatures, in the same memory. One goroutine uses it.
type Signer struct{ shingles []uint64 }

// Sign appends to dst the MinHash signature of a text's shingles of k words and returns it: nothing
// if the text is too short for one, since such texts would all look alike.
func (s *Signer) Sign(dst []uint64, t *shingle.Text, k int) []uint64 {
	if s.shingles = t.Shingles(s.shingles[:0], k); len(s.shingles) == 0 {
		return dst
	}
	return shingle.Signature(dst, s.shingles, SignatureValues)
}
