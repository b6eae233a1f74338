package quote

import (
	"strings"

	"overlap/shingle"
)

// A scene is a text while its quotations are given to speakers.
type scene struct {
	t         *shingle.Text
	roster    *roster
	sentences []shingle.Sentence
	qs        []Quotation
	outer     []Quotation // those of depth 0, as they were before they had speakers
	vicinity
}

// A vicinity is what stands around the quotation at hand.
type vicinity struct {
	before clause // the sentence before the quotation
	after  clause // and behind it
	other  clause // another sentence
	at     int    // where the quotation starts
	apart  bool   // after is a sentence of its own
	asks   bool   // the quotation ends with a mark that stands in place of a comma
}

// reset makes v that of another quotation, in the memory of the old one. What is not named
// here is not used again.
func (v *vicinity) reset(at int) {
	*v = vicinity{before: v.before[:0], after: v.after[:0], other: v.other[:0], at: at}
}

// How many words of the sentence before and behind a quotation are read.
const (
	maxZone   = 60
	maxBehind = 30
)

// look gathers the tokens of the sentence before and behind the quotation q, which is
// the words first to last.
func (sc *scene) look(q *Quotation, first, last int) {
	sc.reset(q.Lo)
	s := sc.sentences[sc.sentenceOf(first)]
	sc.before = appendTokens(sc.before, sc.t, sc.roster, max(s.First, first-maxZone), first,
		sc.outer)
	if s.First == 0 || sc.sentences[sc.sentenceOf(s.First-1)].Paragraph != s.Paragraph {
		sc.before = sc.before.withoutDateline(sc.t.Source)
	}
	if last >= len(sc.t.Words) {
		return
	}
	e := sc.sentences[sc.sentenceOf(last)]
	sc.apart = e.First >= last
	said := strings.TrimRight(sc.t.Source[q.Lo:q.Hi], `'"’”»›“‘ `) // “‘How do we win?’”
	sc.asks = strings.HasSuffix(said, "?") || strings.HasSuffix(said, "!")
	if !sc.apart || sc.mayGoOn(q, e) {
		sc.after = appendTokens(sc.after, sc.t, sc.roster, last, min(e.Last, last+maxBehind+2),
			sc.outer)
	}
}

// sentenceOf returns the number of the sentence of a word.
func (sc *scene) sentenceOf(word int) int {
	i, j := 0, len(sc.sentences)
	for i < j {
		m := (i + j) / 2
		if sc.sentences[m].Last > word {
			j = m
		} else {
			i = m + 1
		}
	}
	return min(i, len(sc.sentences)-1)
}

// paragraphOf returns the number of the paragraph in which the quotation i starts.
func (sc *scene) paragraphOf(i int) int {
	first, _ := sc.t.At(sc.qs[i].Lo, sc.qs[i].Hi)
	return sc.sentences[sc.sentenceOf(first)].Paragraph
}

// mayGoOn reports whether the sentence e, which starts behind q, may still tell who
// spoke: it is in the same paragraph.
func (sc *scene) mayGoOn(q *Quotation, e shingle.Sentence) bool {
	return e.First > 0 && sc.sentences[sc.sentenceOf(e.First-1)].Paragraph == e.Paragraph
}

// is reports whether the token is the word, which is written small, or starts with a capital.
func (sc *scene) is(t token, word string) bool {
	return t.hi-t.lo == len(word) && strings.EqualFold(sc.t.Source[t.lo:t.hi], word)
}

// bareHash returns the hash of a token without a possessive ending.
func (sc *scene) bareHash(t token) uint64 {
	if b := bare(sc.t.Source[t.lo:t.hi]); len(b) < t.hi-t.lo {
		return shingle.Hash(shingle.Fold(b))
	}
	return t.hash
}
