package boilerplate

import (
	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/match"
	"overlap/sketch"
	"slices"
)

// Found are which words of the texts of a set are no prose.
type Found struct {
	*match.Pairs
	Marks []Marks // of each text
}

// New returns that nothing is boilerplate, as far as is known.
func New(ps *match.Pairs) *Found { return &Found{ps, make([]Marks, len(ps.Texts))} }

// Marks are which words of a text are no prose.
type Marks struct {
	habit    []sketch.Notice // its outlet's boilerplate, by place
	frequent []sketch.Notice // what of the rest is everybody's, by place
	Stock    []span.Span     // both of these, as a union
	Idle     []span.Span     // all its boilerplate, as a union
	noProse  []span.Span     // boilerplate and quotations, as a union
}

// Mark notes for every text which of its words are no prose.
func (r *Found) Mark() {
	spans := make([]arena.Arena[span.Span], r.Jobs)
	r.Fail(r.Each(len(r.Texts), func(worker, t int) {
		a := r.First(t)
		r.Try("marking what is no prose in", func() {
			idle := slices.Concat(r.Marks[t].Stock, sketch.SpansOf(a.Listed))
			for _, s := range a.Repetitions {
				idle = append(idle, s.Span)
			}
			r.Marks[t].Idle = spans[worker].Keep(span.Union(idle))
			r.Marks[t].noProse = spans[worker].Keep(span.Union(slices.Concat(r.Marks[t].Idle,
				a.Spoken)))
		}, a)
	}))
}

// IsQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *Found) IsQuoted(t int, h match.Side) bool {
	spoken := r.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.Outside(spoken) < r.MinWords
}

// IsStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *Found) IsStock(t int, h match.Side) bool {
	idle := r.Marks[t].Idle
	return span.Within(h.Span, idle) > 0 && h.Outside(idle) < r.MinWords
}

// IsProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *Found) IsProse(t int, h match.Side) bool {
	return h.Outside(r.Marks[t].noProse) >= r.MinWords
}
