package match

import (
	"math"
	"slices"

	"overlap/align"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// A Passage is words that two texts share, without what only the aligner wants of it.
type Passage struct {
	A, B                 bounds
	Matched              int32 // words of A that have a partner
	Rare, Names, Numbers int32 // of these: see align.Passage
	Thousandths          int16 // of similarity
	Bits                 int16 // in tenths: by how much it is likelier copied than common language
	Elsewhere            int16 // unrelated texts that have its rarest run of words; NotCounted
	Kind                 align.Kind
	Nature               Nature // Reuse before it is judged
	Told                 bool   // rewritten, as the pair as a whole bears out
	Form                 bool   // what differs is what a form is filled in with: align.Forms
	Slots                uint8  // numbers and names in whose place the other text has others
	Plain                int32  // matched words that are neither names nor numbers
	whole                bool   // all of it is one run, as most are: it takes no memory
	runs                 []Run  // else, where the two match
}

// NotCounted is how many texts have the rarest run of a passage that has none that is counted.
const NotCounted = -1

// Bounds are words of one side, half open, and their bytes.
type bounds struct {
	First, Last int32
	lo, hi      uint32
}

// A Run is a matched run: words that stand one by one on both sides.
type Run struct{ AFirst, ALast, BFirst, BLast int32 }

// Compact returns a passage of texts v and w as a pair keeps it, with its runs in the given memory.
func Compact(p *align.Passage, v, w *shingle.Text, runs []Run) Passage {
	c := Passage{
		A: boundsOf(v, p.AFirst, p.ALast), B: boundsOf(w, p.BFirst, p.BLast),
		Matched: int32(p.Matched), Rare: int32(p.Rare), Names: int32(p.Names),
		Numbers:     int32(p.Numbers),
		Thousandths: int16(math.Round(p.Similarity * 1000)), Kind: p.Kind, Told: p.Told,
		Elsewhere: NotCounted,
	}
	whole := align.Run{AFirst: p.AFirst, ALast: p.ALast, BFirst: p.BFirst, BLast: p.BLast}
	if c.whole = len(p.Runs) == 1 && p.Runs[0] == whole; c.whole {
		return c
	}
	for _, q := range p.Runs {
		runs = append(runs,
			Run{int32(q.AFirst), int32(q.ALast), int32(q.BFirst), int32(q.BLast)})
	}
	c.runs = runs
	return c
}

func boundsOf(t *shingle.Text, first, last int) bounds {
	lo, hi := t.Bytes(first, last)
	return bounds{int32(first), int32(last), uint32(lo), uint32(hi)}
}

// Words returns the words on either side of p, with what is bridged.
func (p *Passage) Words() (a, b span.Span) { return p.A.words(), p.B.words() }

// words returns the words inside b.
func (b bounds) words() span.Span { return span.Of(int(b.First), int(b.Last)) }

// Bytes returns the bytes inside b.
func (b bounds) Bytes() result.Span { return result.Span{Lo: int(b.lo), Hi: int(b.hi)} }

// In a set of articles on one event, names and numbers meet everywhere: "President A met with
// President B in C" is how news is written. So of the words that bear out a rewritten passage, or
// an edited one without a run of MinWords words, some must be neither.
const (
	otherEdited    = 3 // for an edited passage
	otherRewritten = 4 // for a rewritten one
)

// Bears reports whether a passage is evidence enough where nobody asked about this pair. Least is
// how many words a run of it must have to be evidence by itself: not where it is rewritten, for a
// run of names brings others with it.
func Bears(p *align.Passage, least int) bool {
	if p.Told {
		return true
	}
	other := p.Rare - p.Names - p.Numbers
	if p.Kind == align.Rewritten {
		return other >= otherRewritten
	}
	return other >= otherEdited || p.Kind == align.Verbatim || hasRun(p, least)
}

// hasRun reports whether a passage has a run of at least so many words on both sides.
func hasRun(p *align.Passage, least int) bool {
	return slices.ContainsFunc(p.Runs, func(q align.Run) bool {
		return min(q.ALast-q.AFirst, q.BLast-q.BFirst) >= least
	})
}

// A Side is one text's side of a passage.
type Side struct {
	span.Span             // its words, with what is bridged
	Matched   []span.Span // those that have partners; all, if it is rewritten
	Literal   []span.Span // those of matched that stand in the source word for word
}

// Sides returns both sides of a passage. In a rewritten passage, runs of at least least words count
// as literal.
func (p *Passage) Sides(least int) (a, b Side) {
	a.Span, b.Span = p.A.words(), p.B.words()
	runs := p.runs
	if p.whole {
		runs = []Run{{p.A.First, p.A.Last, p.B.First, p.B.Last}}
	}
	n := len(runs)
	both := make([]span.Span, 2*n) // one piece of memory
	a.Matched, b.Matched = both[:n:n], both[n:]
	for i, q := range runs {
		a.Matched[i] = span.Of(int(q.AFirst), int(q.ALast))
		b.Matched[i] = span.Of(int(q.BFirst), int(q.BLast))
	}
	a.Literal, b.Literal = a.Matched, b.Matched
	if p.Kind == align.Rewritten {
		a.Literal, b.Literal = long(a.Literal, b.Literal, least)
		a.Matched, b.Matched = []span.Span{a.Span}, []span.Span{b.Span}
	}
	return a, b
}

// long returns the runs that have at least least words on both sides. The sides of a run may differ
// where a contraction meets its long form, and what is literal must stay in pairs.
func long(a, b []span.Span, least int) (longA, longB []span.Span) {
	for k := range a {
		if min(a[k].Last-a[k].First, b[k].Last-b[k].First) >= least {
			longA, longB = append(longA, a[k]), append(longB, b[k])
		}
	}
	return longA, longB
}

// Outside returns how many matched words of s lie in none of spans, which are a union.
func (s Side) Outside(spans []span.Span) int {
	n := 0
	for _, m := range s.Matched {
		n += m.Last - m.First - span.Within(m, spans)
	}
	return n
}
