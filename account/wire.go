package account

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
func (r *Book) findWire() {
	for t := range r.Texts {
		for _, a := range r.Texts[t].Editions {
			if r.Documents[a].Draft {
				continue
			}
			if c := r.Documents[a].Credit; c != nil && !c.Part {
				r.Agency[t] = c.Agency
				break
			}
		}
	}
}

// excludeWire takes the agencies' texts and what others have from them out of the pairs,
// if that is wanted.
func (r *Book) excludeWire() {
	if !r.Options.ExcludeWire {
		return
	}
	r.markWire()
	r.Keep("leaving agency copy out of", func(p *match.Pair, q *match.Passage) bool {
		a, b := q.Sides(r.MinWords)
		return a.Outside(r.Wire[p.A]) >= r.MinWords && b.Outside(r.Wire[p.B]) >= r.MinWords
	})
}

// markWire notes which words of each text are agency copy: all of an agency's text, and
// what other texts share with it.
func (r *Book) markWire() {
	for t := range r.Texts {
		if r.Agency[t] != "" {
			r.Wire[t] = []span.Span{{First: 0, Last: r.First(t).Size}}
		}
	}
	for i := range r.Pairs.All {
		p := &r.Pairs.All[i]
		t, other := p.A, p.B
		if r.Agency[t] != "" {
			t, other = other, t
		}
		if r.Agency[t] != "" || r.Agency[other] == "" {
			continue
		}
		r.TryPair("seeking agency copy in", p, func(p *match.Pair) {
			for i := range p.Passages {
				q := &p.Passages[i]
				own, theirs := p.Sides(t, q, r.MinWords)
				if !r.IsStock(t, own) && !r.IsStock(other, theirs) {
					r.Wire[t] = append(r.Wire[t], own.Matched...)
				}
			}
		})
	}
	for t := range r.Texts {
		r.Wire[t] = span.Union(r.Wire[t])
	}
}
