package main

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"

	"github.com/dustin/go-humanize"

	"overlap/article"
	"overlap/eval/child"
	"overlap/eval/memory"
	"overlap/result"
)

// A soak is what all scans have in common.
type soak struct {
	ctx    context.Context
	w      io.Writer
	dir    string // for files
	bin    string
	draw   *rand.Rand
	all    []article.Article
	faults []string
	files  int
}

// must puts down a fault unless ok, and says it.
func (s *soak) must(ok bool, format string, args ...any) {
	if ok {
		return
	}
	f := fmt.Sprintf(format, args...)
	if s.faults = append(s.faults, f); len(s.faults) <= mostSaid {
		fmt.Fprintln(s.w, "WRONG:", f)
	}
}

// mostSaid is how many faults are said one by one.
const mostSaid = 50

// verdict is an error if anything is wrong.
func (s *soak) verdict() error {
	if n := len(s.faults); n > 0 {
		return fmt.Errorf("the soak fails: %d things are wrong", n)
	}
	fmt.Fprintln(s.w, "nothing is wrong")
	return nil
}

// A scan is the output of one.
type scan struct {
	path string
	sum  string // of its bytes without the command line
}

// head prints the head of the table of scans.
func (s *soak) head() {
	fmt.Fprintf(s.w, "%-10s %8s %4s %7s %6s %8s %8s %8s  %s\n", "set", "articles", "jobs", "memory",
		"order", "CPU", "wall", "peak", "sum")
}

// scan scans the articles in one way and prints a line of the table.
func (s *soak) scan(name string, articles []article.Article, way of) (*scan, error) {
	if way.order == drawn {
		articles = slices.Clone(articles)
		s.draw.Shuffle(len(articles),
			func(i, j int) { articles[i], articles[j] = articles[j], articles[i] })
	}
	s.files++
	in := filepath.Join(s.dir, "articles.jsonl") // of one name: a skip has it
	out := &scan{path: filepath.Join(s.dir, fmt.Sprintf("%d.json", s.files))}
	if err := writeLines(in, articles); err != nil {
		return nil, err
	}
	r, err := child.Command{Bin: s.bin, Dir: s.dir, Stdout: io.Discard,
		Args: []string{"scan", "articles.jsonl", "--format", "json", "--with-text", "-o", out.path,
			"--jobs", fmt.Sprint(way.jobs), "--memory", way.memory, "--temp", s.dir}}.Run(s.ctx)
	if err == nil {
		err = s.ctx.Err()
	}
	if err != nil {
		return nil, err
	}
	s.must(r.Status == 0 && !r.Crashed(), "%s with %v: status %d, %s", name, way, r.Status,
		r.Said())
	limit, _ := humanize.ParseBytes(way.memory)
	s.must(r.Peak <= memory.Bytes(limit), "%s with %v: takes %s", name, way, r.Peak)
	if out.sum, err = sum(out.path); err != nil {
		return nil, fmt.Errorf("%s: %w; %s", name, err, r.Stderr)
	}
	fmt.Fprintf(s.w, "%-10s %8d %4d %7s %6s %6.1f s %6.1f s %8s  %s\n", name, len(articles),
		way.jobs, way.memory, way.order, r.CPU.Seconds(), r.Wall.Seconds(),
		r.Peak, out.sum[:12])
	return out, nil
}

// writeLines writes articles as JSON lines.
func writeLines(path string, articles []article.Article) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := bufio.NewWriterSize(f, 1<<20)
	for _, a := range articles {
		w.Write(a.AppendLine(nil)) // its error stays for Flush
	}
	return w.Flush()
}

// sum is the checksum of a result without the line that says how it was made.
func sum(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	lines := bufio.NewReaderSize(f, 1<<20)
	for more, tool := false, false; ; {
		line, err := lines.ReadSlice('\n')
		tool = more && tool || !more && bytes.HasPrefix(line, []byte(`"tool":`))
		more = err == bufio.ErrBufferFull
		if !tool {
			h.Write(line)
		}
		switch {
		case err == io.EOF:
			return hex.EncodeToString(h.Sum(nil)), nil
		case err != nil && !more:
			return "", err
		}
	}
}

// result reads a scan's output.
func (s *scan) result() (*result.Result, error) {
	f, err := os.Open(s.path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	d := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	d.DisallowUnknownFields()
	r := new(result.Result)
	return r, d.Decode(r)
}
