package match

import (
	"overlap/align"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/work"
	"overlap/prepare"
	"overlap/shingle"
)

// rateTexts is over how many texts of a set the rates of words are counted: an even sample.
const rateTexts = 4096

// Rates returns how often words stand in the texts of a set, or nil where that says nothing. Many
// of the texts that it prepares are still in the cache when they are aligned.
func Rates(s *edition.Set, cache *prepare.Cache) *align.Rates {
	var some []*index.Document
	step := (len(s.Texts)+len(s.Elsewhere.Sample))/rateTexts + 1
	for t := 0; t < len(s.Texts); t += step {
		some = append(some, s.First(t))
	}
	texts := len(some)
	for i := 0; i < len(s.Elsewhere.Sample); i += step {
		some = append(some, nil)
	}
	return RatesOf(s.Crew, some, func(i int) (align.Tokens, func()) {
		if i >= texts {
			other := s.Elsewhere.Sample[(i-texts)*step]
			return align.Tokenize(shingle.Split(other.Text)), func() {}
		}
		p := cache.Acquire(s.Texts[i*step].Editions[0])
		return p.Tokens(), p.Release
	})
}

// RatesOf returns how often words stand in some documents, or nil where that says nothing. Tokens
// returns those of a document, by its number, and what is called when they are counted. The order
// of the documents does not matter.
func RatesOf(c *work.Crew, docs []*index.Document,
	tokens func(i int) (all align.Tokens, release func())) *align.Rates {
	counters := make([]align.Counter, c.Jobs)
	c.Fail(c.Each(len(docs), func(worker, i int) {
		var all align.Tokens
		var release func()
		var items []work.Item
		if docs[i] != nil { // else it is none of the set
			items = append(items, docs[i])
		}
		if c.Try("counting the words of", func() { all, release = tokens(i) }, items...) {
			counters[worker].Add(all)
			release()
		}
	}))
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	return counters[0].Rates()
}
