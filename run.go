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
	"overlap/quote"
	"overlap/result"
	"overlap/sketch"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*edition.Set
	o      Options
	sides  *prepare.Cache // prepared for alignment, those that were used last
	marks  []marks        // of each text
	agency []string       // of each text, whose copy it is; empty if no edition says
	wire   [][]span.Span  // of each text, words that are agency copy to be left out, as a union
	*match.Pairs
	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name in that table
	licensed     bool                     // it is known what may be printed of some words
	notes        []string                 // footnotes of a check
	agencies     *agency.Table
	drafts       drafts        // of a check
	sharedSpeech [][]span.Span // of each article, words in quotation marks that other texts print, too, as a union
	faulty       []bool        // of each article: its account could not be settled: a fault
	single       bool          // utterances of one article are in the result, too
	noPairs      bool          // quotations alone are sought

	untouched map[uint64]int // in a check, how many references that are no texts have a draft's key
	rates     *align.Rates   // how often words stand in the set; in a check, in the references

	lent       []int32 // of each article, how many others have words from it
	uses       []use
	quoted     []byte // the quotations of these, packed
	utterances []quote.Utterance
}

// Marks are which words of a text are no prose.
type marks struct {
	habit    []sketch.Notice // its outlet's boilerplate, by place
	frequent []sketch.Notice // what of the rest is everybody's, by place
	stock    []span.Span     // both of these, as a union
	idle     []span.Span     // all its boilerplate, as a union
	noProse  []span.Span     // boilerplate and quotations, as a union
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
		Delay: o.delay,
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
		r.agencyRights, r.licensed = o.agencyRights(r.agencies), o.knowsRights()
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
	r.Pairs = &match.Pairs{Set: r.Set, Cache: r.sides}
	n := len(r.Texts)
	r.marks, r.agency, r.wire = make([]marks, n), make([]string, n), make([][]span.Span, n)
}
