package overlap_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
)

// TestPhrases takes the user's phrases for boilerplate, in quotations and editions, too.
func TestPhrases(t *testing.T) {
	body := "The ferry left the northern quay at dawn with forty crates of pears on deck and " +
		"nobody on the bridge."
	articles := []article.Article{
		{ID: "1", Outlet: "Herald",
			Text: body + "\n\nMeet us on the Squarebook! “MEET US, on the squarebook”."},
		{ID: "2", Outlet: "Gazette",
			Text: "Read it: meet us on the Squarebook. " + numbered("b", 60)},
		{ID: "3", Outlet: "Gazette", Text: "Meet us on the"},
	}
	r := find(t, articles,
		overlap.Options{Phrases: []string{"meet us on the squarebook", "READ it", "...", ""}})
	for i, want := range []int{10, 7, 0} {
		if got := r.Articles[i].Account.Boilerplate; got != want {
			t.Errorf("article %d: %d words of boilerplate, want %d", i+1, got, want)
		}
	}
	listed := make(map[string]int)
	for _, b := range r.Boilerplate {
		if b.Rule == "list" && b.Outlet == "" {
			listed[b.Text] = b.Articles
		}
	}
	if d := cmp.Diff(map[string]int{"meet us on the Squarebook": 2, "Read it": 1},
		listed); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}
