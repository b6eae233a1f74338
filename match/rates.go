package match

import (
	"overlap/align"
	"overlap/edition"
	"overlap/prepare"
)

// rateTexts is over how many texts of a set the rates of words are counted: an even sample.
const rateTexts = 4096

// Rates returns how often the words of the set stand in it, or nil where that says nothing.
func Rates(r *edition.Set, cache *prepare.Cache) *align.Rates {
	step := len(r.Texts)/rateTexts + 1
	counters := make([]align.Counter, r.Jobs)
	r.Fail(r.Each((len(r.Texts)+step-1)/step, func(worker, i int) {
		var s *prepare.Text
		if r.Try("counting the words of", func() { s = cache.Acquire(r.Texts[i*step].Editions[0]) },
			r.First(i*step)) {
			counters[worker].Add(s.Tokens())
			s.Release()
		}
	}))
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	return counters[0].Rates()
}
