package archive

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"overlap/index"
)

// unpacked returns all that the articles of a segment say.
func unpacked(t *testing.T, path string) string {
	t.Helper()
	f, err := index.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	said := ""
	for n := range f.Len() {
		a, err := f.Article(n)
		if err != nil {
			t.Fatal(err)
		}
		said += fmt.Sprint(a)
	}
	return said
}

// TestReaders reads whole states while a writer adds, removes and compacts: each batch of ten
// counts as a whole or not at all.
func TestReaders(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	const readers = 4
	stop := make(chan struct{})
	var group sync.WaitGroup
	for n := range readers {
		mine := a
		if n%2 == 1 {
			mine = opened(t, a.Dir())
		}
		group.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				readWhole(t, mine)
			}
		})
	}
	some := news(60, 1)
	for i := 0; i+10 <= len(some); i += 10 {
		for k := range some[i : i+10] {
			some[i+k].Outlet = fmt.Sprintf("Batch %d", i/10)
		}
		add(t, w, i/10, some[i:i+10]...)
		if i%20 == 10 {
			which := Selection{Outlets: []string{fmt.Sprintf("Batch %d", i/10)}}
			if _, err := w.Remove(t.Context(), which, day(i/10)); err != nil {
				t.Error(err)
			}
			if _, err := w.Compact(crew(t), Whole, day(i/10)); err != nil {
				t.Error(err)
			}
		}
	}
	close(stop)
	group.Wait()
	if n := viewed(t, a).Len(); n != 30 {
		t.Errorf("%d articles count", n)
	}
}

// readWhole reads a view, and finds each of its articles in it.
func readWhole(t *testing.T, a *Archive) {
	v, err := a.View(t.Context())
	if err != nil {
		t.Error(err)
		return
	}
	defer v.Close()
	of := map[string]int{}
	for b, err := range v.Articles() {
		if err != nil {
			t.Error(err)
			return
		}
		of[b.Outlet]++
		if part, n, ok, err := v.Find(b.ID); !ok || err != nil {
			t.Errorf("%s is not found: %d %d %v", b.ID, part, n, err)
		}
	}
	for outlet, n := range of {
		if n != 10 {
			t.Errorf("%d articles of %s", n, outlet)
		}
	}
}

// TestList lists what counts, in the order in which it came.
func TestList(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	some := news(30, 1)
	add(t, w, 0, some[:20]...)
	add(t, w, 1, some[20:]...)
	v := viewed(t, a)
	ids := func(which Selection) (all []string) {
		last := int64(0)
		for e, err := range a.List(t.Context(), which) {
			if err != nil {
				t.Fatal(err)
			}
			if e.Number <= last || e.Version != 1 || !e.Kept || e.Came.IsZero() ||
				!e.Went.IsZero() {
				t.Errorf("%+v", e)
			}
			last = e.Number
			all = append(all, e.ID)
			part, n, ok := v.Lies(&e)
			if r, err := v.Parts[part].Row(n); !ok || err != nil || r.ID != e.ID ||
				r.Outlet != e.Outlet || r.Words != e.Words {
				t.Errorf("%+v lies at %+v, %v", e, r, err)
			}
		}
		if n, err := a.Count(t.Context(), which); n != len(all) || err != nil {
			t.Errorf("%d are counted of %d, %v", n, len(all), err)
		}
		slices.Sort(all)
		return all
	}
	if got := ids(Selection{}); len(got) != 30 {
		t.Errorf("%d are listed", len(got))
	}
	cut := some[12].Published.Time
	var outlet, before, both []string
	for _, b := range some {
		date := appeared(&b)
		isBefore := date.Valid && date.Int64 < cut.Unix()
		if isBefore {
			before = append(before, b.ID)
		}
		if b.Outlet == some[3].Outlet {
			if outlet = append(outlet, b.ID); isBefore {
				both = append(both, b.ID)
			}
		}
	}
	for _, x := range []struct {
		which Selection
		want  []string
	}{
		{Selection{Outlets: []string{some[3].Outlet, "nobody"}}, outlet},
		{Selection{Before: cut}, before},
		{Selection{Outlets: []string{some[3].Outlet}, Before: cut}, both},
		{Selection{IDs: []string{some[7].ID, "nobody's"}}, []string{some[7].ID}},
		{Selection{Outlets: []string{"nobody"}}, nil},
	} {
		slices.Sort(x.want)
		if got := ids(x.which); !slices.Equal(got, x.want) {
			t.Errorf("%+v: %d are listed, want %d", x.which, len(got), len(x.want))
		}
	}
	s, err := a.Stats(t.Context())
	if err != nil || s.Articles != 30 || s.Gone != 0 || len(s.Segments) != 2 || s.Text == 0 ||
		!s.First.Equal(day(0)) || !s.Last.Equal(day(1)) || s.Catalogue == 0 {
		t.Errorf("%+v, %v", s, err)
	}
}
