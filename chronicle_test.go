package overlap_test

import (
	"database/sql"
	"maps"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/chronicle"
	"overlap/index"
	"overlap/internal/newsgen"
	"overlap/internal/work"
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
	all := newsgen.Articles(newsgen.Options{Articles: articles, Seed: 5})
	sortByTime(all)
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

// TestChronicleIsSmall keeps generated news for some days in an archive and holds that what lasts
// of them takes less than a twentieth of their text. It takes more of that of a few articles, which
// are in more pairs each.
func TestChronicleIsSmall(t *testing.T) {
	if testing.Short() {
		t.Skip("3,000 articles are compared")
	}
	var all []article.Article
	text := 0
	for item := range newsgen.Generate(newsgen.Options{Articles: 3000, Seed: 5}) {
		all = append(all, item.Article)
		text += len(item.Text)
	}
	sortByTime(all)
	r, err := overlap.Find(t.Context(), all, overlap.Options{Rewritten: true})
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	keepDays(t, dir, all, r, 10)
	db, err := sql.Open("sqlite", filepath.Join(dir, "catalogue.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	size := 0
	if err := db.QueryRow("SELECT sum(pgsize) FROM dbstat WHERE name IN " +
		"('stories', 'ties', 'ties_batch', 'events')").Scan(&size); err != nil {
		t.Fatal(err)
	}
	t.Logf("%d pairs and %d stories of %d articles take %.4f of their text", len(r.Pairs),
		len(r.Stories), len(all), float64(size)/float64(text))
	if 20*size > text {
		t.Errorf("the chronicle takes %d bytes beside %d of text", size, text)
	}
}

// sortByTime sorts articles by when they were published.
func sortByTime(all []article.Article) {
	slices.SortStableFunc(all, func(a, b article.Article) int {
		return a.Published.Time.Compare(b.Published.Time)
	})
}

// keepDays adds articles to a new archive in a folder, day by day, and of a result of all what it
// shows of each day, as if those of the days behind it were not there.
func keepDays(t *testing.T, dir string, all []article.Article, r *result.Result, days int) {
	o, err := overlap.Options{}.Index()
	if err != nil {
		t.Fatal(err)
	}
	_, w := newArchive(t, dir, o)
	day := make(map[string]int, len(all))
	for i := range all {
		day[all[i].ID] = i * days / len(all)
	}
	for d := range days {
		today := func(id string) bool { return day[id] == d }
		at := time.Date(2026, 1, 1+d, 20, 0, 0, 0, time.UTC)
		events, err := w.Follow(t.Context(),
			shownOf(without(r, func(id string) bool { return day[id] > d }), today), today, at)
		if err != nil {
			t.Fatal(err)
		}
		w.Keep(events)
		crew := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
		if _, err := w.Add(crew, func(yield func(article.Article) bool) {
			for _, a := range all {
				if today(a.ID) && !yield(a) {
					return
				}
			}
		}, o, at); err != nil {
			t.Fatal(err)
		}
	}
}

// without returns a result without some articles.
func without(r *result.Result, gone func(id string) bool) *result.Result {
	left := new(result.Result)
	for _, a := range r.Articles {
		if !gone(a.ID) {
			left.Articles = append(left.Articles, a)
		}
	}
	for _, p := range r.Pairs {
		if !gone(p.A) && !gone(p.B) {
			left.Pairs = append(left.Pairs, p)
		}
	}
	for _, s := range r.Stories {
		s.Articles = slices.DeleteFunc(slices.Clone(s.Articles), gone)
		if len(s.Articles) > 1 {
			left.Stories = append(left.Stories, s)
		}
	}
	return left
}

// TestDaysInArchive scans days against an archive as a newsroom does: what a day changes is kept
// with its articles, told afterwards, and nothing more when the day is scanned again.
func TestDaysInArchive(t *testing.T) {
	all := newsgen.Articles(newsgen.Options{Articles: 160, Seed: 9})
	sortByTime(all)
	o := overlap.Options{Rewritten: true}
	as, err := o.Index()
	if err != nil {
		t.Fatal(err)
	}
	a, w := newArchive(t, t.TempDir(), as)
	const days = 4
	var told []result.Event
	state := chronicle.NewState()
	for d := range days {
		today := all[len(all)*d/days : len(all)*(d+1)/days]
		at := time.Date(2026, 1, 1+d, 20, 0, 0, 0, time.UTC)
		isToday := func(id string) bool {
			return slices.ContainsFunc(today, func(a article.Article) bool { return a.ID == id })
		}
		for again := range 2 {
			r := scanned(t, a, today, o)
			events, err := w.Follow(t.Context(), r, isToday, at)
			if err != nil || again > 0 && len(events) > 0 {
				t.Fatalf("day %d, time %d: %v, %v", d, again, events, err)
			}
			w.Keep(events)
			crew := &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
			if _, err := w.Add(crew, slices.Values(today), as, at); err != nil {
				t.Fatal(err)
			}
			state, told = chronicle.Replay(state, events), append(told, events...)
			for _, s := range r.Stories {
				for _, id := range s.Articles {
					if _, ok := slices.BinarySearch(state.Stories[s.ID], id); !ok {
						t.Errorf("day %d: %s lacks %s", d, s.ID, id)
					}
				}
			}
		}
	}
	got, err := a.Events(t.Context(), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC))
	if diff := cmp.Diff(told, got, cmpopts.EquateEmpty()); err != nil || diff != "" {
		t.Errorf("%v: -kept +told\n%s", err, diff)
	}
	if len(state.Stories) < 10 || len(state.Pairs) < 100 {
		t.Errorf("%d stories and %d pairs: too few to tell", len(state.Stories), len(state.Pairs))
	}
}

// scanned returns what a scan of a day against an archive says.
func scanned(t *testing.T, a *archive.Archive, today []article.Article,
	o overlap.Options) *result.Result {
	t.Helper()
	v, err := a.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	r, err := result.Whole(overlap.FindIn(t.Context(), slices.Values(today), v, o))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// newArchive makes an archive in a folder, and opens it to be read and changed.
func newArchive(t *testing.T, dir string, o index.Options) (*archive.Archive, *archive.Writer) {
	t.Helper()
	if err := archive.Init(dir, o); err != nil {
		t.Fatal(err)
	}
	a, err := archive.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	w, err := a.Write(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close(); a.Close() })
	return a, w
}
