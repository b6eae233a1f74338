package overlap

import (
	"cmp"
	"math"
	"slices"

	"overlap/align"
	"overlap/internal/arena"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/prepare"
	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// A passage is a stretch of words that two texts share, without what only the aligner wants of
// it.
type passage struct {
	a, b                 stretch
	matched              int32
	rare, names, numbers int32
	thousandths          int16 // of similarity
	kind                 align.Kind
	template             bool    // a form that both texts fill in
	whole                bool    // all of it is one run,
	runs                 []piece // or these
}

// A stretch is words, half open, and their bytes.
type stretch struct {
	first, last int32
	lo, hi      uint32
}

// A piece is a run of words that stand one by one on both sides.
type piece struct{ aFirst, aLast, bFirst, bLast int32 }

// A pairer aligns texts. One goroutine uses it.
type pairer struct {
	literal, rewriter *align.Aligner
	scribe
	found []byte // the passages of the pair at hand, packed
	pairs []pair // of a text
	kept  arena.Arena[pair]
}

// pairers returns a pairer for each worker. In a large set, words that the whole set
// speaks of are no evidence of rewriting; given couples stand each for itself.
func (r *run) pairers() []pairer {
	pairers := make([]pairer, r.Jobs)
	if r.Rewritten {
		r.rates = r.wordRates()
	}
	for i := range pairers {
		pairers[i].renew(r)
	}
	return pairers
}

// renew gives the pairer other aligners.
func (x *pairer) renew(r *run) {
	o := r.Align(false)
	o.Pieces = r.Pieces
	x.literal, x.found = align.New(o), nil
	if o.Rewritten, o.Summaries = r.Rewritten, r.Rewritten && r.Summaries; o.Rewritten {
		x.rewriter = align.New(o).WithRates(r.rates)
	}
}

// rateTexts is over how many texts of a set the rates of words are counted: an even sample.
const rateTexts = 4096

// wordRates returns how often the words of the set stand in it, or nil where that says nothing.
func (r *run) wordRates() *align.Rates {
	if r.Asked || r.HasDrafts() {
		return r.rates
	}
	step := len(r.Texts)/rateTexts + 1
	counters := make([]align.Counter, r.Jobs)
	r.Fail(r.Each((len(r.Texts)+step-1)/step, func(worker, i int) {
		var s *prepare.Text
		if r.Try("counting the words of", func() { s = r.side(i * step) }, r.First(i*step)) {
			counters[worker].Add(s.Tokens())
			s.Release()
		}
	}))
	for i := range counters[1:] {
		counters[0].Merge(&counters[i+1])
	}
	return counters[0].Rates()
}

// align writes down the passages that texts t and u share and returns where, or that it faulted.
func (x *pairer) align(r *run, t, u int, rewritten bool) (passages place, ok bool) {
	words := r.First(t).Size + r.First(u).Size
	defer r.sides.Large(words)()
	if !r.Try("comparing", func() { x.seek(r, t, u, rewritten) }, r.First(t), r.First(u)) {
		x.renew(r)
		return place{}, false
	}
	before := len(x.text)
	x.text = append(x.text, x.found...)
	if r.sides.IsHuge(words) {
		x.renew(r)
	}
	return x.since(before), true
}

// seek finds the passages that texts t and u share.
func (x *pairer) seek(r *run, t, u int, rewritten bool) {
	aligner := x.literal
	if rewritten {
		aligner = x.rewriter
	}
	x.found = x.found[:0]
	v := r.side(t)
	defer v.Release()
	w := r.side(u)
	defer w.Release()
	found := aligner.Align(&v.Side, &w.Side)
	forms := align.Templates(&v.Side, &w.Side, found)
	for i := range found {
		if p := &found[i]; r.Asked || r.bears(p) {
			c := compact(p, v.Text(), w.Text())
			c.template = forms != nil && forms[i]
			x.found = appendPacked(x.found, &c)
		}
	}
}

// compact returns a passage of texts v and w as a pair keeps it.
func compact(p *align.Passage, v, w *shingle.Text) passage {
	c := passage{
		a: stretchOf(v, p.AFirst, p.ALast), b: stretchOf(w, p.BFirst, p.BLast),
		matched: int32(p.Matched), rare: int32(p.Rare), names: int32(p.Names), numbers: int32(p.Numbers),
		thousandths: int16(math.Round(p.Similarity * 1000)), kind: p.Kind,
	}
	if len(p.Runs) == 1 && p.Runs[0] == (align.Run{AFirst: p.AFirst, ALast: p.ALast, BFirst: p.BFirst, BLast: p.BLast}) {
		c.whole = true
		return c
	}
	c.runs = make([]piece, len(p.Runs))
	for i, q := range p.Runs {
		c.runs[i] = piece{int32(q.AFirst), int32(q.ALast), int32(q.BFirst), int32(q.BLast)}
	}
	return c
}

func stretchOf(t *shingle.Text, first, last int) stretch {
	lo, hi := t.Bytes(first, last)
	return stretch{int32(first), int32(last), uint32(lo), uint32(hi)}
}

func (s stretch) span() span.Span    { return span.Of(int(s.first), int(s.last)) }
func (s stretch) bytes() result.Span { return result.Span{Lo: int(s.lo), Hi: int(s.hi)} }

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
		return min(q.ALast-q.AFirst, q.BLast-q.BFirst) >= r.MinWords
	}) {
		return true
	}
	other := p.Rare - p.Names - p.Numbers
	if p.Kind == align.Rewritten {
		return other >= otherRewritten
	}
	return other >= otherEdited
}

// pairSeeded aligns every text with the earlier ones that it may share a passage with, by
// their seeds and by reasons to seek rewriting, and adds the pairs that do. Those that
// are pairs already are left alone.
func (r *run) pairSeeded(seeds *spool.Spool, reasons [][]uint32, pairers []pairer) error {
	candidates, err := r.candidates(seeds)
	if err != nil {
		return err
	}
	r.Begin("aligning pairs")
	found := make([][]pair, len(r.Texts))
	order := byNeighbour(candidates, reasons)
	err = r.Each(len(order), func(worker, i int) {
		t := order[i]
		found[t] = pairers[worker].pairUp(r, t, candidates[t], reasons[t])
	})
	for i := range pairers {
		pairers[i].end()
	}
	r.pairs = merged(r.pairs, slices.Concat(found...))
	r.link()
	return err
}

// byNeighbour returns the texts in an order in which those that are aligned with the same ones are near each other, so that few
// need be prepared twice: each follows the leader that most of its earlier neighbours follow (one pass of label propagation:
// Raghavan, Albert and Kumara, Physical Review E 76, 036106, 2007).
func byNeighbour(candidates [][]candidate, reasons [][]uint32) []int {
	leader, order := make([]int, len(candidates)), make([]int, len(candidates))
	var leaders []int
	for t := range leader {
		leaders = leaders[:0]
		for _, c := range candidates[t] {
			leaders = append(leaders, leader[c.text])
		}
		for _, u := range reasons[t] {
			leaders = append(leaders, leader[u])
		}
		leader[t], order[t] = mostFrequent(leaders, t), t
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(cmp.Compare(leader[a], leader[b]), cmp.Compare(a, b)) })
	return order
}

// mostFrequent sorts numbers and returns the one that is most frequent, the smallest of several, or another if there is none.
func mostFrequent(numbers []int, none int) int {
	slices.Sort(numbers)
	best, most, n := none, 0, 0
	for i, number := range numbers {
		if n++; i > 0 && numbers[i-1] != number {
			n = 1
		}
		if n > most {
			best, most = number, n
		}
	}
	return best
}

// pairUp aligns text t with the candidates and those with reasons to seek rewriting, both
// ascending, and returns the pairs that share something.
func (x *pairer) pairUp(r *run, t int, candidates []candidate, reasons []uint32) []pair {
	x.pairs = x.pairs[:0]
	x.begin(&r.pages)
	known := r.byText.Of(t)
	for len(candidates) > 0 || len(reasons) > 0 {
		u, rewritten := 0, len(reasons) > 0 && (len(candidates) == 0 || reasons[0] <= candidates[0].text)
		if rewritten {
			u, reasons = int(reasons[0]), reasons[1:]
		} else {
			u = int(candidates[0].text)
		}
		if len(candidates) > 0 && int(candidates[0].text) == u {
			candidates = candidates[1:]
		}
		if !timeline.Near(r.First(u).When, r.First(t).When, r.Days) || slices.ContainsFunc(known, func(i uint32) bool { return r.pairs[i].other(t) == u }) {
			continue
		}
		if passages, ok := x.align(r, u, t, rewritten); ok && passages.lo < passages.hi {
			p := r.pairOf(u, t)
			p.passages = passages
			x.pairs = append(x.pairs, p)
		}
	}
	x.turn()
	return x.kept.Keep(x.pairs)
}

// pairOf returns the pair of two texts, without passages.
func (r *run) pairOf(a, b int) pair {
	p := pair{a: a, b: b}
	p.first = int32(r.directionOf(&p).First)
	return p
}

// merged returns pairs of two lists that are in order in one that is.
func merged(old, more []pair) []pair {
	if len(old) == 0 {
		return more
	}
	all := make([]pair, 0, len(old)+len(more))
	for _, p := range more {
		n, _ := slices.BinarySearchFunc(old, p, func(q, p pair) int { return cmp.Or(cmp.Compare(q.b, p.b), cmp.Compare(q.a, p.a)) })
		all = append(append(all, old[:n]...), p)
		old = old[n:]
	}
	return append(all, old...)
}

// link tells every text which pairs it is in.
func (r *run) link() {
	r.byText = lists.New(len(r.Texts), func(yield func(int, uint32) bool) {
		for i := range r.pairs {
			if !yield(r.pairs[i].a, uint32(i)) || !yield(r.pairs[i].b, uint32(i)) {
				return
			}
		}
	})
}

// directionOf says which of the two texts of a pair was first.
func (r *run) directionOf(p *pair) timeline.Direction {
	return timeline.Direct(r.First(p.a).When, r.First(p.b).When)
}

// other returns the text of a pair that is not t.
func (p *pair) other(t int) int { return p.a + p.b - t }

// orderFrom returns which of the two was first as text t sees it: negative if t was.
func (p *pair) orderFrom(t int) int {
	if t == p.b {
		return -int(p.first)
	}
	return int(p.first)
}

// A half is one text's side of a passage.
type half struct {
	span.Span             // its words, with what is bridged
	matched   []span.Span // those that have partners; all, if it is rewritten
	literal   []span.Span // those of matched that stand in the source word for word
}

// halves returns the sides of a passage of p: that of text t, and that of the other one.
// In a rewritten passage, runs of at least least words count as literal.
func (p *pair) halves(t int, passage *passage, least int) (own, others half) {
	own.Span, others.Span = passage.a.span(), passage.b.span()
	if passage.whole {
		both := [2]span.Span{own.Span, others.Span} // in one piece of memory
		own.matched, others.matched = both[:1:1], both[1:]
	} else {
		n := len(passage.runs)
		both := make([]span.Span, 2*n)
		own.matched, others.matched = both[:n:n], both[n:]
		for i, q := range passage.runs {
			own.matched[i] = span.Of(int(q.aFirst), int(q.aLast))
			others.matched[i] = span.Of(int(q.bFirst), int(q.bLast))
		}
	}
	own.literal, others.literal = own.matched, others.matched
	if passage.kind == align.Rewritten {
		own.literal, others.literal = span.Long(own.literal, least), span.Long(others.literal, least)
		own.matched, others.matched = []span.Span{own.Span}, []span.Span{others.Span}
	}
	if t == p.b {
		return others, own
	}
	return own, others
}

// outside returns how many matched words of h lie in none of spans, which are a union.
func (h half) outside(spans []span.Span) int {
	n := 0
	for _, s := range h.matched {
		n += s.Last - s.First - span.Within(s, spans)
	}
	return n
}

// isQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *run) isQuoted(t int, h half) bool {
	spoken := r.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.outside(spoken) < r.MinWords
}

// isStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *run) isStock(t int, h half) bool {
	idle := r.marks[t].idle
	return span.Within(h.Span, idle) > 0 && h.outside(idle) < r.MinWords
}

// isProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *run) isProse(t int, h half) bool {
	return h.outside(r.marks[t].noProse) >= r.MinWords
}
