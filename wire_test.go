package overlap_test

import (
	"context"
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// A truth is what a careful reader finds in the sample story; testdata/wire/README.md
// says by which rules.
type truth struct {
	Articles []struct {
		ID        string
		Words     int
		EditionOf string `json:"edition_of"`
		Account   result.Account
		Self      []result.Self
	}
	Pairs []struct {
		A, B, First string
		Passages    []struct {
			A, B        result.Span
			Kind        string
			Quoted      bool
			Boilerplate bool
		}
	}
	Quotes []struct {
		Text, Speaker string
		Uses          []struct {
			Article, Speaker, Drift string
			Lo, Hi                  int
		}
	}
	Stories struct {
		Together [][]string
		Apart    [][]string
	}
	Boilerplate []result.Boilerplate
}

// wire reads the sample story and scans it.
func wire(t *testing.T) (truth, *result.Result) {
	t.Helper()
	b, err := os.ReadFile("testdata/wire/truth.json")
	if err != nil {
		t.Fatal(err)
	}
	var want truth
	if err := json.Unmarshal(b, &want); err != nil {
		t.Fatal(err)
	}
	articles := wireArticles(t)
	if len(articles) == 0 || len(want.Articles) != len(articles) {
		t.Fatalf("%d articles, and the truth of %d", len(articles), len(want.Articles))
	}
	return want, find(t, articles, overlap.Options{Rewritten: true})
}

// wireArticles reads the sample story.
func wireArticles(t *testing.T) (articles []article.Article) {
	t.Helper()
	reader := article.Reader{}
	for a, skip := range reader.Read(context.Background(), "testdata/wire/articles.jsonl") {
		if skip != nil {
			t.Fatal(skip)
		}
		articles = append(articles, a)
	}
	return articles
}

// TestWireAccounts holds every account against the truth, word for word.
func TestWireAccounts(t *testing.T) {
	want, got := wire(t)
	names := make(map[string]string) // of families, by id, and ids by name
	for i, w := range want.Articles {
		g := got.Articles[i]
		// not in the truth's sum
		g.Account.Rewritten, g.Account.RewrittenFrom, g.Account.Places = 0, nil, result.Places{}
		// as Self
		g.Account.Repeated, g.Account.SharedRepeated = 0, 0
		for k := range g.Account.Sources {
			g.Account.Sources[k].Earlier = false // TestWireVerdicts
			if k < len(w.Account.Sources) {
				name(t, names, &g.Account.Sources[k], w.Account.Sources[k].Family)
			}
		}
		if g.ID != w.ID || g.Words != w.Words || g.EditionOf != w.EditionOf {
			t.Fatalf("article %s, %d words, edition of %q; want %s, %d, %q", g.ID, g.Words,
				g.EditionOf, w.ID, w.Words, w.EditionOf)
		}
		if d := cmp.Diff(w.Account, g.Account); d != "" {
			t.Errorf("account of %s, -want +got:\n%s", w.ID, d)
		}
		if d := cmp.Diff(w.Self, g.Self); d != "" {
			t.Errorf("repetitions of %s, -want +got:\n%s", w.ID, d)
		}
	}
}

// name gives the family of a source the name that the truth has for it, if it always has that.
func name(t *testing.T, names map[string]string, s *result.Source, is string) {
	t.Helper()
	if names[is] == "" && names[s.Family] == "" {
		names[is], names[s.Family] = s.Family, is
	}
	if names[is] != s.Family || names[s.Family] != is {
		t.Errorf("family %s is %s and %s", s.Family, names[s.Family], is)
	}
	s.Family = is
}

// TestWirePairs holds every pair and the passages that are not rewritten against the truth. A
// quotation may be part of a rewritten passage; what the earlier text says twice is paired with a
// place of the later one only once. Pairs and passages that the truth does not have must be
// quotation: a joke with a word changed may be paired with the joke.
func TestWirePairs(t *testing.T) {
	want, got := wire(t)
	pairs := make(map[[2]string]result.Pair)
	for _, p := range got.Pairs {
		pairs[[2]string{p.A, p.B}] = p
	}
	for _, w := range want.Pairs {
		g, ok := pairs[[2]string{w.A, w.B}]
		if !ok || g.First != w.First {
			t.Errorf("%s, %s: found %v, first %q; want %q", w.A, w.B, ok, g.First, w.First)
		}
		all := g.Passages
		delete(pairs, [2]string{w.A, w.B})
		for _, p := range w.Passages {
			if p.Kind == "rewritten" {
				continue
			}
			i := slices.IndexFunc(g.Passages, func(q result.Passage) bool {
				// "..., Ferrane told her" may be taken along with the quotation
				if p.Quoted && q.Quoted {
					return covers(q.A, p.A) && covers(q.B, p.B)
				}
				return q.A == p.A && q.B == p.B && q.Kind == p.Kind && q.Quoted == p.Quoted &&
					q.Boilerplate == p.Boilerplate
			})
			if i < 0 && !slices.ContainsFunc(all, func(q result.Passage) bool {
				return p.Quoted && isPart(p.A, p.B, q) ||
					w.First == "a" && p.B == q.B || w.First == "b" && p.A == q.A
			}) {
				t.Errorf("%s, %s: %+v is not in %+v", w.A, w.B, p, g.Passages)
			}
			if i < 0 {
				continue
			}
			g.Passages = slices.Delete(slices.Clone(g.Passages), i, i+1)
		}
		quotedOnly(t, g)
	}
	for _, p := range pairs {
		quotedOnly(t, p)
	}
}

// isPart reports whether q is a rewritten passage that has the words of a and b in it.
func isPart(a, b result.Span, q result.Passage) bool {
	in := func(s, t result.Span) bool { return t.Lo <= s.Lo && s.Hi <= t.Hi }
	return q.Kind == "rewritten" && in(a, q.A) && in(b, q.B)
}

// covers reports whether s has t in it and at most a few words more.
func covers(s, t result.Span) bool {
	return s.Lo <= t.Lo && t.Hi <= s.Hi &&
		s.Hi-s.Lo <= t.Hi-t.Lo+24
}

func quotedOnly(t *testing.T, p result.Pair) {
	t.Helper()
	for _, q := range p.Passages {
		if !q.Quoted && q.Kind != "rewritten" {
			t.Errorf("%s, %s: %+v is not in the truth", p.A, p.B, q)
		}
	}
}

func TestWireStoriesAndBoilerplate(t *testing.T) {
	want, got := wire(t)
	story := make(map[string]int) // article -> 1 + number of its story
	for i, s := range got.Stories {
		for _, id := range s.Articles {
			story[id] = i + 1
		}
	}
	for _, group := range want.Stories.Together {
		for _, id := range group {
			if story[id] == 0 || story[id] != story[group[0]] {
				t.Errorf("%s is not in the story of %s", id, group[0])
			}
		}
	}
	for _, two := range want.Stories.Apart {
		if story[two[0]] != 0 && story[two[0]] == story[two[1]] {
			t.Errorf("%s and %s are in one story", two[0], two[1])
		}
	}
	if d := cmp.Diff(want.Boilerplate, got.Boilerplate); d != "" {
		t.Errorf("boilerplate, -want +got:\n%s", d)
	}
}

// TestWireQuotes holds every utterance that two articles print, its speaker, its uses and
// their drift against the truth.
func TestWireQuotes(t *testing.T) {
	want, got := wire(t)
	shared := 0
	for _, w := range want.Quotes {
		if len(w.Uses) < 2 {
			continue
		}
		i := slices.IndexFunc(got.Quotes,
			func(q result.Quote) bool { return strings.Trim(q.Text, ".,") == w.Text })
		if i < 0 {
			t.Errorf("%q is not found", w.Text)
			continue
		}
		shared++
		g := got.Quotes[i]
		if g.Speaker != w.Speaker || len(g.Uses) != len(w.Uses) {
			t.Errorf("%q: %d uses, said by %q; want %d, %q", w.Text, len(g.Uses), g.Speaker,
				len(w.Uses), w.Speaker)
		}
		for _, u := range w.Uses {
			if !slices.ContainsFunc(g.Uses, func(v result.Use) bool {
				return v.Article == u.Article && v.Lo == u.Lo && v.Hi-u.Hi <= 1 &&
					v.Drift == u.Drift && v.Speaker == u.Speaker
			}) {
				i := slices.IndexFunc(g.Uses,
					func(v result.Use) bool { return v.Article == u.Article })
				if i < 0 {
					t.Errorf("%q: not found in %s", w.Text, u.Article)
					continue
				}
				v := g.Uses[i]
				t.Errorf("%q in %s: %d to %d, %q, %s; want %d to %d, %q, %s", w.Text, u.Article,
					v.Lo, v.Hi, v.Speaker, v.Drift, u.Lo, u.Hi, u.Speaker, u.Drift)
			}
		}
	}
	if shared != len(got.Quotes) {
		t.Errorf("%d of %d shared quotations are in the truth", shared, len(got.Quotes))
	}
}
