package align

// Rates says how often the words of a set of texts stand in it, without their
// inflection. It is immutable and may be shared.
//
// In a hundred articles on one summit the names of its guests and its city are no rarer
// than function words, and two articles that share them need not know of each other. A
// list of the language's common words cannot know that; the set itself does.
type Rates struct {
	rates map[uint32]float32 // of the stems that stand in several texts, a token
}

// leastTexts is the number of texts below which a set says nothing about its words: in
// two articles a shared name would be common.
const leastTexts = 20

// CountRates returns the rates of a set of texts that were prepared with Rewritten. It is
// nil, which is no rates, if there are fewer than twenty. Cost: linear in their words.
func CountRates(sides []*Side) *Rates {
	if len(sides) < leastTexts {
		return nil
	}
	type tally struct{ texts, words uint32 }
	tallies := make(map[uint32]tally)
	total := 0
	for _, s := range sides {
		total += s.len()
		if s.vocab == nil {
			continue
		}
		for id, stem := range s.vocab.stems {
			t := tallies[stem]
			t.texts++
			t.words += uint32(s.vocab.count(uint32(id)))
			tallies[stem] = t
		}
	}
	r := &Rates{rates: make(map[uint32]float32)}
	for stem, t := range tallies {
		// A word of a few texts is what they may have from each other.
		if int(t.texts)*leastTexts >= len(sides) {
			r.rates[stem] = float32(t.words) / float32(total)
		}
	}
	return r
}

// rate returns the rate of a stem, 0 if it is not known.
func (r *Rates) rate(stem uint32) float64 {
	if r == nil {
		return 0
	}
	return float64(r.rates[stem])
}
