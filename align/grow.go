package align

import "slices"

// Growing a run over small edits.
//
// From each end of a run the two texts are followed together: the nearest place where
// they agree again is looked for, at most MaxGap tokens on in either, the skipped
// tokens cost, the equal ones gain by their rarity, and the walk stops when it has lost
// dropOff against the best place so far, to which it is then cut back (the X-drop rule
// of Zhang, Schwartz, Wagner, Miller 2000, on words instead of bases, with gaps taken
// greedily). So an end is always an equal word, and the stretch before it is worth
// what it skipped. Cost: at most MaxGap squared comparisons for each gap, and in all at
// most a budget linear in the texts, after which the remaining runs, the shortest, are left out.

const (
	dropOff = 4 * fullGain // what a walk may lose: four rare words
	skip    = 9            // of skipping one token on either side, or one on both
	perStep = 8            // the budget: steps of a walk for each token of both texts
	lone    = fullGain - 4 // a single equal token ends a gap only if it gains this much
)

// growAll grows the runs, longest first, into al.grown. Runs that lie in a passage on
// one of its own diagonals are not grown again.
func (al *Aligner) growAll(x, y *Side) {
	al.owner.reset(x.len() + y.len() + 1)
	budget := perStep * (x.len() + y.len())
	if al.repeats {
		budget /= 4 // its runs lead nowhere new: near-identical texts take a fourth of this still
	}
	slices.SortFunc(al.runs, byLength)
	for _, r := range al.runs {
		diagonal := r.i - r.j + y.len()
		if o := al.owner.get(diagonal); o > 0 && al.grown[o-1].contains(r) {
			continue
		}
		if al.spent = budget <= 0; al.spent {
			break
		}
		g := growth{i0: r.i, i1: r.i + r.n, j0: r.j, j1: r.j + r.n, first: len(al.pieces)}
		al.pieces = append(al.pieces, r)
		budget -= al.walk(x, y, &g, 1)
		budget -= al.walk(x, y, &g, -1)
		g.last = len(al.pieces)
		al.grown = append(al.grown, g)
		for _, p := range al.pieces[g.first:g.last] {
			al.owner.set(p.i-p.j+y.len(), len(al.grown))
		}
	}
}

// walk grows g at its end (dir 1) or at its start (dir -1) and returns its steps.
func (al *Aligner) walk(x, y *Side, g *growth, dir int) (steps int) {
	i, j := g.i1, g.j1
	if dir < 0 {
		i, j = g.i0-1, g.j0-1
	}
	score, best := 0, 0
	keep := len(al.pieces)
	for score > best-dropOff {
		di, dj, n := al.resume(x, y, i, j, dir)
		steps += 1 + n
		if n == 0 {
			break
		}
		score -= skip * max(di, dj)
		i, j = i+dir*di, j+dir*dj
		p := run{i, j, n}
		if dir < 0 {
			p.i, p.j = i-n+1, j-n+1
		}
		for k := range n {
			score += gain(x, y, p.i+k, p.j+k)
		}
		al.pieces = append(al.pieces, p)
		i, j = i+dir*n, j+dir*n
		if score > best {
			best, keep = score, len(al.pieces)
			if dir > 0 {
				g.i1, g.j1 = i, j
			} else {
				g.i0, g.j0 = i+1, j+1
			}
		}
	}
	al.pieces = al.pieces[:keep]
	return steps
}

// gain returns what it is worth that the tokens i and j are equal.
func gain(x, y *Side, i, j int) int {
	return int(min(x.tokens[i].gain, y.tokens[j].gain))
}

// resume returns the nearest place, di and dj tokens from i and j in the direction dir,
// from which at least two tokens agree, or one rare token does, and how many agree.
// Nearest is the least di+dj, then the most agreeing tokens, then the least difference
// of di and dj, then the lesser di.
func (al *Aligner) resume(x, y *Side, i, j, dir int) (di, dj, n int) {
	limit := al.o.MaxGap
	roomX, roomY := x.len()-i, y.len()-j
	if dir < 0 {
		roomX, roomY = i+1, j+1
	}
	for sum := 1; sum <= 2*limit; sum++ {
		skew := limit + 1
		for a := max(0, sum-limit); a <= min(sum, limit); a++ {
			b := sum - a
			if a >= roomX || b >= roomY || x.tokens[i+dir*a].canon != y.tokens[j+dir*b].canon {
				continue
			}
			m := agree(x, y, i+dir*a, j+dir*b, dir)
			if m < 2 && gain(x, y, i+dir*a, j+dir*b) < lone {
				continue
			}
			if m > n || m == n && abs(a-b) < skew {
				di, dj, n, skew = a, b, m, abs(a-b)
			}
		}
		if n > 0 {
			return di, dj, n
		}
	}
	return 0, 0, 0
}

// agree returns how many tokens are equal from i and j on in the direction dir.
func agree(x, y *Side, i, j, dir int) int {
	if dir > 0 {
		return same(x, y, i, j)
	}
	n := 0
	for i >= n && j >= n && x.tokens[i-n].canon == y.tokens[j-n].canon {
		n++
	}
	return n
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
