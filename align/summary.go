package align

import (
	"math"
	"slices"
)

// Summaries.
//
// A summary has no neighbours in step with its source: its sentences draw their words
// from all over it. Here a whole text is the partner. A word of s that the other text
// has counts by how much likelier it is drawn from that text than from s's own language;
// one that it has not costs; and the stretch with the greatest sum is the candidate.
// Four things must then hold, each of which a reader would ask for: the evidence is
// strong and dense; the stretch is a small part as long as the source, but no tiny
// one; its words come from far apart in the source, not from one place; and what is left
// without its largest single passage, which is a copy and no summary, is still evidence
// enough. The passage is then that stretch and the whole of the other text, or the part of it
// where most of the words come from.
//
// Cost: linear in both texts. Missed: summaries of a few paragraphs of a text, and those that
// use few of its words.

type summarizer struct {
	values []float32 // of each stem of the side that may be a summary
	places []int32
	best   []int32
	seen   stamps
	masked []bool
}

// emptied returns a new summarizer in the memory of s.
func (s *summarizer) emptied() summarizer {
	return summarizer{
		values: s.values[:0],
		places: s.places[:0],
		best:   s.best[:0],
		seen:   s.seen.emptied(),
		masked: s.masked[:0],
	}
}

// addSummary replaces the boxes that a summary explains by it, if there is one: of x
// in y's words, or of y in x's; the one with more evidence.
func (bx *boxer) addSummary(x, y *Side, exact []growth) {
	a, okA := bx.summary(x, y, 0, exact)
	b, okB := bx.summary(y, x, 1, exact)
	switch {
	case okB && (!okA || b.score > a.score):
		a = box{i0: b.j0, i1: b.j1, j0: b.i0, j1: b.i1, score: b.score}
	case !okA:
		return
	}
	bx.boxes = slices.DeleteFunc(bx.boxes, a.meets)
	bx.boxes = append(bx.boxes, a)
}

// summary returns the stretch of s that sums up the whole other text, as a box whose i
// side is s, and reports whether there is one. side is 0 if s is x.
func (bx *boxer) summary(s, other *Side, side int, exact []growth) (box, bool) {
	r := &summaries
	longest := int(r.parts * float64(other.len()))
	if longest < r.shortest {
		return box{}, false
	}
	to := bx.toY
	if side == 1 {
		to = bx.toX
	}
	bx.drawn(s, other, to)
	lo, hi := bx.bestStretch(s)
	n := hi - lo
	if n < r.shortest || n > longest || n < int(r.whole*float64(other.len())) {
		return box{}, false
	}
	bx.sum.masked = zeroed(bx.sum.masked, s.len())
	score, _ := bx.stretchScore(s, to, lo, hi)
	if score < r.least || score < r.density*float64(n) ||
		bx.copied(exact, side, lo, hi) > r.copied*float64(n) {
		return box{}, false
	}
	first, last := summedUp(bx.partnersOf(side, lo, hi), other.len())
	if first == last {
		return box{}, false
	}
	bx.maskCopies(side)
	left, rest := bx.stretchScore(s, to, lo, hi)
	if left < r.left || left < r.leftOf*float64(rest) {
		return box{}, false
	}
	return box{i0: lo, i1: hi, j0: first, j1: last, score: score}, true
}

// drawn sets for each stem of s how much likelier it is drawn from other than not.
func (bx *boxer) drawn(s, other *Side, to []int32) {
	r := &summaries
	values := fill(bx.sum.values, len(s.vocab.stems), 0)
	for id := range values {
		rate := float64(s.vocab.rates[id])
		if rate > functionRate {
			continue
		}
		t := to[id]
		if t < 0 {
			values[id] = float32(math.Log(1 - r.share))
			continue
		}
		// A word that s has in places far apart is no sign of any one of them.
		own := 0.0
		if at := s.vocab.at(uint32(id)); int32(at[len(at)-1]-at[0]) > r.near {
			own = float64(len(at)) - 1
		}
		p := (rate*r.standing + own) / (r.standing + float64(s.len()))
		q := float64(other.vocab.count(uint32(t))) / float64(other.len())
		values[id] = float32(min(r.most, math.Log(r.share*q/p+1-r.share)))
	}
	bx.sum.values = values
}

// bestStretch returns the stretch of s with the greatest sum.
func (bx *boxer) bestStretch(s *Side) (lo, hi int) {
	k := newSegment(summaries.border)
	for at, id := range s.vocab.ids {
		k.add(at, s.breaks[at], float64(bx.sum.values[id]))
	}
	k.end(s.len(), true)
	return k.lo, k.hi
}

// stretchScore returns what the tokens lo to hi that are not masked are worth, each shared
// stem counted once, and how many they are.
func (bx *boxer) stretchScore(s *Side, to []int32, lo, hi int) (score float64, n int) {
	bx.sum.seen.reset(len(s.vocab.stems))
	for i := lo; i < hi; i++ {
		if bx.sum.masked[i] {
			continue
		}
		n++
		id := s.vocab.ids[i]
		if to[id] >= 0 {
			if bx.sum.seen.get(int(id)) > 0 {
				continue
			}
			bx.sum.seen.set(int(id), 1)
		}
		score += float64(bx.sum.values[id])
	}
	return score, n
}

// copied returns how many tokens of lo to hi stand in passages of shared runs that are long enough
// for copies. Shorter ones are what a summary takes over.
func (bx *boxer) copied(exact []growth, side, lo, hi int) float64 {
	n := 0
	for _, g := range exact {
		if min(g.i1-g.i0, g.j1-g.j0) < bx.rule.copy {
			continue
		}
		first, last := g.i0, g.i1
		if side == 1 {
			first, last = g.j0, g.j1
		}
		n += max(0, min(hi, last)-max(lo, first))
	}
	return float64(n)
}

// maskCopies masks the boxes that are passages in their own right.
func (bx *boxer) maskCopies(side int) {
	for _, b := range bx.boxes {
		if min(b.i1-b.i0, b.j1-b.j0) < summaries.single {
			continue
		}
		if side == 0 {
			mark(bx.sum.masked[b.i0:b.i1], true)
		} else {
			mark(bx.sum.masked[b.j0:b.j1], true)
		}
	}
}

// partnersOf returns where the tokens lo to hi have their best partners in the other text,
// ascending.
func (bx *boxer) partnersOf(side, lo, hi int) []int32 {
	best := fill(bx.sum.best, hi-lo, -1)
	for k, p := range bx.all {
		i := int(p.i)
		if side == 1 {
			i = int(p.j)
		}
		if i < lo || i >= hi {
			continue
		}
		if b := best[i-lo]; b < 0 || bx.all[b].support < p.support {
			best[i-lo] = int32(k)
		}
	}
	at := bx.sum.places[:0]
	for _, k := range best {
		if k >= 0 && side == 0 {
			at = append(at, bx.all[k].j)
		} else if k >= 0 {
			at = append(at, bx.all[k].i)
		}
	}
	slices.Sort(at)
	bx.sum.best, bx.sum.places = best, at
	return at
}

// summedUp returns which tokens of a text of n are summed up where those at some places are taken
// over: all if their quartiles are far apart, the part where most of them stand if they are less
// far apart, and none if they stand in one place, or are too few to tell.
func summedUp(at []int32, n int) (first, last int) {
	if len(at) < 4 {
		return 0, 0
	}
	const most = 16 // one in so many is left out at either end
	switch apart := float64(at[len(at)*3/4]-at[len(at)/4]) / float64(n); {
	case apart >= summaries.spread:
		return 0, n
	case apart >= summaries.part:
		return int(at[len(at)/most]), 1 + int(at[len(at)*(most-1)/most])
	}
	return 0, 0
}
