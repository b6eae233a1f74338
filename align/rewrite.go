package align

import (
	"cmp"
	"slices"
)

// rewrite looks for rewritten passages and brings them and al.exact together: a passage of
// shared runs that meets a box becomes a part of it, so that one rewritten passage is one. Only
// what copies fill is no rewritten passage: they keep their borders.
func (al *Aligner) rewrite(x, y *Side) {
	if !x.rewritten || !y.rewritten {
		return
	}
	x.study(&al.learner)
	y.study(&al.learner)
	bx := &al.boxer
	bx.rule, bx.rates = &al.rule, al.rates
	bx.note(x, y, al.exact)
	bx.findBoxes(x, y)
	bx.boxes = al.addTold(x, y, bx.boxes)
	if al.o.Summaries {
		bx.addSummary(x, y, al.exact)
	}
	al.part = zeroed(al.part, len(al.exact))
	exact := len(al.exact)
	for _, b := range bx.boxes {
		for _, c := range al.besides(x, y, b, exact) {
			al.exact = append(al.exact, al.growthOf(x, y, c, exact))
		}
	}
	kept := al.exact[:0]
	for k, g := range al.exact {
		if k >= exact || !al.part[k] {
			kept = append(kept, g)
		}
	}
	al.exact = kept
}

// growthOf makes a growth of a box. It takes in those of the first exact passages that the box
// meets, and notes in al.part that they are part of it.
func (al *Aligner) growthOf(x, y *Side, b box, exact int) growth {
	g := growth{i0: b.i0, i1: b.i1, j0: b.j0, j1: b.j1, rewritten: true, told: b.told}
	first := len(al.pieces)
	for k, e := range al.exact[:exact] {
		if !e.meets(b) {
			continue
		}
		al.part[k] = true
		al.pieces = append(al.pieces, al.pieces[e.first:e.last]...)
		g.i0, g.i1 = min(g.i0, e.i0), max(g.i1, e.i1)
		g.j0, g.j1 = min(g.j0, e.j0), max(g.j1, e.j1)
	}
	al.addMatches(x, y, g)
	g.first, g.last = first, len(al.pieces)
	return g
}

// meets reports whether g and b overlap on both sides.
func (g growth) meets(b box) bool {
	return g.i0 < b.i1 && b.i0 < g.i1 && g.j0 < b.j1 && b.j0 < g.j1
}

// besides returns what there is of b, if copies make up much of it, besides them: they keep their
// borders, and what was rewritten before, between and behind them stands on its own evidence. Else
// it returns b. Copies are those of the first n passages that are.
func (al *Aligner) besides(x, y *Side, b box, n int) []box {
	var copies []growth
	in := 0
	for _, e := range al.exact[:n] {
		if e.meets(b) && al.isCopy(x, y, e) {
			in += min(e.i1, b.i1) - max(e.i0, b.i0) + min(e.j1, b.j1) - max(e.j0, b.j0)
			copies = append(copies, e)
		}
	}
	if in == 0 || float64(in) < al.rule.filled*float64(b.size()) {
		return []box{b}
	}
	slices.SortFunc(copies, func(e, f growth) int { return cmp.Or(e.i0-f.i0, e.j0-f.j0) })
	var rest []box
	i, j := b.i0, b.j0
	for _, e := range append(copies, growth{i0: b.i1, i1: b.i1, j0: b.j1, j1: b.j1}) {
		if i < e.i0 && j < e.j0 {
			c := box{i0: i, i1: e.i0, j0: j, j1: e.j0, told: b.told}
			if !c.told {
				c = al.boxer.within(x, y, c)
			}
			words := min(x.gist.between(c.i0, c.i1), y.gist.between(c.j0, c.j1))
			if c.score > 0 || c.told && words >= leastTold {
				rest = append(rest, c)
			}
		}
		i, j = max(i, e.i1), max(j, e.j1)
	}
	return rest
}

// leastTold is how many content words are worth a passage where a sentence is known to be
// rewritten.
const leastTold = 5

// within returns the box that is drawn inside limit, with a score of 0 if it is not evidence
// enough.
func (bx *boxer) within(x, y *Side, limit box) box {
	bx.limit = limit
	b := bx.settle(x, y, limit)
	bx.limit = box{i1: x.len(), j1: y.len()}
	if b.score < bx.rule.least || !bx.enough(x, y, b) {
		return box{}
	}
	return b
}

// isCopy reports whether g is long and nearly all of it stands in runs.
func (al *Aligner) isCopy(x, y *Side, g growth) bool {
	n := 0
	for _, p := range al.pieces[g.first:g.last] {
		if p.n >= al.o.MinWords {
			n += p.n
		}
	}
	return min(x.wordCount(g.i0, g.i1), y.wordCount(g.j0, g.j1)) >= al.rule.copy &&
		float64(2*n) >= al.rule.literal*float64(g.size())
}

// addMatches adds the mutual matches inside g to al.pieces, each with the equal words
// around it.
func (al *Aligner) addMatches(x, y *Side, g growth) {
	for i := g.i0; i < g.i1; i++ {
		k := al.boxer.bestX[i]
		if k < 0 {
			continue
		}
		j := int(al.boxer.all[k].j)
		if j < g.j0 || j >= g.j1 {
			continue
		}
		lo, hi := 0, 1
		for i-lo > g.i0 && j-lo > g.j0 && x.tokens[i-lo-1].canon == y.tokens[j-lo-1].canon {
			lo++
		}
		for i+hi < g.i1 && j+hi < g.j1 && al.partners(x, y, i+hi, j+hi) {
			hi++
		}
		al.pieces = append(al.pieces, run{i - lo, j - lo, lo + hi})
		i += hi - 1
	}
}

// partners reports whether the tokens i and j are equal or each other's match.
func (al *Aligner) partners(x, y *Side, i, j int) bool {
	if x.tokens[i].canon == y.tokens[j].canon {
		return true
	}
	k := al.boxer.bestX[i]
	return k >= 0 && int(al.boxer.all[k].j) == j
}
