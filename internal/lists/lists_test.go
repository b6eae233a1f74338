package lists

import (
	"slices"
	"testing"
)

// TestLists makes lists of which some are empty, and keeps the order of the entries.
func TestLists(t *testing.T) {
	if (Lists{}).Of(7) != nil {
		t.Error("a list before there are lists")
	}
	of := []int{3, 0, 3, 1, 0}
	l := New(5, func(yield func(int, uint32) bool) {
		for i, n := range of {
			if !yield(n, uint32(i)) {
				return
			}
		}
	})
	for n, want := range [][]uint32{{1, 4}, {3}, {}, {0, 2}, {}} {
		if !slices.Equal(l.Of(n), want) {
			t.Errorf("list %d is %v", n, l.Of(n))
		}
	}
}
