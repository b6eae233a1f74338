package settle_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/account"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/stages"
	"overlap/result"
	"overlap/settle"
)

// settled yields the parts of the result of articles on so many workers.
func settled(t *testing.T, ctx context.Context, jobs int, o settle.Options,
	articles []article.Article) func(yield func(*result.Result, error) bool) {
	t.Helper()
	found, said, err := stages.Matched(jobs, articles...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(found.Close)
	set := found.Set
	set.Context = ctx
	return settle.Parts(set.Crew, o, func() (*account.Book, *result.Recall) {
		return account.Settle(found, said, nil, account.Options{Agencies: stages.Agencies}),
			&result.Recall{Sampled: 1}
	})
}

// generated returns generated news.
func generated(n int) (articles []article.Article) {
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 11}) {
		articles = append(articles, item.Article)
	}
	return articles
}

// TestParts: parts come in the order of the lists, and together they are one result, whose lists
// are in order, on however many workers.
func TestParts(t *testing.T) {
	var wholes []string
	for _, jobs := range []int{1, 3} {
		parts := settled(t, t.Context(), jobs, settle.Options{
			Settings: result.Settings{MinWords: 8}, Notes: []string{"a note"}}, generated(120))
		var kinds []string
		whole, err := result.Whole(func(yield func(*result.Result, error) bool) {
			for part, err := range parts {
				kinds = append(kinds, kindOf(part))
				if !yield(part, err) {
					return
				}
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(kinds, " "); got != "none articles pairs quotes rest" {
			t.Error(got)
		}
		ordered(t, whole)
		if whole.Recall == nil || whole.Settings.MinWords != 8 ||
			!slices.Contains(whole.Footnotes, "a note") {
			t.Errorf("%+v, %+v, %q", whole.Recall, whole.Settings, whole.Footnotes)
		}
		text, err := json.Marshal(whole)
		if err != nil {
			t.Fatal(err)
		}
		wholes = append(wholes, string(text))
	}
	if wholes[0] != wholes[1] {
		t.Error(cmp.Diff(wholes[0], wholes[1]))
	}
}

// kindOf says which list a part has elements of.
func kindOf(part *result.Result) string {
	switch {
	case len(part.Articles) > 0:
		return "articles"
	case len(part.Pairs) > 0:
		return "pairs"
	case len(part.Quotes) > 0:
		return "quotes"
	case len(part.Outlets) > 0:
		return "rest"
	}
	return "none"
}

// ordered checks the orders that package result states.
func ordered(t *testing.T, r *result.Result) {
	t.Helper()
	if !slices.IsSortedFunc(r.Articles,
		func(a, b result.Article) int { return strings.Compare(a.ID, b.ID) }) {
		t.Error("articles")
	}
	if !slices.IsSortedFunc(r.Pairs, func(p, q result.Pair) int {
		return q.AShared + q.BShared - p.AShared - p.BShared
	}) || slices.ContainsFunc(r.Pairs, func(p result.Pair) bool { return p.A >= p.B }) {
		t.Error("pairs")
	}
	if !slices.IsSortedFunc(r.Quotes,
		func(p, q result.Quote) int { return q.Outlets - p.Outlets }) {
		t.Error("quotes")
	}
	if !slices.IsSortedFunc(r.Stories,
		func(s, t result.Story) int { return len(t.Articles) - len(s.Articles) }) {
		t.Error("stories")
	}
	if !slices.IsSortedFunc(r.Outlets,
		func(a, b result.Outlet) int { return b.Shared - a.Shared }) {
		t.Error("outlets")
	}
}

// TestPartsEnd: whoever wants no more is asked nothing more, and an end of the run is an error.
func TestPartsEnd(t *testing.T) {
	n := 0
	for _, err := range settled(t, t.Context(), 2, settle.Options{}, generated(30)) {
		if n++; err != nil || n > 1 {
			t.Fatal(n, err)
		}
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	var errs []error
	for part, err := range settled(t, ctx, 2, settle.Options{}, generated(30)) {
		if errs = append(errs, err); part != nil {
			t.Error("a part after the end")
		}
	}
	if len(errs) != 1 || !errors.Is(errs[0], context.Canceled) {
		t.Error(errs)
	}
}
