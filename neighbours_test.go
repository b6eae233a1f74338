package overlap

import (
	"slices"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/result"
)

// TestNeighbours: in an archive too large to be compared whole, what today's articles share is
// found by its lists.
func TestNeighbours(t *testing.T) {
	if testing.Short() {
		t.Skip("it scans thousands of articles")
	}
	var archived, today []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: 4400, Seed: 23}) {
		if (len(archived)+len(today))%40 == 39 {
			today = append(today, item.Article)
			continue
		}
		archived = append(archived, item.Article)
	}
	o := Options{Rewritten: true}
	want, err := Find(t.Context(), slices.Concat(archived, today), o)
	if err != nil {
		t.Fatal(err)
	}
	isToday := make(map[string]bool)
	for _, a := range today {
		isToday[a.ID] = true
	}
	for _, a := range want.Articles {
		if isToday[a.ID] && a.EditionOf != "" {
			isToday[a.EditionOf] = true // it stands for the text in pairs
		}
	}
	want.Pairs = slices.DeleteFunc(want.Pairs,
		func(p result.Pair) bool { return !isToday[p.A] && !isToday[p.B] })
	want.Quotes = slices.DeleteFunc(want.Quotes, func(q result.Quote) bool {
		return !slices.ContainsFunc(q.Uses,
			func(u result.Use) bool { return isToday[u.Article] })
	})
	got, err := result.Whole(FindIn(t.Context(), slices.Values(today),
		archiveOf(t, o, archived), o))
	if err != nil {
		t.Fatal(err)
	}
	claims, found := claimsOf(want), 0
	for claim := range claimsOf(got) {
		if claims[claim] {
			found++
		}
	}
	if n := len(claimsOf(got)); len(claims) < 200 || found*100 < 98*max(n, len(claims)) {
		t.Errorf("%d claims, %d of %d in the archive", len(claims), found, n)
	}
}
