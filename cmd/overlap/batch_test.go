package main

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/article"
)

// TestBatch: what comes out is what went in, all fields, in order, as often as it is asked for.
func TestBatch(t *testing.T) {
	zone := time.FixedZone("", 3*3600)
	articles := []article.Article{
		{},
		{ID: "a", Outlet: "Gazette", Owner: "House", Title: "T", Byline: "B", Credit: "C",
			URL: "https://gazette.example/a", Lang: "en",
			Published: article.Date{Time: time.Date(2024, 5, 14, 8, 40, 0, 1, zone)},
			Fetched:   article.Date{Time: time.Date(2024, 5, 15, 0, 0, 0, 0, time.UTC), Day: true},
			Declared:  []article.Declared{{How: "source", URL: "u", Name: "n"}},
			Text:      "The ferry left.\n\nIt came back.", Meta: map[string]string{"k": "v"},
			Path: "p.jsonl", Line: 3, Notes: []string{"a note"}},
		{ID: "b", Published: article.Date{Time: time.Date(2024, 5, 14, 8, 0, 0, 0, time.UTC),
			Local: true}},
	}
	b, err := newBatch(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	equal := func(got []article.Article) {
		t.Helper()
		if diff := cmp.Diff(articles, got, cmpopts.EquateComparable(time.Time{})); diff != "" {
			t.Error(diff)
		}
		for i := range got {
			if got[i].Published.String() != articles[i].Published.String() {
				t.Errorf("%s: published %s", got[i].ID, got[i].Published)
			}
		}
	}
	equal(slices.Collect(b.of(slices.Values(articles))))
	for range 2 {
		equal(slices.Collect(b.all))
	}
	if b.err != nil {
		t.Error(b.err)
	}
}
