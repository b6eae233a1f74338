package account

import (
	"iter"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/result"
	"overlap/sketch"
	"overlap/source"
)

// A class is what a word of an article is put down as.
type class uint8

const (
	asOwn          class = iota
	asQuoted             // as a quotation that nobody else prints
	asSharedQuoted       // as one that another text prints, too
	asShared             // as prose of a source
	asBoilerplate
	asExcluded // as agency copy that is left out
	classes
)

// classNames are the classes as a slice of an account names them.
var classNames = [classes]string{"own", "quoted", "shared_quoted", "shared", "boilerplate",
	"excluded"}

// A hearsay says how references print a word of a draft: see shelter.go.
type hearsay uint8

const (
	unnamed         hearsay = 1 << iota // in marks, and the draft names nobody who says it
	proseElsewhere                      // a reference prints it outside of marks
	speechElsewhere                     // a reference prints it in marks
)

// A word is what a ledger says of one word of an article.
type word struct {
	class     class
	source    int32 // the article that printed a shared word first
	of        int32 // 1 + the number of the account's source that a shared word comes from; 0 if none
	rewritten int32 // 1 + the article that has the word's passage in other words; 0 if none
	recycled  int32 // 1 + an earlier article of the outlet that has it in shared prose; 0 if none
	edited    bool  // it stands inside of a copied passage, where the source has another word
	common    bool  // an earlier text has it, too, in a passage set aside
	template  bool  // of these, in a template
	// it stands in an earlier article of the outlet, and in none of another before that
	kept    bool
	hearsay hearsay

	// of a draft, for its slices
	licence   uint16 // 1 + the number of its licence; 0 if it stands under none
	again     bool   // the draft printed it before
	sheltered bool
	cut       bool // a claim begins with it, or ended before it
}

// A ledger is the words of one article.
type ledger []word

// openLedger returns the ledger of an article, in the memory of an old one, with its boilerplate,
// its quotations and those that other texts print, too.
func openLedger(old ledger, facts *sketch.Facts, spokenElsewhere []span.Span) ledger {
	l := slices.Grow(old[:0], facts.Size)[:facts.Size]
	clear(l)
	l.turn(asOwn, asQuoted, facts.Spoken...)
	l.turn(asQuoted, asSharedQuoted, spokenElsewhere...)
	l.set(asBoilerplate, sketch.SpansOf(facts.Listed)...)
	for i := range facts.Repetitions {
		l.set(asBoilerplate, facts.Repetitions[i].Span)
	}
	return l
}

// in yields the words of spans with their numbers.
func (l ledger) in(spans ...span.Span) iter.Seq2[int, *word] {
	return func(yield func(int, *word) bool) {
		for _, s := range spans {
			for i := s.First; i < s.Last; i++ {
				if !yield(i, &l[i]) {
					return
				}
			}
		}
	}
}

// set puts the words of spans into a class.
func (l ledger) set(is class, spans ...span.Span) {
	for _, w := range l.in(spans...) {
		w.class = is
	}
}

// turn puts the words of spans that are in one class into another.
func (l ledger) turn(was, is class, spans ...span.Span) {
	for _, w := range l.in(spans...) {
		if w.class == was {
			w.class = is
		}
	}
}

// furnish puts down as boilerplate what of a draft is furniture and nobody else's. What others
// print as no furniture stays copied: a draft may dress prose as furniture.
func (l ledger) furnish(facts *sketch.Facts) {
	spans := sketch.SpansOf(facts.Furniture)
	l.turn(asOwn, asBoilerplate, spans...)
	l.turn(asQuoted, asBoilerplate, spans...)
}

// repeat puts down as shared what an article repeats of shared words: whoever pastes a report
// three times has copied it three times. A phrase that the user listed stays boilerplate.
func (l ledger) repeat(facts *sketch.Facts) {
	listed := span.Union(sketch.SpansOf(facts.Listed))
	for _, r := range facts.Repetitions {
		for i, w := range l.in(r.Span) {
			if of := l[r.Of+i-r.First]; w.class == asBoilerplate && of.class == asShared &&
				!span.In(i, listed) {
				w.class, w.source = asShared, of.source
			}
		}
	}
}

// copies reports whether a word of a span is shared.
func (l ledger) copies(s span.Span) bool {
	return slices.ContainsFunc(l[s.First:s.Last], func(w word) bool { return w.class == asShared })
}

// words returns the words of a class.
func (l ledger) words(is class) *source.Words {
	words := bitset.New(uint(len(l)))
	for i := range l {
		if l[i].class == is {
			words.Set(uint(i))
		}
	}
	return words
}

// trace puts down with each word the number of the source that has it, 1 for the first.
func (l ledger) trace(sources []*source.Words) {
	for i := range l {
		l[i].of = 0
	}
	for k, words := range sources {
		for i := range words.EachSet() {
			l[i].of = int32(k) + 1
		}
	}
}

// sum counts the words in an account, and by the articles that have them rewritten and recycled
// ones.
func (l ledger) sum(facts *sketch.Facts) (sum result.Account, reworded, recycled map[int]int) {
	var count [classes]int
	var places [3]int
	reworded, recycled = make(map[int]int), make(map[int]int)
	for i, w := range l {
		count[w.class]++
		switch {
		case w.class == asShared:
			places[3*i/len(l)]++
		case w.class == asOwn:
			sum.Edited += codec.Bit(w.edited && !w.kept)
			sum.Common += codec.Bit(w.common)
			sum.Template += codec.Bit(w.template)
			if w.rewritten > 0 {
				reworded[int(w.rewritten)-1]++
				sum.Rewritten++
			}
			if w.recycled > 0 {
				recycled[int(w.recycled)-1]++
				sum.Recycled++
			}
		}
	}
	sum.Own, sum.Quoted, sum.SharedQuoted = count[asOwn], count[asQuoted], count[asSharedQuoted]
	sum.Shared, sum.Excluded = count[asShared], count[asExcluded]
	sum.Boilerplate = count[asBoilerplate]
	sum.Places = result.Places{Lead: places[0], Middle: places[1], End: places[2]}
	for _, w := range l.in(sketch.SpansOf(facts.Furniture)...) {
		sum.Furniture += codec.Bit(w.class == asBoilerplate)
	}
	for k := range facts.Repetitions {
		for _, w := range l.in(facts.Repetitions[k].Span) {
			sum.Repeated++
			sum.SharedRepeated += codec.Bit(w.class == asShared)
		}
	}
	return sum, reworded, recycled
}

// take puts a word of an edition down as the word of the first edition that it stands for. Version
// says whether the two editions are one publication.
func (w *word) take(was word, first int, version bool) {
	switch {
	case w.class == asBoilerplate:
	case was.class == asBoilerplate:
		w.class = asBoilerplate
	case w.class == asQuoted && (was.class == asSharedQuoted || !version):
		w.class = asSharedQuoted
	case w.class != asOwn:
	case was.class == asExcluded || was.class == asShared:
		w.class, w.source = was.class, was.source
	case !version:
		w.class, w.source = asShared, int32(first)
	default:
		w.recycled = 1 + int32(first)
	}
}
