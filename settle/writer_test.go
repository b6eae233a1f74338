package settle

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestRanges: ranges are the numbers one by one, and none is longer than a part.
func TestRanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		bytes := rapid.SliceOfN(rapid.IntRange(0, partBytes*5/4), 0, 12).Draw(t, "bytes")
		end := 0
		for lo, hi := range ranges(len(bytes), func(i int) int { return bytes[i] }) {
			sum := 0
			for _, n := range bytes[lo:hi] {
				sum += n
			}
			if lo != end || hi <= lo || sum > partBytes && hi-lo > 1 {
				t.Fatal(lo, hi, sum)
			}
			if end = hi; end < len(bytes) && sum+bytes[end] <= partBytes {
				t.Fatalf("%d has room from %d to %d", end, lo, hi)
			}
		}
		if end != len(bytes) {
			t.Fatal(end)
		}
	})
	var got []string
	for lo, hi := range ranges(2*partSize+1, noText) {
		got = append(got, fmt.Sprint(lo, "-", hi))
	}
	if want := "0-4096 4096-8192 8192-8193"; strings.Join(got, " ") != want {
		t.Error(got)
	}
}

func TestBounded(t *testing.T) {
	notes := make([]string, mostNotes+3)
	if got := bounded(notes); len(got) != mostNotes+1 || got[mostNotes] != "and 3 more such notes" {
		t.Error(len(got), got[mostNotes])
	}
	if got := bounded(notes[:mostNotes]); len(got) != mostNotes {
		t.Error(len(got))
	}
}
