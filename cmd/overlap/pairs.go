package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"

	"overlap"
	"overlap/article"
)

// A given is one line of a file of pairs.
type given struct {
	line int
	a, b string
}

// comparePairs compares the pairs that the lines of a file name, on all processors, and
// returns them in the order of the lines. A line that does not name two articles that
// can be read is skipped.
func (c *command) comparePairs(ctx context.Context, articles *shelf, path string, o overlap.Options) (*overlap.Result, []overlap.Skip, error) {
	lines, skipped, err := readPairs(path)
	if err != nil {
		return nil, nil, err
	}
	result, err := overlap.Find(ctx, nil, o)
	if err != nil {
		return nil, nil, err
	}
	jobs := o.Jobs
	if jobs == 0 {
		jobs = runtime.GOMAXPROCS(0)
	}
	o.Jobs = 1 // a pair is too little to be divided
	pairs := make([]overlap.Pair, len(lines))
	troubles := make([]error, len(lines))
	work := make(chan int)
	var group sync.WaitGroup
	for range jobs {
		group.Go(func() {
			for i := range work {
				pairs[i], troubles[i] = articles.compare(ctx, lines[i], o)
			}
		})
	}
	for i := range lines {
		work <- i
	}
	close(work)
	group.Wait()
	for i, trouble := range troubles {
		if trouble != nil {
			skipped = append(skipped, overlap.Skip{Path: path, Line: lines[i].line, Why: trouble.Error()})
			continue
		}
		result.Pairs = append(result.Pairs, pairs[i])
	}
	overlap.SortSkips(skipped)
	for _, s := range skipped {
		c.say("%s:%d: %s", s.Path, s.Line, s.Why)
	}
	return result, skipped, ctx.Err()
}

// readPairs returns the lines of a file of pairs, and those that are none. Blank lines
// do not count.
func readPairs(path string) ([]given, []overlap.Skip, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	var lines []given
	var skipped []overlap.Skip
	scanner := bufio.NewScanner(file)
	for n := 1; scanner.Scan(); n++ {
		switch words := strings.Fields(scanner.Text()); len(words) {
		case 0:
		case 2:
			lines = append(lines, given{n, words[0], words[1]})
		default:
			skipped = append(skipped, overlap.Skip{Path: path, Line: n, Why: fmt.Sprintf("two paths are wanted, %d stand here", len(words))})
		}
	}
	if err := scanner.Err(); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return lines, skipped, nil
}

// A shelf reads articles below a folder, each once, and keeps them. It may be used by
// several goroutines.
type shelf struct {
	reader *article.Reader
	root   string
	books  sync.Map // path -> func() (article.Article, error)
}

// get returns the article at a path below the root, with the path for its id.
func (s *shelf) get(ctx context.Context, path string) (article.Article, error) {
	read, _ := s.books.LoadOrStore(path, sync.OnceValues(func() (article.Article, error) {
		own := article.Reader{Fields: s.reader.Fields, Jobs: 1} // a reader serves one call at a time
		return own.ReadFile(ctx, filepath.Join(s.root, filepath.FromSlash(path)), path)
	}))
	return read.(func() (article.Article, error))()
}

// compare compares the two articles of a line.
func (s *shelf) compare(ctx context.Context, g given, o overlap.Options) (overlap.Pair, error) {
	if g.a == g.b {
		return overlap.Pair{}, fmt.Errorf("%s is paired with itself", g.a)
	}
	a, errA := s.get(ctx, g.a)
	b, errB := s.get(ctx, g.b)
	if err := errors.Join(errA, errB); err != nil {
		return overlap.Pair{}, err
	}
	result, err := overlap.Compare(ctx, a, b, o)
	if err != nil {
		return overlap.Pair{}, err
	}
	return result.Pairs[0], nil
}
