package main

import (
	"overlap/shingle"
)

// An oracle knows exactly which words of one article stand in runs of at least run
// words that another has too, for every two articles.
//
// It looks up every run of words of every article in one index of all of them: no
// sketch, no cap, nothing left out but what two different runs with one 64-bit hash
// would hide, which at a million runs has a chance of one in 30 million. Cost: for
// every article the number of places at which any other has one of its runs.
type oracle struct {
	words  []int            // of each article
	shared map[couple][]run // words of the first article; ordered, apart from each other
}

// A couple is two articles by their numbers, the order meaning whose words are meant.
type couple struct{ of, with int }

// A run is a stretch of words, half open.
type run struct{ first, last int }

// newOracle compares every two of the texts over runs of k words.
func newOracle(texts []*shingle.Text, k int) *oracle {
	o := &oracle{words: make([]int, len(texts)), shared: map[couple][]run{}}
	shingles := make([][]uint64, len(texts))
	has := map[uint64][]int32{} // the articles that have a run, each once, ascending
	for i, t := range texts {
		o.words[i] = len(t.Words)
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
					o.add(couple{i, int(j)}, run{at, at + k})
				}
			}
		}
	}
	return o
}

// add puts down that a run is shared; runs come in the order of the text.
func (o *oracle) add(c couple, r run) {
	runs := o.shared[c]
	if n := len(runs); n > 0 && runs[n-1].last >= r.first {
		runs[n-1].last = r.last
		return
	}
	o.shared[c] = append(runs, r)
}

// count returns how many words of the one article the other shares.
func (o *oracle) count(c couple) int {
	n := 0
	for _, r := range o.shared[c] {
		n += r.last - r.first
	}
	return n
}

// share returns the larger of the two shares of words that the articles of a couple
// have in common.
func (o *oracle) share(c couple) float64 {
	a := float64(o.count(c)) / float64(max(1, o.words[c.of]))
	b := float64(o.count(couple{c.with, c.of})) / float64(max(1, o.words[c.with]))
	return max(a, b)
}
