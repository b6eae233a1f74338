package shingle

import (
	"unicode"
	"unicode/utf8"
)

// Odd words.
//
// No table has all letters that can pass for others: min𐌹ster, mini७ter, m1n1st3r. What gives them
// away is where they stand: between the letters of a Latin word. One such word is a name or a code,
// many in one text are none. So they are not read as what they look like, but counted.
//
// Scripts that know no spaces, and Korean, have Latin words inside of theirs: beside them a word is
// odd only in a text whose letters are mostly Latin. Between words that are written from right to
// left by force, Latin ones are odd.
//
// What it misses: words all of whose letters are of another script.

// unspaced are the scripts that honest writers put Latin words into without a space.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana,
	unicode.Bopomofo,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Hangul, unicode.Tibetan}

// An oddity is what a text has of odd words, between spaces.
type oddity struct {
	words, among   int // all that have letters; odd ones by letters of unspaced scripts alone
	latins, others int // letters
	forced         bool
	spans          []Odd
}

// An Odd is an odd word: its bytes.
type Odd struct{ Lo, Hi int }

// OddWords returns the odd words of s, in order, if they are many: eight at least, and one in ten
// of all words; nil otherwise. Cost: as reading s letter by letter.
func OddWords(s string) []Odd {
	const least, perOdd = 8, 10
	var o oddity
	for lo := 0; lo < len(s); {
		r, size := utf8.DecodeRuneInString(s[lo:])
		if unicode.IsSpace(r) {
			o.forced = o.forced && r != '\n'
			lo += size
			continue
		}
		hi := lo
		for hi < len(s) && !unicode.IsSpace(r) {
			hi += size
			r, size = utf8.DecodeRuneInString(s[hi:])
		}
		o.word(s, lo, hi)
		lo = hi
	}
	if len(o.spans) < least || perOdd*len(o.spans) < o.words || o.among > 0 &&
		o.latins < 2*o.others {
		return nil
	}
	return o.spans
}

// word looks at one word.
func (o *oddity) word(s string, lo, hi int) {
	latinBefore, between, odd, hasLatin, forced := false, false, false, false, o.forced
	isAmong, amongBetween := false, false
	for _, r := range s[lo:hi] {
		switch {
		case r == '\u202e':
			o.forced, forced = true, true
		case r == '\u202c':
			o.forced = false
		case unicode.Is(unicode.Latin, r):
			o.latins++
			if latinBefore && between {
				odd, isAmong = true, isAmong || amongBetween
			}
			latinBefore, between, amongBetween, hasLatin = true, false, false, true
		case unicode.IsMark(r) && unicode.Is(unicode.Inherited, r) || unicode.Is(unicode.Cf, r):
		case standsIn(r):
			between = true
			if unicode.In(r, unspaced...) {
				amongBetween = true
				o.others++
			}
		default: // what parts words
			latinBefore, between, amongBetween = false, false, false
		}
	}
	if o.words++; odd || forced && hasLatin {
		o.spans = append(o.spans, Odd{lo, hi})
		if isAmong {
			o.among++
		}
	}
}

// standsIn reports whether r, no Latin letter, can stand for one.
func standsIn(r rune) bool {
	const okina, apostrophe = '\u02bb', '\u02bc' // letters of Latin words
	switch {
	case r == okina || r == apostrophe || r == unicode.ReplacementChar:
		return false
	case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || r == '$':
		return true
	}
	return r >= utf8.RuneSelf && unicode.IsSymbol(r)
}
