package archive

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap/article"
)

// A model is what an archive should have: the text of each id.
type model struct{ texts map[string]string }

// add adds a batch.
func (m *model) add(batch []article.Article) {
	first := make(map[string]article.Article)
	for _, a := range batch {
		if b, ok := first[a.ID]; !ok || a.Path < b.Path || a.Path == b.Path && a.Line < b.Line {
			first[a.ID] = a
		}
	}
	for id, a := range first {
		if text, ok := m.texts[id]; !ok || text != a.Text {
			m.texts[id] = a.Text
		}
	}
}

// aBatch draws a batch of articles of few ids and texts, read at places of their own.
func aBatch(t *rapid.T, path string) []article.Article {
	all := make([]article.Article, rapid.IntRange(1, 12).Draw(t, "articles"))
	places := rapid.Permutation(numbers(len(all))).Draw(t, "places")
	for i := range all {
		id := rapid.IntRange(0, 8).Draw(t, "id")
		all[i] = article.Article{
			ID: fmt.Sprintf("id %d", id), Outlet: fmt.Sprintf("Outlet %d", id%3),
			Published: article.Date{Time: day(id)}, Path: path, Line: 1 + places[i],
			Text: fmt.Sprintf("The harbour of Pell was closed for %d days after the storm, said "+
				"its keeper on the pier number %d.", rapid.IntRange(1, 3).Draw(t, "days"), id),
		}
	}
	return all
}

func numbers(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i
	}
	return all
}

// TestModel holds an archive against a model of it: batches in chunks of few articles and in any
// order, removals, compactions, new openings.
func TestModel(t *testing.T) {
	c := crew(t)
	rapid.Check(t, func(rt *rapid.T) {
		dir := t.TempDir()
		if err := Init(dir, options); err != nil {
			rt.Fatal(err)
		}
		m := model{texts: map[string]string{}}
		for n := range rapid.IntRange(1, 6).Draw(rt, "steps") {
			step(t, rt, dir, &m, n)
			if faults, err := Verify(c, dir); err != nil || len(faults) > 0 {
				rt.Fatalf("after step %d: %v, %v", n, faults, err)
			}
			a, err := Open(dir)
			if err != nil {
				rt.Fatal(err)
			}
			v, err := a.View(t.Context())
			if err != nil {
				rt.Fatal(err)
			}
			if diff := cmp.Diff(m.texts, texts(t, v)); diff != "" {
				rt.Fatalf("after step %d: %s", n, diff)
			}
			for id := range m.texts {
				part, n, ok, err := v.Find(id)
				if err != nil || !ok {
					rt.Fatalf("%s is not found: %v", id, err)
				}
				if r, err := v.Parts[part].Row(n); err != nil || r.ID != id {
					rt.Fatalf("for %s %+v is found, %v", id, r, err)
				}
			}
			v.Close()
			a.Close()
		}
	})
}

// step does one thing to an archive and to its model.
func step(t *testing.T, rt *rapid.T, dir string, m *model, n int) {
	a, err := Open(dir)
	if err != nil {
		rt.Fatal(err)
	}
	defer a.Close()
	w, err := a.Write(t.Context())
	if err != nil {
		rt.Fatal(err)
	}
	defer w.Close()
	w.Chunk = rapid.IntRange(1, 12).Draw(rt, "chunk")
	switch rapid.IntRange(0, 5).Draw(rt, "what") {
	case 0, 1, 2:
		some := aBatch(rt, fmt.Sprint(n))
		sort := rapid.Bool().Draw(rt, "by place")
		if sort {
			slices.SortFunc(some, func(a, b article.Article) int { return a.Line - b.Line })
		}
		if _, err := w.Add(crew(t), slices.Values(some), options, day(n)); err != nil {
			rt.Fatal(err)
		}
		m.add(some)
		again, err := w.Add(crew(t), slices.Values(some), options, day(n))
		if err != nil || sort && (again.Articles() != 0 || again.Segments != 0) {
			rt.Fatalf("the same batch changes the archive: %+v, %v", again, err)
		}
	case 3:
		which := Selection{Outlets: []string{"Outlet 1"}}
		if rapid.Bool().Draw(rt, "by date") {
			which = Selection{Before: day(4)}
		}
		if _, err := w.Remove(t.Context(), which, day(n)); err != nil {
			rt.Fatal(err)
		}
		for id := range m.texts {
			var k int
			fmt.Sscanf(id, "id %d", &k)
			if which.Before.IsZero() && k%3 == 1 || !which.Before.IsZero() && k < 4 {
				delete(m.texts, id)
			}
		}
	default:
		how := Compaction(rapid.IntRange(0, 2).Draw(rt, "how"))
		if _, err := w.Compact(crew(t), how, day(n)); err != nil {
			rt.Fatal(err)
		}
	}
}

// TestOrder: which articles count after a batch does not depend on the order in which they come.
func TestOrder(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		some := aBatch(rt, "a.jsonl")
		want := model{texts: map[string]string{}}
		want.add(some)
		dir := t.TempDir()
		if err := Init(dir, options); err != nil {
			rt.Fatal(err)
		}
		a := opened(t, dir)
		w := writer(t, a)
		defer w.Close()
		w.Chunk = rapid.IntRange(1, 5).Draw(rt, "chunk")
		added, err := w.Add(crew(t), slices.Values(some), options, day(0))
		if err != nil {
			rt.Fatal(err)
		}
		if added.New != len(want.texts) || added.Versions != 0 ||
			added.New+added.Doubles+added.Present != len(some) {
			rt.Errorf("%+v of %d articles with %d ids", added, len(some), len(want.texts))
		}
		if diff := cmp.Diff(want.texts, texts(t, viewed(t, a))); diff != "" {
			rt.Error(diff)
		}
	})
}

// TestPlan: a thousand batches of one size end in few segments, and each article is written few
// times.
func TestPlan(t *testing.T) {
	var segments []segment
	written, number := 0, int64(0)
	for range 1000 {
		number++
		segments = append(segments, segment{number: number, articles: 500})
		for {
			group := plan(segments, Tidy)
			if group == nil {
				break
			}
			number++
			made := segment{number: number}
			for _, g := range group {
				made.articles += g.articles
				segments = slices.DeleteFunc(segments,
					func(s segment) bool { return s.number == g.number })
			}
			written += made.articles
			segments = append(segments, made)
		}
	}
	if len(segments) > 6 || written > 9*500_000 {
		t.Errorf("%d segments, %d articles were written again", len(segments), written)
	}
	gone := []segment{{number: 1, articles: 100, gone: 20}, {number: 2, articles: 500, gone: 105}}
	for how, want := range map[Compaction]int{Tidy: 1, Forget: 1, Whole: 2} {
		if group := plan(gone, how); len(group) != want {
			t.Errorf("%d: %+v", how, group)
		}
	}
	if group := plan(gone[:1], Tidy); group != nil {
		t.Errorf("%+v", group)
	}
	if group := plan([]segment{{number: 1, articles: 9}}, Whole); group != nil {
		t.Errorf("one segment is written anew: %+v", group)
	}
}

// TestSelection: time is in whole seconds, and the first that counts is not before.
func TestSelection(t *testing.T) {
	at := time.Unix(100, 0)
	for add, want := range map[time.Duration]int64{0: 100, 1: 101, time.Second: 101} {
		if got := secondsUp(at.Add(add)); got != want {
			t.Errorf("%v later: %d, want %d", add, got, want)
		}
	}
}
