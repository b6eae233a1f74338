package overlap

import (
	"context"
	"iter"
	"time"

	"overlap/agency"
	"overlap/article"
	"overlap/boilerplate"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/settle"
	"overlap/shard"
	"overlap/sketch"
	"overlap/speech"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*edition.Set
	o        Options
	agencies *agency.Table
	*boilerplate.Found
	speeches *speech.Speech
	drafts   draft.Drafts       // of a check
	writing  settle.Options     // how the result is written down
	sample   int                // texts that are drawn to measure recall
	by       *shard.Coordinator // of workers elsewhere; nil if there are none
}

// segmentOptions returns how articles are made a segment of.
func (o Options) segment(of sketch.Unit, agencies *agency.Table) index.Options {
	return index.Options{
		Sketch: sketch.Options{
			MinWords: o.MinWords, Shingle: o.Shingle, Window: o.Window, Of: of,
			Speech: !o.ArticlesOnly,
			Keys:   o.Rewritten, Phrases: sketch.NewPhrasebook(o.Phrases), Agencies: agencies,
		},
		Delay: func(outlet string) time.Duration { return o.Outlets.Delay(outlet, o.MinDelay) },
	}
}

// newRun receives the articles, which are found by fingerprints of some unit.
func newRun(ctx context.Context, articles iter.Seq[article.Article], of sketch.Unit,
	o Options) (*run, error) {
	return openRun(ctx, of, o, func(r *run, o index.Options) (*index.Segment, error) {
		return index.Build(r.Crew, articles, o)
	})
}

// openRun does what newRun does with the segment that open makes.
func openRun(ctx context.Context, of sketch.Unit, o Options,
	open func(*run, index.Options) (*index.Segment, error)) (*run, error) {
	o, err := o.fill()
	if err != nil {
		return nil, err
	}
	if o.ArticlesOnly && of == sketch.Tokens {
		of = sketch.Words
	}
	r := &run{Set: &edition.Set{Crew: o.crew(ctx), Policy: o.policy(), References: -1}, o: o,
		writing: settle.Options{Settings: o.settings(), ProseUnread: o.ArticlesOnly}}
	if o.ArticlesOnly {
		r.writing.Notes = []string{"only articles that print the same text were sought: no " +
			"passages, " +
			"quotations, boilerplate or credits of their own"}
	}
	r.Begin("reading articles")
	r.Guard(func() {
		r.agencies = agency.NewTable(o.Agencies)
		r.Segment, err = open(r, o.segment(of, r.agencies))
		r.Fail(err)
	})
	if err := r.Failed(); err != nil {
		if r.Segment != nil {
			r.Close()
		}
		return nil, err
	}
	return r, nil
}
