package overlap

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"overlap/article"
)

// TestSummary has an article that sums up another one. It is one passage where the two were asked
// for, and none that has the whole of the other in a scan of a set.
func TestSummary(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var source, brief strings.Builder
	for s := range 80 {
		var words []string
		for range 5 {
			words = append(words, "the", fmt.Sprintf("%s%d", letters(r), r.IntN(90)))
		}
		sentence := strings.Join(words, " ")
		fmt.Fprintf(&source, "%s. ", sentence)
		if s%5 == 0 {
			fmt.Fprintf(&brief, "%s. ", strings.Join(words[2:], " "))
		}
	}
	articles := []article.Article{{ID: "report", Text: source.String()},
		{ID: "brief", Text: brief.String()}}
	o := Options{Rewritten: true}
	found, err := Compare(t.Context(), slices.Values(articles),
		slices.Values([]Couple{{A: "report", B: "brief"}}), o)
	if err != nil {
		t.Fatal(err)
	}
	passages := found.Pairs[0].Passages
	if len(passages) != 1 || passages[0].A.Lo > 20 || passages[0].A.Hi < source.Len()-20 {
		t.Errorf("a comparison finds %+v", passages)
	}
	if found, err = Find(t.Context(), articles, o); err != nil {
		t.Fatal(err)
	}
	for _, p := range found.Pairs {
		for _, q := range p.Passages {
			if q.A.Lo <= 20 && q.A.Hi >= source.Len()-20 {
				t.Errorf("a scan finds %+v", q)
			}
		}
	}
}

// letters returns five letters.
func letters(r *rand.Rand) string {
	word := make([]byte, 5)
	for i := range word {
		word[i] = byte('a' + r.IntN(26))
	}
	return string(word)
}
