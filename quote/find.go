package quote

import (
	"cmp"
	"slices"

	"overlap/shingle"
)

// Find returns the quotations of t, sorted by Lo and then the longer first. Those of
// Depth 0 do not overlap each other; a deeper one lies inside the one before it that
// holds it. Spans lie inside the text, on rune borders. An empty text has none.
func Find(t *shingle.Text) []Quotation {
	s := t.Source
	doubles, singles := appendMarks(nil, nil, s)
	raws := pairDoubles(s, doubles)
	if len(singles) > 0 {
		raws = append(raws, pairSingles(s, singles, raws, doubles)...)
	}
	slices.SortFunc(raws, func(a, b raw) int {
		return cmp.Or(cmp.Compare(a.lo, b.lo), cmp.Compare(b.hi, a.hi))
	})
	qs := quotations(raws)
	attribute(t, qs)
	return qs
}

// quotations turns raws, sorted, into quotations with their depths.
func quotations(raws []raw) []Quotation {
	qs := make([]Quotation, 0, len(raws))
	var around []int // ends of the quotations that hold the current place
	for _, r := range raws {
		for len(around) > 0 && around[len(around)-1] <= r.lo {
			around = around[:len(around)-1]
		}
		qs = append(qs, Quotation{
			Lo: r.parts[0].Lo, Hi: r.parts[len(r.parts)-1].Hi,
			Parts: r.parts, Depth: len(around),
			Unclosed: r.unclosed, Unopened: r.unopened,
		})
		around = append(around, r.hi)
	}
	return qs
}
