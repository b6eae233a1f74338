package join

import (
	"fmt"
	"strings"
	"testing"

	"overlap/agency"
	"overlap/internal/policy"
	"overlap/sketch"
)

// TestBetweenHasABound holds texts of one word, thousands of times, against each other: what is
// kept of each two of them has a bound.
func TestBetweenHasABound(t *testing.T) {
	o := sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens}
	table := NewTable(Repeats, false)
	b := NewProber(table, &policy.Policy{MinWords: 8})
	for i := range 4 {
		s := sketch.Of(agency.Article{Text: strings.Repeat("again ", 5000) +
			strings.Repeat(fmt.Sprintf("end%d ", i), 400)}, o)
		if met := b.Gather(s.Prints, nil); (met == 0) != (i == 0) || met > i*Repeats*Repeats {
			t.Errorf("%d fingerprints meet %d texts", met, i)
		}
		if found := b.Between(s.Compact, s.Prints, nil); len(found) != i {
			t.Errorf("%v of %d texts", found, i)
		}
		table.Add(s.Compact, s.Prints)
	}
	if met := b.Gather(nil, nil); met > 0 {
		t.Errorf("a text without fingerprints has %d seeds", met)
	}
}
