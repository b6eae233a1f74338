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
	type one struct {
		words  shingle.Text
		tokens align.Tokens
	}
	counters, memory := make([]align.Counter, c.Jobs), work.NewMemory[one](c, nil)
	c.Fail(c.Each(len(docs), func(worker, i int) {
		if memory.Try(worker, "counting the words of", func(m *one) {
			m.tokens = align.TokenizeInto(m.tokens[:0], index.WordsOf(c, docs[i], &m.words))
		}, docs[i]) {
			counters[worker].Add(memory.Of(worker).tokens)
		}
	}))
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	return counters[0].Rates()
}
