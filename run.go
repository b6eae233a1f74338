package overlap

import (
	"context"
	"iter"
	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/index"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/result"
	"overlap/sketch"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*work.Crew
	o Options
	*index.Segment
	sides        *sides                   // prepared for alignment, those that were used last
	texts        []text                   // by time of the first edition: see before
	pairs        []pair                   // by b, then a
	pages        pages                    // their passages
	byText       lists.Lists              // of each text, its pairs
	left         int                      // candidates that were not aligned
	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name in that table
	licensed     bool                     // it is known what may be printed of some words
	notes        []string                 // footnotes of a check
	given        bool                     // the pairs were given, and stay in their order
	agencies     *agency.Table
	drafts       drafts        // of a check
	inText       []int         // of each article, the text that it prints
	sharedSpeech [][]span.Span // of each article, words in quotation marks that other texts print, too, as a union
	faulty       []bool        // of each article: its account could not be settled: a fault
	single       bool          // utterances of one article are in the result, too
	noPairs      bool          // quotations alone are sought

	common  []uint32          // of each class: how many of them another has, too
	lines   []*index.Document // of each text, the article that has its line
	scratch []spool.Buffer    // of each worker, for parts of the piles

	checking   bool           // drafts are compared with references, and nothing else: see Check
	references int            // in a check, the texts below it are references, the others drafts
	untouched  map[uint64]int // in a check, how many references that are no texts have a draft's key
	rates      *align.Rates   // how often words stand in the set; in a check, in the references

	lent       []int32 // of each article, how many others have words from it
	uses       []use
	quoted     []byte // the quotations of these, packed
	utterances []quote.Utterance
}

// A text is what one or more articles print in the same words. The first of them
// stands for it in every comparison.
type text struct {
	first    *index.Document // stands for the text; looked up for each pair, two places nearer than by editions
	editions []int           // articles, by time: it is the first
	agency   string          // whose copy it is; empty if no edition says
	wire     []span.Span     // words that are agency copy to be left out, as a union
	habit    []sketch.Notice // its outlet's boilerplate, by place
	frequent []sketch.Notice // what of the rest is everybody's, by place
	stock    []span.Span     // both of these, as a union
	idle     []span.Span     // all its boilerplate, as a union
	noProse  []span.Span     // boilerplate and quotations, as a union
}

// A pair is two texts and what they share. Where the pairs were not given, a is before b
// in the order of texts.
type pair struct {
	a, b     int
	first    int32 // which of the two was first: see direction
	passages place
}

// meets reports whether text t is compared with the earlier text u.
func (r *run) meets(t, u int) bool {
	return !r.checking || u < r.references && r.references <= t
}

// first returns the article that stands for text t.
func (r *run) first(t int) *index.Document { return r.texts[t].first }

// addText adds a text of some articles, by time.
func (r *run) addText(editions []int) {
	if r.inText == nil {
		r.inText = make([]int, len(r.Documents))
	}
	for _, a := range editions {
		r.inText[a] = len(r.texts)
	}
	r.texts = append(r.texts, text{first: r.Documents[editions[0]], editions: editions})
}

// side lends the article that stands for text t, prepared for alignment.
func (r *run) side(t int) *prepared { return r.sides.lend(r.texts[t].editions[0]) }

// tryPair is Try for a pair.
func (r *run) tryPair(doing string, p *pair, do func(p *pair)) bool {
	return r.Try(doing, func() { do(p) }, r.first(p.a), r.first(p.b))
}

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
	r := &run{Crew: o.crew(ctx), o: o, scratch: make([]spool.Buffer, o.Jobs)}
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
	r.sides = r.newSides(r.o.align(r.o.Rewritten))
	return r, nil
}
