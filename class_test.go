package overlap_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
)

// TestClass finds the same whichever of two articles of the same words comes first, though they
// have not the same tokens.
func TestClass(t *testing.T) {
	around := func(middle string) string {
		return numbered("before", 40) + " " + middle + " " +
			numbered("after", 40)
	}
	articles := []article.Article{
		{ID: "a", Outlet: "A", Published: at(1),
			Text: around("crude output rose 40% in May after a")},
		{ID: "b", Outlet: "B", Published: at(2),
			Text: around("crude output rose 40 % in May after a")},
		{ID: "c", Outlet: "C", Published: at(3),
			Text: numbered("other", 40) + " crude output rose 40 percent in May after a " +
				numbered("another", 40)},
	}
	o := overlap.Options{Jobs: 1, Rewritten: true}
	want := find(t, articles, o)
	if len(want.Pairs) == 0 {
		t.Error("no pairs")
	}
	for _, order := range [][]int{{1, 0, 2}, {2, 1, 0}, {1, 2, 0}} {
		var turned []article.Article
		for _, i := range order {
			turned = append(turned, articles[i])
		}
		if diff := cmp.Diff(want, find(t, slices.Clip(turned), o)); diff != "" {
			t.Errorf("order %v: %s", order, diff)
		}
	}
}
