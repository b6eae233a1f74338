package overlap

import (
	"context"
	"iter"

	"overlap/archive"
	"overlap/article"
	"overlap/index"
	"overlap/internal/work"
	"overlap/neighbours"
	"overlap/result"
	"overlap/sketch"
)

// FindIn compares today's articles with each other and with those of an archive. The result is what
// Find of all of them would say of today's: their accounts and editions, the pairs, passages,
// quotations and stories that they are in, and the archived articles that these name, which are
// marked. An article of today stands for an archived one of its id; that is an error if the id is
// but the place of the two, and they are not the same article. It yields the result as one part.
//
// Cost: that of Find with today's articles and their neighbours, which are read from the archive;
// see package neighbours, which also says what it misses. The options must find articles by what
// the archive was made with (index.Params), or it is an error.
func FindIn(ctx context.Context, today iter.Seq[article.Article], v *archive.View,
	o Options) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		yield(findIn(ctx, today, v, o))
	}
}

func findIn(ctx context.Context, today iter.Seq[article.Article], v *archive.View,
	o Options) (*result.Result, error) {
	var found *neighbours.Found
	r, err := openRun(ctx, sketch.Tokens, o,
		func(r *run, o index.Options) (*index.Segment, error) {
			more := func(g *index.Segment) (others iter.Seq[article.Article], err error) {
				if found, err = neighbours.Of(r.Crew, g, v, &r.Policy); err != nil {
					return nil, err
				}
				return found.Read(r.Crew), nil
			}
			return index.BuildWith(r.Crew, distinct(r.Crew, today, v), more, o)
		})
	if err != nil {
		return nil, err
	}
	defer r.Close()
	r.Elsewhere = found.Elsewhere
	if err := r.Finally(r.find); err != nil {
		return nil, err
	}
	out, err := r.finish()
	if err != nil {
		return nil, err
	}
	neighbours.Confine(out, r.Set)
	return out, nil
}

// distinct yields articles that the archive does not take for others, see archive.View's Distinct.
func distinct(c *work.Crew, articles iter.Seq[article.Article],
	v *archive.View) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a := range articles {
			if err := v.Distinct(&a); err != nil {
				c.Fail(err)
				return
			}
			if !yield(a) {
				return
			}
		}
	}
}
