package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// A given is one line of a file of pairs.
type given struct {
	line int
	a, b string
}

// comparePairs compares the pairs that the lines of --pairs name, and returns them in the order of
// the lines. A line that does not name two articles that can be read is skipped.
func (c *command) comparePairs(j *job) (*result.Result, error) {
	lines, err := c.readPairs(j, j.ctx.String("pairs"))
	if err != nil {
		return nil, err
	}
	ctx := j.ctx.Context
	shelf := shelf{fields: j.reader.Fields, paragraph: j.reader.Paragraph,
		root:     j.ctx.String("root"),
		troubles: make(map[string]error)}
	var couples []overlap.Couple
	articles := func(yield func(article.Article) bool) {
		shelf.give = yield
		for _, g := range lines {
			if shelf.stopped || ctx.Err() != nil {
				return
			}
			if err := shelf.both(ctx, g); err != nil {
				j.skips.add(result.Skip{Path: j.ctx.String("pairs"), Line: g.line,
					Why: err.Error()})
				continue
			}
			couples = append(couples, overlap.Couple{A: g.a, B: g.b})
		}
	}
	result, err := overlap.Compare(ctx, articles,
		func(yield func(overlap.Couple) bool) { slices.Values(couples)(yield) }, j.options)
	if err == nil && len(couples) == 0 {
		j.skips.told()
		err = fmt.Errorf("%s: no pair could be read", j.ctx.String("pairs"))
	}
	return result, err
}

// readPairs returns the lines of a file of pairs, and skips those that are none. Blank lines
// do not count. What the lines name is held against what is written: see apart.
func (c *command) readPairs(j *job, path string) ([]given, error) {
	root := j.ctx.String("root")
	if _, err := os.ReadDir(root); err != nil {
		return nil, fmt.Errorf("%s: %w", root, cause(err))
	}
	var lines []given
	err := c.eachLine(j, path, pairBound, func(n int, line string) error {
		words := strings.Fields(line)
		if len(words) != 2 {
			return fmt.Errorf("a line names two paths, and this one has %s",
				count(len(words), "word"))
		}
		lines = append(lines, given{n, words[0], words[1]})
		return nil
	})
	if err != nil {
		return nil, err
	}
	var named []use
	for _, g := range lines {
		for _, word := range []string{g.a, g.b} {
			named = append(named, use{"--pairs", filepath.Join(root, filepath.FromSlash(word))})
		}
	}
	return lines, c.apartFrom(j, named)
}

// A shelf reads articles below a folder, each once, and gives them on until no more are wanted.
type shelf struct {
	fields    map[string]string
	paragraph string
	root      string
	give      func(article.Article) bool
	stopped   bool
	troubles  map[string]error // of every path that was asked for
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
	reader := article.Reader{Fields: s.fields, Paragraph: s.paragraph, Jobs: 1}
	a, err := reader.ReadFile(ctx, filepath.Join(s.root, filepath.FromSlash(path)), path)
	if err == nil && !s.stopped {
		s.stopped = !s.give(a)
	}
	s.troubles[path] = err
	return err
}
