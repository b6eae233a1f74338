package overlap_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"overlap"
	"overlap/article"
	agreement "overlap/eval/days/agree"
	"overlap/eval/days/replay"
	"overlap/internal/newsgen"
)

// leastEqual is which part of each kind of thing must be equal, over all cases.
const leastEqual = .995

// TestDays holds that a scan of each day against an archive of the days before says of the day's
// articles what one scan of all says: their pairs, passages, quotations, accounts and verdicts.
// What the two say otherwise is logged, of stories too.
func TestDays(t *testing.T) {
	story := wireArticles(t)
	news := func(n int, seed uint64, shape newsgen.Shape) []article.Article {
		return newsgen.Articles(newsgen.Options{Articles: n, Seed: seed, Shape: shape})
	}
	cases := map[string][][]article.Article{
		"story at random": replay.Random(story, 3, 1),
		"story by date":   replay.Dated(story, 14),
		"story again":     replay.Again(replay.Random(story, 4, 2), 1),
		"story, the last": replay.Last(story, 4, 1),
		"news at random":  replay.Random(news(150, 5, newsgen.News), 3, 1),
		"news by date":    replay.Dated(news(150, 6, newsgen.News), 4),
		"news again":      replay.Again(replay.Random(news(200, 7, newsgen.News), 3, 1), 1),
		"lineage":         replay.Random(news(100, 8, newsgen.Lineage), 3, 1),
	}
	for seed := range 12 {
		cases[fmt.Sprintf("newsroom %d", seed)] = replay.Random(newsroom.Example(seed), 3, 1)
	}
	sum := agreement.New()
	for name, days := range cases {
		t.Run(name, func(t *testing.T) { sum.Add(agreeInArchive(t, days)) })
	}
	for _, kind := range []string{agreement.Pairs, agreement.Passages, agreement.Quotes,
		agreement.Accounts, agreement.Verdicts} {
		if r := sum.Row(kind); r.Agreement() < leastEqual {
			t.Errorf("%s: %.4f of %d are equal, want %v; of others %v", kind, r.Agreement(),
				r.Whole(), leastEqual, r.Fields)
		}
	}
}

// agreeInArchive holds each day in an archive against one scan of all days up to then.
func agreeInArchive(t *testing.T, days [][]article.Article) agreement.Table {
	t.Helper()
	ctx, o := context.Background(), overlap.Options{Rewritten: true}
	a, err := replay.NewArchive(ctx, filepath.Join(t.TempDir(), "archive"), o)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	sum := agreement.New()
	for day, err := range replay.Agreement(ctx, days, a.Scan, o) {
		if err != nil {
			t.Fatal(err)
		}
		sum.Add(day.Table)
		for _, r := range day.Table {
			for _, d := range r.Differences {
				t.Logf("day %d, %s, %s: %s\n  whole %s\n  daily %s", day.Number, r.Kind, d.Field,
					d.Key, d.Whole, d.Daily)
			}
		}
	}
	return sum
}

// TestDayAgain holds that a day which is in the archive already is found as it was before.
func TestDayAgain(t *testing.T) {
	o := overlap.Options{Rewritten: true}
	a, err := replay.NewArchive(context.Background(), filepath.Join(t.TempDir(), "archive"), o)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for i, today := range replay.Random(wireArticles(t), 3, 3) {
		first, err := a.Scan(today)
		if err != nil {
			t.Fatal(err)
		}
		again, err := a.Find(today)
		if err != nil {
			t.Fatal(err)
		}
		every := func(string) bool { return true }
		for _, r := range agreement.Between(first, again, every) {
			for _, d := range r.Differences {
				t.Errorf("day %d, %s, %s: %s\n  first %s\n  again %s", i+1, r.Kind, d.Field, d.Key,
					d.Whole, d.Daily)
			}
		}
	}
}

// TestSumsOfToday holds that sums and doubts are about today's articles. Those of an archive have
// no account that could be summed up.
func TestSumsOfToday(t *testing.T) {
	o := overlap.Options{Rewritten: true}
	a, err := replay.NewArchive(context.Background(), filepath.Join(t.TempDir(), "archive"), o)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for i, today := range replay.Dated(wireArticles(t), 3) {
		r, err := a.Scan(today)
		if err != nil {
			t.Fatal(err)
		}
		articles, archived, undated := 0, make(map[string]bool), ""
		for _, x := range r.Outlets {
			articles += x.Articles
		}
		if articles != len(today) {
			t.Errorf("day %d: outlets have %d articles, today %d", i+1, articles, len(today))
		}
		for _, x := range r.Articles {
			archived[x.ID] = x.Archived
			if x.WhenKind == "none" && !x.Archived {
				undated = fmt.Sprintf("1 of %d articles without a time", len(today))
			}
		}
		if notes := strings.Join(r.Footnotes, "\n"); !strings.Contains(notes, undated) ||
			undated == "" && strings.Contains(notes, "articles without a time") {
			t.Errorf("day %d: notes %q, want %q", i+1, notes, undated)
		}
		for _, x := range r.Releases {
			for _, u := range x.Uses {
				if archived[u.Article] {
					t.Errorf("day %d: %s of the archive uses %s", i+1, u.Article, x.Article)
				}
			}
		}
	}
}

// TestDraftInArchive holds that a draft's account is the same, whether its references lie in an
// archive or are read.
func TestDraftInArchive(t *testing.T) {
	o := overlap.Options{Rewritten: true}
	news := newsgen.Articles(newsgen.Options{Articles: 150, Seed: 9})
	for name, articles := range map[string][]article.Article{
		"story": wireArticles(t), "news": news, "newsroom": newsroom.Example(5)} {
		a, err := replay.NewArchive(context.Background(), filepath.Join(t.TempDir(), name), o)
		if err != nil {
			t.Fatal(err)
		}
		defer a.Close()
		for day, err := range a.Drafts(articles, 6, 1) {
			if err != nil {
				t.Fatal(err)
			}
			for _, kind := range []string{agreement.Accounts, agreement.Verdicts,
				agreement.Quotes} {
				for _, d := range day.Row(kind).Differences {
					t.Errorf("%s, draft %d, %s, %s: %s\n  read %s\n  archive %s", name, day.Number,
						kind, d.Field, d.Key, d.Whole, d.Daily)
				}
			}
		}
	}
}
