package overlap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

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

// BenchmarkLowEntropy scans texts of few distinct words. It reports what they cost against as
// many words of news.
func BenchmarkLowEntropy(b *testing.B) {
	const texts, words = 60, 5000
	of := func(text func(i int) string) (articles []article.Article) {
		for i := range texts {
			articles = append(articles,
				article.Article{ID: fmt.Sprintf("a%d", i), Outlet: fmt.Sprintf("o%d", i%20),
					Text: text(i)})
		}
		return articles
	}
	var news []article.Article
	left := texts * words
	for item := range newsgen.Generate(newsgen.Options{Articles: 2000, Seed: 1}) {
		if left -= len(strings.Fields(item.Text)); left < 0 {
			break
		}
		news = append(news, item.Article)
	}
	cost := func(articles []article.Article) float64 {
		start := time.Now()
		find(b, articles, overlap.Options{Rewritten: true})
		return time.Since(start).Seconds()
	}
	least := cost(news)
	for range 2 {
		least = min(least, cost(news))
	}
	for _, d := range newsgen.Dulls() {
		b.Run(d.Name, func(b *testing.B) {
			articles := of(func(i int) string { return d.Text(i, words) })
			for b.Loop() {
				b.ReportMetric(cost(articles)/least, "times-news")
			}
		})
	}
}
