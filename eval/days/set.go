package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"overlap/article"
	"overlap/internal/newsgen"
)

// load reads a set, or generates it.
func (p *plan) load(ctx context.Context, set string) ([]article.Article, error) {
	shape, size, _ := strings.Cut(set, ":")
	if n, err := strconv.Atoi(size); err == nil &&
		slices.Contains(newsgen.Shapes, newsgen.Shape(shape)) {
		return newsgen.Articles(newsgen.Options{Articles: n, Seed: p.seed,
			Shape: newsgen.Shape(shape)}), nil
	}
	return p.read(ctx, set)
}

// read reads what is at a path. What cannot be read is passed over, as a scan does; of several with
// one id the first counts.
func (p *plan) read(ctx context.Context, path string) (articles []article.Article, err error) {
	met := map[string]bool{}
	for a, skip := range p.reader.Read(ctx, path) {
		switch {
		case skip != nil && skip.Named:
			return nil, skip
		case skip != nil || met[a.ID]:
		default:
			met[a.ID] = true
			articles = append(articles, a)
		}
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("%s: no article that can be read", path)
	}
	return articles, ctx.Err()
}
