package align

import "cmp"

// A run is n tokens from i of the first side that equal those from j of the second.
type run struct{ i, j, n int }

// byLength orders runs by length, the longest first, then by place.
func byLength(a, b run) int {
	if a.n != b.n {
		return b.n - a.n
	}
	return cmp.Or(a.i-b.i, a.j-b.j)
}
