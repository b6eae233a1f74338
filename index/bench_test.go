package index

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"overlap/agency"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/sketch"
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
	report(b, path, len(articles), bytes)
}

// report says how long an article took, and what a file's sections take.
func report(b *testing.B, path string, articles, bytes int) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*articles), "µs/article")
	all := int64(0)
	for _, s := range open(b, path).Sizes() {
		b.ReportMetric(float64(s.Bytes)/float64(bytes), s.Section+"/text")
		all += s.Bytes
	}
	b.ReportMetric(float64(all)/float64(bytes), "all/text")
}

func open(b *testing.B, path string) *File {
	f, err := Open(path)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { f.Close() })
	return f
}

// BenchmarkMerge merges files of a tenth of the generated articles each.
func BenchmarkMerge(b *testing.B) {
	articles, bytes := many()
	var files []*File
	for part := range slices.Chunk(articles, len(articles)/10) {
		path := filepath.Join(b.TempDir(), "part")
		if _, err := Store(crew(b, 2, 0), slices.Values(part), options(), path); err != nil {
			b.Fatal(err)
		}
		files = append(files, open(b, path))
	}
	path := filepath.Join(b.TempDir(), "merged")
	b.SetBytes(int64(bytes))
	for b.Loop() {
		if err := Merge(crew(b, 2, 0), path, files, nil); err != nil {
			b.Fatal(err)
		}
	}
	report(b, path, len(articles), bytes)
}

// BenchmarkFile asks a file of the generated articles for one thing after another.
func BenchmarkFile(b *testing.B) {
	articles, _ := many()
	path := filepath.Join(b.TempDir(), "segment")
	if _, err := Store(crew(b, 2, 0), slices.Values(articles), options(), path); err != nil {
		b.Fatal(err)
	}
	b.Run("Open", func(b *testing.B) {
		for b.Loop() {
			f, err := Open(path)
			if err != nil {
				b.Fatal(err)
			}
			f.Close()
		}
	})
	f := open(b, path)
	random := rand.New(rand.NewPCG(1, 1))
	number := func() int { return random.IntN(f.Len()) }
	b.Run("Article", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Article(number()); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("Row", func(b *testing.B) {
		for b.Loop() {
			if _, err := f.Row(number()); err != nil {
				b.Fatal(err)
			}
		}
	})
	o := options().Sketch
	o.Speech = false
	k := sketch.New(o)
	var prints, keys []uint64
	for range 100 {
		k.Read(agency.Article{Text: articles[number()].Text}, nil)
		k.Print()
		for _, p := range k.Prints {
			prints = append(prints, p.Hash)
		}
		keys = append(keys, k.Keys...)
	}
	one := func(all []uint64) uint64 { return all[random.IntN(len(all))] }
	b.Run("Prints", func(b *testing.B) {
		var dst []Posting
		n := 0
		for b.Loop() {
			dst, _, _ = f.Prints(dst[:0], one(prints), 100)
			n += len(dst)
		}
		b.ReportMetric(float64(n)/float64(b.N), "postings/op")
	})
	b.Run("Keys", func(b *testing.B) {
		var dst []uint32
		n := 0
		for b.Loop() {
			dst, _, _ = f.Keys(dst[:0], one(keys), 100)
			n += len(dst)
		}
		b.ReportMetric(float64(n)/float64(b.N), "contents/op")
	})
	b.Run("HasPair", func(b *testing.B) {
		seem := 0
		for b.Loop() {
			if ok, _ := f.HasPair(random.Uint64(), random.Uint64()); ok {
				seem++
			}
		}
		b.ReportMetric(100*float64(seem)/float64(b.N), "%false")
	})
}
