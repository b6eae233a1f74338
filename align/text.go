package align

import "overlap/shingle"

// Text returns the text that s was prepared from.
func (s *Side) Text() *shingle.Text { return s.text }

// Canons appends to dst a number for each token and returns it: tokens are the same word if
// their numbers are equal, as far as 32 bits of a hash can tell.
func (ts Tokens) Canons(dst []uint32) []uint32 {
	for _, t := range ts[:ts.Len()] {
		dst = append(dst, t.canon)
	}
	return dst
}
