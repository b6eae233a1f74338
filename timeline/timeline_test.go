package timeline

import (
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

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
		{"2024-05-14T08:40:00Z", "", "2024-05-14T20:40:00Z", 0, 0,
			"12 h apart, less than 1 d between visits, as is guessed"},
		{"2024-05-14T08:40:00Z", "", "2024-05-15T20:40:00Z", -1, .6,
			"published 1 d 12 h before the other was seen"},
		{"2024-05-14T23:40:00Z", "", "2024-05-14T20:40:00Z", 1, .82, "seen first 3 h earlier"},
		{"2024-05-14", "", "2024-05-15T09:00:00Z", 0, 0,
			"on the same day or fetched on the next visit"},
		{"2024-05-14", "", "2024-05-16T09:00:00Z", -1, .6,
			"published 2 d before the other was seen"},
		{"2024-05-15", "", "2024-05-14T09:00:00Z", 1, .9, "seen first 1 d earlier"},
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

// TestVisits: of two that were fetched the first is known if the scraper can have looked at the
// later one's outlet in between.
func TestVisits(t *testing.T) {
	for _, test := range []struct {
		fetched string
		a, b    string
		visitA  time.Duration
		visitB  time.Duration
		first   int
		reason  string
	}{
		{"both", "10:00", "10:33", time.Hour, 34 * time.Minute, 0,
			"33 min apart, less than 34 min between visits"},
		{"both", "10:00", "10:34", time.Hour, 34 * time.Minute, -1, "seen first 34 min earlier"},
		{"both", "10:34", "10:00", time.Hour, 34 * time.Minute, 0,
			"34 min apart, less than 1 h between visits"},
		{"both", "10:00", "23:00", Once, Once, 0, "all of an outlet was fetched at one time"},
		{"both", "10:00", "23:00", Once, time.Hour, -1, "seen first 13 h earlier"},
		{"both", "10:00", "10:00", Once, time.Hour, 0, "at the same time"},
		{"b", "10:00", "10:30", time.Hour, time.Hour, 0,
			"30 min apart, less than 1 h between visits"},
		{"b", "10:00", "11:00", time.Hour, time.Hour, -1,
			"published 1 h before the other was seen"},
		{"b", "10:03", "10:00", time.Hour, time.Hour, 0, "3 min apart, less than 6 min"},
		{"b", "10:30", "10:00", time.Hour, time.Hour, 1, "seen first 30 min earlier"},
	} {
		at := func(clock string, fetched bool) Instant {
			d := date(t, "2024-05-14T"+clock+":00Z")
			if fetched {
				return Appeared(&article.Article{Fetched: d})
			}
			return Appeared(&article.Article{Published: d})
		}
		a, b := at(test.a, test.fetched == "both"), at(test.b, true)
		a.Visit, b.Visit = test.visitA, test.visitB
		a.Delay, b.Delay = 6*time.Minute, 6*time.Minute
		d := Direct(a, b)
		if d.First != test.first || d.Reason() != test.reason {
			t.Errorf("%+v: %d, %q", test, d.First, d.Reason())
		}
		if back := Direct(b, a); back != d.Turned() {
			t.Errorf("%+v: %+v the other way round", test, back)
		}
	}
}

// TestZones: a time without a zone is as uncertain as its zone, unless one clock wrote both down.
func TestZones(t *testing.T) {
	for _, test := range []struct {
		a, outletA, b, outletB string
		first                  int
		reason                 string
	}{
		{"2024-05-14T10:00", "Quay", "2024-05-14T11:00", "Quay", -1, "published 1 h earlier"},
		{"2024-05-14T10:00", "Quay", "2024-05-14T11:00", "Pell", 0,
			"1 h apart, less than 1 d 2 h with no zone given"},
		{"2024-05-14T10:00", "", "2024-05-14T11:00", "", 0,
			"1 h apart, less than 1 d 2 h with no zone given"},
		{"2024-05-14T10:00", "Quay", "2024-05-15T12:00", "Pell", -1, "published 1 d 2 h earlier"},
		{"2024-05-14T10:00", "Quay", "2024-05-14T21:59Z", "Quay", 0,
			"11 h 59 min apart, less than 12 h with no zone given"},
		{"2024-05-14T10:00", "Quay", "2024-05-14T22:00Z", "Quay", -1, "published 12 h earlier"},
		{"2024-05-14T10:00Z", "Quay", "2024-05-14T23:59", "Quay", 0,
			"13 h 59 min apart, less than 14 h with no zone given"},
		{"2024-05-14T10:00Z", "Quay", "2024-05-15T00:00", "Quay", -1, "published 14 h earlier"},
		{"2024-05-14T10:00", "Quay", "2024-05-15", "Pell", -1, "published 1 d earlier"},
		{"2024-05-14T10:00", "Quay", "2024-05-14", "Quay", 0,
			"on the same day, without the hour"},
	} {
		a := Appeared(&article.Article{Published: date(t, test.a)})
		b := Appeared(&article.Article{Published: date(t, test.b)})
		a.SetClock(test.outletA)
		b.SetClock(test.outletB)
		d := Direct(a, b)
		if d.First != test.first || d.Reason() != test.reason {
			t.Errorf("%+v: %d, %q", test, d.First, d.Reason())
		}
		if back := Direct(b, a); back != d.Turned() {
			t.Errorf("%+v: %+v the other way round", test, back)
		}
	}
	// the scraper's clock is one, whatever the outlet
	a := Appeared(&article.Article{Fetched: date(t, "2024-05-14T10:00")})
	b := Appeared(&article.Article{Fetched: date(t, "2024-05-14T12:00")})
	a.SetClock("Quay")
	b.SetClock("Pell")
	if b.Visit = time.Hour; Direct(a, b).First != -1 {
		t.Errorf("%q", Direct(a, b).Reason())
	}
}

// TestString: what an instant was read from is what it is written as.
func TestString(t *testing.T) {
	for _, s := range []string{"", "2024-05-14", "2024-05-14T10:00:00", "2024-05-14T10:00:00Z",
		"2024-05-14T10:00:00.5-03:30"} {
		for kind, a := range map[string]article.Article{"published": {Published: date(t, s)},
			"fetched": {Fetched: date(t, s)}} {
			if s == "" {
				kind = "none"
			}
			if got := Appeared(&a); got.String() != s || got.Kind() != kind {
				t.Errorf("%s of %q: %s, %s", kind, s, got, got.Kind())
			}
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

// TestLaws: who was first is the same from either side, and no three articles are each before the
// next.
func TestLaws(t *testing.T) {
	zones := []string{"", "Z", "+02:00", "-05:00"}
	instant := rapid.Custom(func(t *rapid.T) Instant {
		at := time.Date(2024, 5, 14, 0, 0, 0, 0, time.UTC).
			Add(time.Duration(rapid.IntRange(0, 200).Draw(t, "quarters")) * 15 * time.Minute)
		text := at.Format("2006-01-02T15:04") + rapid.SampledFrom(zones).Draw(t, "zone")
		if rapid.IntRange(0, 9).Draw(t, "exactness") == 0 {
			text = text[:len("2006-01-02")]
		}
		d, err := article.ParseDate(text)
		if err != nil {
			t.Fatal(err)
		}
		i := Appeared(&article.Article{Published: d})
		if rapid.Bool().Draw(t, "fetched") {
			i = Appeared(&article.Article{Fetched: d})
		}
		i.SetClock(rapid.SampledFrom([]string{"", "Quay", "Pell"}).Draw(t, "outlet"))
		i.Delay = rapid.SampledFrom([]time.Duration{0, 6 * time.Minute}).Draw(t, "delay")
		i.Visit = rapid.SampledFrom([]time.Duration{Unvisited, Once, time.Hour}).Draw(t, "visit")
		return i
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := instant.Draw(t, "a"), instant.Draw(t, "b"), instant.Draw(t, "c")
		d := Direct(a, b)
		if back := Direct(b, a); back != d.Turned() {
			t.Fatalf("%s, %s: %+v, and %+v the other way round", a, b, d, back)
		}
		if d.Reason() == "" || d.Gap < 0 || (d.First == 0) != (d.Confidence == 0) {
			t.Fatalf("%s, %s: %+v", a, b, d)
		}
		if !a.day && !b.day && !c.day &&
			d.First < 0 && Direct(b, c).First < 0 && Direct(c, a).First < 0 {
			t.Fatalf("%s before %s before %s before %[1]s", a, b, c)
		}
	})
}
