package chronicle

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"overlap/result"
)

// aDay draws a result of a day: articles in stories and pairs anyhow, of which some are today's,
// and only what these are in is shown.
func aDay(t *rapid.T, articles int) (*result.Result, func(id string) bool) {
	today := make(map[string]bool)
	groups := make(map[int][]string)
	r := new(result.Result)
	for i := range articles {
		id := fmt.Sprintf("a%02d", i)
		if today[id] = rapid.IntRange(0, 3).Draw(t, "is today's") == 0; !today[id] &&
			rapid.Bool().Draw(t, "unseen") {
			continue
		}
		r.Articles = append(r.Articles, result.Article{ID: id,
			When: fmt.Sprintf("2026-01-%02d", rapid.IntRange(1, 28).Draw(t, "day"))})
		g := rapid.IntRange(0, 5).Draw(t, "story")
		groups[g] = append(groups[g], id)
	}
	isToday := func(id string) bool { return today[id] }
	for _, g := range groups {
		if g[0] < "a03" { // an edition of what nobody knows, or of another
			r.Articles[0].EditionOf = g[len(g)-1]
		}
		if len(g) > 1 && slices.ContainsFunc(g, isToday) {
			r.Stories = append(r.Stories, result.Story{ID: StoryID([16]byte{}, g[0]), Articles: g})
		}
	}
	couples := make(map[couple]bool)
	f := follower{before: NewState(), now: r}
	f.look()
	for range rapid.IntRange(0, articles).Draw(t, "pairs") {
		a := rapid.SampledFrom(append(r.Articles, result.Article{ID: "b"})).Draw(t, "a").ID
		b := rapid.SampledFrom(append(r.Articles, result.Article{ID: "c"})).Draw(t, "b").ID
		c := f.coupleOf(a, b)
		if c[0] == c[1] || couples[c] || !today[a] && !today[b] {
			continue
		}
		couples[c] = true
		p := result.Pair{ID: PairID(c[0], c[1]), A: c[0], B: c[1]}
		for _, w := range rapid.SliceOfNDistinct(rapid.IntRange(0, 9), 1, 4,
			rapid.ID[int]).Draw(t, "passages") {
			p.Passages = append(p.Passages, result.Passage{ID: fmt.Sprintf("w%d", w)})
		}
		r.Pairs = append(r.Pairs, p)
	}
	return r, isToday
}

// clone returns a copy of a result whose stories and pairs can be given other ids.
func clone(r *result.Result) *result.Result {
	c := *r
	c.Articles, c.Stories, c.Pairs = slices.Clone(r.Articles), slices.Clone(r.Stories),
		slices.Clone(r.Pairs)
	return &c
}

// TestFollowLaws lets some days pass in which anything happens.
func TestFollowLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		state := NewState()
		n := rapid.IntRange(2, 30).Draw(t, "articles")
		for day := range rapid.IntRange(1, 6).Draw(t, "days") {
			at := noon.AddDate(0, 0, day)
			now, today := aDay(t, n)
			fresh := clone(now)
			before := State{maps.Clone(state.Stories), maps.Clone(state.Pairs)}
			after, events := Follow(state, now, today, at)
			if diff := cmp.Diff(before, state); diff != "" {
				t.Fatalf("the state before has changed: %s", diff)
			}
			if diff := cmp.Diff(after, Replay(before, events)); diff != "" {
				t.Fatalf("replayed: %s", diff)
			}
			checkShown(t, now, after, before, today)
			checkOneStory(t, after)
			checkOrder(t, fresh, now, before, today, at, events)
			again := clone(now)
			if _, more := Follow(after, again, today, at); len(more) > 0 {
				t.Fatalf("the same day again: %s", said(more))
			}
			if diff := cmp.Diff(now, again); diff != "" {
				t.Fatalf("the same day again has other ids: %s", diff)
			}
			if state = after; rapid.IntRange(0, 3).Draw(t, "forgets") == 0 {
				state = forgetful(t, state, at)
			}
		}
	})
}

// forgetful returns a state without some articles.
func forgetful(t *rapid.T, before State, at time.Time) State {
	gone := set(rapid.SliceOf(rapid.StringMatching(`a[012]\d`)).Draw(t, "gone"))
	after, events := Forget(before, func(id string) bool { return gone[id] }, at)
	if diff := cmp.Diff(after, Replay(before, events)); diff != "" {
		t.Fatalf("forgotten and replayed: %s", diff)
	}
	for id, articles := range after.Stories {
		if len(articles) < 2 || slices.ContainsFunc(articles,
			func(a string) bool { return gone[a] }) {
			t.Fatalf("%s has %q", id, articles)
		}
	}
	for id, p := range after.Pairs {
		if gone[p.A] || gone[p.B] {
			t.Fatalf("%s is there", id)
		}
	}
	return after
}

// checkShown holds that what a result shows is in the state behind it, each under an id of its own,
// and nothing else that it would have shown.
func checkShown(t *rapid.T, now *result.Result, after, before State, today func(string) bool) {
	stories, pairs := make(map[string]bool), make(map[string]bool)
	for _, s := range now.Stories {
		if missing := without(sorted(s.Articles), after.Stories[s.ID]); len(missing) > 0 {
			t.Fatalf("%s lacks %q", s.ID, missing)
		}
		stories[s.ID] = true
	}
	for _, p := range now.Pairs {
		if got := after.Pairs[p.ID].Passages; !slices.Equal(got, passagesOf(&p)) {
			t.Fatalf("%s has %q", p.ID, got)
		}
		pairs[p.ID] = true
	}
	if len(stories) < len(now.Stories) || len(pairs) < len(now.Pairs) {
		t.Fatal("an id is given twice")
	}
	for id, articles := range after.Stories {
		if !stories[id] && len(without(articles, before.Stories[id])) > 0 ||
			!stories[id] && slices.ContainsFunc(articles, today) {
			t.Fatalf("%s has %q", id, articles)
		}
	}
	for id, p := range after.Pairs {
		if !pairs[id] && (today(p.A) || today(p.B)) {
			t.Fatalf("%s of %s and %s is there", id, p.A, p.B)
		}
	}
}

// checkOneStory holds that an article is in one story.
func checkOneStory(t *rapid.T, s State) {
	in := make(map[string]string)
	for id, articles := range s.Stories {
		for _, a := range articles {
			if in[a] != "" || len(articles) < 2 {
				t.Fatalf("%s is in %s and %q", a, id, in[a])
			}
			in[a] = id
		}
	}
}

// checkOrder holds that the order of a result's lists does not matter.
func checkOrder(t *rapid.T, fresh, now *result.Result, before State, today func(string) bool,
	at time.Time, events []result.Event) {
	fresh.Stories = rapid.Permutation(fresh.Stories).Draw(t, "stories")
	fresh.Pairs = rapid.Permutation(fresh.Pairs).Draw(t, "pairs")
	fresh.Articles = rapid.Permutation(fresh.Articles).Draw(t, "articles")
	_, others := Follow(before, fresh, today, at)
	if diff := cmp.Diff(events, others); diff != "" {
		t.Fatalf("in another order: %s", diff)
	}
	byID := cmpopts.SortSlices(func(a, b result.Story) bool { return a.ID < b.ID })
	if diff := cmp.Diff(now.Stories, fresh.Stories, byID); diff != "" {
		t.Fatalf("in another order: %s", diff)
	}
}
