// Package oracle knows exactly which words articles share, and asks a result for them.
package oracle

import "overlap/shingle"

// An Oracle knows exactly which words of one article stand in runs of at least run
// words that another has too, for every two articles.
//
// It looks up every run of words of every article in one index of all of them: no
// sketch, no cap, nothing left out but what two different runs with one 64-bit hash
// would hide, which at a million runs has a chance of one in 30 million. Cost: for
// every article the number of places at which any other has one of its runs.
type Oracle struct {
	Words  []int            // of each article
	Shared map[Couple][]Run // words of the first article; ordered, apart from each other
}

// A Couple is two articles by their numbers, the order meaning whose words are meant.
type Couple struct{ Of, With int }

// A Run is a stretch of words, half open.
type Run struct{ First, Last int }

// New compares every two of the texts over runs of k words.
func New(texts []*shingle.Text, k int) *Oracle {
	o := &Oracle{Words: make([]int, len(texts)), Shared: map[Couple][]Run{}}
	shingles := make([][]uint64, len(texts))
	has := map[uint64][]int32{} // the articles that have a run, each once, ascending
	for i, t := range texts {
		o.Words[i] = len(t.Words)
		shingles[i] = t.Shingles(nil, k)
		for _, h := range shingles[i] {
			if list := has[h]; len(list) == 0 || list[len(list)-1] != int32(i) {
				has[h] = append(list, int32(i))
			}
		}
	}
	for i := range texts {
		for at, h := range shingles[i] {
			for _, j := range has[h] {
				if int(j) != i {
					o.add(Couple{i, int(j)}, Run{at, at + k})
				}
			}
		}
	}
	return o
}

// add puts down that a run is shared; runs come in the order of the text.
func (o *Oracle) add(c Couple, r Run) {
	runs := o.Shared[c]
	if n := len(runs); n > 0 && runs[n-1].Last >= r.First {
		runs[n-1].Last = r.Last
		return
	}
	o.Shared[c] = append(runs, r)
}

// Count returns how many words of the one article the other shares.
func (o *Oracle) Count(c Couple) int {
	n := 0
	for _, r := range o.Shared[c] {
		n += r.Last - r.First
	}
	return n
}

// Share returns the larger of the two shares of words that the articles of a couple
// have in common.
func (o *Oracle) Share(c Couple) float64 {
	a := float64(o.Count(c)) / float64(max(1, o.Words[c.Of]))
	b := float64(o.Count(Couple{c.With, c.Of})) / float64(max(1, o.Words[c.With]))
	return max(a, b)
}
