package overlap

import (
	"context"
	"iter"
	"slices"

	"overlap/archive"
	"overlap/article"
	"overlap/check"
	"overlap/result"
	"overlap/sketch"
)

// Check compares drafts with references. The drafts are not compared with each other, nor the
// references: two drafts give what each gives alone. The result has the drafts, with their
// accounts, and the references that share a passage or a quotation with one, all of whose words
// count as their own; pairs of a draft and a reference; the quotations that a draft shares; and no
// stories. The order of drafts and references does not matter.
//
// Article.Draft tells which are drafts. A draft whose id a reference has, too, stands in the result
// under its path and line, or with "(the draft)" behind its id, and a footnote says so.
//
// References come one by one, so that their texts need not be in memory at once: with
// Options.Memory, those that have no room go to a file.
//
// Cost: one pass over the references, about as long as reading them; then near linear in those that
// share something. A reference that shares nothing costs no memory afterwards.
//
// What it misses: as Find does; and a quotation of fewer than three words.
func Check(ctx context.Context, drafts []article.Article, references iter.Seq[article.Article],
	o Options) (*result.Result, error) {
	return checkWith(ctx, drafts, references, nil, o)
}

// checkWith compares drafts with references, or with an archive if there is one.
func checkWith(ctx context.Context, drafts []article.Article, references iter.Seq[article.Article],
	v *archive.View, o Options) (*result.Result, error) {
	r, err := newRun(ctx, slices.Values(drafts), sketch.Tokens, o)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var result *result.Result
	err = r.Finally(func() error {
		if err := r.check(drafts, references, v); err != nil {
			return err
		}
		result, err = r.finish()
		if err == nil {
			check.Confine(result, r.Set, r.drafts)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return result, nil
}

// CheckIn does what Check does with the articles of an archive as references. What it costs depends
// on what the drafts share with the archive, not on how much there is. The options must find
// articles by what the archive was made with (index.Params), or it is an error.
//
// What else it misses: how often outlets were visited is known of the references in the result
// alone.
func CheckIn(ctx context.Context, drafts []article.Article, v *archive.View, o Options) (
	*result.Result, error) {
	return checkWith(ctx, drafts, nil, v, o)
}

// check finds the pairs of drafts and references.
func (r *run) check(drafts []article.Article, references iter.Seq[article.Article],
	v *archive.View) error {
	held, err := check.Hold(r.Set, drafts, references,
		check.Options{TrustDraft: r.o.TrustDraft, Self: r.o.Self, Archive: v})
	if err != nil {
		return err
	}
	r.drafts, r.writing.Notes = held.Drafts, held.Notes
	r.open(held.Cache)
	r.gather(r.drafts)()
	return r.pairUp(held.Rates)
}
