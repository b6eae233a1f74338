package overlap

import (
	"context"
	"iter"
	"overlap/article"
	"overlap/result"
	"overlap/sketch"
)

// A Couple names two articles by their ids.
type Couple struct{ A, B string }

// Compare compares the articles of each couple with each other and nothing else. Articles
// are not folded into texts, and every couple has its pair in the result, in the given
// order, with its A as A, even if nothing is shared. Accounts, quotations and stories
// are those of the set as far as the couples tell. Couples are asked for when all articles
// have come. The error is of the options, of the context, or of a couple whose two ids are
// not those of two articles.
func Compare(ctx context.Context, articles iter.Seq[article.Article], couples iter.Seq[Couple],
	o Options) (*result.Result, error) {
	r, err := newRun(ctx, articles, sketch.Nothing, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	err = r.Finally(func() error { return r.compare(couples) })
	if err != nil {
		return nil, err
	}
	return r.finish()
}
