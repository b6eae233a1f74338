package timeline

import (
	"math"
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
		{"2024-05-14T08:40:00Z", "2024-05-14T08:45:59Z", "", 0, 0,
			"5 min 59 s apart, less than 6 min"},
		{"2024-05-14T08:40:00Z", "2024-05-14T08:46:00Z", "", -1, .52, "published 6 min earlier"},
		{"2024-05-14T08:40:00Z", "2024-05-14T08:40:00Z", "", 0, 0, "at the same time"},
		{"2024-05-14", "2024-05-14T23:00:00Z", "", 0, 0, "on the same day, without the hour"},
		{"2024-05-14", "2024-05-15T00:01:00Z", "", -1, .9, "published 1 d earlier"},
		{"2024-05-14", "2024-05-14", "", 0, 0, "on the same day, without the hour"},
		{"2024-05-16", "2024-05-14", "", 1, .9, "published 2 d earlier"},
		{"2024-05-14T08:40:00Z", "", "2024-05-14T20:40:00Z", -1, .6, "published 12 h earlier"},
		{"2024-05-14T23:40:00Z", "", "2024-05-14T20:40:00Z", 1, .82, "fetched 3 h earlier"},
		{"2024-05-14T08:40:00Z", "", "", 0, 0, "only one has a time"},
		{"", "", "", 0, 0, "neither has a time"},
	} {
		a := Appeared(&article.Article{Published: date(t, test.a)})
		b := Appeared(&article.Article{Published: date(t, test.b), Fetched: date(t, test.fetchedB)})
		a.Delay, b.Delay = 6*time.Minute, 6*time.Minute
		d := Direct(a, b)
		if d.First != test.first || d.Confidence != test.confidence || d.Reason() != test.reason {
			t.Errorf("%q, %q%q: %d, %v, %q; want %d, %v, %q", test.a, test.b, test.fetchedB,
				d.First, d.Confidence, d.Reason(), test.first, test.confidence, test.reason)
		}
		if back := Direct(b, a); back != d.Turned() {
			t.Errorf("%q, %q%q: %+v the other way round", test.a, test.b, test.fetchedB, back)
		}
	}
}

// TestDelays asks who was first between outlets of which each has a delay of its own: that
// of the later article counts.
func TestDelays(t *testing.T) {
	const agency, weekly = time.Minute, 12 * time.Hour
	for _, test := range []struct {
		a, b           string
		delayA, delayB time.Duration
		first          int
		reason         string
	}{
		{"2024-05-14T08:00:00Z", "2024-05-14T10:00:00Z", agency, weekly, 0,
			"2 h apart, less than 12 h"},
		{"2024-05-14T08:00:00Z", "2024-05-14T20:00:00Z", agency, weekly, -1,
			"published 12 h earlier"},
		{"2024-05-14T08:02:00Z", "2024-05-14T08:00:00Z", agency, weekly, 1,
			"published 2 min earlier"},
		{"2024-05-14T08:00:30Z", "2024-05-14T08:00:00Z", agency, weekly, 0,
			"30 s apart, less than 1 min"},
		{"2024-05-14T08:00:00Z", "2024-05-14T08:00:00Z", agency, weekly, 0, "at the same time"},
		{"2024-05-14", "2024-05-14T20:00:00Z", agency, weekly, 0,
			"on the same day, without the hour"},
		{"2024-05-14", "2024-05-15", agency, weekly, -1, "published 1 d earlier"},
		{"2024-05-14", "2024-05-15", agency, 48 * time.Hour, 0, "1 d apart, less than 2 d"},
	} {
		a := Appeared(&article.Article{Published: date(t, test.a)})
		b := Appeared(&article.Article{Published: date(t, test.b)})
		a.Delay, b.Delay = test.delayA, test.delayB
		d := Direct(a, b)
		if d.First != test.first || d.Reason() != test.reason {
			t.Errorf("%s, %s: %d, %q; want %d, %q", test.a, test.b, d.First, d.Reason(), test.first,
				test.reason)
		}
		if back := Direct(b, a); back != d.Turned() {
			t.Errorf("%s, %s: %+v the other way round", test.a, test.b, back)
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

// TestNear: a window of more days than a duration can hold shuts nobody out.
func TestNear(t *testing.T) {
	day := func(n int) Instant { return Instant{Known: true, Seconds: int64(n) * 24 * 60 * 60} }
	for _, test := range []struct {
		a, b Instant
		days int
		want bool
	}{
		{day(0), day(3), 3, true}, {day(3), day(0), 2, false}, {day(0), day(3), 0, true},
		{day(0), Instant{}, 1, true}, {day(0), day(366), 106_751, true},
		{day(0), day(366), 106_752, true}, {day(-700_000), day(2_900_000), math.MaxInt, true},
	} {
		if got := Near(test.a, test.b, test.days); got != test.want {
			t.Errorf("Near(%v, %v, %d) = %v", test.a.Seconds, test.b.Seconds, test.days, got)
		}
	}
}
