package overlap

import (
	"context"
	"sync"
	"sync/atomic"

	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/lsh"
	"overlap/quote"
	"overlap/shingle"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	ctx      context.Context
	o        Options
	step     string        // what is being done, for Options.Progress
	articles []printed     // by id
	texts    []text        // by time of the first edition: see before
	pairs    []pair        // by a, then b
	shared   []lsh.Segment // postings of each fingerprint that several texts have
	skipped  []Skip
	agencies *agency.Table
	phrases  phrasebook // the user's
	notes    []string   // footnotes of a check
	single   bool       // utterances of one article are in the result, too
	given    bool       // the pairs were given, and stay in their order

	checking   bool           // drafts are compared with references, and nothing else: see Check
	references int            // in a check, the texts below it are references, the others drafts
	untouched  map[uint64]int // in a check, how many references that are no texts have a draft's key
	common     *align.Rates   // in a check, how often words stand in the references

	uses       []quote.Use
	utterances []quote.Utterance
}

// A printed is one article of the set with what is known of its words.
type printed struct {
	*article.Article
	words  *shingle.Text
	draft  bool              // it is checked, not compared with
	hash   uint64            // of a reference's words
	wire   agency.Credit     // the agency that it credits
	when   instant           // when it appeared, as far as it says
	text   int               // the text that it prints
	quotes []quote.Quotation // by place
	self   []repetition      // words that it printed before, by place

	listed       []span // the user's phrases; they may overlap
	spoken       []span // words inside quotation marks, as a union
	sharedSpeech []span // those of them that other texts print, as a union
}

// A text is what one or more articles print in the same words. The first of them
// stands for it in every comparison.
type text struct {
	editions []int // articles, by time: the first stands for the text
	side     *align.Side
	agency   string // whose copy it is; empty if no edition says
	wire     []span // words that are agency copy to be left out, as a union
	pairs    []int  // its pairs, by the other text
	habit    []span // words that are its outlet's boilerplate, as a union
	frequent []span // words of others that are everybody's, as a union
	stock    []span // both of these, as a union
	idle     []span // all its boilerplate, as a union
	noProse  []span // boilerplate and quotations, as a union
}

// A pair is two texts and what they share. Where the pairs were not given, a is before b
// in the order of texts.
type pair struct {
	a, b     int
	order    direction // of the two
	passages []align.Passage
}

// A span is a half-open range of words.
type span struct{ first, last int }

// meets reports whether text t is compared with the earlier text u.
func (r *run) meets(t, u int) bool {
	return !r.checking || u < r.references && r.references <= t
}

// words returns the words of the article that stands for text t.
func (r *run) words(t int) *shingle.Text { return r.first(t).words }

// first returns the article that stands for text t.
func (r *run) first(t int) *printed { return &r.articles[r.texts[t].editions[0]] }

// each calls do for every i below n, on all workers, each i once and in no order.
// It returns early, with the context's error, when the context ends. What do
// writes must belong to i or to worker.
func (r *run) each(n int, do func(worker, i int)) error {
	const chunk = 8 // items a worker takes at a time: few enough to share the last ones evenly
	var next, done atomic.Int64
	var group sync.WaitGroup
	for worker := range min(r.o.Jobs, (n+chunk-1)/chunk) {
		group.Go(func() {
			for r.ctx.Err() == nil {
				hi := int(next.Add(chunk))
				if hi-chunk >= n {
					return
				}
				for i := hi - chunk; i < min(hi, n); i++ {
					do(worker, i)
				}
				if r.o.Progress != nil {
					r.o.Progress(r.step, min(n, int(done.Add(chunk))), n)
				}
			}
		})
	}
	group.Wait()
	return r.ctx.Err()
}
