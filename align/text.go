package align

import "overlap/shingle"

// Text returns the text that s was prepared from.
func (s *Side) Text() *shingle.Text { return s.text }

// Canons appends to dst a number for each token and returns it: equal tokens have equal numbers; of
// unequal ones, one pair in 65,536 has, too.
func (ts Tokens) Canons(dst []uint16) []uint16 {
	for _, t := range ts[:ts.Len()] {
		dst = append(dst, uint16(t.canon>>16))
	}
	return dst
}
