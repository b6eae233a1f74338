package overlap_test

import (
	"maps"
	"slices"
	"testing"
	"time"

	"overlap"
	"overlap/article"
	"overlap/chronicle"
	"overlap/internal/newsgen"
	"overlap/result"
)

// TestStoryIDsLast replays generated news day by day: each day all articles so far are compared,
// and of the result is shown what that day's articles are in, as of a scan against an archive.
// Under 1 % of the ids of stories may change without an event that says so. The test counts by
// itself: a story whose articles are mostly in another one afterwards has another id.
func TestStoryIDsLast(t *testing.T) {
	articles, days := 1200, 30
	if testing.Short() {
		articles, days = 240, 8
	}
	var all []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: articles, Seed: 5}) {
		all = append(all, item.Article)
	}
	slices.SortStableFunc(all, func(a, b article.Article) int {
		return a.Published.Time.Compare(b.Published.Time)
	})
	state := chronicle.NewState()
	stories, changed, silent := 0, 0, 0
	for day := range days {
		so := all[:len(all)*(day+1)/days]
		today := make(map[string]bool)
		for _, a := range all[len(all)*day/days : len(so)] {
			today[a.ID] = true
		}
		r, err := overlap.Find(t.Context(), so, overlap.Options{})
		if err != nil {
			t.Fatal(err)
		}
		shown := shownOf(r, func(id string) bool { return today[id] })
		before := state
		var events []result.Event
		state, events = chronicle.Follow(state, shown, func(id string) bool { return today[id] },
			time.Date(2026, 1, 1+day, 20, 0, 0, 0, time.UTC))
		said := make(map[string]bool)
		for _, e := range events {
			said[e.ID] = true
			for _, id := range e.From {
				said[id] = true
			}
		}
		stories += len(before.Stories)
		for id, was := range before.Stories {
			if is := mostlyIn(was, state); is != id {
				if changed++; !said[id] {
					silent++
					t.Logf("day %d: %s is %q now", day, id, is)
				}
			}
		}
		checkStories(t, shown, state)
	}
	t.Logf("of %d ids, each day anew, %d changed, %d of these without an event; %d stories",
		stories, changed, silent, len(state.Stories))
	if 100*silent > stories {
		t.Errorf("%d of %d ids changed without an event", silent, stories)
	}
}

// shownOf returns what a result says of some articles: the stories and pairs that they are in.
func shownOf(r *result.Result, today func(id string) bool) *result.Result {
	shown, texts := new(result.Result), make(map[string]bool)
	for _, a := range r.Articles {
		if today(a.ID) {
			texts[a.ID] = true
			texts[a.EditionOf] = true
		}
	}
	in := maps.Clone(texts)
	for _, p := range r.Pairs {
		if texts[p.A] || texts[p.B] {
			shown.Pairs = append(shown.Pairs, p)
			in[p.A], in[p.B] = true, true
		}
	}
	for _, s := range r.Stories {
		if slices.ContainsFunc(s.Articles, today) {
			shown.Stories = append(shown.Stories, s)
			for _, a := range s.Articles {
				in[a] = true
			}
		}
	}
	for _, a := range r.Articles {
		if in[a.ID] || in[a.EditionOf] {
			shown.Articles = append(shown.Articles, a)
		}
	}
	return shown
}

// mostlyIn returns the story that has most of some articles.
func mostlyIn(articles []string, s chronicle.State) (most string) {
	n := 0
	for _, id := range slices.Sorted(maps.Keys(s.Stories)) {
		has := 0
		for _, a := range articles {
			if _, ok := slices.BinarySearch(s.Stories[id], a); ok {
				has++
			}
		}
		if has > n {
			most, n = id, has
		}
	}
	return most
}

// checkStories holds that a state has the stories of a result, with these articles and no others.
func checkStories(t *testing.T, r *result.Result, s chronicle.State) {
	t.Helper()
	for _, story := range r.Stories {
		if is := slices.Sorted(slices.Values(story.Articles)); !slices.Equal(is,
			s.Stories[story.ID]) {
			t.Errorf("%s has %q, and should have %q", story.ID, s.Stories[story.ID], is)
		}
	}
}
