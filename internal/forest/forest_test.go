package forest

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestForest(t *testing.T) {
	f := New(6)
	f.Join(4, 2)
	f.Join(5, 4)
	f.Join(1, 3)
	if got, want := f.Groups(), []int{0, 1, 2, 1, 2, 2}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// TestForestOrder: the order of joins does not matter, and what was joined is in one group.
func TestForestOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		number := rapid.IntRange(0, n-1)
		pair := rapid.Custom(func(t *rapid.T) [2]int {
			return [2]int{number.Draw(t, "i"), number.Draw(t, "j")}
		})
		pairs := rapid.SliceOf(pair).Draw(t, "pairs")
		f, g := New(n), New(n)
		for i, p := range pairs {
			f.Join(p[0], p[1])
			q := pairs[len(pairs)-1-i]
			g.Join(q[1], q[0])
		}
		if !slices.Equal(f.Groups(), g.Groups()) {
			t.Fatal(f.Groups(), g.Groups())
		}
		for _, p := range pairs {
			if f.Find(p[0]) != f.Find(p[1]) || f.Find(p[0]) > min(p[0], p[1]) {
				t.Fatal(p, f.Groups())
			}
		}
	})
}
