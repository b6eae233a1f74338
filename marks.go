package overlap

import (
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/match"
	"overlap/sketch"
	"slices"
)

// findings are which words of the texts of a set are no prose.
type findings struct {
	*match.Pairs
	marks []marks // of each text
}

// newFindings returns that nothing is boilerplate, as far as is known.
func newFindings(ps *match.Pairs) *findings { return &findings{ps, make([]marks, len(ps.Texts))} }

// Marks are which words of a text are no prose.
type marks struct {
	habit    []sketch.Notice // its outlet's boilerplate, by place
	frequent []sketch.Notice // what of the rest is everybody's, by place
	stock    []span.Span     // both of these, as a union
	idle     []span.Span     // all its boilerplate, as a union
	noProse  []span.Span     // boilerplate and quotations, as a union
}

// markTexts notes for every text which of its words are no prose.
func (r *findings) markTexts() {
	spans := make([]arena.Arena[span.Span], r.Jobs)
	r.Fail(r.Each(len(r.Texts), func(worker, t int) {
		a := r.First(t)
		r.Try("marking what is no prose in", func() {
			idle := slices.Concat(r.marks[t].stock, sketch.SpansOf(a.Listed))
			for _, s := range a.Repetitions {
				idle = append(idle, s.Span)
			}
			r.marks[t].idle = spans[worker].Keep(span.Union(idle))
			r.marks[t].noProse = spans[worker].Keep(span.Union(slices.Concat(r.marks[t].idle, a.Spoken)))
		}, a)
	}))
}

// isQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *findings) isQuoted(t int, h match.Side) bool {
	spoken := r.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.Outside(spoken) < r.MinWords
}

// isStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *findings) isStock(t int, h match.Side) bool {
	idle := r.marks[t].idle
	return span.Within(h.Span, idle) > 0 && h.Outside(idle) < r.MinWords
}

// isProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *findings) isProse(t int, h match.Side) bool {
	return h.Outside(r.marks[t].noProse) >= r.MinWords
}
