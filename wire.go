package overlap

import (
	"overlap/internal/span"
	"overlap/match"
)

// Agency copy.
//
// An article that credits a news agency with its words prints agency copy, and so do all
// editions of a text of which one does: they have nearly all of their words in common.
// Where the agency's own text is not in the set, such an article is its proxy, and a
// source that is one says so. An article to which an agency only contributed is none of
// both. A draft's credit is no proof: what of it is agency copy, the references tell.
//
// With ExcludeWire, a run looks for reuse beyond agency copy, by one rule: what an
// agency's text prints is nobody's copy. A text that is agency copy copies from nobody,
// and nobody from it; words of other texts that lie in passages with it are set apart,
// too, so that two papers which both took a paragraph from the agency are not taken for
// each other's source. Passages of which fewer than MinWords words are left are dropped.
// The articles stay in the result, and their accounts have these words as excluded: nobody's
// own, nobody's copied. Quotations and boilerplate are what they were.
//
// What it misses: agency copy that no article of the set credits.

// findWire notes which agency each article credits, and each text.
func (r *book) findWire() {
	for t := range r.Texts {
		for _, a := range r.Texts[t].Editions {
			if r.Documents[a].Draft {
				continue
			}
			if c := r.Documents[a].Credit; c != nil && !c.Part {
				r.agency[t] = c.Agency
				break
			}
		}
	}
}

// excludeWire takes the agencies' texts and what others have from them out of the pairs,
// if that is wanted.
func (r *book) excludeWire() {
	if !r.o.ExcludeWire {
		return
	}
	r.markWire()
	r.Keep("leaving agency copy out of", func(p *match.Pair, q *match.Passage) bool {
		a, b := q.Sides(r.MinWords)
		return a.Outside(r.wire[p.A]) >= r.MinWords && b.Outside(r.wire[p.B]) >= r.MinWords
	})
}

// markWire notes which words of each text are agency copy: all of an agency's text, and
// what other texts share with it.
func (r *book) markWire() {
	for t := range r.Texts {
		if r.agency[t] != "" {
			r.wire[t] = []span.Span{{First: 0, Last: r.First(t).Size}}
		}
	}
	for i := range r.Pairs.All {
		p := &r.Pairs.All[i]
		t, other := p.A, p.B
		if r.agency[t] != "" {
			t, other = other, t
		}
		if r.agency[t] != "" || r.agency[other] == "" {
			continue
		}
		r.TryPair("seeking agency copy in", p, func(p *match.Pair) {
			for i := range p.Passages {
				q := &p.Passages[i]
				own, theirs := p.Sides(t, q, r.MinWords)
				if !r.isStock(t, own) && !r.isStock(other, theirs) {
					r.wire[t] = append(r.wire[t], own.Matched...)
				}
			}
		})
	}
	for t := range r.Texts {
		r.wire[t] = span.Union(r.wire[t])
	}
}
