package main

import (
	"context"
	"slices"
	"strings"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/eval/oracle"
	"overlap/eval/proof"
	"overlap/result"
	"overlap/shingle"

	"pgregory.net/rapid"
)

// letters draws a text of one-letter words from an alphabet so small that runs repeat.
func letters(t *rapid.T, label string, most int) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, most).Draw(t,
		label), " ")
}

// The oracle is what its definition says, word by word.
func TestOracleIsBruteForce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		const k = 3
		texts := []*shingle.Text{
			shingle.Split(letters(t, "first", 14)), shingle.Split(letters(t, "second",
				14)), shingle.Split(letters(t, "third", 14)),
		}
		o := oracle.New(texts, k)
		for i, a := range texts {
			for j, b := range texts {
				if i == j {
					continue
				}
				inRun := make([]bool, len(a.Words))
				for x := 0; x+k <= len(a.Words); x++ {
					for y := 0; y+k <= len(b.Words); y++ {
						if slices.Equal(proof.Hashes(a, x, x+k), proof.Hashes(b, y, y+k)) {
							for n := range k {
								inRun[x+n] = true
							}
						}
					}
				}
				got := make([]bool, len(a.Words))
				for _, r := range o.Shared[oracle.Couple{Of: i, With: j}] {
					for w := r.First; w < r.Last; w++ {
						got[w] = true
					}
				}
				words := 0
				for _, in := range inRun {
					if in {
						words++
					}
				}
				if !slices.Equal(got, inRun) || o.Count(oracle.Couple{Of: i, With: j}) != words {
					t.Fatalf("%q with %q: %v, want %v", a.Source, b.Source, got, inRun)
				}
			}
		}
	})
}

func TestPlainWords(t *testing.T) {
	text := plain("Don’t DON'T 'quoted' U.S. 1,000 well-known Zoë")
	var got []string
	for _, w := range text.Words {
		got = append(got, text.Source[w.Lo:w.Hi])
	}
	want := "Don’t|DON'T|quoted|U|S|1|000|well|known|Zoë"
	if strings.Join(got, "|") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if text.Words[0].Hash != text.Words[1].Hash {
		t.Error("a curly apostrophe makes another word")
	}
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

func split(articles []article.Article) []*shingle.Text {
	texts := make([]*shingle.Text, len(articles))
	for i, a := range articles {
		texts[i] = shingle.Split(a.Text)
	}
	return texts
}

// Pairs through an edition are found as far as its words answer to the other's.
func TestEditionsAreJudgedByTheirWords(t *testing.T) {
	as, r := threeArticles(), handmade()
	texts := split(as)
	f, err := oracle.Find(r, as, texts)
	if err != nil {
		t.Fatal(err)
	}
	got := judge(oracle.New(texts, 8), f)
	if got.found != 3 || got.half+got.tenth != 3 || got.wordShare() != 1 {
		t.Errorf("everything is in the result, found: %+v", got)
	}

	// One end of the passage cut off: two words missing twice on either side.
	r = handmade()
	p := &r.Pairs[0].Passages[0]
	p.A.Hi, p.B.Hi = p.A.Hi-len(" the goats"), p.B.Hi-len(" the goats")
	f, _ = oracle.Find(r, as, texts)
	got = judge(oracle.New(texts, 8), f)
	if got.words-got.foundWords != 8 || len(got.worst) != 4 {
		t.Errorf("%d words missing in %d places, want 8 in 4", got.words-got.foundWords,
			len(got.worst))
	}

	// Without the pair only the editions are found.
	r.Pairs = nil
	f, _ = oracle.Find(r, as, texts)
	if got = judge(oracle.New(texts, 8), f); got.found != 1 {
		t.Errorf("%d pairs found, want 1", got.found)
	}
}

// The real scan passes on the invented articles, whichever way they are split.
func TestScanOfInventedArticles(t *testing.T) {
	as := threeArticles()
	r, err := overlap.Find(context.Background(), as, overlap.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range splitters {
		texts := make([]*shingle.Text, len(as))
		for i, a := range as {
			texts[i] = s.split(a.Text)
		}
		f, err := oracle.Find(r, as, texts)
		if err != nil {
			t.Fatal(err)
		}
		if got := judge(oracle.New(texts, 8), f); got.pairShare() != 1 || got.wordShare() != 1 {
			t.Errorf("%s: %+v", s.name, got)
		}
	}
	if p := proof.Of(r, as); len(p.Faults) > 0 {
		t.Errorf("faults: %v", p.Faults)
	}
}

func TestCommandLine(t *testing.T) {
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{nil, 2, "usage"},
		{[]string{"-csv", "nowhere.csv"}, 1, "nowhere.csv"},
		{[]string{"-csv", "news_test.go"}, 1, "news_test.go"},
	} {
		var stdout, stderr strings.Builder
		if status := start(test.args, &stdout, &stderr); status != test.status ||
			!strings.Contains(stderr.String(), test.says) {
			t.Errorf("%q: status %d, %q", test.args, status, stderr.String())
		}
	}
}
