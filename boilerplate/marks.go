package boilerplate

import (
	"slices"

	"overlap/internal/arena"
	"overlap/internal/span"
	"overlap/match"
	"overlap/sketch"
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
	ofOutlet    []sketch.Notice // boilerplate of its outlet, by place
	ofEverybody []sketch.Notice // what of the rest is everybody's, by place
	Detected    []span.Span     // of its outlet and everybody's, as a union
	// the detected, the user's phrases, repetitions and, but in a draft, furniture, as a union
	Boilerplate []span.Span
	NonProse    []span.Span // boilerplate and quotations, as a union
}

// Mark notes for every text which of its words are no prose.
func (f *Found) Mark() {
	spans := make([]arena.Arena[span.Span], f.Jobs)
	f.Fail(f.Each(len(f.Texts), func(worker, t int) {
		a := f.First(t)
		f.Try("marking what is no prose in", func() {
			m, spans := &f.Marks[t], &spans[worker]
			all := slices.Concat(m.Detected, sketch.SpansOf(a.Listed))
			for _, s := range a.Repetitions {
				all = append(all, s.Span)
			}
			if !a.Draft { // who writes one may dress prose as furniture
				all = append(all, sketch.SpansOf(a.Furniture)...)
			}
			m.Boilerplate = spans.Keep(span.Union(all))
			m.NonProse = spans.Keep(span.Union(slices.Concat(m.Boilerplate, a.Spoken)))
		}, a)
	}))
}

// IsQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (f *Found) IsQuoted(t int, h match.Side) bool {
	spoken := f.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.Outside(spoken) < f.MinWords
}

// IsBoilerplate reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (f *Found) IsBoilerplate(t int, h match.Side) bool {
	all := f.Marks[t].Boilerplate
	return span.Within(h.Span, all) > 0 && h.Outside(all) < f.MinWords
}

// IsProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (f *Found) IsProse(t int, h match.Side) bool {
	return h.Outside(f.Marks[t].NonProse) >= f.MinWords
}
