package align

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// TestDifferenceSmallWorld takes all pairs of texts of up to five words over three: the
// steps cover both sides in order, what they call the same is the same, and no longer
// common subsequence exists.
func TestDifferenceSmallWorld(t *testing.T) {
	var texts [][]shingle.Word
	var grow func(w []shingle.Word)
	grow = func(w []shingle.Word) {
		texts = append(texts, w)
		for h := uint64(1); h <= 3 && len(w) < 5; h++ {
			grow(append(w[:len(w):len(w)], shingle.Word{Hash: h}))
		}
	}
	grow(nil)
	for _, a := range texts {
		for _, b := range texts {
			same, i, j := 0, 0, 0
			for _, s := range Difference(a, b) {
				if s.AFirst != i || s.BFirst != j || s.ALast < i || s.BLast < j || s.ALast == i &&
					s.BLast == j {
					t.Fatalf("%v %v: step %+v after %d, %d", a, b, s, i, j)
				}
				i, j = s.ALast, s.BLast
				for k := 0; s.Same && k < s.ALast-s.AFirst; k++ {
					same++
					if s.BLast-s.BFirst != s.ALast-s.AFirst ||
						a[s.AFirst+k].Hash != b[s.BFirst+k].Hash {
						t.Fatalf("%v %v: step %+v is not the same", a, b, s)
					}
				}
			}
			if longest := lcs(a, b); i != len(a) || j != len(b) || same != longest {
				t.Fatalf("%v %v: covers %d, %d, same %d of %d", a, b, i, j, same, longest)
			}
		}
	}
}

// lcs is the length of the longest common subsequence, by its definition.
func lcs(a, b []shingle.Word) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case a[0].Hash == b[0].Hash:
		return 1 + lcs(a[1:], b[1:])
	}
	return max(lcs(a[1:], b), lcs(a, b[1:]))
}

// TestDifferenceLarge stays quick where nothing anchors and where everything does.
func TestDifferenceLarge(t *testing.T) {
	a := shingle.Split(strings.Repeat("one two ", 50_000)).Words
	b := shingle.Split(strings.Repeat("two three one ", 40_000)).Words
	if steps := Difference(a, b); steps[len(steps)-1].ALast != len(a) {
		t.Error("does not cover a")
	}
}
