package sketch

import "testing"

// TestSum: phrasebooks of the same phrases have one sum, whatever the order, and no others. The
// order counts for phrases with the same first words: they are found in it.
func TestSum(t *testing.T) {
	book := func(phrases ...string) uint64 { return NewPhrasebook(phrases).Sum() }
	if book("follow us", "read more") != book("Read more!", "Follow us") {
		t.Error("the order counts")
	}
	if book() != NewPhrasebook(nil).Sum() {
		t.Error("two empty ones differ")
	}
	sums := make(map[uint64]bool)
	for _, phrases := range [][]string{
		{}, {"follow"}, {"follow us"}, {"us follow"}, {"follow", "us"},
		{"read all of it", "read all of this"}, {"read all of this", "read all of it"},
	} {
		if sum := book(phrases...); sums[sum] {
			t.Errorf("%q has the sum of another one", phrases)
		} else {
			sums[sum] = true
		}
	}
}
