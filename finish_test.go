package overlap

import (
	"context"
	"slices"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/sketch"
)

// BenchmarkParts times a scan up to its pairs, and boilerplate, accounts, verdicts, stories
// and outlets after that: finish must stay under a quarter of the whole.
func BenchmarkParts(b *testing.B) {
	var articles []article.Article
	bytes := 0
	for item := range newsgen.Generate(newsgen.Options{Articles: 6000, Seed: 1}) {
		articles = append(articles, item.Article)
		bytes += len(item.Text)
	}
	b.Run("pairs", func(b *testing.B) {
		b.SetBytes(int64(bytes))
		for b.Loop() {
			matched(b, articles)
		}
	})
	b.Run("finish", func(b *testing.B) {
		r := matched(b, articles)
		b.SetBytes(int64(bytes))
		for b.Loop() {
			if _, err := r.finish(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// matched returns a run whose pairs are known.
func matched(t testing.TB, articles []article.Article) *run {
	r, err := newRun(context.Background(), slices.Values(articles), sketch.Tokens, Options{})
	if err == nil {
		err = r.find()
	}
	if err != nil {
		t.Fatal(err)
	}
	return r
}
