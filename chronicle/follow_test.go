package chronicle

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/result"
)

// told returns a result of some stories, each "id: articles", and of articles that are in none.
// Articles are a letter and the day on which they appeared.
func told(stories string, others ...string) *result.Result {
	r := new(result.Result)
	for line := range strings.SplitSeq(stories, "; ") {
		id, articles, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		s := result.Story{ID: id, Articles: strings.Fields(articles)}
		r.Stories = append(r.Stories, s)
		others = append(others, s.Articles...)
	}
	for _, a := range others {
		r.Articles = append(r.Articles, result.Article{ID: a, When: "2026-01-" + a[1:]})
	}
	return r
}

// stateOf returns a state of some stories.
func stateOf(stories string) State {
	s := NewState()
	for _, t := range told(stories).Stories {
		s.Stories[t.ID] = sorted(t.Articles)
	}
	return s
}

var noon = time.Date(2026, 2, 1, 12, 0, 0, 0, time.UTC)

func TestFollowStories(t *testing.T) {
	for _, c := range []struct {
		name           string
		before, now    string
		others, today  string
		events, behind string
	}{
		{name: "new", now: "x: a01 b02", today: "b02",
			events: "new x [] +a01 b02", behind: "x: a01 b02"},
		{name: "the same again", before: "x: a01 b02", now: "y: a01 b02", today: "b02",
			behind: "x: a01 b02"},
		{name: "not shown", before: "x: a01 b02; y: c01 d02", now: "y: c01 d02", today: "d02",
			behind: "x: a01 b02; y: c01 d02"},
		{name: "grows at its beginning", before: "x: b02 c03", now: "y: a01 b02 c03", today: "a01",
			events: "changed x [] +a01", behind: "x: a01 b02 c03"},
		{name: "what is not shown of it stays", before: "x: a01 b02 c03", now: "y: c03 d04",
			today: "d04", events: "changed x [] +d04", behind: "x: a01 b02 c03 d04"},
		{name: "one leaves", before: "x: a01 b02 c03", now: "y: b02 c03 d04", others: "a01",
			today: "d04", events: "changed x [] +d04 -a01", behind: "x: b02 c03 d04"},
		{name: "falls apart", before: "x: a01 b02 c03 d04 e05", now: "y: a01 b02; z: c03 d04 e05",
			today:  "a01 b02 c03 d04 e05",
			events: "changed x [] -a01 b02; split y [x] +a01 b02",
			behind: "x: c03 d04 e05; y: a01 b02"},
		{name: "falls into halves: the older keeps the id", before: "x: a09 b02 c03 d04",
			now: "x: a09 c03; z: b02 d04", today: "a09",
			events: "split 1 [x] +a09 c03; changed x [] -a09 c03",
			behind: "x: b02 d04; 1: a09 c03"},
		{name: "one goes to a new one, the rest is not shown", before: "x: a01 b02 c03",
			now: "x: a01 d04", others: "b02 c03", today: "d04",
			events: "split 1 [x] +a01 d04; changed x [] -a01",
			behind: "x: b02 c03; 1: a01 d04"},
		{name: "one of two goes to a new one", before: "x: a01 b02", now: "y: b02 d04",
			others: "a01", today: "d04", events: "changed x [] +d04 -a01", behind: "x: b02 d04"},
		{name: "merge: the larger keeps the id", before: "x: a01 b02; y: c03 d04 e05",
			now: "z: a01 b02 c03 d04 e05 f06", today: "f06",
			events: "merged y [x] +a01 b02 f06", behind: "y: a01 b02 c03 d04 e05 f06"},
		{name: "merge: of two as large the older", before: "x: b02 c03; y: a01 d04",
			now: "z: a01 b02 c03 d04 e05", today: "e05",
			events: "merged y [x] +b02 c03 e05", behind: "y: a01 b02 c03 d04 e05"},
		{name: "one changes its story", before: "x: a01 b02 c03; y: d04 e05 f06",
			now: "x: a01 b02; y: c03 d04 e05 f06", today: "c03",
			events: "changed x [] -c03; changed y [] +c03",
			behind: "x: a01 b02; y: c03 d04 e05 f06"},
		{name: "a part of two", before: "x: a01 b02 c03; y: d04 e05 f06",
			now: "x: a01 b02; y: d04 e05; z: c03 f06", today: "c03 f06 a01 d04",
			events: "changed x [] -c03; changed y [] -f06; split z [x y] +c03 f06",
			behind: "x: a01 b02; y: d04 e05; z: c03 f06"},
		{name: "is told no more", before: "x: a01 b02", others: "a01 b02", today: "b02",
			events: "gone x [] -a01 b02"},
		{name: "all is shown", before: "x: a01 b02; y: c03 d04", now: "y: c03 d04",
			today: "a01 b02 c03 d04", events: "gone x [] -a01 b02", behind: "y: c03 d04"},
	} {
		today := set(strings.Fields(c.today))
		now := told(c.now, strings.Fields(c.others)...)
		after, events := Follow(stateOf(c.before), now,
			func(id string) bool { return today[id] }, noon)
		one := Another("x", 1)
		want := stateOf(strings.ReplaceAll(c.behind, "1:", one+":"))
		if diff := cmp.Diff(want, after, cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.name, diff)
		}
		if got := strings.ReplaceAll(said(events), one, "1"); !sameLines(got, c.events) {
			t.Errorf("%s: %s, want %s", c.name, got, c.events)
		}
		for _, s := range now.Stories {
			if diff := cmp.Diff(after.Stories[s.ID],
				union(after.Stories[s.ID], sorted(s.Articles))); diff != "" {
				t.Errorf("%s: the result has another id: %s", c.name, diff)
			}
		}
		if _, again := Follow(after, told(c.now, strings.Fields(c.others)...),
			func(id string) bool { return today[id] }, noon); len(again) > 0 {
			t.Errorf("%s: the same again: %s", c.name, said(again))
		}
	}
}

// sameLines reports whether two lists have the same elements.
func sameLines(a, b string) bool {
	return slices.Equal(sorted(strings.Split(a, "; ")), sorted(strings.Split(b, "; ")))
}

// said writes events down in short.
func said(events []result.Event) string {
	var all []string
	for _, e := range events {
		s := e.Kind + " " + e.ID + " [" + strings.Join(e.From, " ") + "]"
		if came := slices.Concat(e.Articles, e.Passages); len(came) > 0 {
			s += " +" + strings.Join(came, " ")
		}
		if len(e.Left) > 0 {
			s += " -" + strings.Join(e.Left, " ")
		}
		all = append(all, s)
	}
	return strings.Join(all, "; ")
}

func TestForgetStories(t *testing.T) {
	after, events := Forget(stateOf("x: a01 b02 c03; y: d04 e05; z: f06 g07"),
		func(id string) bool { return id == "a01" || id == "d04" }, noon)
	if got, want := said(events), "changed x [] -a01; gone y [] -d04 e05"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if diff := cmp.Diff(stateOf("x: b02 c03; z: f06 g07"), after); diff != "" {
		t.Error(diff)
	}
}

// shared returns a result of some pairs, each "articles: passages". An article "x=y" is an edition
// of x.
func shared(pairs string, editions ...string) *result.Result {
	r := new(result.Result)
	for line := range strings.SplitSeq(pairs, "; ") {
		of, passages, ok := strings.Cut(line, ": ")
		if !ok {
			continue
		}
		a, b, _ := strings.Cut(of, " ")
		p := result.Pair{ID: PairID(a, b), A: a, B: b}
		for id := range strings.FieldsSeq(passages) {
			p.Passages = append(p.Passages, result.Passage{ID: id})
		}
		r.Pairs = append(r.Pairs, p)
		r.Articles = append(r.Articles, result.Article{ID: a}, result.Article{ID: b})
	}
	for _, e := range editions {
		first, edition, _ := strings.Cut(e, "=")
		r.Articles = append(r.Articles, result.Article{ID: edition, EditionOf: first})
	}
	return r
}

func TestFollowPairs(t *testing.T) {
	ab, bc, ac := PairID("a", "b"), PairID("b", "c"), PairID("a", "c")
	before, events := Follow(NewState(), shared("a b: w2 w1; b c: w3"),
		func(string) bool { return true }, noon)
	lines := []string{"new " + ab + " [] +a b w1 w2", "new " + bc + " [] +b c w3"}
	slices.Sort(lines)
	if got := said(events); got != strings.Join(lines, "; ") {
		t.Fatal(got)
	}
	for _, c := range []struct {
		name, now, editions, today string
		events                     []string
		lasts                      []string // the pairs that there are
	}{
		{"the same again", "b c: w3; a b: w1 w2", "", "a b c", nil, []string{ab, bc}},
		{"not shown", "a b: w1 w2", "", "a", nil, []string{ab, bc}},
		{"other passages", "a b: w1 w4", "", "a", []string{"changed " + ab + " [] +a b w4 -w2"},
			[]string{ab, bc}},
		{"gone", "b c: w3", "", "a", []string{"gone " + ab + " [] +a b -w1 w2"}, []string{bc}},
		{"an older edition stands for the text", "0 b: w1 w2; b c: w3", "0=a", "0", nil,
			[]string{ab, bc}},
		{"one more", "a c: w5", "", "c", []string{"new " + ac + " [] +a c w5",
			"gone " + bc + " [] +b c -w3"}, []string{ab, ac}},
		{"a third edition comes, and two texts are one", "b c: w3", "c=a c=d", "d",
			[]string{"gone " + ab + " [] +a b -w1 w2"}, []string{bc}},
		{"two texts are one", "b c: w3", "b=a", "a", []string{"gone " + ab + " [] +a b -w1 w2"},
			[]string{bc}},
	} {
		now := shared(c.now, strings.Fields(c.editions)...)
		today := set(strings.Fields(c.today))
		after, events := Follow(before, now, func(id string) bool { return today[id] }, noon)
		if got := strings.Split(said(events), "; "); len(events)+len(c.events) > 0 &&
			!maps.Equal(set(got), set(c.events)) {
			t.Errorf("%s: %q, want %q", c.name, got, c.events)
		}
		if got := slices.Sorted(maps.Keys(after.Pairs)); !slices.Equal(got, sorted(c.lasts)) {
			t.Errorf("%s: %q", c.name, got)
		}
		for _, p := range now.Pairs {
			if got := after.Pairs[p.ID].Passages; !slices.Equal(got, passagesOf(&p)) {
				t.Errorf("%s: %s has %q", c.name, p.ID, got)
			}
		}
	}
	_, events = Forget(before, func(id string) bool { return id == "c" }, noon)
	if got, want := said(events), "gone "+bc+" [] +b c -w3"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestCollision gives two pairs one id, as no hash ever will.
func TestCollision(t *testing.T) {
	before := NewState()
	before.Pairs[PairID("a", "b")] = Pair{A: "x", B: "y"}
	now := shared("a b: w1")
	after, events := Follow(before, now, func(string) bool { return false }, noon)
	if id := now.Pairs[0].ID; id != Another(PairID("a", "b"), 1) || len(after.Pairs) != 2 ||
		events[0].ID != id {
		t.Error(id, after, events)
	}
}
