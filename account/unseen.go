package account

import (
	"overlap/internal/span"
	"overlap/source"
)

// isUnseen reports whether the source of a share is not in the set, of whose candidates best is the
// first.
func (r *tracer) isUnseen(share source.Share, best *witness) bool {
	lacked := 0
	for _, w := range r.witnesses {
		if w.article == best.article || w.text == best.text || r.IsVersion(w.article, best.article) ||
			r.Families.Of[w.text] != share.Family {
			continue
		}
		if w.order > 0 && !r.hasBeside(w.text, best.text) {
			continue
		}
		more := w.has.Difference(best.has)
		var runs []span.Span
		for i := range more.EachSet() {
			runs = span.Extend(runs, int(i))
		}
		lacked = max(lacked, span.Size(span.Long(runs, r.MinWords)))
	}
	return lacked >= r.MinWords
}

// hasBeside reports whether text u has a run of text v that the text at hand lacks.
func (r *tracer) hasBeside(u, v int) bool {
	for p := range r.Pairs.Of(u) {
		if p.Other(u) != v {
			continue
		}
		var there, here []span.Span
		for i := range p.Passages {
			if q := &p.Passages[i]; !r.IsCommon(q) {
				_, theirs := p.Sides(u, q, r.MinWords)
				there = append(there, theirs.Literal...)
			}
		}
		for i := range r.claims {
			if c := &r.claims[i]; c.text == v {
				here = append(here, c.theirs.Literal...)
			}
		}
		rest := span.Minus(span.Minus(span.Union(there), span.Union(here)), r.Marks[v].NonProse)
		return span.Size(span.Long(rest, r.MinWords)) >= r.MinWords
	}
	return false
}
