package match

import (
	"overlap/align"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/work"
	"overlap/shingle"
)

// rateTexts is over how many texts of a set the rates of words are counted: an even sample.
const rateTexts = 4096

// Rates returns how often words stand in the texts of a set, or nil where that says nothing.
func Rates(s *edition.Set) *align.Rates {
	var some []*index.Document
	for t := 0; t < len(s.Texts); t += len(s.Texts)/rateTexts + 1 {
		some = append(some, s.First(t))
	}
	return RatesOf(s.Crew, some)
}

// RatesOf returns how often words stand in some documents, or nil where that says nothing. The
// rates do not depend on the order of the documents.
func RatesOf(c *work.Crew, docs []*index.Document) *align.Rates {
	counters := make([]align.Counter, c.Jobs)
	c.Fail(c.Each(len(docs), func(worker, i int) {
		var tokens align.Tokens
		if c.Try("counting the words of", func() {
			tokens = align.Tokenize(index.WordsOf(c, docs[i], new(shingle.Text)))
		}, docs[i]) {
			counters[worker].Add(tokens)
		}
	}))
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	return counters[0].Rates()
}
