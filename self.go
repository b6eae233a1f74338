package overlap

import (
	"overlap/lsh"
	"overlap/shingle"
)

// A repetition is a run of words that an article printed before: its own
// cookie notice a second time, its doubled title.
type repetition struct {
	span
	of int // the word where the first printing starts
}

// repetitions returns the runs of at least least words that stand earlier in the same
// text, in order and without overlap. A run that repeats with a period
// shorter than itself (one word again and again) counts from its second period on.
//
// Cost: one sort of the fingerprints of the text.
func (s *sketcher) repetitions(t *shingle.Text, o Options) []repetition {
	segment := s.postings(t, 0, o)
	lsh.Sort(segment)
	before := make(map[int]int) // word -> where its fingerprint stood first
	for group := range segment.Groups() {
		for _, p := range group[1:] {
			before[int(p.Word)] = int(group[0].Word)
		}
	}
	if len(before) == 0 {
		return nil
	}
	var found []repetition
	end := 0
	for at := range t.Words {
		of, ok := before[at]
		if !ok || at < end {
			continue
		}
		if f := grow(t.Words, of, at, end); f.last-f.first >= o.MinWords {
			found = append(found, f)
			end = f.last
		}
	}
	return found
}

// grow returns the longest run of equal words through of and at that starts at end or later.
func grow(words []shingle.Word, of, at, end int) repetition {
	first := at
	for first > end && of > 0 && words[first-1].Hash == words[of-1].Hash {
		first, of = first-1, of-1
	}
	last := at
	for last < len(words) && words[last].Hash == words[of+last-first].Hash {
		last++
	}
	return repetition{span{first, last}, of}
}
