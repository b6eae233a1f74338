package set

import (
	"cmp"
	"slices"
	"testing"
)

// stem is what is compared of a long word. Shorter ones are mostly common words.
const stem = 5

// TestShares holds how much each way of rewriting keeps of the source's words: it logs, on average,
// which share of a text's long words the source has, too, by their first letters.
func TestShares(t *testing.T) {
	sums := map[string]float64{}
	all := cases(t)
	for _, c := range all {
		for i, name := range Levels {
			sums[name] += c.Source.share(&c.Rewrites[i])
		}
		for i, name := range Controls {
			sums[name] += c.Source.share(&c.Controls[i])
		}
	}
	want := []string{"l1", "near", "l2", "l3", "free", "control"}
	for _, name := range append(want, "l4", "rival") {
		t.Logf("%-8s%.2f", name, sums[name]/float64(len(all)))
	}
	if !slices.IsSortedFunc(want, func(a, b string) int { return cmp.Compare(sums[b], sums[a]) }) {
		t.Errorf("they are not in the order %v", want)
	}
}

// share returns which share of other's long words t has, too.
func (t *Text) share(other *Text) float64 {
	mine := map[string]bool{}
	for _, w := range stems(t) {
		mine[w] = true
	}
	theirs := stems(other)
	n := 0
	for _, w := range theirs {
		if mine[w] {
			n++
		}
	}
	return float64(n) / float64(len(theirs))
}

// stems returns the first letters of the long words of a text.
func stems(t *Text) (stems []string) {
	for _, w := range letters(t.Text) {
		if r := []rune(w); len(r) >= stem {
			stems = append(stems, string(r[:stem]))
		}
	}
	return stems
}
