package overlap

import (
	"math"
	"slices"

	"overlap/align"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// A passage is a stretch of words that two texts share, without what only the aligner wants of it.
type passage struct {
	a, b                 stretch
	matched              int32
	rare, names, numbers int32
	thousandths          int16 // of similarity
	kind                 align.Kind
	template             bool    // a form that both texts fill in
	blocks               []block // where the two match
}

// A stretch is words, half open, and their bytes.
type stretch struct {
	first, last int32
	lo, hi      uint32
}

// A block is words that stand one by one on both sides.
type block struct{ aFirst, aLast, bFirst, bLast int32 }

// compact returns a passage of texts v and w as a pair keeps it, with its runs in the given memory.
func compact(p *align.Passage, v, w *shingle.Text, blocks []block) passage {
	c := passage{
		a: stretchOf(v, p.AFirst, p.ALast), b: stretchOf(w, p.BFirst, p.BLast),
		matched: int32(p.Matched), rare: int32(p.Rare), names: int32(p.Names), numbers: int32(p.Numbers),
		thousandths: int16(math.Round(p.Similarity * 1000)), kind: p.Kind,
	}
	for _, q := range p.Runs {
		blocks = append(blocks, block{int32(q.AFirst), int32(q.ALast), int32(q.BFirst), int32(q.BLast)})
	}
	c.blocks = blocks
	return c
}

func stretchOf(t *shingle.Text, first, last int) stretch {
	lo, hi := t.Bytes(first, last)
	return stretch{int32(first), int32(last), uint32(lo), uint32(hi)}
}

// words returns the words of s.
func (s stretch) words() span.Span { return span.Of(int(s.first), int(s.last)) }

// bytes returns the bytes of s.
func (s stretch) bytes() result.Span { return result.Span{Lo: int(s.lo), Hi: int(s.hi)} }

// In a set of articles on one event, names and numbers meet everywhere: "President A met with
// President B in C" is how news is written. So of the words that bear a passage out which has no run of
// MinWords words, some must be neither.
const (
	otherEdited    = 3 // for an edited passage
	otherRewritten = 4 // for a rewritten one
)

// bears reports whether a passage is evidence enough where nobody asked about this pair. Least is how
// many words a run of it must have to be evidence by itself.
func bears(p *align.Passage, least int) bool {
	if p.Kind == align.Verbatim || slices.ContainsFunc(p.Runs, func(q align.Run) bool {
		return min(q.ALast-q.AFirst, q.BLast-q.BFirst) >= least
	}) {
		return true
	}
	other := p.Rare - p.Names - p.Numbers
	if p.Kind == align.Rewritten {
		return other >= otherRewritten
	}
	return other >= otherEdited
}

// A side is one text's side of a passage.
type side struct {
	span.Span             // its words, with what is bridged
	matched   []span.Span // those that have partners; all, if it is rewritten
	literal   []span.Span // those of matched that stand in the source word for word
}

// sides returns both sides of a passage. In a rewritten passage, runs of at least least words count as
// literal.
func (p *passage) sides(least int) (a, b side) {
	a.Span, b.Span = p.a.words(), p.b.words()
	n := len(p.blocks)
	both := make([]span.Span, 2*n) // one piece of memory
	a.matched, b.matched = both[:n:n], both[n:]
	for i, q := range p.blocks {
		a.matched[i] = span.Of(int(q.aFirst), int(q.aLast))
		b.matched[i] = span.Of(int(q.bFirst), int(q.bLast))
	}
	a.literal, b.literal = a.matched, b.matched
	if p.kind == align.Rewritten {
		a.literal, b.literal = span.Long(a.literal, least), span.Long(b.literal, least)
		a.matched, b.matched = []span.Span{a.Span}, []span.Span{b.Span}
	}
	return a, b
}

// outside returns how many matched words of s lie in none of spans, which are a union.
func (s side) outside(spans []span.Span) int {
	n := 0
	for _, m := range s.matched {
		n += m.Last - m.First - span.Within(m, spans)
	}
	return n
}
