package overlap

import (
	"strings"

	"github.com/cespare/xxhash/v2"

	"overlap/agency"
	"overlap/align"
	"overlap/article"
	"overlap/internal/lists"
	"overlap/internal/span"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/quote"
	"overlap/result"
	"overlap/shingle"
	"overlap/timeline"
)

// A run is the state of one comparison. Its parts are filled one after the other by
// the steps that Find names; after its step a part is only read.
type run struct {
	*work.Crew
	o            Options
	articles     []*printed  // by id
	library      *library    // their texts
	sides        *sides      // prepared for alignment, those that were used last
	texts        []text      // by time of the first edition: see before
	pairs        []pair      // by b, then a
	pages        pages       // their passages
	byText       lists.Lists // of each text, its pairs
	left         int         // candidates that were not aligned
	agencies     *agency.Table
	agencyRights map[string]result.Rights // what may be printed of an agency's copy, by its name in that table
	licensed     bool                     // it is known what may be printed of some words
	phrases      phrasebook               // the user's
	notes        []string                 // footnotes of a check
	single       bool                     // utterances of one article are in the result, too
	noPairs      bool                     // quotations alone are sought
	given        bool                     // the pairs were given, and stay in their order
	faulted      map[string]bool          // ids of articles that could not be read: a fault

	doubles  doubles        // articles of ids that others have, until all have come
	families families       // articles of the same words
	class    []*printed     // the article of each class that has its line; nil if none of the class counts
	unused   bool           // there is such a class
	prints   *spool.Spool   // fingerprints of the classes, then of the texts: those that several have
	common   []uint32       // of each class: how many of them another has, too
	lines    []*printed     // of each text, the article that has its line
	keys     *spool.Spool   // keys of rewriting
	scratch  []spool.Buffer // of each worker, for parts of the piles

	checking   bool           // drafts are compared with references, and nothing else: see Check
	references int            // in a check, the texts below it are references, the others drafts
	untouched  map[uint64]int // in a check, how many references that are no texts have a draft's key
	rates      *align.Rates   // how often words stand in the set; in a check, in the references

	lent       []int32 // of each article, how many others have words from it
	uses       []use
	quoted     []byte // the quotations of these, packed
	utterances []quote.Utterance
}

// A printed is one article of the set with what every step wants to know of it. The article
// itself is in the library.
type printed struct {
	ID, Outlet, Owner string
	Notes             []string // doubts about it
	in                *library
	held              *article.Article // nil if it is in the library's file,
	away              extent           // there

	draft    *draft           // of an article that is checked; nil of all others
	broken   bool             // it could not be read: a fault
	faulty   bool             // its account could not be settled: a fault
	touch    *touch           // in a check, what a reference has of the drafts; nil if nothing
	size     int              // words that are compared
	compared uint32           // bytes of the text that are
	class    uint32           // articles of the same words have the same
	prints   uint32           // fingerprints of the class
	few      bool             // it has few distinct words
	hash     uint64           // of its words
	url      uint64           // hash of its address; 0 if it has none
	wire     *agency.Credit   // the agency that it credits; nil if there is none
	when     timeline.Instant // when it appeared, as far as it says
	text     int              // the text that it prints
	uses     []quote.Use      // what it says for others to say, too, until they are grouped
	self     []repetition     // words that it printed before, by place
	leads    bool             // it is the first article of its class that came,
	line     line             // whose line is kept

	listed       []notice    // the user's phrases; they may overlap
	spoken       []span.Span // words inside quotation marks, as a union
	sharedSpeech []span.Span // those of them that other texts print, as a union
}

// newPrinted returns an article of which nothing is known yet.
func newPrinted(in *library, a *article.Article) printed {
	p := printed{in: in, ID: strings.Clone(a.ID), Outlet: a.Outlet, Owner: a.Owner, Notes: a.Notes, held: a, when: timeline.Appeared(a)}
	if a.URL != "" {
		p.url = xxhash.Sum64String(a.URL)
	}
	return p
}

// A text is what one or more articles print in the same words. The first of them
// stands for it in every comparison.
type text struct {
	first    *printed    // stands for the text; looked up for each pair, two places nearer than by editions
	editions []int       // articles, by time: it is the first
	agency   string      // whose copy it is; empty if no edition says
	wire     []span.Span // words that are agency copy to be left out, as a union
	habit    []notice    // its outlet's boilerplate, by place
	frequent []notice    // what of the rest is everybody's, by place
	stock    []span.Span // both of these, as a union
	idle     []span.Span // all its boilerplate, as a union
	noProse  []span.Span // boilerplate and quotations, as a union
}

// A pair is two texts and what they share. Where the pairs were not given, a is before b
// in the order of texts.
type pair struct {
	a, b     int
	first    int32 // which of the two was first: see direction
	passages place
}

// A notice is words of an article that may stand elsewhere, too, with their bytes and a
// hash of the words.
type notice struct {
	span.Span
	bytes result.Span
	hash  uint64
}

// notice returns the words of s as a notice.
func noticeOf(t *shingle.Text, s span.Span) notice {
	lo, hi := t.Bytes(s.First, s.Last)
	return notice{s, result.Span{Lo: lo, Hi: hi}, hashOf(t.Words[s.First:s.Last])}
}

// spansOf returns where notices stand.
func spansOf(notices []notice) []span.Span {
	spans := make([]span.Span, len(notices))
	for i, n := range notices {
		spans[i] = n.Span
	}
	return spans
}

// close gives back what the run has outside of memory.
func (r *run) close() {
	r.library.close()
	for _, p := range []*spool.Spool{r.prints, r.keys} {
		if p != nil {
			p.Close()
		}
	}
}

// meets reports whether text t is compared with the earlier text u.
func (r *run) meets(t, u int) bool {
	return !r.checking || u < r.references && r.references <= t
}

// first returns the article that stands for text t.
func (r *run) first(t int) *printed { return r.texts[t].first }

// addText adds a text of some articles, by time.
func (r *run) addText(editions []int) {
	for _, a := range editions {
		r.articles[a].text = len(r.texts)
	}
	r.texts = append(r.texts, text{first: r.articles[editions[0]], editions: editions})
}

// side lends the article that stands for text t, prepared for alignment.
func (r *run) side(t int) *prepared { return r.sides.lend(r.texts[t].editions[0]) }

// tryPair is Try for a pair.
func (r *run) tryPair(doing string, p *pair, do func(p *pair)) bool {
	return r.Try(doing, func() { do(p) }, r.first(p.a), r.first(p.b))
}
