package settle

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"overlap/result"
)

// TestMatrix sums up the accounts of three outlets of two owners, from accounts alone.
func TestMatrix(t *testing.T) {
	m := make(matrix)
	account := func(shared, quoted int) *result.Account {
		return &result.Account{Shared: shared, SharedQuoted: quoted}
	}
	m.add("Herald", "House", 200, account(0, 5))
	m.add("Herald", "Nobody", 100, account(0, 0))
	m.add("Herald", "House", 100, account(0, 0))
	gazette := m.add("Gazette", "House", 100, account(70, 0))
	gazette.take(3, result.Source{Words: 40, Earlier: true, Credited: true}, "Herald", 3*time.Hour)
	gazette.take(3, result.Source{Words: 20, Earlier: true}, "Herald", time.Hour)
	gazette.take(3, result.Source{Words: 10}, "Courier", 0)
	m.add("Gazette", "", 100, account(30, 0)).
		take(4, result.Source{Words: 30, Earlier: true}, "Herald", 2*time.Hour)
	m.add("Courier", "", 50, account(0, 0))
	want := []result.Outlet{
		{Outlet: "Gazette", Owner: "House", Articles: 2, Words: 200, Shared: 100, InsideOwner: 90,
			Credited: 40, From: []result.Flow{
				{Outlet: "Herald", Owner: "House", SameOwner: true, Articles: 2, Words: 90,
					OfOutlet: .45, OfSource: .225, Earlier: 90, Delay: "2h0m0s", Credited: 40},
				{Outlet: "Courier", Articles: 1, Words: 10, OfOutlet: .05, OfSource: .2},
			}},
		{Outlet: "Herald", Owner: "House", Articles: 3, Words: 400, SharedQuoted: 5, Lent: 90,
			From: []result.Flow{}},
		{Outlet: "Courier", Articles: 1, Words: 50, Lent: 10, From: []result.Flow{}},
	}
	if diff := cmp.Diff(want, m.close()); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestMost(t *testing.T) {
	for _, test := range []struct {
		counts map[string]int
		want   string
	}{
		{nil, ""},
		{map[string]int{"": 5}, ""},
		{map[string]int{"": 5, "b": 1}, "b"},
		{map[string]int{"a": 1, "b": 2}, "b"},
		{map[string]int{"c": 2, "b": 2, "a": 1}, "b"},
	} {
		if got := most(test.counts); got != test.want {
			t.Errorf("%v: %q", test.counts, got)
		}
	}
}
