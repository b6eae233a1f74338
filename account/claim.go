package account

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/internal/span"
	"overlap/match"
)

// A claim is a passage of one text that another text has, too.
type claim struct {
	kind       align.Kind
	match.Side            // this text's side of it
	theirs     match.Side // the other's
	text       int        // the other text,
	article    int        // and the article that stands for it
	shares     bool       // it is evidence of shared prose, whoever was first
	prose      bool       // this text's prose may come from there
	common     bool       // it is set aside as common language
	template   bool       // it is a form that both fill in
	passage    *match.Passage
	earlier    bool        // the other text is an earlier one of the same outlet
	nobodys    []span.Span // of a draft's words, those that are furniture here and there
}

// appendClaims appends to dst the claims on text t, but those of texts that are left out, pair by
// pair.
func (b *Book) appendClaims(dst []claim, t int, isLeftOut func(t, other int) bool) []claim {
	for p := range b.Pairs.Of(t) {
		other, order := p.Other(t), p.OrderFrom(t)
		article := b.Texts[other].Editions[0]
		same := b.IsVersion(b.Texts[t].Editions[0], article) && !b.IsItself(t, other)
		if isLeftOut(t, other) || same && order <= 0 { // an outlet's own words, later
			continue
		}
		for i := range p.Passages {
			passage := &p.Passages[i]
			ours, theirs := p.Sides(t, passage, b.MinWords)
			if b.IsBoilerplate(t, ours) || b.IsBoilerplate(other, theirs) {
				continue
			}
			isProse, common := b.IsProse(t, ours), b.IsCommon(passage)
			prose := isProse && order >= 0
			dst = append(dst, claim{kind: passage.Kind, Side: ours, theirs: theirs, text: other,
				article: article, passage: passage, shares: isProse && !common,
				prose: prose && !common, common: prose && common,
				template: prose && passage.Nature == match.Template, earlier: same})
		}
	}
	return dst
}

// sortClaims sorts claims: that of the earliest text first, then the longest.
func (b *Book) sortClaims(claims []claim) {
	slices.SortFunc(claims, func(c, d claim) int {
		return cmp.Or(
			b.First(c.text).When.Compare(b.First(d.text).When),
			cmp.Compare(d.Last-d.First, c.Last-c.First),
			cmp.Compare(c.text, d.text),
			cmp.Compare(c.First, d.First))
	})
}

// settle puts down the words that the claim is on and no claim before it was.
func (c *claim) settle(l ledger) {
	if c.earlier {
		for _, w := range l.in(c.Literal...) { // nobody else's yet, so the outlet's own
			w.kept = w.kept || w.class == asOwn
			if w.class == asOwn && w.recycled == 0 && c.shares {
				w.recycled = 1 + int32(c.article)
			}
		}
		return
	}
	for _, w := range l.in(c.Span) {
		switch {
		case !c.prose:
		case c.kind != align.Rewritten:
			w.edited = true
		case w.rewritten == 0:
			w.rewritten = 1 + int32(c.article)
		}
	}
	for i, w := range l.in(c.Literal...) {
		if span.In(i, c.nobodys) {
			continue
		}
		w.common = w.common || c.common
		w.template = w.template || c.template && c.common
		switch {
		case w.class == asQuoted:
			w.class = asSharedQuoted
		case w.class == asOwn && c.prose && !w.kept:
			w.class, w.source = asShared, int32(c.article)
		}
	}
}

// copied returns the words of a claim that count as the other text's copy: all of a passage, words
// that were changed inside of it among them, but of one in other words only those that are the
// same.
func (c *claim) copied() []span.Span {
	if c.kind == align.Rewritten {
		return c.Literal
	}
	return []span.Span{c.Span}
}
