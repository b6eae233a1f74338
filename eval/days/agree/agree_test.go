package agree_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
	"overlap/eval/days/agree"
	"overlap/internal/newsgen"
	"overlap/result"
)

// news returns a result of generated news, the same each time and nothing of it shared, and the
// articles that it is of.
func news(t *testing.T) (func() *result.Result, []article.Article) {
	t.Helper()
	articles := newsgen.Articles(newsgen.Options{Articles: 60, Seed: 3})
	r, err := overlap.Find(context.Background(), articles, overlap.Options{Rewritten: true})
	if err != nil {
		t.Fatal(err)
	}
	line, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return func() *result.Result {
		copied := new(result.Result)
		if err := json.Unmarshal(line, copied); err != nil {
			t.Fatal(err)
		}
		return copied
	}, articles
}

func everyDay(string) bool { return true }

// said writes down the rows of a table that have a difference.
func said(table agree.Table) (all []string) {
	for _, r := range table {
		if r.Other+r.OnlyWhole+r.OnlyDaily > 0 {
			all = append(all, fmt.Sprintf("%s: %d only whole, %d only daily, other %v",
				r.Kind, r.OnlyWhole, r.OnlyDaily, r.Fields))
		}
	}
	return all
}

// TestPlantedDifferences plants differences into a result of all articles, and holds that each is
// counted where it belongs, and nothing besides.
func TestPlantedDifferences(t *testing.T) {
	whole, _ := news(t)
	for _, test := range []struct {
		name  string
		plant func(r *result.Result)
		want  []string
	}{
		{"nothing", func(*result.Result) {}, nil},
		{"what concerns no day", func(r *result.Result) {
			r.Outlets, r.Releases, r.Boilerplate, r.Footnotes = nil, nil, nil, nil
			r.Tool.Version = "another"
		}, nil},
		{"a pair less", func(r *result.Result) {
			r.Pairs[0].Passages = r.Pairs[0].Passages[:1]
			r.Pairs = slices.Delete(r.Pairs, 1, 2)
		}, []string{
			"pairs: 1 only whole, 0 only daily, other map[passages:1]",
			"passages: N only whole, 0 only daily, other map[]",
		}},
		{"who was first, and why", func(r *result.Result) {
			r.Pairs[0].First, r.Pairs[1].First, r.Pairs[1].Reason = "none", "none", "no reason"
		}, []string{"pairs: 0 only whole, 0 only daily, other map[first:2 reason:1]"}},
		{"a nature", func(r *result.Result) {
			r.Pairs[0].Passages[0].Nature = "names"
			r.Pairs[0].Passages[0].Elsewhere += 3
		}, []string{
			"pairs: 0 only whole, 0 only daily, other map[passages:1]",
			"passages: 0 only whole, 0 only daily, other map[elsewhere:1 nature:1]",
		}},
		{"a longer passage", func(r *result.Result) { r.Pairs[0].Passages[0].B.Hi++ }, []string{
			"pairs: 0 only whole, 0 only daily, other map[passages:1]",
			"passages: 1 only whole, 1 only daily, other map[]",
		}},
		{"two utterances in one, and another speaker", func(r *result.Result) {
			r.Quotes[0].Uses = append(r.Quotes[0].Uses, r.Quotes[1].Uses...)
			r.Quotes[2].Speaker = "Nobody"
			r.Quotes = slices.Delete(r.Quotes, 1, 2)
		}, []string{"quotations: 2 only whole, 1 only daily, other map[speaker:1]"}},
		{"figures of an account", func(r *result.Result) {
			r.Articles[0].Account.Own++
			r.Articles[1].Account.Own++
			r.Articles[1].Account.Sources = []result.Source{{Article: "another"}}
			r.Articles[2].Verdict, r.Articles[2].Evidence = "another", "none"
			r.Articles[3].Words++
		}, []string{
			"accounts: 0 only whole, 0 only daily, other map[own:2 sources:1]",
			"verdicts: 0 only whole, 0 only daily, other map[evidence:1 verdict:1]",
			"articles: 0 only whole, 0 only daily, other map[words:1]",
		}},
		{"an article less", func(r *result.Result) { r.Articles = r.Articles[1:] }, []string{
			"accounts: 1 only whole, 0 only daily, other map[]",
			"verdicts: 1 only whole, 0 only daily, other map[]",
			"articles: 1 only whole, 0 only daily, other map[]",
		}},
		{"a story in two, and a branch", func(r *result.Result) {
			s := r.Stories[0]
			r.Stories[0].Articles, r.Stories[0].Tree = s.Articles[:2], s.Tree[:2]
			s.Articles, s.Tree = s.Articles[2:], s.Tree[2:]
			s.Tree[0].Kind = "another"
			r.Stories = append(r.Stories, s)
		}, []string{
			"stories: 1 only whole, 2 only daily, other map[]",
			"branches: 0 only whole, 0 only daily, other map[kind:1]",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			daily := whole()
			passages := len(daily.Pairs[0].Passages) - 1 + len(daily.Pairs[1].Passages)
			test.plant(daily)
			for i, want := range test.want {
				test.want[i] = strings.ReplaceAll(want, " N ", fmt.Sprintf(" %d ", passages))
			}
			table := agree.Between(whole(), daily, everyDay)
			if diff := cmp.Diff(test.want, said(table)); diff != "" {
				t.Error(diff)
			}
			for _, r := range table {
				if n := r.Other + r.OnlyWhole + r.OnlyDaily; len(r.Differences) != n ||
					(n > 0) == (r.Agreement() == 1) {
					t.Errorf("%s: %d differences of %d are shown, agreement %v", r.Kind,
						len(r.Differences), n, r.Agreement())
				}
			}
		})
	}
}

// TestArticleLess holds that pairs with an article that one of the scans lacks are counted as those
// of the other.
func TestArticleLess(t *testing.T) {
	whole, articles := news(t)
	r := whole()
	id := r.Pairs[0].A
	lacks := slices.DeleteFunc(slices.Clone(articles),
		func(a article.Article) bool { return a.ID == id })
	daily, err := overlap.Find(context.Background(), lacks, overlap.Options{Rewritten: true})
	if err != nil {
		t.Fatal(err)
	}
	lost := 0
	for _, p := range r.Pairs {
		if p.A == id || p.B == id {
			lost++
		}
	}
	table := agree.Between(r, daily, everyDay)
	if p := table.Row(agree.Pairs); p.OnlyWhole < lost {
		t.Errorf("%d pairs only in the whole, want %d at least", p.OnlyWhole, lost)
	}
	if a := table.Row(agree.Accounts); a.OnlyWhole != 1 || a.OnlyDaily != 0 {
		t.Errorf("accounts %+v", a)
	}
}

// TestDay holds that what concerns other days alone is not compared, and what one of the day's
// articles has part in is.
func TestDay(t *testing.T) {
	whole, _ := news(t)
	r := whole()
	id := r.Pairs[0].A
	today := func(other string) bool { return other == id }
	daily := whole()
	daily.Articles = slices.DeleteFunc(daily.Articles,
		func(a result.Article) bool { return !today(a.ID) })
	daily.Pairs = slices.DeleteFunc(daily.Pairs,
		func(p result.Pair) bool { return !today(p.A) && !today(p.B) })
	if got := said(agree.Between(r, daily, today)); got != nil {
		t.Error(got)
	}
	table := agree.Between(r, &result.Result{}, today)
	if p := table.Row(agree.Pairs); p.Whole() != len(daily.Pairs) || p.OnlyWhole != p.Whole() {
		t.Errorf("%d pairs, %d of them only in the whole; want %d", p.Whole(), p.OnlyWhole,
			len(daily.Pairs))
	}
	if a := table.Row(agree.Accounts); a.OnlyWhole != 1 || a.Agreement() != 0 {
		t.Errorf("%d accounts", a.OnlyWhole)
	}
}

// TestOtherEdition holds that a pair is the same pair whichever edition stands for a text, and that
// its fields tell the difference.
func TestOtherEdition(t *testing.T) {
	of := func(stands, other string) *result.Result {
		return &result.Result{
			Articles: []result.Article{{ID: "x"}, {ID: stands}, {ID: other, EditionOf: stands}},
			Pairs:    []result.Pair{{A: stands, B: "x", First: "a"}},
		}
	}
	table := agree.Between(of("b", "c"), of("c", "b"), func(id string) bool { return id == "x" })
	want := []string{"pairs: 0 only whole, 0 only daily, other map[a:1]"}
	if diff := cmp.Diff(want, said(table)); diff != "" {
		t.Error(diff)
	}
}

// TestAdd holds that counts and differences are added.
func TestAdd(t *testing.T) {
	whole, _ := news(t)
	daily := whole()
	daily.Pairs[0].First = "none"
	daily.Quotes = daily.Quotes[1:]
	sum := agree.New()
	for range 2 {
		sum.Add(agree.Between(whole(), daily, everyDay))
	}
	want := []string{
		"pairs: 0 only whole, 0 only daily, other map[first:2]",
		"quotations: 2 only whole, 0 only daily, other map[]",
	}
	if diff := cmp.Diff(want, said(sum)); diff != "" {
		t.Error(diff)
	}
	if p := sum.Row(agree.Pairs); len(p.Differences) != 2 || p.Differences[0].Field != "first" ||
		p.Differences[0].Daily != `"none"` {
		t.Errorf("%+v", p.Differences)
	}
}
