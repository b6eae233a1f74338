package overlap

import (
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/result"
	"overlap/sketch"
)

// TestLongArticles says that an article is too long, finds what stands in its beginning, and gives
// its text as a whole, in as many parts as it takes.
func TestLongArticles(t *testing.T) {
	var articles []article.Article
	for _, id := range []string{"a", "b", "c"} {
		text := "The ferry left the northern quay at dawn with forty crates of pears and " + id +
			". " +
			strings.Repeat(id+" ", sketch.MostWords) +
			strings.Repeat(strings.Repeat(id, 1<<10)+" ", 6<<10)
		articles = append(articles, article.Article{ID: id, Text: text})
	}
	var results []*result.Result
	for _, memory := range []int64{0, 1} {
		parts := 0
		r, err := result.Whole(func(yield func(*result.Result, error) bool) {
			FindParts(t.Context(), slices.Values(articles),
				Options{WithText: true, Memory: memory, Temp: t.TempDir()})(func(r *result.Result,
				err error) bool {
				parts += min(1, len(r.Articles))
				return yield(r, err)
			})
		})
		if err != nil {
			t.Fatal(err)
		}
		if parts != 2 || len(r.Pairs) != 3 || r.Articles[2].Text != articles[2].Text ||
			r.Articles[0].Words != sketch.MostWords ||
			!slices.Contains(r.Footnotes, "3 of 3 articles: "+sketch.TooLong) {
			t.Errorf("%d parts, %d pairs, %d words, %q", parts, len(r.Pairs), r.Articles[0].Words,
				r.Footnotes)
		}
		results = append(results, r)
	}
	for i, a := range results[0].Articles {
		if a.SHA256 != results[1].Articles[i].SHA256 ||
			a.Account.Shared != results[1].Articles[i].Account.Shared {
			t.Errorf("%+v", a.Account)
		}
	}
}
