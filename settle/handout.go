package settle

import (
	"overlap/index"

	"slices"

	"overlap/align"
	"overlap/descent"
	"overlap/internal/span"
	"overlap/match"
	"overlap/outlet"
	"overlap/sketch"
)

// A handout is a text that others use: a press release or an agency's story.
type handout struct {
	text    int
	article int         // its sender's or, if the set has none, one that stands for the story
	own     bool        // it is the sender's
	kind    string      // outlet.KindRelease or outlet.KindAgency
	lent    int         // words that others have of it, summed up
	used    []span.Span // words that some of them have, as a union
}

// handout returns text t with what others have of it: nothing, if it is no handout.
func (w *writer) handout(t int) handout {
	h := handout{text: t, kind: outlet.KindRelease, article: w.ReleaseOf(t)}
	if h.own = h.article >= 0; !h.own {
		if w.Agency[t] == "" {
			return h
		}
		h.kind = outlet.KindAgency
		editions := w.Texts[t].Editions
		own := slices.IndexFunc(editions, func(a int) bool { return w.isSenders(&h, a) })
		h.own, h.article = own >= 0, editions[max(own, 0)]
	}
	if !w.Drafts.IsBeside(w.Documents[h.article]) {
		w.measure(&h)
	}
	return h
}

// isSenders reports whether an article is of who sends a handout: of its agency or, if it is a
// release, of anybody who sends releases.
func (w *writer) isSenders(h *handout, a int) bool {
	d := w.Documents[a]
	if h.kind == outlet.KindRelease {
		return w.Options.Outlets.Of(d.Outlet).Kind == outlet.KindRelease
	}
	return descent.IsAgencys(d) && d.Credit.Agency == w.Agency[h.text]
}

// measure sums up what others have of a handout.
func (w *writer) measure(h *handout) {
	if n := len(w.users(h, h.text)); n > 0 {
		h.used = w.prose(h.text)
		h.lent = n * span.Size(h.used)
	}
	for p := range w.Pairs.Of(h.text) {
		if n := len(w.users(h, p.Other(h.text))); n > 0 {
			words, _ := w.handed(p, h.text, nil)
			h.lent += n * span.Size(words)
			h.used = append(h.used, words...)
		}
	}
	h.used = span.Union(h.used)
}

// users returns the articles that print a text and may use a handout.
func (w *writer) users(h *handout, text int) (users []int) {
	if w.IsItself(h.text, text) {
		return nil
	}
	from := w.Documents[h.article]
	for _, a := range w.Texts[text].Editions {
		d := w.Documents[a]
		if a != h.article && !w.Drafts.IsBeside(d) && !w.IsVersion(h.article, a) &&
			!w.isSenders(h, a) && (!h.own || index.Direct(from, d).First <= 0) {
			users = append(users, a)
		}
	}
	return users
}

// prose returns the words of text t that are neither quotation nor boilerplate, as a union.
func (w *writer) prose(t int) []span.Span {
	return span.Minus([]span.Span{span.Of(0, w.First(t).Size)}, w.Marks[t].NonProse)
}

// absent returns the words of text t that article a, an edition of it, lacks, as a union.
func (w *writer) absent(aligner *align.Aligner, t, a int) []span.Span {
	var has []span.Span
	for _, r := range w.Partners(aligner, t, a) {
		has = append(has, span.Of(int(r.AFirst), int(r.ALast)))
	}
	return span.Minus([]span.Span{span.Of(0, w.First(t).Size)}, span.Union(has))
}

// handed returns the words of text t's prose that stand word for word in the prose of the other
// text of a pair, and these there, with what repeats them, each as a union. Words of the other text
// that are absent count as none of it. Of a passage in other words, runs count that are long enough
// by themselves, as they do in accounts.
func (w *writer) handed(p *match.Pair, t int, absent []span.Span) (ours, theirs []span.Span) {
	other := p.Other(t)
	aside := span.Union(slices.Concat(absent, w.Marks[other].Detected, w.aside(other)))
	for i := range p.Passages {
		q := &p.Passages[i]
		own, others := p.Sides(t, q, 1)
		if w.IsCommon(q) || !w.IsProse(t, own) || !w.IsProse(other, others) {
			continue
		}
		least := 1
		if q.Kind == align.Rewritten {
			least = w.MinWords
		}
		for k, run := range own.Literal {
			if there := others.Literal[k]; min(size(run), size(there)) >= least {
				ours = append(ours, project(run, there, aside)...)
				theirs = append(theirs, project(there, run, w.Marks[t].NonProse)...)
			}
		}
	}
	theirs = span.Minus(span.Union(theirs), aside)
	theirs = append(theirs, repeated(w.First(other).Repetitions, theirs)...)
	return span.Minus(span.Union(ours), w.Marks[t].NonProse),
		span.Minus(span.Union(theirs), absent)
}

// aside returns the words of text t that it says itself are no prose, but for repetitions: what is
// repeated was printed, too.
func (w *writer) aside(t int) []span.Span {
	a := w.First(t)
	spans := slices.Concat(a.Spoken, sketch.SpansOf(a.Listed))
	if !a.Draft { // as in boilerplate.Marks
		spans = append(spans, sketch.SpansOf(a.Furniture)...)
	}
	return spans
}

// repeated returns the words of repetitions that repeat words of some spans, which are a union.
func repeated(repetitions []sketch.Repetition, of []span.Span) (words []span.Span) {
	for _, r := range repetitions {
		first := span.Of(r.Of, r.Of+r.Last-r.First)
		rest := span.Minus([]span.Span{first}, of)
		words = append(words, project(r.Span, first, rest)...)
	}
	return words
}

// size returns the number of words of a span.
func size(s span.Span) int { return s.Last - s.First }

// project returns the words of a run whose partners, in a run on the other side, do not lie in
// some spans, which are a union.
func project(run, there span.Span, but []span.Span) (kept []span.Span) {
	for _, r := range span.Minus([]span.Span{there}, but) {
		kept = append(kept, span.Of(min(run.First+r.First-there.First, run.Last),
			min(run.First+r.Last-there.First, run.Last)))
	}
	return kept
}
