package settle

import (
	"cmp"
	"overlap/internal/span"
	"overlap/match"
	"overlap/result"
	"slices"
)

// pairResult writes a pair down with the article of the smaller id as A, unless it was
// given otherwise.
func (r *writer) pairResult(p *match.Pair) result.Pair {
	left, right, d := p.A, p.B, r.DirectionOf(p)
	turned := !r.Asked && r.First(left).ID > r.First(right).ID
	if turned {
		left, right, d = right, left, d.Turned()
	}
	out := result.Pair{
		A: r.First(left).ID, B: r.First(right).ID,
		First: [...]string{"a", "unknown",
			"b"}[d.First+1], Confidence: d.Confidence, Reason: d.Reason(),
		Passages: []result.Passage{},
	}
	var as, bs []span.Span
	forms := 0
	for i := range p.Passages {
		passage := &p.Passages[i]
		s, u := p.Sides(left, passage, r.MinWords)
		as, bs = append(as, s.Span), append(bs, u.Span)
		out.Longest = max(out.Longest, s.Last-s.First)
		one := result.Passage{
			A: passage.A.Bytes(), B: passage.B.Bytes(),
			Words: s.Last - s.First, Matched: int(passage.Matched), Kind: passage.Kind.String(),
			Similarity: float64(passage.Thousandths) / 1000,
			Rare:       int(passage.Rare), Names: int(passage.Names), Numbers: int(passage.Numbers),
			Quoted:      r.IsQuoted(left, s) && r.IsQuoted(right, u),
			Boilerplate: r.IsStock(left, s) || r.IsStock(right, u),
		}
		if r.IsForm(passage, left, right, s.Span, u.Span) {
			one.Nature, one.Differences = Template, r.slots(p, passage)
			forms++
		}
		if turned {
			one = one.Turned()
		}
		out.Passages = append(out.Passages, one)
	}
	if forms > 0 && forms == len(out.Passages) {
		out.Nature = Template
	}
	out.AShared, out.BShared = span.Size(span.Union(as)), span.Size(span.Union(bs))
	slices.SortFunc(out.Passages, func(p, q result.Passage) int {
		return cmp.Or(cmp.Compare(p.A.Lo, q.A.Lo), cmp.Compare(p.B.Lo, q.B.Lo),
			cmp.Compare(p.A.Hi, q.A.Hi))
	})
	return out
}
