package chronicle

import "slices"

// union returns the elements of two ascending lists, ascending, each once.
func union(a, b []string) []string {
	all := slices.Concat(a, b)
	slices.Sort(all)
	return slices.Compact(all)
}

// without returns those elements of an ascending list that another one does not have.
func without(a, b []string) []string {
	var left []string
	for _, e := range a {
		if _, in := slices.BinarySearch(b, e); !in {
			left = append(left, e)
		}
	}
	return left
}

// sorted returns a list, ascending. The list stays as it is.
func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}
