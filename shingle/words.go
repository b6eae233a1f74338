// Package shingle turns a text into folded words that remember their bytes,
// into sentences and shingles of those words, and into sketches of the shingles.
//
// Everything here is a pure function of one text: no state is shared, so any
// number of goroutines may work on different texts.
package shingle

import (
	"slices"
	"strings"
)

// What a word is.
//
// A word is a longest run of letters, digits and marks. Two words compare equal
// when their folded forms do; the folded form is kept as a 64-bit hash only, so a
// text of n words costs 16n bytes, and at a billion distinct words the chance
// of any two colliding is about 3 %. Folding removes what differs between two
// outlets printing the same sentence:
//
//   - case, compatibility forms (NFKD), accents and the vowel points of Arabic and Hebrew:
//     Erdoğan = ERDOGAN, Łódź = Lodz, Straße = STRASSE, ﬁ = fi, m² = m2, ٢٠ = 20;
//   - apostrophes of every shape before a letter: Don’t = Don't = Dont, 1980's = 1980s;
//   - points between single letters, and commas that part thousands:
//     U.S. = US, 1,000 = 1000 (3.5 keeps its point, 2018,2019 are two words);
//   - what has no width: soft hyphens, joiners, byte order marks, bidi controls.
//
// Hyphens, dashes and underscores part words. Scripts that write no spaces (Han,
// kana, Thai, Lao, Khmer, Burmese) give a word a character, with its marks, so that
// a shingle of k words is the n-gram of k characters there. Fractions and circled
// numbers are words of their own too, and so is a raised or lowered number, unless at
// most two letters are before it: footnote¹ and 1½ are two words, km² and CO₂ one.
//
// The rules follow the word boundaries of UAX #29 where news needs them; they are
// our own for speed. What they miss: Ph.D. is two words and PhD one; 1.000 is not
// 1,000, since the point of a German thousand is the point of an English decimal; й = и,
// since accents go.
//
// scanner.word holds the rules. Most words are ASCII letters and digits with nothing
// around them that could join: those, appendWords reads eight bytes at a time, and a
// test holds both to the same words.

// A Word is one word of a text.
type Word struct {
	Hash   uint64 // hash of the folded form
	Lo, Hi uint32 // its bytes in the text, half open
}

// A Text is a text and its words, in order. The zero value is the empty text.
type Text struct {
	Source string
	Words  []Word
}

// MaxBytes is the longest text that Split takes: offsets are 32 bits.
const MaxBytes = 1<<32 - 1

// Split returns the words of s. Invalid UTF-8 parts words. It panics if s is longer
// than MaxBytes. It allocates the words once, for about one word in six bytes.
func Split(s string) *Text {
	t := new(Text)
	t.Split(s)
	return t
}

// Split is Split into the memory of t, which no one else may be using.
func (t *Text) Split(s string) {
	if uint64(len(s)) > MaxBytes {
		panic("shingle: text longer than MaxBytes")
	}
	t.Source, t.Words = s, appendWords(slices.Grow(t.Words[:0], len(s)/6+8), s)
}

// Fold returns the folded form of the first word of s, as Split hashes it; empty if s
// has no word. Folding what is folded changes nothing, unless its letters are of two scripts.
func Fold(s string) string {
	sc := scanner{s: s}
	sc.keep = make([]byte, 0, len(s))
	for i := 0; i < len(s) && len(sc.words) == 0; {
		i = sc.word(i)
	}
	if len(sc.words) == 0 {
		return ""
	}
	return string(sc.keep[:sc.kept])
}

// AppendFold appends Fold of s, which must be one word, to dst. Words of ASCII letters, digits and
// apostrophes alone, nearly all of English, take no memory besides.
func AppendFold(dst []byte, s string) []byte {
	start := len(dst)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case 'A' <= c && c <= 'Z':
			dst = append(dst, c+'a'-'A')
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			dst = append(dst, c)
		case c == '\'':
		case strings.HasPrefix(s[i:], "’"):
			i += len("’") - 1
		default:
			return append(dst[:start], Fold(s)...)
		}
	}
	return dst
}

// Hash returns the hash that Split gives a word whose folded form is folded.
func Hash(folded string) uint64 {
	var f folder
	for i := range len(folded) {
		f.put(folded[i])
	}
	return f.sum()
}

// Bytes returns the bytes of the words first to last, half open: from the first
// byte of the first to the last byte of the last, with all that stands between.
// An empty range gives an empty span at the place where the word first would start.
func (t *Text) Bytes(first, last int) (lo, hi int) {
	if first >= last {
		if first < len(t.Words) {
			lo = int(t.Words[first].Lo)
		} else {
			lo = len(t.Source)
		}
		return lo, lo
	}
	return int(t.Words[first].Lo), int(t.Words[last-1].Hi)
}

// At returns the words that lie wholly or in part inside the bytes lo to hi, as a
// half-open range of word numbers. Cost: two binary searches.
func (t *Text) At(lo, hi int) (first, last int) {
	first = search(t.Words, func(w Word) bool { return int(w.Hi) > lo })
	last = search(t.Words, func(w Word) bool { return int(w.Lo) >= hi })
	return first, max(first, last)
}

// search returns the first word for which ok holds; ok must be monotonic.
func search(words []Word, ok func(Word) bool) int {
	i, j := 0, len(words)
	for i < j {
		m := int(uint(i+j) >> 1)
		if ok(words[m]) {
			j = m
		} else {
			i = m + 1
		}
	}
	return i
}
