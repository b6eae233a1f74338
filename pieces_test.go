package overlap

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"overlap/article"
)

// drawn returns n words that no other call draws.
func drawn(rng *rand.Rand, n int) []string {
	words := make([]string, n)
	for i := range words {
		words[i] = fmt.Sprintf("w%x", rng.Uint32())
	}
	return words
}

// chopped returns pieces of n words of the sources in turn, with own words between, and how many
// of its words are pieces of the first. Between two pieces skip words of a source are left out.
func chopped(rng *rand.Rand, n, own, skip int, sources ...[]string) (text string, pieces int) {
	var words []string
	for at := 0; at+n <= len(sources[0]); at += n + skip {
		for i, s := range sources {
			words = append(append(words, s[at:at+n]...), drawn(rng, own)...)
			if i == 0 {
				pieces += n
			}
		}
	}
	return strings.Join(words, " "), pieces
}

// TestPieces: drafts of small pieces of one source or of two in turn come to alignment, and their
// pieces count as shared.
func TestPieces(t *testing.T) {
	rng := rand.New(rand.NewPCG(16, 5))
	for _, c := range []struct {
		n, own, skip, sources int
		least                 float64
	}{
		{7, 4, 0, 1, 1}, {7, 14, 0, 1, 1}, {7, 10, 6, 1, 1}, {7, 2, 0, 2, 1}, {7, 0, 3, 2, 1},
		{6, 5, 0, 1, .9}, {6, 9, 4, 1, .9}, {6, 1, 0, 2, .9},
		{5, 5, 0, 1, .9}, {5, 9, 3, 1, .9}, {5, 0, 0, 2, .9},
	} {
		var drafts, references []article.Article
		want := map[string]int{}
		for i := range 20 {
			sources := [][]string{drawn(rng, 200), drawn(rng, 200)}
			id := fmt.Sprint("draft", i)
			text, pieces := chopped(rng, c.n, c.own, c.skip, sources[:c.sources]...)
			drafts = append(drafts, article.Article{ID: id, Text: text})
			want[id] = pieces * c.sources
			for j, s := range sources {
				references = append(references,
					article.Article{ID: fmt.Sprint("source", i, " ", j),
						Text: strings.Join(s, " ")})
			}
		}
		r, err := Check(context.Background(), drafts, slices.Values(references), Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := 0
		for _, a := range r.Articles {
			if a.Draft && a.Account.Shared >= want[a.ID]*9/10 {
				found++
			}
		}
		if float64(found) < 20*c.least {
			t.Errorf("%+v: %d of 20 drafts found", c, found)
		}
	}
}

// TestStockPhrases: a few pieces, or pieces far apart, are no copy.
func TestStockPhrases(t *testing.T) {
	rng := rand.New(rand.NewPCG(16, 6))
	for _, c := range []struct{ length, n, own int }{{28, 7, 8}, {200, 7, 20}, {200, 5, 12},
		{200, 4, 3}} {
		source := drawn(rng, c.length)
		text, _ := chopped(rng, c.n, c.own, 0, source)
		r, err := Check(context.Background(), []article.Article{{ID: "draft", Text: text}},
			slices.Values([]article.Article{{ID: "source",
				Text: strings.Join(source, " ")}}), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if shared := r.Articles[0].Account.Shared; shared > 0 {
			t.Errorf("%+v: %d words are shared", c, shared)
		}
	}
}
