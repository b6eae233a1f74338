package overlap

import (
	"fmt"

	"overlap/agency"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
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
func (r *run) findWire() {
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
func (r *run) excludeWire() {
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
func (r *run) markWire() {
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

// wireResult returns the credit of an article as the result has it.
func wireResult(c *agency.Credit) *result.Wire {
	if c == nil {
		return nil
	}
	return &result.Wire{Agency: c.Agency, Evidence: string(c.Evidence), Field: c.Field, Lo: c.Lo, Hi: c.Hi, Part: c.Part}
}

// wireVerdict returns why an article is left out as agency copy, or "" if it is not: it or
// another edition of its text credits an agency, or four fifths of its prose are an agency's.
func (r *run) wireVerdict(a int, account *result.Account) string {
	name := r.agency[r.InText[a]]
	c := r.Documents[a].Credit
	switch {
	case !r.o.ExcludeWire:
		return ""
	case name != "" && c != nil && !c.Part:
		return fmt.Sprintf("left out: it credits %s (%s)", c.Agency, c.Evidence)
	case name != "":
		return "left out: another edition of its text credits " + name
	case account.Excluded >= r.MinWords && float64(account.Excluded) >= republishedPart*float64(account.Own+account.Excluded+account.Shared):
		return "left out: " + part(account.Excluded, r.Documents[a].Size) + " agency copy that others credit"
	}
	return ""
}

// wireNotes returns what a reader must know where agency copy was left out.
func (r *run) wireNotes() []string {
	if !r.o.ExcludeWire {
		return nil
	}
	articles, more := 0, 0
	for t := range r.Texts {
		if r.agency[t] != "" {
			articles += len(r.Texts[t].Editions)
		} else if len(r.wire[t]) > 0 {
			more += len(r.Texts[t].Editions)
		}
	}
	return []string{fmt.Sprintf("agency copy is left out: %d of %d articles, and what others have from it (%d of them do)",
		articles, len(r.Documents), more)}
}
