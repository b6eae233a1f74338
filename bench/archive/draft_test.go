package main

import (
	"context"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

func TestSentences(t *testing.T) {
	text := "“It rained,” she said. “Nobody came.” They left\n\nA line! And 3.5 m more? Yes"
	want := []string{"“It rained,” she said.", "“Nobody came.”", "They left", "A line!",
		"And 3.5 m more?", "Yes"}
	if got := sentences(text); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestGenerate holds that there are as many articles of each sort as are asked for, and that drafts
// are as long as is said, a third of them copied from ten archived articles.
func TestGenerate(t *testing.T) {
	ctx := context.Background()
	p := &plan{articles: 200, drafts: 20, day: 50, seconds: 1, seed: 1, dir: t.TempDir()}
	if err := generate(ctx, p, func(measure) {}); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	texts := map[string]string{}
	for _, name := range []string{archived, todays, imported, drafted} {
		for a := range read(ctx, filepath.Join(p.dir, name)) {
			count[name]++
			if _, ok := texts[a.ID]; ok {
				t.Errorf("two articles are %s", a.ID)
			}
			texts[a.ID] = a.Text
		}
	}
	if count[archived] != 200 || count[todays] != 50 || count[imported] != importRate ||
		count[drafted] != 22 {
		t.Errorf("%v", count)
	}
	words, copied := 0, 0
	for a := range read(ctx, filepath.Join(p.dir, drafted)) {
		words += len(shingle.Split(a.Text).Words)
		sources := strings.Fields(a.Meta[sourcesKey])
		if len(sources) != draftSources {
			t.Errorf("%s copies %v", a.ID, sources)
		}
		paragraphs := strings.Split(a.Text, "\n\n")
		for i, id := range sources {
			copied += len(strings.Fields(paragraphs[2*i+1]))
			of := strings.Join(strings.Fields(texts[id]), " ")
			if !strings.Contains(of, paragraphs[2*i+1]) {
				t.Errorf("%s has not %q", id, paragraphs[2*i+1])
			}
		}
	}
	if n := words / 22; n < 720 || n > 880 || copied*100 < words*28 || copied*100 > words*38 {
		t.Errorf("drafts of %d words, %d of all %d copied", n, copied, words)
	}
}

// TestExcerpt holds that an excerpt is as long as asked for, wherever it begins.
func TestExcerpt(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for item := range newsgen.Generate(newsgen.Options{Articles: 100, Seed: 1}) {
		n := countWords(excerpt(r, item.Text, 40))
		if all := countWords(sentences(item.Text)); n > 80 || n < min(20, all) {
			t.Errorf("%d words of %d", n, all)
		}
	}
	if got := newDraft(r, "a", []string{"One."}, []article.Article{{ID: "b"}}); got.Text == "" {
		t.Errorf("%+v", got)
	}
}
