package overlap

import (
	"context"
	"slices"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
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
			if _, err := match(context.Background(), slices.Values(articles), Options{}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("finish", func(b *testing.B) {
		r, err := match(context.Background(), slices.Values(articles), Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.SetBytes(int64(bytes))
		for b.Loop() {
			if _, err := r.finish(); err != nil {
				b.Fatal(err)
			}
		}
	})
}
