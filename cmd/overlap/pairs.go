package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"overlap"
	"overlap/article"
)

// A given is one line of a file of pairs.
type given struct {
	line int
	a, b string
}

// comparePairs compares the pairs that the lines of a file name, and returns them in the
// order of the lines. A line that does not name two articles that can be read is skipped.
func (c *command) comparePairs(ctx context.Context, fields map[string]string, root, path string, o overlap.Options) (*overlap.Result, []overlap.Skip, error) {
	if _, err := os.ReadDir(root); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", root, cause(err))
	}
	lines, skipped, err := readPairs(path)
	if err != nil {
		return nil, nil, err
	}
	shelf := shelf{fields: fields, root: root, troubles: make(map[string]error)}
	var couples []overlap.Couple
	articles := func(yield func(article.Article) bool) {
		shelf.give = yield
		for _, g := range lines {
			if shelf.stopped {
				return
			}
			if err := shelf.both(ctx, g); err != nil {
				skipped = append(skipped, overlap.Skip{Path: path, Line: g.line, Why: err.Error()})
				continue
			}
			couples = append(couples, overlap.Couple{A: g.a, B: g.b})
		}
		overlap.SortSkips(skipped)
		for _, s := range skipped {
			c.say("%s", place(s))
		}
	}
	result, err := overlap.Compare(ctx, articles, func(yield func(overlap.Couple) bool) { slices.Values(couples)(yield) }, o)
	return result, skipped, err
}

// place writes a skip as one line.
func place(s overlap.Skip) string {
	skip := article.Skip{Path: s.Path, Line: s.Line, Why: s.Why}
	return skip.Error()
}

// readPairs returns the lines of a file of pairs, and those that are none. Blank lines
// do not count.
func readPairs(path string) ([]given, []overlap.Skip, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, cause(err))
	}
	defer file.Close()
	var lines []given
	var skipped []overlap.Skip
	in := bufio.NewReaderSize(file, mostLine)
	for n := 1; ; n++ {
		line, tooLong, err := in.ReadLine()
		for more := tooLong; more && err == nil; {
			_, more, err = in.ReadLine()
		}
		if err == io.EOF {
			return lines, skipped, nil
		}
		if err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", path, n, cause(err))
		}
		switch words := strings.Fields(string(line)); {
		case tooLong:
			skipped = append(skipped, overlap.Skip{Path: path, Line: n, Why: fmt.Sprintf("a line of more than %d bytes names no two paths", mostLine)})
		case len(words) == 0:
		case len(words) == 2:
			lines = append(lines, given{n, words[0], words[1]})
		default:
			skipped = append(skipped, overlap.Skip{Path: path, Line: n, Why: fmt.Sprintf("two paths are wanted, %d stand here", len(words))})
		}
	}
}

// mostLine is the length of the longest line that can name two paths.
const mostLine = 1 << 16

// A shelf reads articles below a folder, each once, and gives them on until no more are wanted.
type shelf struct {
	fields   map[string]string
	root     string
	give     func(article.Article) bool
	stopped  bool
	troubles map[string]error // of every path that was asked for
}

// both reads the two articles of a line.
func (s *shelf) both(ctx context.Context, g given) error {
	if g.a == g.b {
		return fmt.Errorf("%s is paired with itself", g.a)
	}
	a, b := s.read(ctx, g.a), s.read(ctx, g.b)
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return fmt.Errorf("%w; %w", a, b)
}

// read reads the article at a path below the root, with the path for its id.
func (s *shelf) read(ctx context.Context, path string) error {
	if trouble, known := s.troubles[path]; known {
		return trouble
	}
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		err := fmt.Errorf("%s is not a path below %s", path, s.root)
		s.troubles[path] = err
		return err
	}
	reader := article.Reader{Fields: s.fields, Jobs: 1}
	a, err := reader.ReadFile(ctx, filepath.Join(s.root, filepath.FromSlash(path)), path)
	if err == nil && !s.stopped {
		s.stopped = !s.give(a)
	}
	s.troubles[path] = err
	return err
}
