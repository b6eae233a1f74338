package overlap_test

import (
	"fmt"
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestSeenFirst: of articles of which only the time of fetching is known, one was first if the
// scraper looked at the other's outlet in between. The set tells how often it looks.
func TestSeenFirst(t *testing.T) {
	start := time.Date(2024, 5, 14, 8, 0, 0, 0, time.UTC)
	seen := func(id, outlet, text string, minutes int) article.Article {
		return article.Article{ID: id, Outlet: outlet, Text: text,
			Fetched: article.Date{Time: start.Add(time.Duration(minutes) * time.Minute)}}
	}
	for _, test := range []struct {
		minutes       int
		first, reason string
	}{
		{30, "unknown", "30 min apart, less than 1 h between visits"},
		{60, "a", "seen first 1 h earlier"},
		{90, "a", "seen first 1 h 30 min earlier"},
	} {
		articles := []article.Article{seen("a", "Quay", numbered("a", 60), 0),
			seen("b", "Pell", numbered("a", 60)+numbered("b", 60), test.minutes)}
		for n := range 12 {
			articles = append(articles, seen(fmt.Sprint("c", n), "Quay",
				numbered(string(rune('c'+n)), 60), 60*n))
		}
		r := find(t, articles, overlap.Options{})
		if len(r.Pairs) != 1 || r.Pairs[0].First != test.first ||
			r.Pairs[0].Reason != test.reason {
			t.Errorf("%d min: %+v", test.minutes, r.Pairs)
		}
		if a := r.Articles[0]; a.When != "2024-05-14T08:00:00Z" || a.WhenKind != "fetched" {
			t.Errorf("%s, %s", a.When, a.WhenKind)
		}
	}
}
