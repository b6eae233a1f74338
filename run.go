package overlap

import (
	"context"
	"iter"
	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/edition"
	"overlap/index"
	"overlap/match"
	"overlap/prepare"
	"overlap/result"
	"overlap/sketch"
	"time"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*edition.Set
	o     Options
	sides *prepare.Cache // prepared for alignment, those that were used last
	*findings
	*speeches
	drafts   drafts   // of a check
	notes    []string // footnotes of a check
	agencies *agency.Table
	single   bool // utterances of one article are in the result, too
	noPairs  bool // quotations alone are sought

	untouched map[uint64]int // in a check, how many references that are no texts have a draft's key
	rates     *align.Rates   // how often words stand in the set; in a check, in the references

}

// side lends the article that stands for text t, prepared for alignment.
func (r *run) side(t int) *prepare.Text { return r.sides.Acquire(r.Texts[t].Editions[0]) }

// segmentOptions returns how articles are made a segment of.
func (o Options) segment(of sketch.Unit, agencies *agency.Table) index.Options {
	return index.Options{
		Sketch: sketch.Options{
			MinWords: o.MinWords, Shingle: o.Shingle, Window: o.Window, Of: of, Speech: !o.ArticlesOnly,
			Keys: o.Rewritten, Phrases: sketch.NewPhrasebook(o.Phrases), Agencies: agencies,
		},
		Delay: func(outlet string) time.Duration { return o.Outlets.Delay(outlet, o.MinDelay) },
	}
}

// newRun receives the articles, which are found by fingerprints of some unit.
func newRun(ctx context.Context, articles iter.Seq[article.Article], of sketch.Unit, o Options) (*run, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	if o.ArticlesOnly && of == sketch.Tokens {
		of = sketch.Words
	}
	r := &run{Set: &edition.Set{Crew: o.crew(ctx), Policy: o.policy(), References: -1}, o: o}
	r.Begin("reading articles")
	r.Guard(func() {
		r.agencies = agency.NewTable(o.Agencies)
		r.Segment, err = index.Build(r.Crew, articles, o.segment(of, r.agencies))
	})
	if err := r.Failed(); err != nil {
		if r.Segment != nil {
			r.Close()
		}
		return nil, err
	}
	return r, nil
}

// prepare makes room for the articles prepared for alignment. All of them are there.
func (r *run) prepare() { r.sides = prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten)) }

// open makes room for what is known of texts. All of them are there.
func (r *run) open() {
	r.findings = newFindings(&match.Pairs{Set: r.Set, Cache: r.sides})
}

// parts does what remains when the pairs are known, and yields the result in parts.
func (r *run) parts() iter.Seq2[*result.Result, error] {
	o := settleOptions{Settings: r.o.settings(), ProseUnread: r.o.ArticlesOnly || r.noPairs, Single: r.single, Notes: r.notes}
	if r.o.ArticlesOnly {
		o.Notes = append(o.Notes, "only articles that print the same text were sought: no passages, quotations, boilerplate or credits of their own")
	}
	if r.noPairs {
		o.Notes = append(o.Notes, "prose was not compared: accounts tell of quotations alone, and there are no verdicts")
	}
	return parts(r.Crew, o, func() (b *book, recall *result.Recall) {
		r.markTexts()
		if r.o.RecallSample > 0 && !r.o.ArticlesOnly && !r.Asked && !r.noPairs && !r.HasDrafts() {
			recall, _ = measureRecall(r.findings, r.o.RecallSample) // why it failed is in r.Failed
		}
		b = settle(r.findings, r.speeches, r.drafts, bookOptions{
			Outlets: r.o.Outlets, Agencies: r.agencies, Gate: r.o.Gate, ExcludeWire: r.o.ExcludeWire, WithText: r.o.WithText,
		})
		r.warn(b)
		return b, recall
	})
}
