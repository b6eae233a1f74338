package align

import "cmp"

// A growth is a passage in the making.
type growth struct {
	i0, i1, j0, j1 int
	first, last    int  // its pieces in al.pieces, half open
	rewritten      bool // it was found by its words, not by its runs
	told           bool // it is known to be rewritten
}

// contains reports whether the run lies inside on both sides.
func (g growth) contains(r run) bool {
	return g.i0 <= r.i && r.i+r.n <= g.i1 && g.j0 <= r.j && r.j+r.n <= g.j1
}

// size returns the tokens of both sides.
func (g growth) size() int { return g.i1 - g.i0 + g.j1 - g.j0 }

// compareGrowths orders growths by size, largest first, then by place.
func compareGrowths(g, h growth) int {
	if n := h.size() - g.size(); n != 0 {
		return n
	}
	return cmp.Or(g.i0-h.i0, g.j0-h.j0, g.i1-h.i1)
}
