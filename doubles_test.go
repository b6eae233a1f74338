package overlap_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// TestDoublesInAnyOrder: which articles of one id count, and what is said of the others, does not
// depend on the order in which they come.
func TestDoublesInAnyOrder(t *testing.T) {
	dates := []article.Date{{}}
	for day := range 2 {
		dates = append(dates,
			article.Date{Time: time.Date(2024, 5, 14+day, 0, 0, 0, 0, time.UTC), Day: true})
	}
	rapid.Check(t, func(t *rapid.T) {
		var articles []article.Article
		for i := range rapid.IntRange(2, 30).Draw(t, "articles") {
			from := rapid.IntRange(0, 5).Draw(t, "text")
			articles = append(articles, article.Article{
				ID:   fmt.Sprint(rapid.IntRange(0, 4).Draw(t, "id")),
				Path: rapid.SampledFrom([]string{"a.csv", "b.csv"}).Draw(t, "path"), Line: i / 2,
				Outlet:  rapid.SampledFrom([]string{"", "Herald"}).Draw(t, "outlet"),
				Fetched: rapid.SampledFrom(dates).Draw(t, "fetched"),
				Notes: rapid.SampledFrom([][]string{nil, {"odd"}, {"odd", "very"}}).Draw(t,
					"notes"),
				Meta: map[string]string{"desk": rapid.SampledFrom([]string{"1", "2"}).Draw(t,
					"desk")},
				Text: numbered("w", 10*from+60)[:300] + numbered(fmt.Sprint("v", from), 20),
			})
		}
		mixed := rapid.Permutation(articles).Draw(t, "order")
		var results [2]*result.Result
		for i, some := range [][]article.Article{articles, mixed} {
			r, err := overlap.Find(context.Background(), some,
				overlap.Options{Rewritten: true, WithText: true})
			if err != nil {
				t.Fatal(err)
			}
			results[i] = r
		}
		if diff := cmp.Diff(results[0], results[1]); diff != "" {
			t.Error(diff)
		}
	})
}

// TestMostSkippedDoubles: of very many doubles the first are listed and the others counted, as if
// all had been kept.
func TestMostSkippedDoubles(t *testing.T) {
	const n = 3*result.MostSkips + 7
	var articles []article.Article
	var want []result.Skip
	for i := range n {
		articles = append(articles,
			article.Article{ID: "x", Path: "a.csv", Line: i + 1, Text: "A ferry sank."})
		if i > 0 {
			want = append(want,
				result.Skip{Path: "a.csv", Line: i + 1,
					Why: `id "x" stands already at a.csv:1, so this one is left out`})
		}
	}
	for _, backwards := range []bool{false, true} {
		if backwards {
			slices.Reverse(articles)
		}
		r := find(t, articles, overlap.Options{})
		if diff := cmp.Diff(result.BoundSkips(slices.Clone(want)),
			r.Skipped); len(r.Articles) != 1 || diff != "" {
			t.Error(len(r.Articles), diff)
		}
	}
}

// TestMemoryOfDoubles: a table with one id in all its rows takes no more memory for more rows.
func TestMemoryOfDoubles(t *testing.T) {
	const n = 100_000
	var most uint64
	articles := func(yield func(article.Article) bool) {
		for i := range n {
			text := strings.Clone(fmt.Sprintf("“Nine goats ferry %d home today.", i))
			if !yield(article.Article{ID: "x", Path: "a.csv", Line: i + 1, Text: text}) {
				return
			}
		}
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		most = m.HeapAlloc
	}
	var before runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	if _, err := overlap.FindAll(context.Background(), articles,
		overlap.Options{Memory: 256 << 20}); err != nil {
		t.Fatal(err)
	}
	if kept := int64(most) - int64(before.HeapAlloc); kept > 200*n/4 {
		t.Errorf("%d doubles take %d bytes", n, kept)
	}
}
