package align

import (
	"strings"
	"testing"

	"overlap/shingle"
)

// TestShingles: a run has the hash that it has where it is the whole text.
func TestShingles(t *testing.T) {
	ts := Tokenize(shingle.Split(strings.Repeat("forty per cent of them don't favour it, nor "+
		"did the U.S. ", 3)))
	for k := 1; k <= ts.Len()+1; k++ {
		all := ts.Shingles([]uint64{1}, k)
		if len(all) != 1+max(0, ts.Len()-k+1) {
			t.Fatalf("%d tokens have %d shingles of %d", ts.Len(), len(all)-1, k)
		}
		for i, got := range all[1:] {
			if want := ts[i:i+k+1].Shingles(nil, k); got != want[0] {
				t.Errorf("shingle %d of %d tokens: %x, alone %x", i, k, got, want[0])
			}
		}
	}
}
