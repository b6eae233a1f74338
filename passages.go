package overlap

import (
	"slices"

	"overlap/align"
	"overlap/shingle"
)

// alignAll aligns every text with the earlier ones that it may share a passage with,
// and keeps the pairs that do.
func (r *run) alignAll(candidates [][]int) error {
	found := make([][]pair, len(r.texts))
	aligners := r.aligners()
	err := r.each(len(r.texts), func(worker, b int) {
		for _, a := range candidates[b] {
			p := pair{a: a, b: b}
			if p.align(r, aligners[worker]); len(p.passages) > 0 {
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

// align finds the passages of p.
func (p *pair) align(r *run, aligner *align.Aligner) {
	p.passages = aligner.Align(r.texts[p.a].side, r.texts[p.b].side)
	r.tidy(p)
}

// tidy cuts passages of p that are quotation on both sides back to the quotation where that
// leaves a passage: "..., Trump said" and "..., Trump told" is no more than the same quotation.
func (r *run) tidy(p *pair) {
	for i := range p.passages {
		passage := &p.passages[i]
		v, w := p.halves(p.a, passage)
		if passage.Kind == align.Rewritten || !r.isQuoted(p.a, v) || !r.isQuoted(p.b, w) {
			continue
		}
		if runs := r.quotedRuns(p.a, p.b, passage.Runs); matched(runs) >= r.o.MinWords {
			r.cut(p.a, p.b, passage, runs)
		}
	}
}

// quotedRuns returns the parts of runs that stand inside quotation marks on both sides.
func (r *run) quotedRuns(a, b int, runs []align.Run) []align.Run {
	var kept []align.Run
	for _, run := range runs {
		if run.ALast-run.AFirst != run.BLast-run.BFirst {
			return nil // a contraction: the words do not stand one by one
		}
		shift := run.BFirst - run.AFirst
		for _, s := range overlapping(span{run.AFirst, run.ALast}, r.first(a).spoken) {
			for _, u := range overlapping(span{s.first + shift, s.last + shift}, r.first(b).spoken) {
				kept = append(kept, align.Run{AFirst: u.first - shift, ALast: u.last - shift, BFirst: u.first, BLast: u.last})
			}
		}
	}
	return kept
}

func matched(runs []align.Run) int {
	n := 0
	for _, r := range runs {
		n += r.ALast - r.AFirst
	}
	return n
}

// cut leaves of p, a passage of texts a and b, what lies from the first to the last word of runs.
func (r *run) cut(a, b int, p *align.Passage, runs []align.Run) {
	p.Runs, p.Matched, p.Kind = runs, matched(runs), align.Edited
	p.AFirst, p.ALast = runs[0].AFirst, runs[len(runs)-1].ALast
	p.BFirst, p.BLast = runs[0].BFirst, runs[0].BLast
	for _, run := range runs {
		p.BFirst, p.BLast = min(p.BFirst, run.BFirst), max(p.BLast, run.BLast)
	}
	p.Similarity = 2 * float64(p.Matched) / float64(p.ALast-p.AFirst+p.BLast-p.BFirst)
	v, w := r.words(a).Words[p.AFirst:p.ALast], r.words(b).Words[p.BFirst:p.BLast]
	if slices.EqualFunc(v, w, func(x, y shingle.Word) bool { return x.Hash == y.Hash }) {
		p.Kind = align.Verbatim
	}
}

// link tells every text which pairs it is in, and every pair which text was first.
func (r *run) link() {
	for i := range r.pairs {
		p := &r.pairs[i]
		p.order = direct(r.first(p.a).when, r.first(p.b).when, r.o.MinDelay)
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
}

// halves returns the sides of a passage of p: that of text t, and that of the other one.
func (p *pair) halves(t int, passage *align.Passage) (own, others half) {
	own.span, others.span = span{passage.AFirst, passage.ALast}, span{passage.BFirst, passage.BLast}
	for _, run := range passage.Runs {
		own.matched = append(own.matched, span{run.AFirst, run.ALast})
		others.matched = append(others.matched, span{run.BFirst, run.BLast})
	}
	if passage.Kind == align.Rewritten {
		own.matched, others.matched = []span{own.span}, []span{others.span}
	}
	if t == p.b {
		return others, own
	}
	return own, others
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
