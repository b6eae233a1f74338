package overlap_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// TestUpdate has an outlet print its story again after another one copied it: the words stay
// its own, unless somebody had them before both. The copier has all of it from one story, whoever
// printed a part of that first.
func TestUpdate(t *testing.T) {
	noon := time.Date(2024, 5, 14, 12, 0, 0, 0, time.UTC)
	at := func(hour int) article.Date {
		return article.Date{Time: noon.Add(time.Duration(hour) * time.Hour)}
	}
	story := numbered("a", 100)
	set := []article.Article{
		{ID: "first", Outlet: "Herald", Published: at(0), Text: story + numbered("b", 60)},
		{ID: "copy", Outlet: "Gazette", Published: at(2), Text: numbered("c", 40) + story},
		{ID: "update", Outlet: "Herald", Published: at(4), Text: numbered("d", 90) + story},
		{ID: "agency", Outlet: "Wire", Published: at(-1),
			Text: numbered("e", 90) + story[:len(story)/2]},
	}
	shared := func(r *result.Result, id string) (words int, from, first []string) {
		for _, a := range r.Articles {
			if a.ID == id {
				for _, s := range a.Account.Sources {
					from = append(from, s.Article)
				}
				for _, s := range a.Account.Slices {
					if s.Origin != "" {
						first = append(first, s.Origin)
					}
				}
				words = a.Account.Shared
			}
		}
		slices.Sort(first)
		return words, from, slices.Compact(first)
	}
	for _, test := range []struct {
		set   []article.Article
		id    string
		want  int
		from  string
		first string // printed the words
	}{
		{set[:3], "first", 0, "", ""},
		{set[:3], "copy", 100, "first", "first"},
		{set[:3], "update", 0, "", ""},
		{set, "first", 50, "agency", "agency"},
		{set, "copy", 100, "first", "agency first"},
		{set, "update", 50, "agency", "agency"},
		{set[1:3], "update", 100, "copy", "copy"},
	} {
		words, from, first := shared(find(t, test.set, overlap.Options{WithText: true}), test.id)
		if words != test.want || strings.Join(from, " ") != test.from ||
			strings.Join(first, " ") != test.first {
			t.Errorf("%d articles, %s: %d words shared with %v, first printed by %v; want %+v",
				len(test.set), test.id, words, from, first, test)
		}
	}
}
