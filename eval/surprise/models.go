package main

import (
	"overlap/background"
	"overlap/eval/proof"
	"overlap/shingle"
)

// Named counts.
type named struct {
	name string
	background.Counts
}

// models returns what a passage of a scan may be judged by: the set's own counts, those without
// the pair that is judged, the background, and both.
func models(s *scan, shipped background.Counts) []named {
	own := new(background.Counter)
	for _, a := range s.Articles {
		own.Add(hashes(a.Text))
	}
	set := own.Counts()
	others := less(set, 2)
	return []named{{"set", set}, {"set less two", others}, {"background", shipped},
		{"both", sum(set, shipped)}, {"both less two", sum(others, shipped)}}
}

// sum returns the counts of two collections taken as one.
func sum(a, b background.Counts) background.Counts {
	of := func(run []uint64) int { return a.Of(run) + b.Of(run) }
	return background.Counts{Texts: a.Texts + b.Texts, Words: a.Words + b.Words, Of: of}
}

// less returns the counts without n texts that have every run.
func less(c background.Counts, n int) background.Counts {
	of := func(run []uint64) int { return max(0, c.Of(run)-n) }
	return background.Counts{Texts: c.Texts, Words: c.Words, Of: of}
}

// bits returns how surprising a text is.
func (m named) bits(text string) float64 {
	sum := 0.
	for _, b := range m.Bits(nil, hashes(text)) {
		sum += float64(b)
	}
	return sum
}

// hashes returns the hashes of a text's words.
func hashes(text string) []uint64 {
	t := shingle.Split(text)
	return proof.Hashes(t, 0, len(t.Words))
}
