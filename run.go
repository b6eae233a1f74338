package overlap

import (
	"context"
	"iter"
	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/span"
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
	o      Options
	sides  *prepare.Cache // prepared for alignment, those that were used last
	agency []string       // of each text, whose copy it is; empty if no edition says
	wire   [][]span.Span  // of each text, words that are agency copy to be left out, as a union
	*findings
	*speeches
	drafts       drafts                   // of a check
	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name in that table
	licensed     bool                     // it is known what may be printed of some words
	notes        []string                 // footnotes of a check
	agencies     *agency.Table
	faulty       []bool // of each article: its account could not be settled: a fault
	single       bool   // utterances of one article are in the result, too
	noPairs      bool   // quotations alone are sought

	untouched map[uint64]int // in a check, how many references that are no texts have a draft's key
	rates     *align.Rates   // how often words stand in the set; in a check, in the references

	lent []int32 // of each article, how many others have words from it
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
		r.agencyRights, r.licensed = o.Outlets.AgencyRights(r.agencies), o.Outlets.KnowsRights()
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
	n := len(r.Texts)
	r.agency, r.wire = make([]string, n), make([][]span.Span, n)
}
