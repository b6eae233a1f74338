package overlap_test

import (
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestHosts: an outlet under several hosts of one site is one outlet, which does not copy itself,
// and whoever gives a page's address has a version of it, whatever the outlet is called.
func TestHosts(t *testing.T) {
	text := numbered("a", 60)
	at := func(hour int) article.Date {
		return article.Date{Time: time.Date(2024, 5, 14, hour, 0, 0, 0, time.UTC)}
	}
	const page = "https://www.county.example/pier"
	first := article.Article{ID: "1", Outlet: "www.county.example", URL: page, Text: text,
		Published: at(8)}
	for _, test := range []struct {
		outlet, url string
		shared      int
	}{
		{"amp.county.example", "", 0},
		{"news.county.example", "https://news.county.example/other", 0},
		{"www-county-example.cdn.ampproject.org", "", 0},
		{"County Paper", "https://m.county.example/pier/amp?utm_source=post", 0},
		{"County Paper", "https://www-county-example.cdn.ampproject.org/c/s/" +
			"www.county.example/pier", 0},
		{"County Paper", "https://county.example/other", 60},
		{"county.wordpress.com", "", 60},
	} {
		second := article.Article{ID: "2", Outlet: test.outlet, URL: test.url, Published: at(9),
			Text: text + numbered("b", 40)}
		r := find(t, []article.Article{first, second}, overlap.Options{})
		if got := r.Articles[1].Account.Shared; got != test.shared {
			t.Errorf("%s, %s: %d words shared, want %d", test.outlet, test.url, got, test.shared)
		}
		if one := len(r.Outlets) == 1; one != (r.Articles[0].Outlet == r.Articles[1].Outlet) {
			t.Errorf("%s: %d outlets", test.outlet, len(r.Outlets))
		}
	}
}
