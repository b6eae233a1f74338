package overlap_test

import (
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestWindow compares nothing beyond the window, and what has no date with everything.
func TestWindow(t *testing.T) {
	text := numbered("a", 100)
	at := func(days int) article.Date {
		return article.Date{Time: time.Date(2024, 5, 1+days, 12, 0, 0, 0, time.UTC)}
	}
	articles := []article.Article{
		{ID: "1", Outlet: "Herald", Text: text, Published: at(0)},
		{ID: "2", Outlet: "Gazette", Text: text[:80*5] + numbered("b", 60), Published: at(7)},
		{ID: "3", Outlet: "Courier", Text: text, Published: at(8)},
		{ID: "4", Outlet: "Review", Text: text[10*5:80*5] + numbered("c", 60)},
	}
	for _, c := range []struct{ days, pairs, texts int }{{0, 3, 3}, {8, 3, 3}, {7, 5, 4},
		{6, 4, 4}} {
		r := find(t, articles, overlap.Options{Days: c.days})
		texts := make(map[string]bool)
		for _, a := range r.Articles {
			texts[a.TextID] = true
		}
		if len(r.Pairs) != c.pairs || len(texts) != c.texts {
			t.Errorf("%d days: %d pairs of %d texts, want %d of %d", c.days, len(r.Pairs),
				len(texts), c.pairs, c.texts)
		}
	}
}
