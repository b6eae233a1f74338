package proof

import (
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/result"
	"overlap/shingle"

	"pgregory.net/rapid"
)

func TestCommonIsLongest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.SliceOfN(rapid.Uint64Range(0, 3), 0, 12)
		a, b := draw.Draw(t, "a"), draw.Draw(t, "b")
		got := Common(a, b)
		for n, m := range got {
			if a[m.I] != b[m.J] || n > 0 && (m.I <= got[n-1].I || m.J <= got[n-1].J) {
				t.Fatalf("%v of %v and %v is no common subsequence", got, a, b)
			}
		}
		// The textbook's table.
		rows := make([][]int, len(a)+1)
		for i := range rows {
			rows[i] = make([]int, len(b)+1)
		}
		for i := range a {
			for j := range b {
				rows[i+1][j+1] = max(rows[i][j+1], rows[i+1][j])
				if a[i] == b[j] {
					rows[i+1][j+1] = rows[i][j] + 1
				}
			}
		}
		if len(got) != rows[len(a)][len(b)] {
			t.Fatalf("%d of %v and %v, want %d", len(got), a, b, rows[len(a)][len(b)])
		}
		if n := Bag(a, b); n < len(got) || n > min(len(a), len(b)) {
			t.Fatalf("%d in the bags of %v and %v, %d in order", n, a, b, len(got))
		}
	})
}

// Three invented articles: the second is an edition of the first with a sentence more
// at its start, the third takes twelve words of the first.
const (
	wire = "The ferry to Ostrava sank at dawn with nine goats aboard, said the coast guard, " +
		"and nobody could say who had sold the goats their tickets."
	copied = "the coast guard, and nobody could say who had sold the goats"
	added  = "This report was updated twice. "
)

func threeArticles() []article.Article {
	return []article.Article{
		{ID: "1", Outlet: "one", Text: wire},
		{ID: "2", Outlet: "two", Text: added + wire},
		{ID: "3", Outlet: "three", Text: "Our correspondent heard from " + copied + " so cheaply."},
	}
}

// handmade is what a scan of them should say.
func handmade() *result.Result {
	as := threeArticles()
	words := func(i int) int { return len(shingle.Split(as[i].Text).Words) }
	at := strings.Index(wire, copied)
	to := strings.Index(as[2].Text, copied)
	return &result.Result{
		Articles: []result.Article{
			{ID: "1", TextID: "t0", Words: words(0), Account: result.Account{Own: words(0)}},
			{ID: "2", TextID: "t0", EditionOf: "1", Words: words(1),
				Account: result.Account{Own: words(1)}},
			{ID: "3", TextID: "t1", Words: words(2), Account: result.Account{Own: words(2)}},
		},
		Pairs: []result.Pair{{A: "1", B: "3", AShared: 12, BShared: 12, Longest: 12,
			Passages: []result.Passage{{
				A: result.Span{Lo: at, Hi: at + len(copied)}, B: result.Span{Lo: to,
					Hi: to + len(copied)},
				Words: 12, Kind: "verbatim", Similarity: 1,
			}}}},
	}
}

// Each way of reporting what is not there is a fault.
func TestProofFindsFaults(t *testing.T) {
	as := threeArticles()
	if p := Of(handmade(), as); len(p.Faults) > 0 {
		t.Fatalf("faults where none are: %v", p.Faults)
	}
	for _, test := range []struct {
		name   string
		tamper func(*result.Result)
		says   string
	}{
		{"a word more on one side", func(r *result.Result) {
			r.Pairs[0].Passages[0].B.Hi += len(" so")
			r.Pairs[0].BShared++
		}, "verbatim, but 12 of 12 and 13"},
		{"a border inside a word", func(r *result.Result) { r.Pairs[0].Passages[0].A.Hi-- },
			"cuts a word"},
		{"beyond the text", func(r *result.Result) { r.Pairs[0].Passages[0].A.Hi += 1000 },
			"reaches beyond"},
		{"other words", func(r *result.Result) {
			p := &r.Pairs[0].Passages[0]
			p.Kind, p.B = "edited", result.Span{Lo: 0, Hi: len("Our correspondent")}
		}, "edited, with 0 of 12 and 2 words in order"},
		{"a wrong sum", func(r *result.Result) { r.Pairs[0].AShared = 13 }, "claims 13"},
		{"a wrong count of words", func(r *result.Result) { r.Pairs[0].Passages[0].Words = 11 },
			"claims 11"},
		{"an account that loses a word", func(r *result.Result) { r.Articles[1].Account.Own-- },
			"the account has"},
		{"sources without words", func(r *result.Result) {
			r.Articles[2].Account.Sources = []result.Source{{Article: "1", Words: 2}}
		}, "2 words from sources, 0 scattered, 0 shared"},
		{"scattered words that are not shared", func(r *result.Result) {
			r.Articles[2].Account.Scattered = 3
		}, "0 words from sources, 3 scattered, 0 shared"},
		{"excluded words that are not there", func(r *result.Result) {
			r.Articles[2].Account.Excluded = 3
		}, "the account has"},
		{"an edition of something else", func(r *result.Result) { r.Articles[2].EditionOf = "1" },
			"an edition of 1 with"},
		{"an unknown kind", func(r *result.Result) { r.Pairs[0].Passages[0].Kind = "similar" },
			`kind "similar"`},
	} {
		r := handmade()
		test.tamper(r)
		if p := Of(r, as); !slices.ContainsFunc(p.Faults,
			func(f string) bool { return strings.Contains(f, test.says) }) {
			t.Errorf("%s: %q, want one that says %q", test.name, p.Faults, test.says)
		}
	}
}
