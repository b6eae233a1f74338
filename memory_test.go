package overlap_test

import (
	"context"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/result"
)

// TestMemory finds the same in no memory, with everything in files, as in all that there is.
func TestMemory(t *testing.T) {
	n := 600
	if testing.Short() {
		n = 200
	}
	articles := func(yield func(article.Article) bool) {
		for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 11}) {
			if !yield(item.Article) {
				return
			}
		}
	}
	for _, rewritten := range []bool{true, false} {
		var results []*result.Result
		for _, memory := range []int64{0, 1} {
			r, err := overlap.FindAll(context.Background(), articles,
				overlap.Options{Rewritten: rewritten, WithText: true, Memory: memory,
					Temp: t.TempDir()})
			if err != nil {
				t.Fatal(err)
			}
			results = append(results, r)
		}
		if diff := differ(results[0], results[1]); diff != "" {
			t.Errorf("rewritten %v: %s", rewritten, diff)
		}
	}
}

// TestMemoryOfCheck is the same for a check, whose references come after its drafts.
func TestMemoryOfCheck(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 600, Seed: 12})
	var results []*result.Result
	for _, memory := range []int64{0, 1} {
		o := overlap.Options{Rewritten: true, Memory: memory, Temp: t.TempDir()}
		results = append(results, check(t, articles[590:], slices.Clone(articles[:590]), o))
	}
	if len(results[0].Pairs) == 0 {
		t.Error("no pairs")
	}
	if diff := differ(results[0], results[1]); diff != "" {
		t.Error(diff)
	}
}

// TestMemoryOfQuotes is the same for quotations alone, and for couples.
func TestMemoryOfQuotes(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 300, Seed: 13})
	couples := func(yield func(overlap.Couple) bool) {
		for i := range articles[1:] {
			if !yield(overlap.Couple{A: articles[i].ID, B: articles[i+1].ID}) {
				return
			}
		}
	}
	var quotes, compared []*result.Result
	for _, memory := range []int64{0, 1} {
		o := overlap.Options{Rewritten: true, Memory: memory, Temp: t.TempDir()}
		q, err := overlap.Quotes(context.Background(), slices.Values(articles), true, o)
		if err != nil || len(q.Quotes) == 0 {
			t.Fatal(err, len(q.Quotes))
		}
		c, err := overlap.Compare(context.Background(), slices.Values(articles), couples, o)
		if err != nil || len(c.Pairs) != len(articles)-1 {
			t.Fatal(err)
		}
		quotes, compared = append(quotes, q), append(compared, c)
	}
	if diff := differ(quotes[0], quotes[1]); diff != "" {
		t.Error(diff)
	}
	if diff := differ(compared[0], compared[1]); diff != "" {
		t.Error(diff)
	}
}

// TestNoFolderForFiles ends with an error where files cannot be made.
func TestNoFolderForFiles(t *testing.T) {
	articles := []article.Article{{ID: "a", Text: numbered("a", 50)}}
	if _, err := overlap.Find(context.Background(), articles,
		overlap.Options{Memory: 1, Temp: t.TempDir() + "/none"}); err == nil {
		t.Error("no error")
	}
}

// differ says how two results differ. That large ones do not is seen without the comparison that
// prints, which takes seconds.
func differ(a, b *result.Result) string {
	if reflect.DeepEqual(a, b) {
		return ""
	}
	return cmp.Diff(a, b)
}
