// Package overlap says which passages and quotations articles share, who had them first, and how
// much each article copies.
//
// Find does it for a set of articles, everything against everything; Check for drafts against a
// set; Compare for given couples; Quotes for quotations alone. Each gives a Result, which package
// report writes. None reads files, flags, clock or environment, and the same articles and options
// give the same result.
package overlap

import (
	"context"
	"iter"
	"slices"

	"overlap/article"
	"overlap/result"
	"overlap/sketch"
)

// Find compares all articles with each other. The order of articles does not matter;
// of several with one id, the first by path and line counts and the others are
// skipped. The error is of the options or of the context; a bad article is a Skip.
//
// Cost: near linear in the words of all articles; some 2 KB an article while it runs, and
// what Options.Memory gives room to.
func Find(ctx context.Context, articles []article.Article, o Options) (*result.Result, error) {
	return FindAll(ctx, slices.Values(articles), o)
}

// FindAll does what Find does with articles that come one by one, so that their texts need not be
// in memory at once: with Options.Memory, those that have no room go to a file.
func FindAll(
	ctx context.Context, articles iter.Seq[article.Article], o Options,
) (*result.Result, error) {
	return result.Whole(FindParts(ctx, articles, o))
}

// FindParts does what FindAll does and gives the result in parts, which together are the result:
// each has some elements of the lists, in order, and no list is begun before the one above it in
// Result is complete. The first part has no list at all. So a result that is larger than memory can
// be written while it is made. It ends with an error, if there is one.
func FindParts(ctx context.Context, articles iter.Seq[article.Article],
	o Options) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		r, err := newRun(ctx, articles, sketch.Tokens, o)
		if err == nil {
			defer r.Close()
			err = r.Finally(r.find)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		r.parts()(yield)
	}
}
