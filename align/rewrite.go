package align

// rewrite looks for rewritten passages and brings them and al.exact together.
//
// Unless they are to be joined, the words of al.exact are out of play on both sides, and
// what is found between them is added. If they are, a passage
// of shared runs that nearly fills a rewritten one is kept as it is, with its borders; any
// other one that meets a rewritten one becomes part of it.
func (al *Aligner) rewrite(x, y *Side) {
	if !x.rewritten || !y.rewritten {
		return
	}
	x.study()
	y.study()
	bx := &al.boxer
	bx.rule, bx.rates = &al.rule, al.rates
	if !al.o.Join {
		bx.taken = al.taken(x, y)
	}
	bx.findBoxes(x, y)
	if al.o.Summaries {
		bx.addSummary(x, y, al.exact)
	}
	al.part = zeroed(al.part, len(al.exact))
	exact := len(al.exact)
	for _, b := range bx.boxes {
		if al.o.Join && al.filled(b, exact) {
			continue
		}
		al.exact = append(al.exact, al.growthOf(x, y, b, exact))
	}
	kept := al.exact[:0]
	for k, g := range al.exact {
		if k >= exact || !al.part[k] {
			kept = append(kept, g)
		}
	}
	al.exact = kept
}

// growthOf makes a growth of a box. If boxes and shared runs are joined it takes in those of the
// first exact passages that the box meets, and notes in al.part that they are part of it.
func (al *Aligner) growthOf(x, y *Side, b box, exact int) growth {
	g := growth{i0: b.i0, i1: b.i1, j0: b.j0, j1: b.j1, rewritten: true}
	first := len(al.pieces)
	for k, e := range al.exact[:exact] {
		if !al.o.Join || !e.meets(b) {
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

// taken marks the tokens of al.exact on both sides.
func (al *Aligner) taken(x, y *Side) [2][]bool {
	al.inX, al.inY = zeroed(al.inX, x.len()), zeroed(al.inY, y.len())
	for _, g := range al.exact {
		mark(al.inX[g.i0:g.i1], true)
		mark(al.inY[g.j0:g.j1], true)
	}
	return [2][]bool{al.inX, al.inY}
}

// meets reports whether g and b overlap on both sides.
func (g growth) meets(b box) bool {
	return g.i0 < b.i1 && b.i0 < g.i1 && g.j0 < b.j1 && b.j0 < g.j1
}

// filled reports whether one of the first n passages of shared runs nearly fills b.
func (al *Aligner) filled(b box, n int) bool {
	for _, e := range al.exact[:n] {
		if e.meets(b) {
			in := min(e.i1, b.i1) - max(e.i0, b.i0) + min(e.j1, b.j1) - max(e.j0, b.j0)
			least := al.rule.pure
			if e.last-e.first == 1 {
				least = al.rule.single
			}
			if float64(in) >= least*float64(b.size()) {
				return true
			}
		}
	}
	return false
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
