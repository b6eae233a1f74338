package overlap_test

import (
	"fmt"
	"testing"

	"overlap"
	"overlap/article"
	"overlap/internal/newsgen"
)

// BenchmarkFind scans generated news from words to accounts.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{600, 6000} {
		b.Run(fmt.Sprintf("articles=%d", n), func(b *testing.B) {
			var articles []article.Article
			bytes := 0
			for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 1}) {
				articles = append(articles, item.Article)
				bytes += len(item.Text)
			}
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				find(b, articles, overlap.Options{})
			}
		})
	}
}

// BenchmarkCheck checks one draft against generated news.
func BenchmarkCheck(b *testing.B) {
	var articles []article.Article
	bytes := 0
	for item := range newsgen.Generate(newsgen.Options{Articles: 10_001, Seed: 1}) {
		articles = append(articles, item.Article)
		bytes += len(item.Text)
	}
	for _, rewritten := range []bool{false, true} {
		b.Run(fmt.Sprintf("references=10000,rewritten=%v", rewritten), func(b *testing.B) {
			b.SetBytes(int64(bytes))
			b.ReportAllocs()
			for b.Loop() {
				check(b, articles[:1], articles[1:], overlap.Options{Rewritten: rewritten})
			}
		})
	}
}
