package timeline

import (
	"math/rand/v2"
	"testing"
	"time"

	"overlap/article"
)

// TestInterval: the interval of visits is found although most visits find nothing, and nothing is
// found of what was fetched at one time.
func TestInterval(t *testing.T) {
	const visit = 30 * time.Minute
	rng := rand.New(rand.NewPCG(3, 4))
	start := time.Date(2024, 5, 14, 8, 0, 0, 0, time.UTC)
	var v Visits
	add := func(outlet string, at time.Duration) {
		v.Add(outlet, Appeared(&article.Article{Fetched: article.Date{Time: start.Add(at)}}))
	}
	for n := range 300 {
		for k := range rng.IntN(4) * (rng.IntN(10) / 5) { // some find several, most none
			add("Quay", time.Duration(n)*visit+time.Duration(k)*20*time.Second)
		}
	}
	for n := range 3 {
		add("Pell", time.Duration(n)*8*time.Hour)
	}
	for n := range 50 {
		add("Archive", time.Duration(n)*time.Minute)
	}
	i := v.Interval()
	for outlet, want := range map[string]time.Duration{"Quay": visit, "Pell": visit,
		"Courier": visit} {
		if got := i.Of(outlet); got < want-time.Minute || got > want+time.Minute {
			t.Errorf("%s: %v, want %v", outlet, got, want)
		}
	}
	if got := i.Of("Archive"); got != Once {
		t.Errorf("an archive: %v", got)
	}
}

// TestFewVisits: where the set does not tell, nobody knows the interval.
func TestFewVisits(t *testing.T) {
	for _, test := range []struct {
		outlets, articles int
		apart             time.Duration
		want              time.Duration
	}{
		{0, 0, 0, Unvisited}, {1, 8, time.Hour, Unvisited}, {1, 9, time.Hour, time.Hour},
		{1, 7, time.Minute, Unvisited}, {1, 8, time.Minute, Once}, {8, 1, time.Minute, Once},
		{8, 1, time.Hour, Unvisited}, {4, 3, time.Hour, time.Hour},
		{1, 9, 200 * 365 * 24 * time.Hour, time.Duration(mostGap) * time.Second},
	} {
		var v Visits
		for o := range test.outlets {
			for n := range test.articles {
				seconds := 1e6 + int64(o*test.articles+n)*int64(test.apart/time.Second)
				v.Add(string(rune('a'+o)), Instant{seen: seconds})
			}
		}
		if got := v.Interval().Of("z"); got != test.want {
			t.Errorf("%+v: %v", test, got)
		}
	}
}
