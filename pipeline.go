package overlap

import (
	"iter"

	"overlap/account"
	"overlap/align"
	"overlap/boilerplate"
	"overlap/check"
	"overlap/draft"
	"overlap/internal/span"
	"overlap/join"
	"overlap/match"
	"overlap/nature"
	"overlap/prepare"
	"overlap/recall"
	"overlap/result"
	"overlap/settle"
	"overlap/speech"
)

// The pipeline. Sketches lie in an index when a run is there (newRun). Articles that print one text
// are folded, its fingerprints joined, candidates matched; what is boilerplate is known then, so
// what many share and is none is joined and matched, too; accounts are settled, and the result
// written down in parts. A check folds drafts and references in its own way, a comparison folds
// nothing and is given its pairs, and quotations alone need no pairs: the rest is the same.

// find finds the pairs of a scan.
func (r *run) find() error {
	quoted := r.gather(nil)
	err := r.fold()
	quoted()
	if err != nil || r.o.ArticlesOnly {
		return err
	}
	r.sample = r.o.RecallSample
	var rates *align.Rates
	if r.Rewritten {
		rates = match.Rates(r.Set, r.Cache)
	}
	return r.pairUp(rates)
}

// fold makes texts of the articles.
func (r *run) fold() error {
	cache := prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten))
	err := r.Fold(cache, r.ByTime(), r.Days > 0)
	r.open(cache)
	return err
}

// gather brings the variants of each utterance together while other things are done. What it
// returns waits for that.
func (r *run) gather(drafts draft.Drafts) (wait func()) {
	r.speeches = speech.New(r.Set, drafts)
	return r.speeches.Gather()
}

// open makes room for what is known of texts. All of them are there.
func (r *run) open(cache *prepare.Cache) {
	r.Found = boilerplate.New(&match.Pairs{Set: r.Set, Cache: cache})
}

// pairUp finds the pairs of texts that share something, what they share, and boilerplate.
// Quotations are gathered already.
func (r *run) pairUp(rates *align.Rates) error {
	r.speeches.Share()
	var joiner join.Joiner
	if r.by != nil {
		joiner = r.by.Seeds(r.Set)
	}
	found, err := join.SelfBy(r.Set, joiner)
	if err != nil {
		return err
	}
	byKeys, err := join.ByKeys(r.Set, found)
	if err != nil {
		return err
	}
	r.Found.Pairs = match.New(r.Set, r.Cache, rates)
	if r.by != nil {
		r.Pairs.By = r.by.Aligner(r.Set)
	}
	reasons := join.Reasons(r.Set, r.speeches.Told(), byKeys)
	if err := r.Match(found, reasons); err != nil {
		return err
	}
	if err := r.Find(); err != nil {
		return err
	}
	r.Begin("aligning what many share")
	if found, err = join.Common(r.Set,
		func(t int) []span.Span { return r.Marks[t].Detected }); err != nil {
		return err
	}
	if err := r.Match(found, make([][]uint32, len(r.Texts))); err != nil {
		return err
	}
	return r.Rewrite(reasons)
}

// finish does what remains when the pairs are known, and returns the result.
func (r *run) finish() (*result.Result, error) { return result.Whole(r.parts()) }

// parts does what remains when the pairs are known, and yields the result in parts.
func (r *run) parts() iter.Seq2[*result.Result, error] {
	return settle.Parts(r.Crew, r.writing, func() (b *account.Book, measured *result.Recall) {
		r.Mark()
		drawing := recall.Draw(r.Pairs, r.sample)
		// why something failed is in r.Failed
		judge, _ := nature.NewJudge(r.Found, drawing.Drawn())
		measured, _ = drawing.Measure(judge)
		b = account.Settle(r.Found, r.speeches, r.drafts, account.Options{
			Outlets: r.o.Outlets, Agencies: r.agencies, Gate: r.o.Gate,
			ExcludeWire: r.o.ExcludeWire, WithText: r.o.WithText,
		})
		if r.HasDrafts() {
			check.Warn(b)
		}
		return b, measured
	})
}
