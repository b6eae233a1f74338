package account

import (
	"overlap/boilerplate"
	"overlap/edition"
	"overlap/internal/span"
	"overlap/match"
)

// Agency copy.
//
// An article that credits a news agency with its words prints agency copy, and so do all editions
// of its text: they have nearly all of their words in common. Where the set lacks the agency's own
// text, such an article stands in for it, and a source that is one says so. An article to which an
// agency only contributed counts as neither. A draft's credit proves nothing: the references tell
// what of it is agency copy.
//
// With ExcludeWire one rule holds: nobody copies what an agency's text prints. A text that is
// agency copy copies from nobody, and nobody from it. Words of other texts that lie in passages
// with it are set apart, too: so two papers which both took a paragraph from the agency are not
// taken for each other's source. A passage goes if fewer than MinWords words of it are left. The
// articles stay in the result; their accounts count these words as excluded, neither own nor
// copied. Quotations and boilerplate stay what they were.
//
// What it misses: agency copy that no article of the set credits.

// agencies returns for each text the agency that its first edition with a credit names; empty if
// no edition credits one.
func agencies(set *edition.Set) []string {
	agency := make([]string, len(set.Texts))
	for t := range set.Texts {
		for _, a := range set.Texts[t].Editions {
			c := set.Documents[a].Credit
			if c != nil && !c.Part && !set.Documents[a].Draft {
				agency[t] = c.Agency
				break
			}
		}
	}
	return agency
}

// excludeWire takes the agencies' texts and what others have from them out of the pairs, and notes
// in wire which words of each text these are.
func excludeWire(f *boilerplate.Found, agency []string, wire [][]span.Span) {
	markWire(f, agency, wire)
	f.Keep("leaving agency copy out of", func(p *match.Pair, q *match.Passage) bool {
		ours, theirs := q.Sides(f.MinWords)
		return ours.Outside(wire[p.A]) >= f.MinWords && theirs.Outside(wire[p.B]) >= f.MinWords
	})
}

// markWire notes which words of each text are agency copy: all of an agency's text, and
// what other texts share with it.
func markWire(f *boilerplate.Found, agency []string, wire [][]span.Span) {
	for t, name := range agency {
		if name != "" {
			wire[t] = []span.Span{span.Of(0, f.First(t).Size)}
			continue
		}
		for p := range f.Pairs.Of(t) {
			if other := p.Other(t); agency[other] != "" {
				f.TryPair("seeking agency copy in", p, func(p *match.Pair) {
					wire[t] = append(wire[t], common(f, p, t, other)...)
				})
			}
		}
		wire[t] = span.Union(wire[t])
	}
}

// common returns the words of text t in the passages of a pair that are boilerplate on neither
// side.
func common(f *boilerplate.Found, p *match.Pair, t, other int) (words []span.Span) {
	for i := range p.Passages {
		ours, theirs := p.Sides(t, &p.Passages[i], f.MinWords)
		if !f.IsBoilerplate(t, ours) && !f.IsBoilerplate(other, theirs) {
			words = append(words, ours.Matched...)
		}
	}
	return words
}
