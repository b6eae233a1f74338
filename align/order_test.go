package align

import (
	"testing"

	"pgregory.net/rapid"
)

// TestInOrder holds the words in order against every choice of runs.
func TestInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p Passage
		at, places := 0, rapid.Permutation([]int{0, 1, 2, 3, 4, 5, 6, 7}).Draw(t, "places")
		for _, b := range places[:rapid.IntRange(0, 8).Draw(t, "runs")] {
			n := rapid.IntRange(1, 9).Draw(t, "words")
			p.Runs = append(p.Runs, Run{at, at + n, 10 * b, 10*b + n})
			at += n
		}
		want := 0
		for choice := range 1 << len(p.Runs) {
			words, last := 0, 0
			for i, r := range p.Runs {
				if choice>>i&1 == 0 {
					continue
				}
				if r.BFirst < last {
					words = -1
					break
				}
				words, last = words+r.ALast-r.AFirst+r.BLast-r.BFirst, r.BLast
			}
			want = max(want, words)
		}
		if got := p.inOrder(); got != want {
			t.Fatalf("%d words in order, want %d: %+v", got, want, p.Runs)
		}
	})
}
