package overlap

import (
	"context"
	"fmt"
	"iter"

	"overlap/article"
	"overlap/boilerplate"
	"overlap/match"
	"overlap/prepare"
	"overlap/result"
	"overlap/sketch"
)

// A Couple names two articles by their ids.
type Couple struct{ A, B string }

// Compare compares the articles of each couple with each other and nothing else. Articles
// are not folded into texts, and every couple has its pair in the result, in the given
// order, with its A as A, even if nothing is shared. Accounts, quotations and stories
// are those of the set as far as the couples tell. Couples are asked for when all articles
// have come. Couples are compared however far apart they appeared: Options.Days and RewrittenDays
// say nothing here, and the settings of the result have 0 for them. The error is of the options, of
// the context, or of a couple whose two ids are not those of two articles.
func Compare(ctx context.Context, articles iter.Seq[article.Article], couples iter.Seq[Couple],
	o Options) (*result.Result, error) {
	r, err := newRun(ctx, articles, sketch.Nothing, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	r.Days, r.RewrittenDays = 0, 0
	r.writing.Settings.Days, r.writing.Settings.RewrittenDays = 0, 0
	err = r.Finally(func() error { return r.compare(couples) })
	if err != nil {
		return nil, err
	}
	return r.finish()
}

// compare aligns couples.
func (r *run) compare(couples iter.Seq[Couple]) error {
	number := make(map[string]int, len(r.Documents)) // id -> text
	for _, i := range r.ByTime() {
		number[r.Documents[i].ID] = len(r.Texts)
		r.AddText([]int{i})
	}
	r.Asked = true
	r.Found = boilerplate.New(match.New(r.Set,
		prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten)), nil))
	var asked []match.Pair
	for c := range couples {
		a, okA := number[c.A]
		b, okB := number[c.B]
		switch {
		case !okA && r.Faulted[c.A] || !okB && r.Faulted[c.B]:
			continue // that it could not be read is said
		case !okA || !okB || a == b:
			return fmt.Errorf("comparing %q with %q: two articles are needed", c.A, c.B)
		}
		asked = append(asked, r.PairOf(a, b))
	}
	err := r.Ask(asked)
	r.gather(nil)()
	r.speeches.Share()
	return err
}
