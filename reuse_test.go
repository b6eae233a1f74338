package overlap

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// The laws of memory that is used again: what a sketch, a line or a ledger says of an article does
// not depend on those before.

// TestLedgerAgain: a ledger that was reset says what a new one says.
func TestLedgerAgain(t *testing.T) {
	var used ledger
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 40).Draw(t, "words")
		used.reset(n)
		var fresh ledger
		fresh.reset(n)
		for _, l := range [][2]any{{used.class, fresh.class}, {used.source, fresh.source}, {used.kept, fresh.kept}, {used.rewritten, fresh.rewritten}} {
			if n > 0 && !reflect.DeepEqual(l[0], l[1]) {
				t.Fatalf("used before %v, new %v", l[0], l[1])
			}
		}
		for i := range n {
			used.class[i], used.source[i], used.kept[i], used.rewritten[i] = shared, i+1, true, i+1
		}
	})
}
