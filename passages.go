package overlap

import (
	"slices"

	"overlap/align"
)

// A candidate is an earlier text that a text is aligned with.
type candidate struct {
	text      int
	rewritten bool // passages in other words are sought, too
}

// A pairer aligns texts. One goroutine uses it.
type pairer struct{ literal, rewriter *align.Aligner }

// pairers returns a pairer for each worker. In a large set, words that the whole set
// speaks of are no evidence of rewriting; given couples stand each for itself.
func (r *run) pairers() []pairer {
	pairers := make([]pairer, r.o.Jobs)
	for i := range pairers {
		pairers[i].literal = align.New(r.o.align(false))
	}
	if r.o.Rewritten {
		rates := r.rates()
		for i := range pairers {
			pairers[i].rewriter = align.New(r.o.align(true)).WithRates(rates)
		}
	}
	return pairers
}

// rates returns how often the words of the set stand in it, or nil where that says nothing.
func (r *run) rates() *align.Rates {
	if r.given || r.checking {
		return r.common
	}
	sides := make([]*align.Side, len(r.texts))
	for t := range sides {
		sides[t] = r.texts[t].side
	}
	return align.CountRates(sides)
}

// align finds the passages of p.
func (a *pairer) align(r *run, p *pair, rewritten bool) {
	aligner := a.literal
	if rewritten {
		aligner = a.rewriter
	}
	p.passages = aligner.Align(r.texts[p.a].side, r.texts[p.b].side)
	if !r.given {
		p.passages = slices.DeleteFunc(p.passages, func(q align.Passage) bool { return !r.bears(&q) })
	}
}

// In a set of articles on one event, names and numbers meet everywhere: "President A met with
// President B in C" is how news is written. So of the words that bear a passage out
// which has no run of MinWords words, some must be neither.
const (
	otherEdited    = 3 // for an edited passage
	otherRewritten = 4 // for a rewritten one
)

// bears reports whether a passage is evidence enough where nobody asked about this pair.
func (r *run) bears(p *align.Passage) bool {
	if p.Kind == align.Verbatim || slices.ContainsFunc(p.Runs, func(q align.Run) bool {
		return min(q.ALast-q.AFirst, q.BLast-q.BFirst) >= r.o.MinWords
	}) {
		return true
	}
	other := p.Rare - p.Names - p.Numbers
	if p.Kind == align.Rewritten {
		return other >= otherRewritten
	}
	return other >= otherEdited
}

// alignAll aligns every text with the earlier ones that it may share a passage with,
// and keeps the pairs that do.
func (r *run) alignAll(candidates [][]candidate) error {
	r.step = "aligning pairs"
	found := make([][]pair, len(r.texts))
	pairers := r.pairers()
	err := r.each(len(r.texts), func(worker, b int) {
		for _, c := range candidates[b] {
			p := pair{a: c.text, b: b}
			if !r.inWindow(r.first(c.text), r.first(b)) {
				continue
			}
			if pairers[worker].align(r, &p, c.rewritten); len(p.passages) > 0 {
				found[b] = append(found[b], p)
			}
		}
	})
	for _, pairs := range found {
		r.pairs = append(r.pairs, pairs...)
	}
	r.link()
	return err
}

// link tells every text which pairs it is in, and every pair which text was first.
func (r *run) link() {
	for i := range r.pairs {
		p := &r.pairs[i]
		p.order = r.order(r.texts[p.a].editions[0], r.texts[p.b].editions[0])
		r.texts[p.a].pairs = append(r.texts[p.a].pairs, i)
		r.texts[p.b].pairs = append(r.texts[p.b].pairs, i)
	}
}

// other returns the text of a pair that is not t.
func (p *pair) other(t int) int { return p.a + p.b - t }

// orderFrom returns which of the two was first as text t sees it: negative if t was.
func (p *pair) orderFrom(t int) int {
	if t == p.b {
		return -p.order.first
	}
	return p.order.first
}

// A half is one text's side of a passage.
type half struct {
	span           // its words, with what is bridged
	matched []span // those that have partners; all, if it is rewritten
	literal []span // those of matched that stand in the source word for word
}

// halves returns the sides of a passage of p: that of text t, and that of the other one.
// In a rewritten passage, runs of at least least words count as literal.
func (p *pair) halves(t int, passage *align.Passage, least int) (own, others half) {
	own.span, others.span = span{passage.AFirst, passage.ALast}, span{passage.BFirst, passage.BLast}
	for _, run := range passage.Runs {
		own.matched = append(own.matched, span{run.AFirst, run.ALast})
		others.matched = append(others.matched, span{run.BFirst, run.BLast})
	}
	own.literal, others.literal = own.matched, others.matched
	if passage.Kind == align.Rewritten {
		own.literal, others.literal = long(own.literal, least), long(others.literal, least)
		own.matched, others.matched = []span{own.span}, []span{others.span}
	}
	if t == p.b {
		return others, own
	}
	return own, others
}

// long returns the spans of at least least words.
func long(spans []span, least int) []span {
	var kept []span
	for _, s := range spans {
		if s.last-s.first >= least {
			kept = append(kept, s)
		}
	}
	return kept
}

// outside returns how many matched words of h lie in none of spans, which are a union.
func (h half) outside(spans []span) int {
	n := 0
	for _, s := range h.matched {
		n += s.last - s.first - within(s, spans)
	}
	return n
}

// isQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *run) isQuoted(t int, h half) bool {
	spoken := r.first(t).spoken
	return within(h.span, spoken) > 0 && h.outside(spoken) < r.o.MinWords
}

// isStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *run) isStock(t int, h half) bool {
	idle := r.texts[t].idle
	return within(h.span, idle) > 0 && h.outside(idle) < r.o.MinWords
}

// isProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *run) isProse(t int, h half) bool {
	return h.outside(r.texts[t].noProse) >= r.o.MinWords
}
