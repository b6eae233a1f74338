package archive

import (
	"slices"
	"testing"
)

// TestLatest lists in both orders, and from a number on.
func TestLatest(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	add(t, w, 0, news(30, 1)...)
	add(t, w, 1, news(30, 2)...)
	collect := func(which Selection, below int64) (all []int64) {
		for e, err := range a.Latest(t.Context(), which, below) {
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, e.Number)
		}
		return all
	}
	var listed []int64
	for e, err := range a.List(t.Context(), Selection{}) {
		if err != nil {
			t.Fatal(err)
		}
		listed = append(listed, e.Number)
	}
	latest := collect(Selection{}, 0)
	slices.Reverse(latest)
	if !slices.Equal(latest, listed) || len(listed) != 60 {
		t.Errorf("latest %v, listed %v", latest, listed)
	}
	if got := collect(Selection{}, listed[10]); len(got) != 10 || got[0] != listed[9] {
		t.Errorf("below %d: %v", listed[10], got)
	}
	if got := collect(Selection{Numbers: listed[3:5], After: listed[3]}, 0); !slices.Equal(got,
		listed[4:5]) {
		t.Errorf("chosen: %v", got)
	}
}

// TestSince tells what went, and an archive from another one.
func TestSince(t *testing.T) {
	a := made(t)
	w := writer(t, a)
	some := news(10, 1)
	since := func(m Mark) Changes {
		c, err := a.Since(t.Context(), m)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := since(Mark{}); !c.Known || c.Now != (Mark{}) {
		t.Errorf("of nothing: %v", c)
	}
	add(t, w, 0, some...)
	before := since(Mark{})
	if !before.Known || len(before.Gone) > 0 || before.Now == (Mark{}) {
		t.Errorf("after a batch: %v", before)
	}
	if _, err := w.Remove(t.Context(), Selection{IDs: []string{some[3].ID}}, day(1)); err != nil {
		t.Fatal(err)
	}
	if c := since(before.Now); !c.Known || len(c.Gone) != 1 || c.Now == before.Now {
		t.Errorf("after a removal: %v", c)
	}
	if c := since(Mark{before.Now.Batch, before.Now.At + 1}); c.Known {
		t.Errorf("of another archive: %v", c)
	}
}
