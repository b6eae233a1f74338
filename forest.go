package overlap

// A forest groups numbers (union-find). The number of a group is its smallest member.
type forest []int

func newForest(n int) forest {
	f := make(forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f forest) find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f forest) join(i, j int) {
	i, j = f.find(i), f.find(j)
	f[max(i, j)] = min(i, j)
}

// groups returns the number of the group of each.
func (f forest) groups() []int {
	group := make([]int, len(f))
	for i := range group {
		group[i] = f.find(i)
	}
	return group
}
