// Package forest groups numbers by the pairs of them that belong together (union-find with path
// halving). Joining costs nearly nothing: finding a group takes a few steps in a slice.
package forest

// A Forest has for each number another one of its group, the smallest of it at the end of the way.
// Several goroutines must not use it at the same time.
type Forest []int

// New returns a forest of the numbers below n, each a group by itself.
func New(n int) Forest {
	f := make(Forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

// Find returns the number of the group of i: its smallest member.
func (f Forest) Find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

// Join makes the groups of i and j one.
func (f Forest) Join(i, j int) {
	i, j = f.Find(i), f.Find(j)
	f[max(i, j)] = min(i, j)
}

// Groups returns the number of the group of each number.
func (f Forest) Groups() []int {
	groups := make([]int, len(f))
	for i := range groups {
		groups[i] = f.Find(i)
	}
	return groups
}
