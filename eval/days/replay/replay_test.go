package replay_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/eval/days/agree"
	"overlap/eval/days/replay"
	"overlap/internal/newsgen"
	"overlap/result"
)

func news(n int) []article.Article {
	return newsgen.Articles(newsgen.Options{Articles: n, Seed: 2})
}

// firsts deals articles at random, some of them again, and returns them without those.
func firsts(articles []article.Article, seed uint64) [][]article.Article {
	met := map[string]bool{}
	days := replay.Again(replay.Random(articles, 7, seed), seed)
	for i, day := range days {
		days[i] = slices.DeleteFunc(slices.Clone(day), func(a article.Article) bool {
			again := met[a.ID]
			met[a.ID] = true
			return again
		})
	}
	return days
}

// TestAgain holds that each day some articles of the days before come again, each once, and that
// some of them have a paragraph more.
func TestAgain(t *testing.T) {
	texts, again, changed := map[string]string{}, 0, 0
	for _, day := range replay.Again(replay.Random(news(400), 4, 1), 1) {
		ids := map[string]bool{}
		for _, a := range day {
			if before, ok := texts[a.ID]; ok {
				again++
				if a.Text != before {
					changed++
				}
			}
			if ids[a.ID] {
				t.Errorf("%s comes twice on one day", a.ID)
			}
			ids[a.ID], texts[a.ID] = true, a.Text
		}
	}
	if again < 20 || changed < 5 || again-changed < 5 {
		t.Errorf("%d come again, %d of them changed", again, changed)
	}
}

// TestDealing holds that each article is dealt to one day, and that the same seed deals the same.
func TestDealing(t *testing.T) {
	articles := news(50)
	for name, deal := range map[string]func(seed uint64) [][]article.Article{
		"random": func(seed uint64) [][]article.Article { return replay.Random(articles, 7, seed) },
		"dated":  func(uint64) [][]article.Article { return replay.Dated(articles, 7) },
		"again":  func(seed uint64) [][]article.Article { return firsts(articles, seed) },
		"last":   func(seed uint64) [][]article.Article { return replay.Last(articles, 6, seed) },
		"only":   func(seed uint64) [][]article.Article { return replay.Last(articles, 99, seed) },
	} {
		ids := func(seed uint64) (all, sorted []string) {
			for _, day := range deal(seed) {
				for _, a := range day {
					all = append(all, a.ID)
				}
				all = append(all, "")
			}
			sorted = slices.DeleteFunc(slices.Clone(all), func(id string) bool { return id == "" })
			slices.Sort(sorted)
			return all, sorted
		}
		first, dealt := ids(1)
		again, _ := ids(1)
		other, _ := ids(2)
		if len(slices.Compact(dealt)) != len(articles) {
			t.Errorf("%s: %d articles are dealt of %d", name, len(dealt), len(articles))
		}
		if !slices.Equal(first, again) || (name != "dated") == slices.Equal(first, other) {
			t.Errorf("%s: dealt\n%v, then\n%v, with another seed\n%v", name, first, again, other)
		}
	}
}

// TestDated holds that no day has an article of before the day before.
func TestDated(t *testing.T) {
	articles := news(50)
	var before article.Date
	for _, day := range replay.Dated(articles, 9) {
		for _, a := range day {
			date := a.Published
			if date.IsZero() {
				date = a.Fetched
			}
			if date.Time.Before(before.Time) {
				t.Errorf("%s of %v comes behind %v", a.ID, date.Time, before.Time)
			}
			before = date
		}
	}
}

// TestAgreement holds scans that know all articles against themselves, and that one which knows the
// day's alone is found out; a later version of an article takes the place of the first.
func TestAgreement(t *testing.T) {
	ctx, o := context.Background(), overlap.Options{Rewritten: true}
	days := replay.Random(news(60), 3, 1)
	again := days[0][0]
	again.Text += "\n\nThis line was not there at first."
	days = append(days, nil, []article.Article{again})
	known := map[string]article.Article{}
	all := func(today []article.Article) (*result.Result, error) {
		var some []article.Article
		for _, a := range today {
			known[a.ID] = a
		}
		for _, a := range known {
			some = append(some, a)
		}
		return overlap.Find(ctx, some, o)
	}
	alone := func(today []article.Article) (*result.Result, error) {
		return overlap.Find(ctx, today, o)
	}
	for _, test := range []struct {
		name  string
		daily replay.Scan
		same  bool
	}{{"all", all, true}, {"alone", alone, false}} {
		sum, n := agree.New(), 0
		for day, err := range replay.Agreement(ctx, days, test.daily, o) {
			if err != nil {
				t.Fatal(err)
			}
			sum.Add(day.Table)
			n++
		}
		if n != 3 { // nothing comes before the first
			t.Errorf("%s: %d days are compared", test.name, n)
		}
		for _, r := range sum {
			if r.Whole() == 0 {
				t.Errorf("%s: no %s", test.name, r.Kind)
			}
			if test.same && r.Agreement() < 1 {
				t.Errorf("%s: %s differ: %+v", test.name, r.Kind, r.Differences[0])
			}
		}
		if pairs := sum.Row(agree.Pairs); !test.same && pairs.OnlyWhole == 0 {
			t.Error("a scan of each day alone has all pairs")
		}
	}
}

// TestAgreementFails holds that an error ends the days, and says which.
func TestAgreementFails(t *testing.T) {
	trouble := errors.New("no room")
	days := replay.Random(news(10), 2, 1)
	n := 0
	for _, err := range replay.Agreement(context.Background(), days,
		func([]article.Article) (*result.Result, error) { return nil, trouble },
		overlap.Options{}) {
		n++
		if !errors.Is(err, trouble) || !strings.HasPrefix(err.Error(), "day 1: ") {
			t.Error(err)
		}
	}
	if n != 1 {
		t.Errorf("%d days after an error", n)
	}
}
