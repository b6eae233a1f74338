package overlap

import (
	"overlap/align"
	"overlap/lsh"
	"overlap/shingle"
)

// signatureValues is the length of a whole article's MinHash signature: the standard
// error of an estimated resemblance is at most 1/(2·√128) = .044.
const signatureValues = 128

// A sketcher holds the memory that sketching one text after another uses.
type sketcher struct {
	shingles []uint64
	minima   []uint32
}

// postings returns the fingerprints of a text's tokens, in order of place.
func (s *sketcher) postings(tokens align.Tokens, number uint32, o Options) lsh.Segment {
	s.shingles = tokens.Shingles(s.shingles[:0], o.Shingle)
	return s.winnow(number, o)
}

// wordPostings returns the fingerprints of a text's words, in order of place.
func (s *sketcher) wordPostings(t *shingle.Text, o Options) lsh.Segment {
	s.shingles = t.Shingles(s.shingles[:0], o.Shingle)
	return s.winnow(0, o)
}

func (s *sketcher) winnow(number uint32, o Options) lsh.Segment {
	s.minima = shingle.Winnow(s.minima[:0], s.shingles, o.Window)
	segment := make(lsh.Segment, len(s.minima))
	for i, at := range s.minima {
		segment[i] = lsh.Posting{Print: s.shingles[at], Text: number, Word: at}
	}
	return segment
}

// signature returns the MinHash signature of a text, or nil if it is too short for a
// shingle: such texts would all look alike.
func (s *sketcher) signature(t *shingle.Text, o Options) []uint64 {
	s.shingles = t.Shingles(s.shingles[:0], o.Shingle)
	if len(s.shingles) == 0 {
		return nil
	}
	return shingle.Signature(nil, s.shingles, signatureValues)
}
