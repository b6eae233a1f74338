package match

import (
	"math"

	"overlap/internal/span"
)

// isAccepted reports whether v passes the bars among all views of a text.
func (ps *Pairs) isAccepted(worker int, v *view, all []view) bool {
	if !v.isLikely() || v.PerWord() < bar(leastWorth+ps.later(v), v.Words) {
		return false
	}
	next, alone := 0.0, true
	v.next = nil
	for i := range all {
		z := &all[i]
		if z.y == v.y || !alone && z.whole() <= next || ps.isRelated(v, z.y) {
			continue
		}
		if v.isEnough() && !v.isAbove(z.whole()) && ps.isTold(worker, v.y, z.y) {
			continue
		}
		if alone = false; z.whole() > next {
			next, v.next = z.whole(), z
		}
	}
	if alone {
		return v.isEnough()
	}
	return v.isAbove(next)
}

// later returns by how much a bar is higher for two texts that appeared some days apart: a beat
// that goes on is likelier than old news told anew.
func (ps *Pairs) later(v *view) float64 {
	x, y := ps.First(v.x).When, ps.First(v.y).When
	if !x.Known || !y.Known {
		return 0
	}
	days := math.Abs(float64(x.Seconds-y.Seconds)) / (24 * 60 * 60)
	return perDay * min(max(0, days-freeDays), mostDays)
}

// isAbove reports whether more is explained, by a margin, than an unrelated text does.
func (v *view) isAbove(next float64) bool {
	return v.Whole() >= next+bar(leastMargin, 2*v.Words)
}

// isTold reports whether one of two texts tells so much of the other that they are no independent
// witnesses: versions of one report, or rewrites of one source. It is asked where one stands in the
// other's way, and each pair is explained once.
func (ps *Pairs) isTold(worker, t, u int) bool {
	key := [2]int{min(t, u), max(t, u)}
	if told, ok := ps.told.Load(key); ok {
		return told.(bool)
	}
	v, ok := ps.explain(worker, t, u, glanced)
	if ok && v.whole() >= tellsMuch {
		v, ok = ps.explain(worker, t, u, explained)
	}
	told := ok && v.whole() >= tellsMuch
	ps.told.Store(key, told)
	return told
}

// isRelated reports whether text z prints the sentences by which v explains, but for what is said
// in them.
func (ps *Pairs) isRelated(v *view, z int) bool {
	if ps.retold[[2]int{min(v.y, z), max(v.y, z)}] {
		return true
	}
	var by, printed []span.Span
	for _, s := range v.Sentences {
		by = append(by, span.Of(s.OtherFirst, s.OtherLast))
	}
	by = span.Minus(span.Union(by), ps.First(v.y).Spoken)
	for p := range ps.Of(v.y) {
		if p.Other(v.y) == z {
			printed = p.appendWords(printed, v.y)
		}
	}
	return relating*float64(span.Size(by)) < float64(span.Size(span.Both(by, span.Union(printed))))
}
