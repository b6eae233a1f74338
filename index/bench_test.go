package index

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"overlap/article"
	"overlap/internal/newsgen"
)

// many are the generated articles of benchmarks: 50,000 is what the documents say, and
// OVERLAP_ARTICLES another number.
func many() (all []article.Article, bytes int) {
	n, err := strconv.Atoi(os.Getenv("OVERLAP_ARTICLES"))
	if err != nil {
		n = 50_000
	}
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: 22}) {
		all = append(all, item.Article)
		bytes += len(item.Article.Text)
	}
	return all, bytes
}

// BenchmarkStore stores generated articles, and says what each section takes of the size of their
// texts.
func BenchmarkStore(b *testing.B) {
	articles, bytes := many()
	path := filepath.Join(b.TempDir(), "segment")
	b.SetBytes(int64(bytes))
	for b.Loop() {
		if _, err := Store(crew(b, 2, 0), slices.Values(articles), options(), path); err != nil {
			b.Fatal(err)
		}
	}
	f, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	all := int64(0)
	for _, s := range f.Sizes() {
		b.ReportMetric(float64(s.Bytes)/float64(bytes), s.Section+"/text")
		all += s.Bytes
	}
	b.ReportMetric(float64(all)/float64(bytes), "all/text")
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(articles)), "µs/article")
	fmt.Fprintln(os.Stderr, f.Len(), f.Contents())
}
