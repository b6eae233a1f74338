package archive

import (
	"overlap/align"
	"overlap/shingle"
)

// mostRated is in how many articles words are counted.
const mostRated = 512

// Rates returns how often words stand in the articles, from an even sample of them, or nil where
// that says nothing. It is counted once for each state of the archive. Cost: a read of 512
// articles, some 50 ms.
func (v *View) Rates() (*align.Rates, error) {
	v.state.rating.Do(func() { v.state.rates, v.state.unrated = v.rate() })
	return v.state.rates, v.state.unrated
}

// rate counts the words of a sample.
func (v *View) rate() (*align.Rates, error) {
	var counter align.Counter
	step, at := v.Len()/mostRated+1, 0
	for i := range v.Parts {
		p := &v.Parts[i]
		for n := range p.Len() {
			if p.Gone(n) {
				continue
			}
			if at++; at%step != 0 {
				continue
			}
			a, err := p.Article(n)
			if err != nil {
				return nil, err
			}
			counter.Add(align.Tokenize(shingle.Split(a.Text)))
		}
	}
	return counter.Rates(), nil
}
