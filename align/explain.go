package align

import (
	"slices"

	"overlap/internal/span"
)

// Explaining a text by another.
//
// Two reports of one event share its names, its figures and some of its words, wherever they stand.
// What was made of another text has, sentence by sentence, what one place of it has, in other words
// and for the most part in its order. So each sentence of x is explained by a stretch of one to
// three sentences of y, or by none, so that the sum over all sentences is the greatest (path.go). A
// word counts by how much likelier it is in a text made of that stretch than anywhere in a text on
// this subject: the mixture of the first model of Brown and others (Computational Linguistics 19,
// 1993), with a thesaurus (kin.go) in place of a table that is learned. Words that are set aside,
// as quotations, are not to be explained: two reporters at one desk have them both.
//
// The sum says how much of x another text could have given. Whether it did cannot be told from one
// pair: package match holds it against what other texts on the event explain.
//
// Cost: linear in the kin of both texts, some 40 µs for two articles of 400 words. Missed: a text
// made of several others, of which each explains little, and a free retelling that keeps neither
// words nor their meanings.

// A model is the few figures by which a text is explained. They were fitted by hand on one half of
// eval/rewrites and on real articles; doc/decisions.md says what the main ones are worth.
type model struct {
	// That a word of a stretch comes again is so likely: as itself, by the language's rate of it;
	// as one that is kin, by that of a rare word.
	again [nearnesses]float32
	miss  float32 // that a word comes of no word of the stretch
	topic float32 // how much a word is weighed by the whole other text, and not by the language
	most  float32 // what a word is worth at most
	least float32 // content words that a stretch counts for at least

	widest int     // sentences of a stretch
	wide   float32 // what each but the first costs

	few              float64 // sentences of y to which one may jump for nothing
	next, near, back float32 // what it is worth to go on behind a stretch, about it, or before
	memory           int     // so many sentences may lie between
	choices          int     // stretches of each sentence, the best

	full   float32 // what a sentence is worth at most on a path, for each of its content words
	told   float32 // and of the whole text: much of many sentences is told, not all of few
	not    float32 // what a content word costs in sentences that are not
	scrap  float32 // what a sentence must be worth to be told: less is chance
	lost   float32 // that a number comes of no word of the stretch
	fewest int     // content words to be explained, without which nothing is
}

var explaining = model{
	again: [nearnesses]float32{equal: 0.35, synonyms: 0.0036, kind: 0.0018, siblings: 0.0009},
	miss:  0.4, topic: 0.5, most: 6, least: 8,
	widest: 3, wide: -0.5,
	few: 12, next: 2, near: 1, back: -1, memory: 4, choices: 8,
	full: 1.6, told: 0.6, not: 0.1,
	scrap: 2, lost: 0.2, fewest: 20,
}

// An Explanation says how much of a text another one could have given.
type Explanation struct {
	Words     int        // content words of x that are to be explained
	Shared    int        // those that are not since the two share them
	Worth     float64    // what is explained, in nats: of each sentence so much; may be below 0
	Peak      float64    // the most of a sentence
	Tellable  int        // sentences of x that have words which are to be explained
	Sentences []Sentence // of these, those that are explained, in the order of x
}

// A Sentence is one of x and the stretch of y that explains it, in words, half open.
type Sentence struct {
	First, Last           int
	OtherFirst, OtherLast int
	Words                 int     // content words of the sentence that are not set aside
	Worth                 float32 // in nats
}

// PerWord returns what is explained for each word.
func (e *Explanation) PerWord() float64 {
	if e.Words == 0 {
		return 0
	}
	return e.Worth / float64(e.Words)
}

// Whole returns what is explained for each word if what the two share is.
func (e *Explanation) Whole() float64 {
	shared := float64(explaining.told) * float64(e.Shared)
	return (e.Worth + shared) / float64(max(1, e.Words+e.Shared))
}

// Turned returns sentences with x and y exchanged.
func Turned(sentences []Sentence) []Sentence {
	turned := slices.Clone(sentences)
	for i, s := range sentences {
		turned[i].First, turned[i].Last = s.OtherFirst, s.OtherLast
		turned[i].OtherFirst, turned[i].OtherLast = s.First, s.Last
	}
	return turned
}

// An explainer explains one side by another.
type explainer struct {
	meant  []meant // of a text
	spare  []meant
	packed []uint64 // what kin are made of
	sorted []uint64
	kin    []kin     // by their stem of x, then of y
	first  []int32   // of each stem of x: where its kin begin, and the end of all
	values []float32 // of each kin: what it adds to the odds of a word of a stretch of one word
	gains  []float32 // of each kin: what it is worth to the word at most
	plain  []float32 // of each stem of x: what it counts where it has no kin
	words  []uint32  // the stems of the words of x that are to be explained
	starts []int32   // of each sentence of x: its first word, and the end of all
	shared int       // words of x that are not, since the two share them
	by     span.Span // the tokens of y that may explain
	cells  []cell    // what sentences of y have for the words of one of x
	heads  []int32   // of each sentence of y: the number of its last cell, from 1, or 0
	placed bitSet    // the sentences of y that have some
	gained []float32 // of each sentence of y: what that is worth at most
	row    []float32 // of each word: the greatest of its cells in a stretch
	met    []int32   // the words that have one
	ties   []tie     // by sentence of x
	path   []int32   // the ties of the best path, in order
	left   []float32 // of each sentence of y: what it may still explain
	told   []Sentence
}

// A cell is what a sentence of y has for a word of a sentence of x, by its place there.
type cell struct {
	word  int32
	value float32
	next  int32 // the number of the one before of that sentence of y, or 0
}

// reset makes ex a new explainer in the memory of the old one. What is not named here is made anew
// before it is used.
func (ex *explainer) reset() {
	ex.kin, ex.ties, ex.path, ex.told = ex.kin[:0], ex.ties[:0], ex.path[:0], ex.told[:0]
	ex.words, ex.starts, ex.shared = ex.words[:0], ex.starts[:0], 0
}

// explain finds the best path through y for the sentences of x, by equal words or by all kin.
func (ex *explainer) explain(x, y *Side, set *Rates, all bool) {
	ex.kin = appendEqual(ex.kin, &x.vocab, &y.vocab)
	if len(ex.words) < explaining.fewest {
		return
	}
	ex.open(y)
	if all {
		x.mean(ex)
		y.mean(ex)
		ex.packed = appendMeant(ex.packed[:0], &x.vocab, &y.vocab)
		ex.sortKin(len(x.vocab.stems))
	}
	ex.index(x)
	ex.tieAll(x, y, set)
}

// open makes room for what the sentences of y have for words of x. All of y may explain.
func (ex *explainer) open(y *Side) {
	n := len(y.gist.sizes)
	ex.cells = ex.cells[:0]
	ex.heads, ex.placed = fill(ex.heads, n, 0), ex.placed.emptied(n)
	ex.gained = fill(ex.gained, n+explaining.widest-1, 0)
	ex.by = span.Of(0, y.len())
}

// tieAll finds the ties of all sentences of x by the kin that are known, and the best path.
func (ex *explainer) tieAll(x, y *Side, set *Rates) {
	ex.ties, ex.path = ex.ties[:0], ex.path[:0]
	ex.weigh(x, y, set)
	for s := range ex.starts[1:] {
		ex.tie(y, s)
	}
	ex.walk(len(y.gist.sizes))
}

// take gathers the words of x that are to be explained: those that do not lie in shared.
func (ex *explainer) take(x *Side, shared []span.Span) {
	next := 0
	for i, w := range x.gist.words {
		for next < len(x.gist.starts) && int(x.gist.starts[next]) == i {
			ex.starts = append(ex.starts, int32(len(ex.words)))
			next++
		}
		at := int(x.tokens[w.token].first)
		for len(shared) > 0 && shared[0].Last <= at {
			shared = shared[1:]
		}
		if len(shared) > 0 && shared[0].First <= at {
			ex.shared++
		} else {
			ex.words = append(ex.words, w.stem)
		}
	}
	for ; next < len(x.gist.starts); next++ {
		ex.starts = append(ex.starts, int32(len(ex.words)))
	}
}

// index notes where the kin of each stem of x begin.
func (ex *explainer) index(x *Side) {
	ex.first = resized(ex.first, len(x.vocab.stems)+1)
	k := 0
	for id := range ex.first {
		ex.first[id] = int32(k)
		for k < len(ex.kin) && int(ex.kin[k].x) == id {
			k++
		}
	}
}

// weigh sets what kin are worth, and words without.
func (ex *explainer) weigh(x, y *Side, set *Rates) {
	r := &explaining
	all := float32(max(1, y.gist.all))
	ex.values, ex.gains = resized(ex.values, len(ex.kin)), resized(ex.gains, len(ex.kin))
	ex.plain = resized(ex.plain, len(x.vocab.stems))
	for id := range ex.plain {
		first := x.vocab.places[x.vocab.starts[id]]
		isNumber := x.tokens[first].flags&number != 0
		if ex.first[id] == ex.first[id+1] {
			if ex.plain[id] = lnWithout; isNumber {
				ex.plain[id] = lnLost
			}
			continue
		}
		anywhere := r.miss
		for k := ex.first[id]; k < ex.first[id+1]; k++ {
			rate := rates[rare]
			if ex.kin[k].near == equal {
				rate = max(x.vocab.rates[id], float32(set.rate(x.vocab.stems[id])))
			}
			v := r.again[ex.kin[k].near] / rate
			ex.values[k] = v
			anywhere += v * float32(y.vocab.count(ex.kin[k].y)) / all
		}
		ex.plain[id] = lnMiss - ln(1-r.topic+r.topic*anywhere)
		for k := ex.first[id]; k < ex.first[id+1]; k++ {
			ex.gains[k] = min(ln(1+ex.values[k]/(r.miss*r.least)), r.most-ex.plain[id])
		}
	}
}

// lnMiss is the logarithm of explaining.miss, lnWithout and lnLost what a word and a number count
// that have no kin.
var (
	lnMiss    = ln(explaining.miss)
	lnWithout = lnMiss - ln(1-explaining.topic+explaining.topic*explaining.miss)
	lnLost    = ln(explaining.lost)
)
