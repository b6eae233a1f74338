// Package overlap says which passages and quotations articles share, who had them
// first, and how much each article copies.
//
// Find does it for a set of articles, everything against everything; Check for drafts
// against a set; Compare for given couples; Quotes for quotations alone. Each gives a Result, which package report writes. None reads files, flags, clock or
// environment, and the same articles and options give the same result.
package overlap

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"overlap/align"
	"overlap/article"
	"overlap/internal/span"
	"overlap/join"
	"overlap/match"
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

// FindAll does what Find does with articles that come one by one, so that their texts need not be in
// memory at once: with Options.Memory, those that have no room go to a file.
func FindAll(ctx context.Context, articles iter.Seq[article.Article], o Options) (*result.Result, error) {
	return result.Whole(FindParts(ctx, articles, o))
}

// FindParts does what FindAll does and gives the result in parts, which together are the result: each has
// some elements of the lists, in order, and no list is begun before the one above it in
// Result is complete. The first part has no list at all. So a result that is larger than memory can be
// written while it is made. It ends with an error, if there is one.
func FindParts(ctx context.Context, articles iter.Seq[article.Article], o Options) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		r, err := newRun(ctx, articles, sketch.Tokens, o)
		if err == nil {
			defer r.Close()
			err = r.Finally(r.matchAll)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		r.parts()(yield)
	}
}

// matchAll does what Find does before accounts and stories: it finds the pairs.
func (r *run) matchAll() error {
	r.speeches = newSpeeches(r.Set, nil)
	quoted := r.gatherQuotes()
	r.prepare()
	err := r.Fold(r.sides, r.ByTime(), r.Days > 0)
	r.open()
	quoted()
	if err != nil || r.o.ArticlesOnly {
		return err
	}
	return r.pairUp()
}

// pairUp finds the pairs of texts that share something, what they share, and boilerplate. Quotations are
// gathered already.
func (r *run) pairUp() error {
	r.shareQuotes()
	reasons, err := join.Reasons(r.Set, r.told(), r.untouched)
	if err != nil {
		return err
	}
	found, err := join.Self(r.Set)
	if err != nil {
		return err
	}
	r.findings.Pairs = match.New(r.Set, r.sides, r.ratesOf())
	if err := r.Match(found, reasons); err != nil {
		return err
	}
	if err := r.findStock(); err != nil {
		return err
	}
	r.Begin("aligning what many share")
	if found, err = join.Common(r.Set, func(t int) []span.Span { return r.marks[t].stock }); err != nil {
		return err
	}
	return r.Match(found, make([][]uint32, len(r.Texts)))
}

// ratesOf returns how often words stand in the set or, in a check, in the references.
func (r *run) ratesOf() *align.Rates {
	if !r.Rewritten || r.HasDrafts() {
		return r.rates
	}
	return match.Rates(r.Set, r.sides)
}

// A Couple names two articles by their ids.
type Couple struct{ A, B string }

// Compare compares the articles of each couple with each other and nothing else. Articles
// are not folded into texts, and every couple has its pair in the result, in the given
// order, with its A as A, even if nothing is shared. Accounts, quotations and stories
// are those of the set as far as the couples tell. Couples are asked for when all articles
// have come. The error is of the options, of the context, or of a couple whose two ids are
// not those of two articles.
func Compare(ctx context.Context, articles iter.Seq[article.Article], couples iter.Seq[Couple], o Options) (*result.Result, error) {
	r, err := newRun(ctx, articles, sketch.Nothing, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	r.Asked = true
	err = r.Finally(func() error { return r.pairGiven(couples) })
	if err != nil {
		return nil, err
	}
	return r.finish()
}

// pairGiven aligns the given couples.
func (r *run) pairGiven(couples iter.Seq[Couple]) error {
	r.prepare()
	number := make(map[string]int, len(r.Documents)) // id -> text
	for _, i := range r.ByTime() {
		number[r.Documents[i].ID] = len(r.Texts)
		r.AddText([]int{i})
	}
	r.open()
	var asked []match.Pair
	r.findings.Pairs = match.New(r.Set, r.sides, nil)
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
	r.speeches = newSpeeches(r.Set, nil)
	r.gatherQuotes()()
	r.shareQuotes()
	return err
}

// Quotes finds who is quoted in the articles, by whom and with which words, and compares
// nothing else: there are no pairs, and the accounts know only editions, quotations and
// repetitions. With all, utterances that only one article prints are in the result, too.
func Quotes(ctx context.Context, articles iter.Seq[article.Article], all bool, o Options) (*result.Result, error) {
	r, err := newRun(ctx, articles, sketch.Tokens, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	r.single, r.noPairs = all, true
	err = r.Finally(func() error {
		r.prepare()
		err := r.Fold(r.sides, r.ByTime(), r.Days > 0)
		r.open()
		if err == nil {
			r.speeches = newSpeeches(r.Set, nil)
			r.gatherQuotes()()
			r.shareQuotes()
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return r.finish()
}

// finish does what remains when the pairs are known, and returns the result.
func (r *run) finish() (*result.Result, error) { return result.Whole(r.parts()) }
