package overlap_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"overlap/result"
)

// TestBoundSkips lists the same skips in whatever order they come and however often they are
// bounded.
func TestBoundSkips(t *testing.T) {
	var all []result.Skip
	for i := range 3 * result.MostSkips {
		all = append(all,
			result.Skip{Path: fmt.Sprintf("p%d", i%7), Line: i,
				Why: fmt.Sprintf("record %d: no text, %q", i, "seen")})
	}
	all = append(all, result.Skip{Path: "z", Why: "fault: of the program", Stack: "main"},
		result.Skip{Path: "z", Why: "is no article"})
	want := result.BoundSkips(slices.Clone(all))
	if n := len(want); n != result.MostSkips+2 {
		t.Fatalf("%d skips", n)
	}
	if s := want[result.MostSkips-1]; s.Why != "fault: of the program" || s.Stack == "" {
		t.Errorf("a fault is not listed: %+v", s)
	}
	if got := want[result.MostSkips:]; got[0].Why != "is no article: 1 more" ||
		got[1].Why != "no text: 20001 more" {
		t.Errorf("%+v", got)
	}
	random := rand.New(rand.NewPCG(1, 2))
	random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	var got []result.Skip
	for some := range slices.Chunk(all, 4000) {
		got = result.BoundSkips(append(got, some...))
	}
	if !slices.Equal(got, want) {
		t.Errorf("other skips if they are bounded as they come: %d", len(got))
	}
	if few := result.BoundSkips([]result.Skip{{Path: "b"}, {Path: "a"}}); len(few) != 2 ||
		few[0].Path != "a" || strings.Contains(few[1].Why, "more") {
		t.Errorf("%+v", few)
	}
}
