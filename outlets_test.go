package overlap_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap"
	"overlap/article"
	"overlap/outlet"
	"overlap/result"
)

// TestOutlets sums up three articles of two owners.
func TestOutlets(t *testing.T) {
	source := numbered("a", 200)
	at := func(hour int) article.Date {
		return article.Date{Time: time.Date(2024, 5, 14, hour, 0, 0, 0, time.UTC)}
	}
	articles := []article.Article{
		{ID: "1", Outlet: "Herald", Owner: "Nobody", Text: source, Published: at(8)},
		{ID: "2", Outlet: "Gazette", Text: "Herald " + source[:100*5] + numbered("b", 99),
			Published: at(10)},
		{ID: "3", Outlet: "Gazette", Text: source[100*5:] + numbered("c", 100), Published: at(14)},
		{ID: "4", Outlet: "Courier", Text: source[:50*5] + numbered("d", 150)},
	}
	house := outlet.Profile{Owner: "House"}
	known := map[string]outlet.Profile{outlet.Key(" HERALD "): house, "gazette": house}
	got := find(t, articles, overlap.Options{Outlets: known}).Outlets
	want := []result.Outlet{ // the Courier has no date, so it and the Herald share with each other
		{Outlet: "Gazette", Owner: "House", Articles: 2, Words: 400, Shared: 200, InsideOwner: 200,
			Credited: 100, From: []result.Flow{
				{Outlet: "Herald", Owner: "House", SameOwner: true, Articles: 2, Words: 200,
					OfOutlet: .5, OfSource: 1, Earlier: 200, Delay: "2h0m0s", Credited: 100},
			}},
		{Outlet: "Herald", Owner: "House", Articles: 1, Words: 200, Shared: 50, Lent: 250,
			From: []result.Flow{
				{Outlet: "Courier", Articles: 1, Words: 50, OfOutlet: .25, OfSource: .25},
			}},
		{Outlet: "Courier", Articles: 1, Words: 200, Shared: 50, Lent: 50, From: []result.Flow{
			{Outlet: "Herald", Owner: "House", Articles: 1, Words: 50, OfOutlet: .25,
				OfSource: .25},
		}},
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got:\n%s", d)
	}
}

// TestOutletsAddUp holds the sums against the accounts.
func TestOutletsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := find(t, newsroom.Draw(t, "articles"), overlap.Options{})
		shared, lent, articles := 0, 0, 0
		scattered := make(map[string]int) // words that are put down to no outlet
		for _, a := range r.Articles {
			shared += a.Account.Shared
			scattered[a.Outlet] += a.Account.Scattered
		}
		for _, o := range r.Outlets {
			sum := scattered[o.Outlet]
			for _, f := range o.From {
				if f.Outlet == o.Outlet && o.Outlet != "" || f.Earlier > f.Words ||
					f.Credited > f.Words || f.Articles > o.Articles ||
					(f.Delay == "") != (f.Earlier == 0) {
					t.Fatalf("%s has %+v", o.Outlet, f)
				}
				sum += f.Words
			}
			if sum != o.Shared || o.InsideOwner > o.Shared || o.Credited > o.Shared {
				t.Fatalf("%+v: rows and scattered of %d words", o, sum)
			}
			shared, articles = shared-o.Shared, articles+o.Articles
			lent += o.Lent + scattered[o.Outlet] - o.Shared
		}
		if shared != 0 || lent != 0 || articles != len(r.Articles) {
			t.Fatalf("%d shared words are missing, %d lent ones, %d of %d articles", shared, lent,
				articles, len(r.Articles))
		}
	})
}
