package match

import (
	"math"
	"slices"

	"overlap/align"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// Evidence returns for each passage of a pair what bears it out, with A and B as the pair has them,
// and reports whether that did not fault. There is some for rewritten passages that are wanted. A
// worker has one call at a time.
func (ps *Pairs) Evidence(worker int, pair *Pair,
	wanted func(q *Passage) bool) (found [][]result.Evidence, ok bool) {
	found = make([][]result.Evidence, len(pair.Passages))
	if !slices.ContainsFunc(pair.Passages, isRewritten) {
		return found, true
	}
	defer ps.Cache.Large(ps.First(pair.A).Size + ps.First(pair.B).Size)()
	return found, ps.pairers.Try(worker, "writing down",
		func(p *pairer) { p.bearOut(pair, wanted, found) }, ps.First(pair.A), ps.First(pair.B))
}

// isRewritten reports whether a passage is rewritten.
func isRewritten(q Passage) bool { return q.Kind == align.Rewritten }

// bearOut fills in what bears out the rewritten passages of a pair that are wanted.
func (p *pairer) bearOut(pair *Pair, wanted func(q *Passage) bool, found [][]result.Evidence) {
	var places []align.Place
	var of []int
	for i := range pair.Passages {
		if q := &pair.Passages[i]; isRewritten(*q) && wanted(q) {
			a, b := q.Words()
			of, places = append(of, i), append(places, placeOf(a, b))
		}
	}
	if len(of) == 0 {
		return
	}
	v, w := p.Acquire(pair.A), p.Acquire(pair.B)
	defer v.Release()
	defer w.Release()
	// without rates of the set: a pair has the same evidence whatever it is compared beside
	for k, all := range p.literal.Evidence(&v.Side, &w.Side, places) {
		for _, e := range all {
			found[of[k]] = append(found[of[k]], evidenceOf(&e, v.Text(), w.Text()))
		}
	}
}

// withoutScraps leaves out the told passages of a pair that nothing bears out: between copies a
// sentence of two words is told by any. Those with shared runs stay. It keeps the order, in the
// memory of found.
func (p *pairer) withoutScraps(a, b *align.Side, found []align.Passage) []align.Passage {
	places := make([]align.Place, len(found))
	for i, q := range found {
		places[i] = placeOf(span.Of(q.AFirst, q.ALast), span.Of(q.BFirst, q.BLast))
	}
	evidence := p.literal.Evidence(a, b, places)
	kept := found[:0]
	for i, q := range found {
		if !q.Told || hasRun(&q, p.MinWords) || len(evidence[i]) > 0 {
			kept = append(kept, q)
		}
	}
	return kept
}

// placeOf returns the place of some words of either text.
func placeOf(a, b span.Span) align.Place {
	return align.Place{AFirst: a.First, ALast: a.Last, BFirst: b.First, BLast: b.Last}
}

// evidenceOf returns evidence in bytes of texts a and b.
func evidenceOf(e *align.Evidence, a, b *shingle.Text) result.Evidence {
	out := result.Evidence{Bits: math.Round(10*e.Bits) / 10,
		Words: make([]result.Bearing, len(e.Words))}
	out.A, out.B = bytesOf(&e.Place, a, b)
	for i, w := range e.Words {
		out.Words[i].A, out.Words[i].B = bytesOf(&w.Place, a, b)
		out.Words[i].Kind = w.Kind.String()
	}
	return out
}

// bytesOf returns the bytes of a place of texts a and b.
func bytesOf(p *align.Place, a, b *shingle.Text) (inA, inB result.Span) {
	inA.Lo, inA.Hi = a.Bytes(p.AFirst, p.ALast)
	inB.Lo, inB.Hi = b.Bytes(p.BFirst, p.BLast)
	return inA, inB
}
