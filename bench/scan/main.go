// Command scan times a whole scan of generated news, from JSON lines to JSON, beside the least that a
// program can do with the same file: read it and split its texts into words, on all cores.
//
//	go run ./bench/scan -n 100000
//	go run ./bench/scan -n 100000,1000000 -memory 4294967296
//
// It prints for each size how long both take, the ratio, and the peak resident memory of the
// process so far; for several sizes, how the scan's time grows.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"sync"
	"time"

	"overlap"
	"overlap/article"
	"overlap/eval/memory"
	"overlap/internal/newsgen"
	"overlap/report"
	"overlap/shingle"
)

func main() {
	var o overlap.Options
	sizes := flag.String("n", "100000", "how many articles, several parted by commas")
	seed := flag.Uint64("seed", 1, "another seed gives other articles")
	shape := flag.String("shape", string(newsgen.News), "news, template, copies or paragraphs")
	flag.BoolVar(&o.Rewritten, "rewritten", true, "seek rewritten passages, too")
	flag.Int64Var(&o.Memory, "memory", 0, "bytes of memory to make do with; no limit if 0")
	flag.StringVar(&o.Temp, "temp", "", "folder for files; the system's if empty")
	flag.Parse()
	if err := run(os.Stdout, *sizes, newsgen.Options{Seed: *seed, Shape: newsgen.Shape(*shape)}, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run measures each size and prints.
func run(out io.Writer, sizes string, g newsgen.Options, o overlap.Options) error {
	dir, err := os.MkdirTemp(o.Temp, "bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if o.Memory > 0 {
		debug.SetMemoryLimit(o.Memory / 100 * 85)
	}
	fmt.Fprintf(out, "%10s %9s %9s %9s %9s %7s %9s  on %d processors\n", "articles", "MB", "split s", "scan s", "MB/s", "ratio", "peak", runtime.GOMAXPROCS(0))
	var before float64
	for _, size := range strings.Split(sizes, ",") {
		if g.Articles, err = strconv.Atoi(size); err != nil {
			return errors.New("-n " + sizes + ": numbers are wanted")
		}
		path := filepath.Join(dir, "articles.jsonl")
		bytes, err := generate(path, g)
		if err != nil {
			return err
		}
		words := timed(func() error { return split(path) })
		scan := timed(func() error { return find(path, o) })
		fmt.Fprintf(out, "%10d %9.0f %9.2f %9.2f %9.1f %7.1f %9v", g.Articles, bytes/1e6, words, scan, bytes/1e6/scan, scan/words, memory.Peak())
		if before > 0 {
			fmt.Fprintf(out, "  %.1f times the time of the size before", scan/before)
		}
		fmt.Fprintln(out)
		before = scan
	}
	return nil
}

// timed returns how many seconds do takes.
func timed(do func() error) float64 {
	runtime.GC()
	start := time.Now()
	if err := do(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return time.Since(start).Seconds()
}

// generate writes the articles to a file and returns its size.
func generate(path string, g newsgen.Options) (bytes float64, err error) {
	file, err := os.Create(path)
	if err != nil {
		return 0, err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	var line []byte
	for item := range newsgen.Generate(g) {
		line = item.Article.AppendLine(line[:0])
		bytes += float64(len(line))
		w.Write(line) // its error stays for Flush
	}
	return bytes, errors.Join(w.Flush(), file.Close())
}

// split reads the articles of a file and splits their texts into words.
func split(path string) error {
	batches := make(chan []article.Article, 16)
	var group sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		group.Go(func() {
			for some := range batches {
				for i := range some {
					shingle.Split(some[i].Text)
				}
			}
		})
	}
	var some []article.Article
	for a := range read(path) {
		if some = append(some, a); len(some) == 64 {
			batches <- some
			some = nil
		}
	}
	batches <- some
	close(batches)
	group.Wait()
	return nil
}

// find scans the articles of a file and writes the result to another.
func find(path string, o overlap.Options) error {
	o.RecallSample = 100
	file, err := os.Create(path + ".json")
	if err != nil {
		return err
	}
	defer file.Close()
	return report.WriteParts(file, overlap.FindParts(context.Background(), read(path), o), report.JSON)
}

// read yields the articles of a file.
func read(path string) func(yield func(article.Article) bool) {
	var r article.Reader
	return func(yield func(article.Article) bool) {
		for a, skip := range r.Read(context.Background(), path) {
			if skip == nil && !yield(a) {
				return
			}
		}
	}
}
