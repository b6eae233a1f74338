package quote

import (
	"math/bits"
	"sync"

	"overlap/shingle"
)

// languages are all that the rules know. Of equals the first wins.
var languages = [...]*language{inEnglish, inGerman, inFrench, inSpanish, inItalian, inPortuguese,
	inDutch, inSwedish, inNorwegian, inRussian, inFinnish, inPolish}

// telling are the classes of the words that a language is told by, small ones and verbs of saying.
const telling = determ | preposn | aux | conj | pronoun | cue

// tellers are the small words of all languages, each with a bit for each that has it.
var tellers = sync.OnceValue(func() table {
	m := map[uint64]class{}
	for i, l := range languages {
		for _, e := range l.read().words {
			if e.classes&telling != 0 {
				m[e.key] |= 1 << i
			}
		}
	}
	return newTable(m)
})

// How many of a text's words are looked at, from how many on English shows itself, and how many
// make a text of which another language may be told by two small words alone.
const (
	identified = 500
	longEnough = 100
	tooShort   = 20
)

// identify returns the language of t by its small words: some 500 words of it are looked at, evenly
// spread because pages start with menus. A text where a sixth of them are English is English: most
// show it in the first half. Else it is in the language that has most of them, English before
// others, if that has a tenth.
func identify(t *shingle.Text) *language {
	step := len(t.Words)/identified + 1
	seen := (len(t.Words) + step - 1) / step
	small := 0
	for i := 0; i < len(t.Words) && seen >= longEnough; i += step {
		if lexicon().of(t.Words[i].Hash)&telling != 0 {
			small++
		}
		if small*6 >= seen {
			return inEnglish
		}
	}
	var of votes
	tellers := tellers()
	for i := 0; i < len(t.Words); i += step {
		of.add(tellers.of(t.Words[i].Hash))
	}
	switch best := of.most(); {
	case best == 0 && (seen < tooShort || of[0]*6 >= seen), seen < tooShort && of[best] < 2:
		return inEnglish
	case best == 0 || of[best]*10 < seen:
		return unspoken
	default:
		return languages[best]
	}
}

// votes are how many words speak for each language, or each tongue.
type votes [len(languages)]int

// add counts a word, with a bit for each that it speaks for.
func (v *votes) add(of class) {
	for ; of != 0; of &= of - 1 {
		v[bits.TrailingZeros64(uint64(of))]++
	}
}

// most returns the place with most votes, of equals the first.
func (v *votes) most() int {
	best := 0
	for i, n := range v {
		if n > v[best] {
			best = i
		}
	}
	return best
}
