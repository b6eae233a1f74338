// Command scan times a whole scan of generated news, from JSON lines to JSON, beside the least that
// a program can do with the same file: read it and split its texts into words, on all cores.
//
//	go run ./bench/scan -n 100000
//	go run ./bench/scan -n 100000,1000000 -memory 4294967296
//	go run ./bench/scan -file articles.jsonl
//
// It prints for each size how long both take, the ratio, which part of the scan goes into
// boilerplate, accounts, stories and writing, and the peak resident memory of the process so far;
// for several sizes, how the scan's time grows. Result is a hash of the JSON. Below stands what
// each step took.
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
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/cespare/xxhash/v2"

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
	file := flag.String("file", "", "JSON lines to scan instead of generated news")
	flag.Parse()
	if err := run(os.Stdout, *file, *sizes,
		newsgen.Options{Seed: *seed, Shape: newsgen.Shape(*shape)}, o); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run measures each size, or the file if there is one, and prints.
func run(out io.Writer, file, sizes string, g newsgen.Options, o overlap.Options) error {
	dir, err := os.MkdirTemp(o.Temp, "bench-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	if o.Memory > 0 {
		debug.SetMemoryLimit(o.Memory / 100 * 85)
	}
	fmt.Fprintf(out, "%9s %8s %8s %8s %8s %6s %9s %9s %16s  on %d processors\n", "articles", "MB",
		"split s", "scan s", "MB/s", "ratio", "accounts", "peak", "result", runtime.GOMAXPROCS(0))
	if file != "" {
		return measure(out, file, "", o, new(float64))
	}
	var before float64
	for _, size := range strings.Split(sizes, ",") {
		if g.Articles, err = strconv.Atoi(size); err != nil {
			return errors.New("-n " + sizes + ": numbers are wanted")
		}
		path := filepath.Join(dir, "articles.jsonl")
		if err := generate(path, g); err != nil {
			return err
		}
		if err := measure(out, path, size, o, &before); err != nil {
			return err
		}
	}
	return nil
}

// measure splits and scans a file and prints a line. Before is the time of the scan before, and
// then of this one.
func measure(out io.Writer, path, size string, o overlap.Options, before *float64) error {
	at, err := os.Stat(path)
	if err != nil {
		return err
	}
	mb := float64(at.Size()) / 1e6
	words, err := timed(func() error { return split(path) })
	if err != nil {
		return err
	}
	steps := stopwatch{laps: []lap{{name: "reading articles"}}, since: time.Now()}
	o.Progress = steps.step
	var sum uint64
	scan, err := timed(func() (err error) { sum, err = find(path, o); return err })
	steps.stop()
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%9s %8.0f %8.2f %8.2f %8.1f %6.1f %7.0f %% %9v %016x", size, mb, words, scan,
		mb/scan, scan/words, 100*steps.accounts().Seconds()/scan, memory.Peak(), sum)
	if *before > 0 {
		fmt.Fprintf(out, "  %.1f times the time of the size before", scan / *before)
	}
	fmt.Fprintln(out)
	*before = scan
	steps.print(out)
	return nil
}

// A stopwatch notes how long the steps of a scan take.
type stopwatch struct {
	mu    sync.Mutex
	laps  []lap // each step once, in the order in which they began
	at    int   // the step that is under way
	since time.Time
}

type lap struct {
	name string
	took time.Duration
}

// step is an overlap.Progress.
func (s *stopwatch) step(name string, _, _ int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if name == s.laps[s.at].name {
		return
	}
	now := time.Now()
	s.laps[s.at].took += now.Sub(s.since)
	s.since = now
	if s.at = slices.IndexFunc(s.laps, func(l lap) bool { return l.name == name }); s.at < 0 {
		s.at = len(s.laps)
		s.laps = append(s.laps, lap{name: name})
	}
}

// stop ends the last step.
func (s *stopwatch) stop() { s.laps[s.at].took += time.Since(s.since) }

// accounts returns what boilerplate, accounts, stories and writing took.
func (s *stopwatch) accounts() (took time.Duration) {
	for _, l := range s.laps {
		if l.name == "seeking boilerplate" || l.name == "settling accounts" {
			took += l.took
		}
	}
	return took
}

// print writes a line for each step.
func (s *stopwatch) print(out io.Writer) {
	for _, l := range s.laps {
		fmt.Fprintf(out, "%9s %8.2f s  %s\n", "", l.took.Seconds(), l.name)
	}
}

// timed returns how many seconds do takes.
func timed(do func() error) (float64, error) {
	runtime.GC()
	start := time.Now()
	err := do()
	return time.Since(start).Seconds(), err
}

// generate writes the articles to a file.
func generate(path string, g newsgen.Options) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(file, 1<<20)
	var line []byte
	for item := range newsgen.Generate(g) {
		line = item.Article.AppendLine(line[:0])
		w.Write(line) // its error stays for Flush
	}
	return errors.Join(w.Flush(), file.Close())
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

// find scans the articles of a file and writes the result to another. It returns a hash of the
// result, by which that of another run can be known to be the same.
func find(path string, o overlap.Options) (uint64, error) {
	o.RecallSample = 50
	file, err := os.CreateTemp(o.Temp, "bench-*.json")
	if err != nil {
		return 0, err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	sum := xxhash.New()
	parts := overlap.FindParts(context.Background(), read(path), o)
	err = report.WriteParts(io.MultiWriter(file, sum), parts, report.JSON,
		report.Options{Jobs: o.Jobs})
	return sum.Sum64(), err
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
