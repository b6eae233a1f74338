package overlap

import (
	"context"
	"iter"

	"overlap/article"
	"overlap/edition"
	"overlap/sketch"
)

// NewSet receives articles as Find does and returns them as a set that has no texts yet, for who
// runs the stages one by one: Set.Fold makes texts of the articles. The set is to be closed.
func NewSet(ctx context.Context, articles iter.Seq[article.Article], o Options) (*edition.Set,
	error) {
	r, err := newRun(ctx, articles, sketch.Tokens, o)
	if err != nil {
		return nil, err
	}
	return r.Set, nil
}
