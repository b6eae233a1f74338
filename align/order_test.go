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
		size := func(r Run) int { return r.ALast - r.AFirst }
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
				words, last = words+size(r), r.BLast
			}
			want = max(want, words)
		}
		if got := p.inOrder(size); got != want {
			t.Fatalf("%d words in order, want %d: %+v", got, want, p.Runs)
		}
	})
}

// TestPrinted: words that are one token and printed otherwise are not printed the same.
func TestPrinted(t *testing.T) {
	x := side("The US Attorney saw 40 per cent of it")
	y := side("the United States attorney saw 40% of it")
	for _, c := range []struct {
		run  Run
		want int
	}{
		{Run{0, 3, 0, 4}, 2}, {Run{1, 2, 1, 3}, 0}, {Run{0, 9, 0, 8}, 6}, {Run{2, 4, 3, 5}, 2},
	} {
		if got := c.run.printed(x, y); got != c.want {
			t.Errorf("%+v: %d words, want %d", c.run, got, c.want)
		}
	}
}
