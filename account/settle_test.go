package account_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/account"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/stages"
	"overlap/internal/work"
	"overlap/result"
)

// numbered returns n different words, and a space behind each.
func numbered(letter string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%03x ", letter, i)
	}
	return b.String()
}

// news returns an article of an outlet, which appeared so many hours after the first; without a
// date, if that is negative.
func news(id, outlet, text string, hour int) article.Article {
	a := article.Article{ID: id, Outlet: outlet, Text: text}
	if hour >= 0 {
		a.Published.Time = time.Date(2024, 5, 14, 8+hour, 0, 0, 0, time.UTC)
	}
	return a
}

// settle returns the accounts of articles.
func settle(t *testing.T, jobs int, o account.Options,
	trip func(doing string, done bool, items []work.Item),
	articles ...article.Article) *account.Book {
	t.Helper()
	found, said, err := stages.Matched(jobs, articles...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(found.Close)
	set := found.Set
	set.Trip, o.Agencies = trip, stages.Agencies
	b := account.Settle(found, said, nil, o)
	if err := set.Failed(); err != nil {
		t.Fatal(err)
	}
	return b
}

// anyFamily takes all ids of families for one.
var anyFamily = cmpopts.IgnoreFields(result.Source{}, "Family")

// TestSettle puts every word of a few articles down once.
func TestSettle(t *testing.T) {
	source := numbered("a", 100)
	said := `"We shall open the gates when the water has gone down," Ida Fenn said. `
	// of candidates that have as many words, the first is the nearest
	from := func(texts, words int, candidates ...string) []result.Source {
		s := result.Source{Article: candidates[0], Texts: texts, Words: words, Earlier: true}
		for _, id := range candidates {
			s.Candidates = append(s.Candidates, result.Portion{Article: id, Words: words})
		}
		return []result.Source{s}
	}
	named := func(s []result.Source) []result.Source {
		s[0].Named = true
		return s
	}
	credited := func(s []result.Source) []result.Source {
		s[0].Credited = true
		return named(s)
	}
	undated := func(s []result.Source) []result.Source {
		s[0].Earlier = false
		return s
	}
	recycled := func(n int) result.Account {
		return result.Account{Own: 100, Recycled: n,
			RecycledFrom: []result.Portion{{Article: "1", Words: n}}}
	}
	for _, test := range []struct {
		name     string
		articles []article.Article
		want     []result.Account
	}{
		{"nothing in common", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", numbered("b", 50), 1)},
			[]result.Account{{Own: 100}, {Own: 50}}},
		{"copied, credited", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", "Herald "+source[:40*5]+numbered("b", 19), 1)},
			[]result.Account{{Own: 100}, {Own: 20, Shared: 40,
				Places:  result.Places{Lead: 19, Middle: 20, End: 1},
				Sources: credited(from(1, 40, "1"))}}},
		{"two that share with nobody else", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", source[:40*5]+numbered("b", 60), 1)},
			[]result.Account{{Own: 100}, {Own: 60, Shared: 40,
				Places: result.Places{Lead: 34, Middle: 6}, Sources: named(from(1, 40, "1"))}}},
		{"copied as a whole", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", source[:60*5]+numbered("b", 10), 1)},
			[]result.Account{{Own: 100}, {Own: 10, Shared: 60,
				Places:  result.Places{Lead: 24, Middle: 23, End: 13},
				Sources: named(from(1, 60, "1"))}}},
		{"two sources that are as near", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", source[:60*5]+numbered("b", 60), 2),
			news("3", "Courier", source[:60*5]+numbered("c", 60), 1)},
			[]result.Account{{Own: 100},
				{Own: 60, Shared: 60, Places: result.Places{Lead: 40, Middle: 20},
					Sources: from(2, 60, "1", "3")},
				{Own: 60, Shared: 60, Places: result.Places{Lead: 40, Middle: 20},
					Sources: from(2, 60, "1")}}},
		{"an update keeps its words", []article.Article{
			news("1", "Herald", source[:50*5]+numbered("b", 50), 0),
			news("2", "Gazette", source[:50*5]+numbered("c", 50), 1),
			news("3", "Herald", source[:50*5]+numbered("d", 50), 2)},
			[]result.Account{{Own: 100}, {Own: 50, Shared: 50,
				Places: result.Places{Lead: 34, Middle: 16}, Sources: from(2, 50, "1")},
				recycled(50)}},
		{"no dates", []article.Article{news("1", "Herald", source[:30*5]+numbered("b", 30), -1),
			news("2", "Gazette", source[:30*5]+numbered("c", 30), -1)},
			[]result.Account{
				{Own: 30, Shared: 30, Places: result.Places{Lead: 20, Middle: 10},
					Sources: undated(from(1, 30, "2"))},
				{Own: 30, Shared: 30, Places: result.Places{Lead: 20, Middle: 10},
					Sources: undated(from(1, 30, "1"))}}},
		{"an edition", []article.Article{news("1", "Herald", source, 0),
			news("2", "Gazette", source, 1), news("3", "Herald", source, 2)},
			[]result.Account{{Own: 100}, {Shared: 100,
				Places:  result.Places{Lead: 34, Middle: 33, End: 33},
				Sources: named(from(1, 100, "1"))}, recycled(100)}},
		{"a quotation", []article.Article{news("1", "Herald", numbered("b", 30)+said, 0),
			news("2", "Gazette", said+numbered("c", 30), 1)},
			[]result.Account{{Own: 33, SharedQuoted: 11}, {Own: 33, SharedQuoted: 11}}},
	} {
		b := settle(t, 2, account.Options{}, nil, test.articles...)
		for i, want := range test.want {
			if want.Sources == nil {
				want.Sources = []result.Source{}
			}
			want.RewrittenFrom = []result.Source{}
			if diff := cmp.Diff(want, b.Accounts[i], anyFamily); diff != "" {
				t.Errorf("%s: account of %s: -want +got:\n%s", test.name, b.Documents[i].ID, diff)
			}
		}
	}
}

// TestExcludeWire leaves an agency's words out of everybody's.
func TestExcludeWire(t *testing.T) {
	copied := numbered("a", 40)
	wire := news("1", "Reuters", "LONDON, May 14 (Reuters) - "+copied+numbered("b", 40), 0)
	b := settle(t, 1, account.Options{ExcludeWire: true}, nil, wire,
		news("2", "Herald", numbered("c", 30)+copied, 1),
		news("3", "Gazette", copied+numbered("d", 30), 2))
	for i, want := range []int{b.Documents[0].Size, 40, 40} {
		a := b.Accounts[i]
		if a.Excluded != want || a.Shared != 0 || a.Own+a.Excluded != b.Documents[i].Size {
			t.Errorf("%s: %+v", b.Documents[i].ID, a)
		}
	}
	if len(b.Pairs.All) != 0 || b.Agency[0] != "Reuters" {
		t.Errorf("%d pairs, agencies %q", len(b.Pairs.All), b.Agency)
	}
}

// TestSettleFault: an account that faults costs that account, and those of the other editions of
// the text, on however many workers.
func TestSettleFault(t *testing.T) {
	source := numbered("a", 100)
	articles := []article.Article{news("1", "Herald", source, 0), news("2", "Gazette", source, 1),
		news("3", "Courier", source[:50*5]+numbered("b", 50), 2)}
	for _, jobs := range []int{1, 3} {
		for _, after := range []bool{false, true} {
			b := settle(t, jobs, account.Options{}, func(_ string, done bool, items []work.Item) {
				if len(items) == 1 && items[0].Name() == "1" && done == after {
					panic("tripped")
				}
			}, articles...)
			if got := fmt.Sprint(b.Faulty); got != "[true true false]" {
				t.Error(got)
			}
			if b.Accounts[0].Own != 100 || b.Accounts[1].Own != 100 || b.Accounts[2].Shared != 50 {
				t.Errorf("%+v", b.Accounts)
			}
			if len(b.Skipped()) != 2 {
				t.Error(b.Skipped())
			}
		}
	}
}

// TestSettleLaws: of generated news, every word is put down once, sources add up, slices say what
// the counts say, and neither workers nor the order of articles change anything.
func TestSettleLaws(t *testing.T) {
	var articles []article.Article
	for item := range newsgen.Generate(newsgen.Options{Articles: 150, Seed: 7}) {
		articles = append([]article.Article{item.Article}, articles...)
	}
	b := settle(t, 1, account.Options{WithText: true}, nil, articles...)
	for i, a := range b.Accounts {
		id, words, sources := b.Documents[i].ID, b.Documents[i].Size, a.Scattered
		for _, s := range a.Sources {
			sources += s.Words
		}
		counts := map[string]int{"own": words}
		for _, s := range a.Slices {
			counts[s.Class] += s.Words
			counts["own"] -= s.Words
		}
		for class, n := range map[string]int{"own": a.Own, "quoted": a.Quoted,
			"shared_quoted": a.SharedQuoted, "shared": a.Shared, "boilerplate": a.Boilerplate,
			"excluded": a.Excluded} {
			if counts[class] != n {
				t.Errorf("%s: %d words %s, %d in slices", id, n, class, counts[class])
			}
		}
		if sources != a.Shared {
			t.Errorf("%s: %d shared words, %d in sources or scattered", id, a.Shared, sources)
		}
	}
	articles = append(articles[70:], articles[:70]...)
	other := settle(t, 3, account.Options{WithText: true}, nil, articles...)
	if diff := cmp.Diff(b.Accounts, other.Accounts); diff != "" {
		t.Error(diff)
	}
}

// TestSettleCancelled: where the run must end, Failed says why.
func TestSettleCancelled(t *testing.T) {
	set, err := stages.Index(1, news("1", "Herald", numbered("a", 30), 0))
	if err != nil {
		t.Fatal(err)
	}
	defer set.Close()
	cache, said, err := stages.Fold(set)
	if err != nil {
		t.Fatal(err)
	}
	found, err := stages.Match(set, cache)
	if err != nil {
		t.Fatal(err)
	}
	var cancel context.CancelFunc
	set.Context, cancel = context.WithCancel(context.Background())
	cancel()
	account.Settle(found, said, nil, account.Options{Agencies: stages.Agencies})
	if !errors.Is(set.Failed(), context.Canceled) {
		t.Error(set.Failed())
	}
}

// ExampleSettle says what a paper has from another one.
func ExampleSettle() {
	const report = "The council closed the harbour on Monday after a night of storms and sent " +
		"the ferries to Marsh Quay"
	set, err := stages.Index(1, news("wire", "Meridian Wire", report, 0), news("paper", "Herald",
		report+", where two of them ran aground", 2))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer set.Close()
	cache, said, err := stages.Fold(set)
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := stages.Match(set, cache)
	if err != nil {
		fmt.Println(err)
		return
	}
	book := account.Settle(found, said, nil, account.Options{Agencies: stages.Agencies})
	for i, a := range book.Documents {
		fmt.Printf("%s: own %d, shared %d", a.ID, book.Accounts[i].Own, book.Accounts[i].Shared)
		for _, s := range book.Accounts[i].Sources {
			fmt.Printf(", %d from %s", s.Words, s.Article)
		}
		fmt.Println()
	}
	// Output:
	// paper: own 6, shared 19, 19 from wire
	// wire: own 19, shared 0
}
