package align

import (
	"cmp"
	"math"
	"slices"
)

// Boxes: rewritten passages in the making.
//
// Matches with good neighbours that lie close together on both sides seed a box. Its
// borders are then drawn on one side after the other: the stretch of x with the greatest
// sum, in which a word with a match into the box's part of y counts what the match is
// worth, a content word without one costs, and function words count nothing (the
// maximum-sum segment of Bentley 1984, with a bonus for ends where a sentence ends); then
// the same on y; until neither moves. So a border is where the evidence ends, not where a
// sentence happens to, but a sentence of which only a word or two was changed is taken
// whole. At last boxes that a small gap parts are joined, and those without evidence
// enough are dropped (rule.enough): as in logistic regression, a sum of a few counts.
//
// This differs from the clustering of sentence pairs that PAN's best systems do
// (Sanchez-Perez, Sidorov, Gelbukh, CLEF 2014 and 2015) in that no sentence need be similar
// to one other sentence, and that borders are words. Cost: linear in the matches, and
// for each seed some times its length.

type box struct {
	i0, i1, j0, j1 int     // tokens, half open
	score          float64 // what its words are worth
	told           bool    // it is known to be rewritten
}

func (b box) size() int { return b.i1 - b.i0 + b.j1 - b.j0 }

// meets reports whether b and c overlap on both sides.
func (b box) meets(c box) bool {
	return b.i0 < c.i1 && c.i0 < b.i1 && b.j0 < c.j1 && c.j0 < b.j1
}

// within reports whether b lies in c on both sides.
func (b box) within(c box) bool {
	return c.i0 <= b.i0 && b.i1 <= c.i1 && c.j0 <= b.j0 && b.j1 <= c.j1
}

// join returns the smallest box around b and c, with the score of b.
func (b box) join(c box) box {
	b.i0, b.i1 = min(b.i0, c.i0), max(b.i1, c.i1)
	b.j0, b.j1 = min(b.j0, c.j0), max(b.j1, c.j1)
	b.told = b.told || c.told
	return b
}

// A boxer finds the boxes of one pair of sides.
type boxer struct {
	matcher
	boxes  []box
	seeds  []box
	core   []int32 // the matches that seed boxes, in order of i
	parent []int32 // of each of core: another one of its box, or -1
	number []int32 // of each of core: the number of the seed it stands for
	limit  box     // no border is drawn outside of it
	common float64 // what the two texts share
	sum    summarizer
}

// emptied returns a new boxer in the memory of bx.
func (bx *boxer) emptied() boxer {
	return boxer{
		matcher: bx.matcher.emptied(),
		boxes:   bx.boxes[:0],
		seeds:   bx.seeds[:0],
		core:    bx.core[:0],
		parent:  bx.parent[:0],
		number:  bx.number[:0],
		sum:     bx.sum.emptied(),
	}
}

// findBoxes fills bx.boxes for x and y, in order of place.
func (bx *boxer) findBoxes(x, y *Side) {
	bx.find(x, y)
	bx.limit = box{i1: x.len(), j1: y.len()}
	bx.common = bx.shared(x, y)
	bx.seed()
	// The best seeds first, so that what they explain is not explained again.
	slices.SortFunc(bx.seeds, func(a, b box) int {
		return cmp.Or(cmp.Compare(b.score, a.score), a.compare(b))
	})
	budget := perStep * (x.len() + y.len() + 500)
	for _, s := range bx.seeds {
		if s.score < bx.rule.least/2 || budget < 0 {
			break
		}
		if slices.ContainsFunc(bx.boxes, s.within) {
			continue
		}
		budget -= s.size() + bx.rule.reach
		if b := bx.settle(x, y, s); b.score >= bx.rule.least {
			bx.add(b)
		}
	}
	bx.joinAll()
	bx.boxes = slices.DeleteFunc(bx.boxes, func(b box) bool { return !bx.enough(x, y, b) })
}

func (b box) compare(c box) int {
	return cmp.Or(cmp.Compare(b.i0, c.i0), cmp.Compare(b.j0, c.j0), cmp.Compare(b.i1, c.i1),
		cmp.Compare(b.j1, c.j1))
}

// seed gathers the matches with good neighbours into seeds: those within rule.link of
// each other on both sides are together, directly or through others.
func (bx *boxer) seed() {
	for _, k := range bx.bestX {
		if k >= 0 && bx.all[k].support >= bx.rule.core {
			bx.core = append(bx.core, k)
		}
	}
	bx.parent = fill(bx.parent, len(bx.core), -1)
	for a := range bx.core {
		p := bx.all[bx.core[a]]
		for b := a - 1; b >= 0; b-- {
			q := bx.all[bx.core[b]]
			if p.i-q.i > bx.rule.link {
				break
			}
			if abs32(p.j-q.j) <= bx.rule.link {
				if u, v := bx.root(int32(a)), bx.root(int32(b)); u != v {
					bx.parent[u] = v
				}
			}
		}
	}
	bx.number = fill(bx.number, len(bx.core), -1)
	for a, k := range bx.core {
		p := bx.all[k]
		at := box{i0: int(p.i), i1: int(p.i) + 1, j0: int(p.j), j1: int(p.j) + 1}
		root := bx.root(int32(a))
		if bx.number[root] < 0 {
			bx.number[root] = int32(len(bx.seeds))
			bx.seeds = append(bx.seeds, at)
		}
		s := &bx.seeds[bx.number[root]]
		*s = s.join(at)
		s.score += float64(p.weight)
	}
}

// root returns the one of core that stands for all that a belongs with.
func (bx *boxer) root(a int32) int32 {
	for bx.parent[a] >= 0 {
		if up := bx.parent[bx.parent[a]]; up >= 0 {
			bx.parent[a] = up
		}
		a = bx.parent[a]
	}
	return a
}

// settle draws the borders of b on each side in turn until they stay. The score is 0 if
// nothing is left of it.
func (bx *boxer) settle(x, y *Side, b box) box {
	const rounds = 5
	for range rounds {
		old := b
		var sx, sy float64
		b.i0, b.i1, sx = bx.segment(x, 0, b)
		b.j0, b.j1, sy = bx.segment(y, 1, b)
		b.score = sx + sy
		if sx <= 0 || sy <= 0 {
			return box{}
		}
		if b.i0 == old.i0 && b.i1 == old.i1 && b.j0 == old.j0 && b.j1 == old.j1 {
			break
		}
	}
	return b
}

// segment returns the best stretch of one side, x (0) or y (1), for the box b.
func (bx *boxer) segment(s *Side, side int, b box) (lo, hi int, score float64) {
	here, there, best := [2]int{b.i0, b.i1}, [2]int{b.j0, b.j1}, bx.bestX
	limit := [2]int{bx.limit.i0, bx.limit.i1}
	if side == 1 {
		here, there, best = there, here, bx.bestY
		limit = [2]int{bx.limit.j0, bx.limit.j1}
	}
	reach := bx.rule.reach + (there[1]-there[0])/2
	from, till := max(limit[0], here[0]-reach), min(limit[1], here[1]+reach)
	k := newSegment(bx.rule.border)
	for at := from; at < till; at++ {
		k.add(at, s.breaks[at], float64(bx.count(side, at, best[at], there)))
	}
	k.end(till, s.breaks[till])
	return k.lo, k.hi, k.best
}

// count returns what the token at counts towards a box whose other side is there. A
// match just outside counts half, or a box could never grow.
func (bx *boxer) count(side, at int, best int32, there [2]int) float32 {
	if best < 0 {
		return bx.without(side, at)
	}
	p := bx.all[best]
	other, slack := int(p.j), bx.rule.reach/2
	if side == 1 {
		other = int(p.i)
	}
	switch {
	case other >= there[0] && other < there[1]:
		return bx.value(p)
	case other >= there[0]-slack && other < there[1]+slack:
		return bx.value(p) / 2
	}
	return bx.without(side, at)
}

// A segment is the stretch with the greatest sum so far, where ends at a break are worth
// something by themselves.
type segment struct {
	bonus  float64
	sum    float64 // of all that was added
	start  int     // the best place to start
	before float64 // what starting there is worth: the bonus less the sum before it
	lo, hi int
	best   float64
}

func newSegment(bonus float64) segment { return segment{bonus: bonus, before: math.Inf(-1)} }

// add counts the token at, which may be the first of a sentence.
func (k *segment) add(at int, first bool, value float64) {
	k.end(at, first)
	before := -k.sum
	if first {
		before += k.bonus
	}
	if before >= k.before {
		k.before, k.start = before, at
	}
	k.sum += value
}

// end says that the stretch may end before the token at.
func (k *segment) end(at int, first bool) {
	v := k.sum + k.before
	if first {
		v += k.bonus
	}
	if v > k.best {
		k.best, k.lo, k.hi = v, k.start, at
	}
}

// add puts b among the boxes, joined with one that it meets.
func (bx *boxer) add(b box) {
	for k, o := range bx.boxes {
		if o.meets(b) {
			bx.boxes[k] = o.join(b)
			bx.boxes[k].score = max(o.score, b.score)
			return
		}
	}
	bx.boxes = append(bx.boxes, b)
}

// joinAll joins boxes that a small gap parts on both sides. Only boxes that start near
// each other in x are compared, so the cost is near linear.
func (bx *boxer) joinAll() {
	const back = 16
	for again := true; again; {
		again = false
		slices.SortFunc(bx.boxes, box.compare)
		kept := bx.boxes[:0]
	next:
		for _, b := range bx.boxes {
			for k := len(kept) - 1; k >= max(0, len(kept)-back); k-- {
				if bx.beside(kept[k], b) {
					kept[k] = kept[k].join(b)
					kept[k].score += b.score
					again = true
					continue next
				}
			}
			kept = append(kept, b)
		}
		bx.boxes = kept
	}
}

// beside reports whether at most a small gap parts b and c on either side.
func (bx *boxer) beside(b, c box) bool {
	gap := bx.rule.gap + int(bx.rule.gapOf*float64(min(b.size(), c.size())))
	i0, i1 := min(b.i1, c.i1), max(b.i0, c.i0)
	j0, j1 := min(b.j1, c.j1), max(b.j0, c.j0)
	return i1-i0 <= gap && j1-j0 <= gap
}

// inside calls f with every mutual match that lies in b.
func (bx *boxer) inside(b box, f func(match)) {
	for _, k := range bx.bestX[b.i0:b.i1] {
		if k < 0 {
			continue
		}
		if p := bx.all[k]; b.j0 <= int(p.j) && int(p.j) < b.j1 {
			f(p)
		}
	}
}

// shared returns what the mutual matches of the two texts are worth that are no copies.
func (bx *boxer) shared(x, y *Side) float64 {
	sum := 0.0
	bx.inside(box{i1: x.len(), j1: y.len()}, func(p match) { sum += bx.strong(p) })
	return sum
}

// strong returns the value of a match: 0 if it is so small that chance brings it anywhere, or if
// it lies in a passage of shared runs. What a text copied is no sign that both are of one subject.
func (bx *boxer) strong(p match) float64 {
	if v := bx.value(p); v > 1 && !bx.exact[p.i] {
		return float64(v)
	}
	return 0
}

// enough reports whether the evidence for b is: its amount, its length, how much of the
// denser side it explains, against what the texts share outside of it.
func (bx *boxer) enough(x, y *Side, b box) bool {
	matched, shared := 0, bx.common
	bx.inside(b, func(p match) {
		matched++
		shared -= bx.strong(p)
	})
	wordsX, contentX := bx.own(x, 0, b.i0, b.i1)
	wordsY, contentY := bx.own(y, 1, b.j0, b.j1)
	denser := float64(matched) / float64(1+min(contentX, contentY))
	r := bx.rule
	sum := r.evidence*math.Log(b.score) + r.words*math.Log(float64(min(wordsX, wordsY)+1)) +
		r.dense*denser - r.subject*shared/float64(x.len()+50)
	return sum >= r.enough
}
