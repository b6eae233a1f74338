package join

import (
	"testing"
	"time"

	"pgregory.net/rapid"

	"overlap/article"
	"overlap/edition"
	"overlap/index"
	"overlap/timeline"
)

// TestWindow holds texts of all kinds of dates against windows of many lengths: the quick answer is
// that of the timeline.
func TestWindow(t *testing.T) {
	start := time.Date(2024, 2, 27, 0, 0, 0, 0, time.UTC)
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SampledFrom([]int{0, 1, 2, 3, 90, 365_000, 1 << 62}).Draw(t, "days")
		date := rapid.Custom(func(t *rapid.T) article.Date {
			zone := time.FixedZone("", rapid.IntRange(-12, 14).Draw(t, "zone")*60*60)
			apart := rapid.SampledFrom([]int{0, days % 1000, rapid.IntRange(0, 100).Draw(t, "any")})
			hours := rapid.IntRange(-50, 50).Draw(t, "hours") + apart.Draw(t, "apart")*24
			return article.Date{Time: start.Add(time.Duration(hours) * time.Hour).In(zone),
				Day: rapid.Bool().Draw(t, "day"), Local: rapid.Bool().Draw(t, "local")}
		})
		s := &edition.Set{References: -1}
		s.RewrittenDays = days
		for range 2 {
			var a article.Article
			if rapid.IntRange(0, 9).Draw(t, "dated") > 0 {
				a.Published = date.Draw(t, "date")
			}
			first := &index.Document{When: timeline.Appeared(&a)}
			s.Texts = append(s.Texts, edition.Text{First: first})
		}
		want := timeline.Near(s.First(0).When, s.First(1).When, days)
		if got := windowOf(s).meets(1, 0); got != want {
			t.Fatalf("%v and %v: %v", s.First(0).When, s.First(1).When, got)
		}
	})
}
