package archive

import (
	"fmt"
	"iter"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"overlap/agency"
	"overlap/article"
	"overlap/index"
	"overlap/internal/newsgen"
	"overlap/internal/work"
	"overlap/sketch"
)

// options are those of all archives of the tests.
var options = index.Options{
	Sketch: sketch.Options{MinWords: 8, Shingle: 5, Window: 3, Of: sketch.Tokens, Speech: true,
		Keys: true, Agencies: agency.NewTable(nil)},
	Delay: func(string) time.Duration { return 6 * time.Minute },
}

// day returns the time of the batch of a day.
func day(n int) time.Time { return time.Date(2026, 5, 1+n, 6, 0, 0, 0, time.UTC) }

// news returns generated articles.
func news(n int, seed uint64) []article.Article {
	var all []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: seed}) {
		item.ID = fmt.Sprintf("%d/%s", seed, item.ID)
		all = append(all, item.Article)
	}
	return all
}

func crew(t testing.TB) *work.Crew {
	return &work.Crew{Context: t.Context(), Jobs: 2, Budget: work.NewBudget(0)}
}

// made returns a new archive, and its folder.
func made(t testing.TB) *Archive {
	t.Helper()
	dir := t.TempDir()
	if err := Init(dir, options); err != nil {
		t.Fatal(err)
	}
	return opened(t, dir)
}

func opened(t testing.TB, dir string) *Archive {
	t.Helper()
	a, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func writer(t testing.TB, a *Archive) *Writer {
	t.Helper()
	w, err := a.Write(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { w.Close() })
	return w
}

func add(t testing.TB, w *Writer, at int, articles ...article.Article) Added {
	t.Helper()
	added, err := w.Add(crew(t), slices.Values(articles), options, day(at))
	if err != nil {
		t.Fatal(err)
	}
	return added
}

func viewed(t testing.TB, a *Archive) *View {
	t.Helper()
	v, err := a.View(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { v.Close() })
	return v
}

// texts returns the text of each article of a view, by id.
func texts(t testing.TB, v *View) map[string]string {
	t.Helper()
	all := make(map[string]string)
	for a, err := range v.Articles() {
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := all[a.ID]; ok {
			t.Errorf("%s is there twice", a.ID)
		}
		all[a.ID] = a.Text
	}
	return all
}

// said returns what texts should return of articles.
func said(articles iter.Seq[article.Article]) map[string]string {
	all := make(map[string]string)
	for a := range articles {
		all[a.ID] = a.Text
	}
	return all
}

// TestClosed reads a view, and finds what is in it, when the archive is closed.
func TestClosed(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	some := news(20, 1)
	add(t, w, 0, some...)
	v := viewed(t, a)
	a.Close()
	for _, b := range some {
		part, n, ok, err := v.Find(b.ID)
		if r, e := v.Parts[part].Row(n); !ok || err != nil || e != nil || r.ID != b.ID {
			t.Errorf("%s is not found: %v, %v", b.ID, err, e)
		}
	}
	if _, _, ok, err := v.Find("nobody's"); ok || err != nil {
		t.Errorf("what is not there is found: %v", err)
	}
	if got := len(texts(t, v)); got != len(some) {
		t.Errorf("%d articles", got)
	}
	v.Close()
	v.Close()
}

// TestDays walks an archive through some days.
func TestDays(t *testing.T) {
	a := made(t)
	if v := viewed(t, a); len(v.Parts) > 0 || v.Len() > 0 || !v.At.IsZero() {
		t.Errorf("an empty archive has %+v", v)
	}
	w := writer(t, a)
	first := news(60, 1)
	if got, want := add(t, w, 0, first...), (Added{New: 60, Segments: 1}); got != want {
		t.Errorf("added %+v, want %+v", got, want)
	}
	before := viewed(t, a)
	if diff := cmp.Diff(said(slices.Values(first)), texts(t, before)); diff != "" {
		t.Error(diff)
	}
	if got, want := add(t, w, 1, first...), (Added{Present: 60}); got != want {
		t.Errorf("added again: %+v, want %+v", got, want)
	}
	changed := slices.Clone(first[10:20])
	for i := range changed {
		changed[i].Text += " It was corrected since."
	}
	second := append(changed, news(30, 2)...)
	got, want := add(t, w, 1, second...), (Added{New: 30, Versions: 10, Segments: 1})
	if got != want {
		t.Errorf("added %+v, want %+v", got, want)
	}
	now := said(slices.Values(append(slices.Clone(first), second...)))
	if diff := cmp.Diff(now, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(said(slices.Values(first)), texts(t, before)); diff != "" {
		t.Errorf("the view before changed: %s", diff)
	}
	gone := Selection{Outlets: []string{first[0].Outlet}}
	n, err := w.Remove(t.Context(), gone, day(2))
	if err != nil || n == 0 {
		t.Fatalf("%d removed, %v", n, err)
	}
	for _, b := range append(slices.Clone(first), second...) {
		if b.Outlet == first[0].Outlet {
			delete(now, b.ID)
		}
	}
	if diff := cmp.Diff(now, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	done, err := w.Compact(crew(t), Whole, day(3))
	if err != nil || done.After != 1 || done.Before != 2 || done.Forgotten != 10+n {
		t.Errorf("%+v, %v", done, err)
	}
	if diff := cmp.Diff(now, texts(t, viewed(t, a))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(said(slices.Values(first)), texts(t, before)); diff != "" {
		t.Errorf("the view before changed: %s", diff)
	}
}
