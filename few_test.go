package overlap

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/join"
	"overlap/sketch"
)

// Texts of few distinct words are compared with few of their kind, and it is said; news is not.
func TestFewWords(t *testing.T) {
	for _, d := range newsgen.Dulls() {
		if d.Name == "a word of its own" || d.Name == "any of 50 words" {
			continue // no two share anything
		}
		var articles []article.Article
		for i := range 20 {
			articles = append(articles,
				article.Article{ID: fmt.Sprintf("a%02d", i), Text: d.Text(i, 1000)})
		}
		result, err := Find(context.Background(), articles, Options{})
		if err != nil {
			t.Fatal(err)
		}
		said := slices.ContainsFunc(result.Footnotes,
			func(n string) bool { return strings.Contains(n, "were not compared") })
		if most := 20 * join.MostFew; len(result.Pairs) > most+20 && !said {
			t.Errorf("%s: %d pairs of %d articles", d.Name, len(result.Pairs), len(articles))
		}
	}
}

// An article that quotes one thing again and again keeps some uses, and a note.
func TestMostUses(t *testing.T) {
	text := strings.Repeat("“The goats had paid for it,” he said. ", 3*sketch.MostUses)
	articles := []article.Article{{ID: "a", Text: text}, {ID: "b", Text: text + "And so on."}}
	result, err := Find(context.Background(), articles, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Quotes) != 1 || len(result.Quotes[0].Uses) != 2*sketch.MostUses {
		t.Errorf("%d utterances; want one of %d uses", len(result.Quotes), 2*sketch.MostUses)
	}
	if !slices.Contains(result.Footnotes, "2 of 2 articles: "+sketch.TooOften) {
		t.Errorf("footnotes %q", result.Footnotes)
	}
}
