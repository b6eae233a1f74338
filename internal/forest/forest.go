package forest

// A Forest groups numbers (union-find). The number of a group is its smallest member.
type Forest []int

func New(n int) Forest {
	f := make(Forest, n)
	for i := range f {
		f[i] = i
	}
	return f
}

func (f Forest) Find(i int) int {
	for f[i] != i {
		f[i] = f[f[i]]
		i = f[i]
	}
	return i
}

func (f Forest) Join(i, j int) {
	i, j = f.Find(i), f.Find(j)
	f[max(i, j)] = min(i, j)
}

// Groups returns the number of the group of each.
func (f Forest) Groups() []int {
	group := make([]int, len(f))
	for i := range group {
		group[i] = f.Find(i)
	}
	return group
}
