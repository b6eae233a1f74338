package overlap

import (
	"testing"
	"time"

	"overlap/article"
)

func TestDirect(t *testing.T) {
	for _, test := range []struct {
		a, b, fetchedB string
		first          int
		confidence     float64
		reason         string
	}{
		{"2024-05-14T08:40:00Z", "2024-05-14T11:40:00Z", "", -1, .82, "published 3 h earlier"},
		{"2024-05-14T11:40:00Z", "2024-05-14T08:40:00Z", "", 1, .82, "published 3 h earlier"},
		{"2024-05-14T08:40:00+02:00", "2024-05-14T08:40:00Z", "", -1, .74, "published 2 h earlier"},
		{"2024-05-14T08:40:00Z", "2024-05-14T08:45:59Z", "", 0, 0, "5 min 59 s apart, less than 6 min"},
		{"2024-05-14T08:40:00Z", "2024-05-14T08:46:00Z", "", -1, .52, "published 6 min earlier"},
		{"2024-05-14T08:40:00Z", "2024-05-14T08:40:00Z", "", 0, 0, "at the same time"},
		{"2024-05-14", "2024-05-14T23:00:00Z", "", 0, 0, "on the same day, without the hour"},
		{"2024-05-14", "2024-05-15T00:01:00Z", "", -1, .9, "published 1 d earlier"},
		{"2024-05-14", "2024-05-14", "", 0, 0, "on the same day, without the hour"},
		{"2024-05-16", "2024-05-14", "", 1, .9, "published 2 d earlier"},
		{"2024-05-14T08:40:00Z", "", "2024-05-14T20:40:00Z", -1, .6, "published 12 h earlier"},
		{"2024-05-14T08:40:00Z", "", "", 0, 0, "only one has a time"},
		{"", "", "", 0, 0, "neither has a time"},
	} {
		a := appeared(&article.Article{Published: date(t, test.a)})
		b := appeared(&article.Article{Published: date(t, test.b), Fetched: date(t, test.fetchedB)})
		const delay = 6 * time.Minute
		d := direct(a, b, delay)
		if d.first != test.first || d.confidence != test.confidence || d.reason(delay) != test.reason {
			t.Errorf("%q, %q%q: %d, %v, %q; want %d, %v, %q", test.a, test.b, test.fetchedB,
				d.first, d.confidence, d.reason(delay), test.first, test.confidence, test.reason)
		}
		if back := direct(b, a, delay); back != d.turned() {
			t.Errorf("%q, %q%q: %+v the other way round", test.a, test.b, test.fetchedB, back)
		}
	}
}

func date(t *testing.T, s string) article.Date {
	t.Helper()
	if s == "" {
		return article.Date{}
	}
	d, err := article.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}
