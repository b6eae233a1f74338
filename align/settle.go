package align

import (
	"cmp"
	"slices"
)

// mostSpent is how many passages two texts have at most that share so much in so many places
// that growing it was given up: the largest. Two texts of two words in any order share a
// thousand runs, of which a reader looks at none, and 500 such texts a hundred million.
const mostSpent = 64

// settle joins the growths that belong together, drops those that are not evidence
// enough or say nothing new, and puts the rest in al.exact, largest first.
func (al *Aligner) settle(x, y *Side) {
	al.join()
	// most: not to be sorted
	al.grown = slices.DeleteFunc(al.grown, func(g growth) bool { return !al.enough(x, y, g) })
	slices.SortFunc(al.grown, compareGrowths)
	al.inX = zeroed(al.inX, x.len())
	al.inY = zeroed(al.inY, y.len())
	for _, g := range al.grown {
		if al.spent && len(al.exact) == mostSpent {
			break
		}
		if al.fresh(g) > 0 {
			mark(al.inX[g.i0:g.i1], true)
			mark(al.inY[g.j0:g.j1], true)
			al.exact = append(al.exact, g)
		}
	}
}

// fresh returns the tokens of g that no marked one covers, on the two sides together.
func (al *Aligner) fresh(g growth) int {
	return mark(al.inX[g.i0:g.i1], false) + mark(al.inY[g.j0:g.j1], false)
}

// passages returns al.exact as passages, those left out that the options do not want.
func (al *Aligner) passages(x, y *Side) []Passage {
	var found []Passage
	for _, g := range al.exact {
		if max(x.wordCount(g.i0, g.i1), y.wordCount(g.j0, g.j1)) < al.o.MinLength {
			continue
		}
		if p := al.passage(x, y, g); p.Kind == Rewritten || p.Matched >= al.o.MinWords {
			found = append(found, p)
		}
	}
	return found
}

// join makes one of growths that overlap on both sides.
func (al *Aligner) join() {
	slices.SortFunc(al.grown, func(g, h growth) int {
		return cmp.Or(g.i0-h.i0, g.j0-h.j0, h.i1-g.i1, h.j1-g.j1)
	})
	const back = 8 // how many earlier ones are looked at
	kept := al.grown[:0]
next:
	for _, g := range al.grown {
		for k := len(kept) - 1; k >= max(0, len(kept)-back); k-- {
			h := &kept[k]
			if g.i0 < h.i1 && g.j0 < h.j1 && h.j0 < g.j1 && al.near(*h, g) {
				al.absorb(h, g)
				continue next
			}
		}
		kept = append(kept, g)
	}
	al.grown = kept
}

// near reports whether the diagonals of g and h are at most a gap apart.
func (al *Aligner) near(g, h growth) bool {
	d := (g.i0 - g.j0) - (h.i0 - h.j0)
	e := (g.i1 - g.j1) - (h.i0 - h.j0)
	return min(abs(d), abs(e)) <= al.o.MaxGap
}

// absorb adds h to g.
func (al *Aligner) absorb(g *growth, h growth) {
	first := len(al.pieces)
	al.pieces = append(al.pieces, al.pieces[g.first:g.last]...)
	al.pieces = append(al.pieces, al.pieces[h.first:h.last]...)
	g.first, g.last = first, len(al.pieces)
	g.i0, g.i1 = min(g.i0, h.i0), max(g.i1, h.i1)
	g.j0, g.j1 = min(g.j0, h.j0), max(g.j1, h.j1)
}

// enough reports whether g is evidence enough for a passage: a run of MinWords words, or
// that many in pieces, of which half the weight is not common words, standing dense.
func (al *Aligner) enough(x, y *Side, g growth) bool {
	least := 2 * al.o.MinWords
	units, weight := 0, 0
	for _, p := range al.pieces[g.first:g.last] {
		n := min(x.units(p.i, p.i+p.n), y.units(p.j, p.j+p.n))
		if n >= least {
			return true
		}
		units += n
		for k := range p.n {
			weight += gain(x, y, p.i+k, p.j+k)
		}
	}
	return units >= least && weight >= al.o.MinWords*fullGain/2
}

// mostlyRuns reports whether runs of at least gram words make up half of both sides: then a
// passage that was joined from rewriting and shared runs is edited, and else rewritten.
func (p *Passage) mostlyRuns() bool {
	a, b := 0, 0
	for _, r := range p.Runs {
		if min(r.ALast-r.AFirst, r.BLast-r.BFirst) >= gram {
			a += r.ALast - r.AFirst
			b += r.BLast - r.BFirst
		}
	}
	return 2*a >= p.ALast-p.AFirst && 2*b >= p.BLast-p.BFirst
}

// passage returns g with its evidence counted. Each token is matched at most once.
func (al *Aligner) passage(x, y *Side, g growth) Passage {
	var p Passage
	p.AFirst, p.ALast = x.words(g.i0, g.i1)
	p.BFirst, p.BLast = y.words(g.j0, g.j1)
	if al.verbatim(x, y, p) {
		p.Kind, p.Matched, p.Similarity = Verbatim, p.ALast-p.AFirst, 1
		for _, t := range x.tokens[g.i0:g.i1] {
			p.count(t)
		}
		p.Runs = []Run{{p.AFirst, p.ALast, p.BFirst, p.BLast}}
		return p
	}
	p.Kind = Edited
	al.matchPieces(x, y, &p, al.pieces[g.first:g.last])
	al.fillGaps(x, y, &p, g)
	if !g.rewritten && !al.repeats {
		al.trim(x, y, &p, g)
	}
	if al.verbatim(x, y, p) {
		p.Kind = Verbatim
	}
	all := p.ALast - p.AFirst + p.BLast - p.BFirst
	p.Similarity = 2 * float64(p.Matched) / float64(all)
	slices.SortFunc(p.Runs, compareRuns)
	if g.rewritten && !p.mostlyRuns() || p.Kind == Edited && !p.isInOrder(x, y) {
		p.Kind = Rewritten
	}
	p.Told = g.told
	return p
}

// matchPieces matches the tokens of pieces, the longest first, and makes runs of them.
func (al *Aligner) matchPieces(x, y *Side, p *Passage, pieces []run) {
	slices.SortFunc(pieces, byLength)
	al.ends.reset(x.len() + y.len())
	for _, r := range pieces {
		on := false // the token before was matched, too
		for i, j := r.i, r.j; i < r.i+r.n; i, j = i+1, j+1 {
			if al.ends.get(i) > 0 || al.ends.get(x.len()+j) > 0 {
				on = false
				continue
			}
			p.addRun(x, y, i, j, on)
			on = true
			al.pair(x, y, p, i, j)
		}
	}
}

// isInOrder reports whether half of the words of both sides, added up, stand in one order on both,
// printed the same: an edited passage has so many.
func (p *Passage) isInOrder(x, y *Side) bool {
	words := p.inOrder(func(r Run) int { return r.printed(x, y) })
	return 4*words >= p.ALast-p.AFirst+p.BLast-p.BFirst
}

// inOrder returns the words of those runs that stand in one order on both sides, as many as can be.
// The runs are sorted by A, and none overlap.
func (p *Passage) inOrder(wordsOf func(Run) int) int {
	// chains of runs: where they end in B, the later the more words they have
	type chain struct{ last, words int }
	var chains []chain
	for _, r := range p.Runs {
		i, _ := slices.BinarySearchFunc(chains, r.BFirst+1,
			func(c chain, b int) int { return cmp.Compare(c.last, b) })
		next := chain{r.BLast, wordsOf(r)}
		if i > 0 {
			next.words += chains[i-1].words
		}
		i, _ = slices.BinarySearchFunc(chains, next.last,
			func(c chain, b int) int { return cmp.Compare(c.last, b) })
		if i > 0 && chains[i-1].words >= next.words {
			continue
		}
		worse := i
		for worse < len(chains) && chains[worse].words <= next.words {
			worse++
		}
		chains = slices.Replace(chains, i, worse, next)
	}
	if len(chains) == 0 {
		return 0
	}
	return chains[len(chains)-1].words
}

// trim cuts each side of a passage to its outermost words that have partners or lie in a run
// that is a passage by itself, wherever its partner is. What is left over stood in a short run
// whose words were already spoken for, such as a name that one side repeats.
func (al *Aligner) trim(x, y *Side, p *Passage, g growth) {
	if len(p.Runs) == 0 {
		return
	}
	a, b := Run{AFirst: p.ALast, ALast: p.AFirst}, Run{BFirst: p.BLast, BLast: p.BFirst}
	for _, r := range p.Runs {
		a.AFirst, a.ALast = min(a.AFirst, r.AFirst), max(a.ALast, r.ALast)
		b.BFirst, b.BLast = min(b.BFirst, r.BFirst), max(b.BLast, r.BLast)
	}
	for _, r := range al.runs { // the longest first
		if 2*r.n < al.o.MinWords {
			break // a token is two words at the most
		}
		if x.units(r.i, r.i+r.n) < 2*al.o.MinWords {
			continue
		}
		if lo, hi := max(r.i, g.i0), min(r.i+r.n, g.i1); lo < hi {
			first, last := x.words(lo, hi)
			a.AFirst, a.ALast = min(a.AFirst, first), max(a.ALast, last)
		}
		if lo, hi := max(r.j, g.j0), min(r.j+r.n, g.j1); lo < hi {
			first, last := y.words(lo, hi)
			b.BFirst, b.BLast = min(b.BFirst, first), max(b.BLast, last)
		}
	}
	p.AFirst, p.ALast, p.BFirst, p.BLast = a.AFirst, a.ALast, b.BFirst, b.BLast
}

// pair notes that the tokens i and j are partners.
func (al *Aligner) pair(x, y *Side, p *Passage, i, j int) {
	al.ends.set(i, j+1)
	al.ends.set(x.len()+j, i+1)
	p.Matched += min(x.width(i), y.width(j))
	p.count(x.tokens[i])
}

// fillGaps gives partners to the equal tokens that are left in the small gaps of g: a
// single function word between two changed ones is no evidence, but if it is the same
// on both sides it was copied with the rest.
func (al *Aligner) fillGaps(x, y *Side, p *Passage, g growth) {
	i, j := -1, -1 // the last tokens with partners
	for k := g.i0; k < g.i1; k++ {
		to := al.ends.get(k) - 1
		if to < 0 {
			continue
		}
		if i >= 0 && to > j+1 && k > i+1 && max(k-i, to-j) <= al.o.MaxGap+1 {
			al.fillGap(x, y, p, i+1, k, j+1, to)
		}
		i, j = k, to
	}
}

// fillGap pairs the tokens of x[i:k] and y[j:l] in order, each with the first free one.
func (al *Aligner) fillGap(x, y *Side, p *Passage, i, k, j, l int) {
	for ; i < k; i++ {
		for m := j; m < l; m++ {
			if x.tokens[i].canon == y.tokens[m].canon && al.ends.get(x.len()+m) == 0 {
				p.addRun(x, y, i, m, false)
				al.pair(x, y, p, i, m)
				j = m + 1
				break
			}
		}
	}
}

// addRun notes that the tokens i and j are partners; on says that those before them are.
func (p *Passage) addRun(x, y *Side, i, j int, on bool) {
	var r Run
	r.AFirst, r.ALast = x.words(i, i+1)
	r.BFirst, r.BLast = y.words(j, j+1)
	if n := len(p.Runs); on {
		p.Runs[n-1].ALast, p.Runs[n-1].BLast = r.ALast, r.BLast
		return
	}
	p.Runs = append(p.Runs, r)
}

// verbatim reports whether both sides of p have the same words, and the same figures: $15 is
// not £15.
func (al *Aligner) verbatim(x, y *Side, p Passage) bool {
	if p.ALast-p.AFirst != p.BLast-p.BFirst {
		return false
	}
	for k, w := range x.text.Words[p.AFirst:p.ALast] {
		if w.Hash != y.text.Words[p.BFirst+k].Hash ||
			x.text.Exact(p.AFirst+k) != y.text.Exact(p.BFirst+k) {
			return false
		}
	}
	return true
}

// count adds one matched token to the evidence.
func (p *Passage) count(t token) {
	if t.flags&common == 0 {
		p.Rare++
	}
	if t.flags&name != 0 {
		p.Names++
	}
	if t.flags&number != 0 {
		p.Numbers++
	}
}

// printed returns how many words of a run both texts print the same, in order: "US" and "United
// States" are one token and no such word. It looks two words ahead for the next ones that are.
func (r Run) printed(x, y *Side) (n int) {
	a, b := x.text.Words[r.AFirst:r.ALast], y.text.Words[r.BFirst:r.BLast]
	for len(a) > 0 && len(b) > 0 {
		i, j := 0, 0
		for _, ahead := range [][2]int{{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0, 2}, {2, 0}} {
			if i, j = ahead[0], ahead[1]; i < len(a) && j < len(b) && a[i].Hash == b[j].Hash {
				n++
				break
			}
			i, j = 0, 0
		}
		a, b = a[i+1:], b[j+1:]
	}
	return n
}
