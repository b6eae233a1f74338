package account

import (
	"overlap/align"
	"overlap/internal/span"
	"overlap/match"
)

// Forms of a draft.
//
// A copy with every name and figure replaced looks like a form that both fill in. Between two
// published articles that is the likelier reading; a draft does not testify for itself. So a form
// is nobody's prose in a draft only if two references fill it in as well, each with its own names
// and figures: then nobody's copy shows it. What one reference alone has, or several with the same
// fillings, counts as prose.
//
// Cost: for a draft with a form one alignment of two references, as a rule. What it misses: a draft
// that is the second ever to fill in a form counts as a copy of the first.

// mostWitnesses is how many references with a form a source of the same form is compared with.
const mostWitnesses = 8

// keepForms takes for prose what claims on a draft call a form and no two references show to be
// one.
func (b *Book) keepForms(aligner *align.Aligner, claims []claim) {
	var unshared []*claim
	for i := range claims {
		if c := &claims[i]; c.template && !b.isFormElsewhere(aligner, claims, c) {
			unshared = append(unshared, c)
		}
	}
	for _, c := range unshared {
		c.template, c.common, c.prose, c.shares = false, false, true, true
		c.passage.Nature = match.Reuse // nobody else looks at the pairs of a draft yet
	}
}

// isFormElsewhere reports whether another reference fills in the form of claim c differently.
func (b *Book) isFormElsewhere(aligner *align.Aligner, claims []claim, c *claim) bool {
	asked := 0
	for j := 0; j < len(claims) && asked < mostWitnesses; j++ {
		other := &claims[j]
		if !other.template || other.text == c.text ||
			2*span.Within(c.Span, []span.Span{other.Span}) < c.Last-c.First {
			continue
		}
		if asked++; b.fillsIn(aligner, c, other) {
			return true
		}
	}
	return false
}

// fillsIn reports whether the sources of two claims have most of the first one's words in forms
// that the two fill in.
func (b *Book) fillsIn(aligner *align.Aligner, c, other *claim) bool {
	v := b.Acquire(c.text)
	defer v.Release()
	w := b.Acquire(other.text)
	defer w.Release()
	found := aligner.Align(&v.Side, &w.Side)
	var forms []span.Span
	for i, f := range align.Forms(nil, &v.Side, &w.Side, found) {
		if f.Is {
			forms = append(forms, span.Of(found[i].AFirst, found[i].ALast))
		}
	}
	return 2*span.Within(c.theirs.Span, span.Union(forms)) >= c.theirs.Last-c.theirs.First
}
