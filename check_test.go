package overlap_test

import (
	"context"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/result"
)

func check(t rapid.TB, drafts, references []article.Article, o overlap.Options) *result.Result {
	t.Helper()
	r, err := overlap.Check(context.Background(), drafts, slices.Values(references), o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestCheckFindsWhatFindFinds: where the draft is the latest article, its pairs are those
// that a scan of draft and references has, in both ways of seeking passages.
func TestCheckFindsWhatFindFinds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsroom.Filter(func(a []article.Article) bool { return len(a) >= 2 }).Draw(t,
			"articles")
		agree(t, articles[0], articles[1:], rapid.SampledFrom([]int{1, 90, 91}).Draw(t, "days"),
			overlap.Options{Rewritten: rapid.Bool().Draw(t, "rewritten")})
	})
}

// TestCheckFindsWhatFindFindsInNews is the same on generated news, where words have rates
// and keys are common.
func TestCheckFindsWhatFindFindsInNews(t *testing.T) {
	articles := newsgen.Articles(newsgen.Options{Articles: 300, Seed: 7})
	for i := 0; i < len(articles); i += 75 {
		references := slices.Delete(slices.Clone(articles), i, i+1)
		agree(t, articles[i], references, 1, overlap.Options{Rewritten: true})
	}
}

// agree compares a check of one draft with a scan in which the draft is some days later than the
// latest reference. Natures are not compared: a scan counts how often all its articles have a run
// of words, a check those references that share something.
func agree(t rapid.TB, draft article.Article, references []article.Article, days int,
	o overlap.Options) {
	t.Helper()
	o.TrustDraft, o.AllNatures = true, true // a scan passes over what is plainly common language
	draft.ID, draft.URL, draft.Path = "zz", "", "draft"
	var latest time.Time
	for i := range references {
		r := &references[i]
		if r.Published.IsZero() && r.Fetched.IsZero() {
			r.Published = at(1)
		}
		for _, date := range []article.Date{r.Published, r.Fetched} {
			if date.Time.After(latest) {
				latest = date.Time
			}
		}
	}
	draft.Published = article.Date{Time: latest.AddDate(0, 0, days)}
	draft.Fetched = article.Date{}
	scanned := find(t, append(slices.Clone(references), draft), o)
	for _, a := range scanned.Articles {
		if a.EditionOf != "" && (a.ID == draft.ID || a.EditionOf == draft.ID) {
			return // a scan folds what a check pairs
		}
	}
	checked := check(t, []article.Article{draft}, references, o)
	var want []result.Pair
	for _, p := range scanned.Pairs {
		if p.A == draft.ID || p.B == draft.ID {
			want = append(want, p)
		}
	}
	got := checked.Pairs
	want, got = sameJudged(want, got), sameJudged(got, want)
	withoutEvidenceOfBoilerplate(want, got)
	byArticles := func(p, q result.Pair) int { return strings.Compare(p.A+p.B, q.A+q.B) }
	slices.SortFunc(want, byArticles)
	slices.SortFunc(got, byArticles)
	if d := cmp.Diff(want, got,
		cmp.FilterPath(func(p cmp.Path) bool {
			return strings.Contains(".Boilerplate.Nature.Surprise.Elsewhere.Differences"+
				".AShared.BShared.ACommon.BCommon", p.Last().String())
		}, cmp.Ignore())); d != "" && len(want)+len(got) > 0 {
		t.Fatalf("pairs of the draft, -find +check:\n%s", d)
	}
}

// sameJudged returns the pairs but for those that are known to be rewritten here and not in others:
// a scan holds a pair against more texts than a check has. What is next is not compared.
func sameJudged(pairs, others []result.Pair) []result.Pair {
	judged := func(pairs []result.Pair) map[string]bool {
		of := map[string]bool{}
		for _, p := range pairs {
			of[p.A+" "+p.B] = p.Retelling != nil
		}
		return of
	}
	here, there := judged(pairs), judged(others)
	var same []result.Pair
	for _, p := range pairs {
		if key := p.A + " " + p.B; here[key] == there[key] {
			p.Retelling = nil
			same = append(same, p)
		}
	}
	return same
}

// withoutEvidenceOfBoilerplate takes the evidence away from passages that are boilerplate to some
// of the results: boilerplate has none, and natures are not compared.
func withoutEvidenceOfBoilerplate(results ...[]result.Pair) {
	aside := map[string]bool{}
	for range 2 {
		for _, pairs := range results {
			for _, p := range pairs {
				for i := range p.Passages {
					w := &p.Passages[i]
					if aside[w.ID] = aside[w.ID] || w.Boilerplate; aside[w.ID] {
						w.Evidence = nil
					}
				}
			}
		}
	}
}

func TestCheckLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := newsroom.Draw(t, "articles")
		n := rapid.IntRange(0, len(articles)).Draw(t, "drafts")
		drafts, references := articles[:n], articles[n:]
		r := check(t, drafts, references, overlap.Options{Rewritten: true, Jobs: 1})
		mixed := func(a []article.Article) []article.Article {
			a = slices.Clone(a)
			rand.New(rand.NewPCG(3, 4)).Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
			return a
		}
		again := check(t, mixed(drafts), mixed(references),
			overlap.Options{Rewritten: true, Jobs: 3})
		if want, got := marshal(t, r), marshal(t, again); want != got {
			t.Fatalf("shuffled and on three workers:\n%s\nin order and on one:\n%s", got, want)
		}
		draft := make(map[string]bool)
		for _, a := range r.Articles {
			draft[a.ID] = a.Draft
			if c := a.Account; sum(c) != a.Words || !a.Draft && c.Own != a.Words {
				t.Fatalf("%s: account %+v of %d words", a.ID, c, a.Words)
			}
		}
		for _, p := range r.Pairs {
			if draft[p.A] == draft[p.B] || p.First == "unknown" {
				t.Fatalf("pair %+v is not of a draft and a reference that was first or not", p)
			}
		}
	})
}

const pears = "The ferry left the northern quay at dawn with forty crates of pears and a goat " +
	"that nobody claimed."

// TestDraftsStandForThemselves: a draft has the account that it has alone.
func TestDraftsStandForThemselves(t *testing.T) {
	drafts := []article.Article{
		{ID: "a",
			Text: pears +
				" “Nobody may claim the goat before the morning,” the harbour master said."},
		{ID: "b",
			Text: "Officials, who asked not to be named, said that " + pears +
				" “Nobody may claim the goat before the morning,” she added."},
	}
	plain := article.Article{ID: "r", Text: "It was a quiet day. " + pears}
	version := article.Article{ID: "s", Text: pears + " So it was said on the quay."}
	wire := article.Article{ID: "w", Text: "PORT HALVER (AP) — " + pears}
	for _, references := range [][]article.Article{{plain}, {plain, version},
		{plain, version, wire}} {
		together := check(t, drafts, references, overlap.Options{})
		for _, draft := range drafts {
			alone := check(t, []article.Article{draft}, references, overlap.Options{})
			is := func(a result.Article) bool { return a.ID == draft.ID }
			got := together.Articles[slices.IndexFunc(together.Articles, is)].Account
			want := alone.Articles[slices.IndexFunc(alone.Articles, is)].Account
			if diff := cmp.Diff(want, got); diff != "" || got.Shared == 0 ||
				got.SharedQuoted > 0 || len(got.Sources) != 1 {
				t.Errorf("%s, %d references: %+v, -alone +together:\n%s", draft.ID,
					len(references), got, diff)
			}
		}
	}
}

// TestDraftAmongItsReferences: what a draft says of itself takes no reference away, unless the
// caller says that it can be believed; what the caller names does.
func TestDraftAmongItsReferences(t *testing.T) {
	for _, test := range []struct {
		name      string
		draft     article.Article
		reference article.Article
		note      string // where the draft is believed
		shared    int    // as well
		doubt     string // where it is not
	}{
		{"id", article.Article{ID: "a"}, article.Article{ID: "a"},
			"itself among the references (the same id)", 0, "a has the id of the draft a"},
		{"url", article.Article{ID: "a", URL: "https://p.example/1"},
			article.Article{ID: "b",
				URL: "https://p.example/1"}, "as b (the same url)", 0,
			"b has the address of the draft a"},
		{"name", article.Article{ID: "d/a.txt", Path: "d/a.txt"},
			article.Article{ID: "r/a.txt",
				Path: "r/a.txt"}, "as r/a.txt (the same words)", 0, "has all words of"},
		{"outlet", article.Article{ID: "a", Outlet: "O"}, article.Article{ID: "b", Outlet: "O"},
			"as b (the same words)", 0, "--self b"},
		{"pasted", article.Article{ID: "a"}, article.Article{ID: "b", Outlet: "O"},
			"counts as its source", 19, "counts as its source"},
	} {
		test.draft.Text, test.reference.Text = pears, strings.ToUpper(pears)
		gate := &result.Gate{Percent: 30}
		of := func(o overlap.Options, shared int, note string) {
			o.Gate = gate
			r := check(t, []article.Article{test.draft}, []article.Article{test.reference}, o)
			a := &r.Articles[slices.IndexFunc(r.Articles,
				func(a result.Article) bool { return a.Draft })]
			if a.Account.Shared != shared || (a.Unchecked != "") != (shared == 0) {
				t.Errorf("%s, %+v: %d words shared, want %d; %q", test.name, o, a.Account.Shared,
					shared, a.Unchecked)
			}
			if !slices.ContainsFunc(r.Footnotes,
				func(n string) bool { return strings.Contains(n, note) }) {
				t.Errorf("%s: footnotes %q", test.name, r.Footnotes)
			}
		}
		of(overlap.Options{}, 19, test.doubt)
		of(overlap.Options{TrustDraft: true}, test.shared, test.note)
		of(overlap.Options{Self: []string{test.reference.ID}}, 0, "named as the same article")
	}
	draft := article.Article{ID: "a", Path: "a.txt", Text: pears}
	r := check(t, []article.Article{draft}, []article.Article{draft},
		overlap.Options{Gate: &result.Gate{}})
	if a := r.Articles[0]; len(r.Articles) != 1 || a.ID != "a" || a.Account.Shared > 0 ||
		a.Unchecked != "nothing to compare with" {
		t.Errorf("a file that is draft and reference: %+v", r.Articles)
	}
}

// TestDraftComesLast: every reference was first. Where drafts are believed, one that is known to be
// younger was not.
func TestDraftComesLast(t *testing.T) {
	for _, test := range []struct {
		draft, reference article.Date
		first            string
	}{
		{article.Date{}, article.Date{}, "r"},
		{article.Date{}, at(9), "r"},
		{at(9), article.Date{}, "r"},
		{at(9), at(9), "r"},
		{at(9), at(8), "r"},
		{at(9), at(12), "d"},
	} {
		for _, trust := range []bool{false, true} {
			r := check(t,
				[]article.Article{{ID: "d", Text: pears + " And then it rained.",
					Published: test.draft}},
				[]article.Article{{ID: "r", Text: "It was so. " + pears,
					Published: test.reference}}, overlap.Options{TrustDraft: trust})
			p := r.Pairs[0]
			want := test.first
			if !trust {
				want = "r"
			}
			if first := map[string]string{"a": p.A, "b": p.B}[p.First]; first != want ||
				p.Reason == "" {
				t.Errorf("%v, %v: %s was first (%s), want %s", test.draft, test.reference, first,
					p.Reason, want)
			}
		}
	}
}

func TestGate(t *testing.T) {
	account := result.Account{Own: 60, Shared: 30, SharedQuoted: 10}
	for _, test := range []struct {
		gate    *result.Gate
		crossed bool
	}{
		{nil, false},
		{&result.Gate{Percent: 0}, true},
		{&result.Gate{Percent: 29.5}, true},
		{&result.Gate{Percent: 30}, false},
		{&result.Gate{Percent: 30, CountQuotes: true}, true},
		{&result.Gate{Percent: 40, CountQuotes: true}, false},
	} {
		if got := test.gate.Crossed(account, 100); got != test.crossed {
			t.Errorf("%+v: %v", test.gate, got)
		}
	}
	if (&result.Gate{}).Crossed(result.Account{}, 0) {
		t.Error("an empty draft is over a gate at 0")
	}
	if err := (overlap.Options{Gate: &result.Gate{Percent: 101}}).Check(); err == nil {
		t.Error("a gate at 101 per cent makes sense")
	}
}

// TestGateDecidesNothingElse: what a draft repeats is boilerplate whether or not there is a gate,
// though a gate asks what the draft would have from a reference that is the draft itself.
func TestGateDecidesNothingElse(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	notice := sentence(random, 14)
	draft := article.Article{ID: "a", Outlet: "Quay News",
		Text: notice + " " + sentence(random, 30) + " " + notice + " " + sentence(random, 40)}
	var results []*result.Result
	for _, gate := range []*result.Gate{nil, {Percent: 10}} {
		r := check(t, []article.Article{draft}, []article.Article{draft, {ID: "b", Text: "None."}},
			overlap.Options{TrustDraft: true, Gate: gate})
		results = append(results, r)
	}
	plain, gated := results[0].Boilerplate, results[1].Boilerplate
	if diff := cmp.Diff(plain, gated); len(plain) != 1 || diff != "" {
		t.Errorf("%+v: %s", plain, diff)
	}
}

// TestUpdatesAreOnePrinting: what the updates of one story have in common is no
// boilerplate, though their outlet printed it five times; what stands in five stories is.
func TestUpdatesAreOnePrinting(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	words := func(n int) string { // n sentences
		var all []string
		for range n {
			all = append(all, sentence(random, 12))
		}
		return strings.Join(all, " ")
	}
	story, notice := words(8), words(2)
	var references []article.Article
	for i, text := range []string{
		story + " " + words(3), story + " " + words(4), words(3) + " " + story, words(5) + " " +
			story, story + " " + words(6),
		words(12) + " " + notice, words(10) + " " + notice, words(11) + " " + notice, words(9) +
			" " + notice, notice + words(13),
	} {
		references = append(references,
			article.Article{ID: string(rune('a' + i)), Outlet: "Quay News", Text: text})
	}
	draft := article.Article{ID: "draft",
		Text: words(4) + " " + story + " " + words(2) + " " + notice}
	r := check(t, []article.Article{draft}, references, overlap.Options{})
	i := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.Draft })
	// a word or two may be equal by chance
	if got := r.Articles[i].Account; got.Shared < 8*12 || got.Shared > 8*12+2 ||
		len(r.Boilerplate) != 1 {
		t.Errorf("%+v, boilerplate %+v", got, r.Boilerplate)
	}
}
