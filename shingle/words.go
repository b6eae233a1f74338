// Package shingle turns a text into folded words that remember their bytes,
// into sentences and shingles of those words, and into sketches of the shingles.
//
// Everything here is a pure function of one text: no state is shared, so any
// number of goroutines may work on different texts.
package shingle

import (
	"math/bits"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a word is.
//
// A word is a longest run of letters, digits and marks. Two words compare equal
// when their folded forms do; the folded form is kept as a 64-bit hash only, so a
// text of n words costs 16n bytes, and at a billion distinct words the chance
// of any two colliding is about 3 %. Folding removes what differs between two
// outlets printing the same sentence:
//
//   - case and compatibility forms (NFKD, then lower case), and the combining
//     marks U+0300 to U+036F: Erdoğan = ERDOGAN, ﬁ = fi;
//   - apostrophes of every shape between letters: Don’t = Don't = Dont;
//   - points between single letters, and commas between digits:
//     U.S. = US, 1,000 = 1000 (3.5 keeps its point);
//   - what has no width: soft hyphens, joiners, byte order marks, bidi controls.
//
// Hyphens, dashes and underscores part words. Scripts that write no spaces (Han,
// kana, Thai, Lao, Khmer, Burmese) give a word a character, with its marks, so that
// a shingle of k words is the n-gram of k characters there.
//
// The rules follow the word boundaries of UAX #29 where news needs them; they are
// our own so that the ASCII path and the Unicode path are the same rules, at some
// 400 MB/s a core where a general segmenter runs at 180.

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
	if len(s) > MaxBytes {
		panic("shingle: text longer than MaxBytes")
	}
	return &Text{Source: s, Words: appendWords(make([]Word, 0, len(s)/6+8), s)}
}

// Fold returns the folded form of one word, as Split hashes it.
func Fold(word string) string {
	var f folder
	f.keep = make([]byte, 0, len(word))
	f.scan(word, 0, new([]Word))
	return string(f.keep)
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

func appendWords(words []Word, s string) []Word {
	var f folder
	for i := 0; i < len(s); {
		if c := class[s[i]]; c == other {
			i++
			continue
		}
		i = f.scan(s, i, &words)
	}
	return words
}

// Classes of ASCII bytes. A byte of 0x80 and more is high: its rune is looked up.
const (
	other = iota
	letter
	digit
	high
)

var class, lower = func() (class, lower [256]byte) {
	for c := range 256 {
		lower[c] = byte(c)
		switch {
		case c >= 0x80:
			class[c] = high
		case '0' <= c && c <= '9':
			class[c] = digit
		case 'a' <= c && c <= 'z':
			class[c] = letter
		case 'A' <= c && c <= 'Z':
			class[c] = letter
			lower[c] = byte(c) + 'a' - 'A'
		}
	}
	return
}()

// A folder gathers the folded bytes of one word and hashes them, eight at a time.
type folder struct {
	acc  uint64 // bytes not mixed in yet
	n    int    // bytes in all
	h    uint64 // what is mixed in
	keep []byte // the folded bytes, where Fold wants them; nil otherwise
}

func (f *folder) put(b byte) {
	f.acc = f.acc<<8 | uint64(b)
	if f.n++; f.n&7 == 0 {
		f.h = mix(f.h^f.acc, 0x9fb21c651e98df25)
		f.acc = 0
	}
	if f.keep != nil {
		f.keep = append(f.keep, b)
	}
}

// sum returns the hash of the bytes put so far and makes f ready for the next word.
func (f *folder) sum() uint64 {
	h := mix(f.h^f.acc^uint64(f.n)<<56, finish)
	f.acc, f.n, f.h = 0, 0, 0
	return h
}

// finish is the multiplier of the last step of a hash.
const finish = 0xd6e8feb86659fd93

// mix is the folded 128-bit product that wyhash and its kin use.
func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a^0xa0761d6478bd642f, b)
	return hi ^ lo
}

// scan reads one word that starts at or after s[i], appends it and returns where to
// go on. It appends nothing if what starts at i folds to nothing.
func (f *folder) scan(s string, i int, words *[]Word) int {
	start, end := i, i // end: behind the last byte that belongs to the word
	initials := true   // so far one letter, or single letters parted by points
	run := 0           // letters or digits since the last point
	last := byte(other)
	for i < len(s) {
		c := s[i]
		switch class[c] {
		case letter:
			f.put(lower[c])
			last = letter
			run++
			i++
			end = i
			continue
		case digit:
			f.put(c)
			last = digit
			initials = false
			i++
			end = i
			continue
		case other:
			// Only what joins letters or digits on both sides stays inside a word.
			if i+1 >= len(s) || last == other {
				break
			}
			next := class[s[i+1]]
			switch {
			case c == '\'' && last == letter && (next == letter || next == high && startsLetter(s[i+1:])):
				initials = false
				i++
				continue
			case c == '.' && last == letter && next == letter && initials && run == 1 && single(s[i+1:]):
				run = 0
				i++
				continue
			case c == '.' && last == digit && next == digit:
				f.put('.')
				i++
				continue
			case c == ',' && last == digit && next == digit:
				i++
				continue
			}
		case high:
			r, size := utf8.DecodeRuneInString(s[i:])
			switch k := kind(r, size); k {
			case runeSpaceless:
				if f.n > 0 { // it starts a word of its own
					*words = append(*words, Word{f.sum(), uint32(start), uint32(end)})
					start = i
				}
				f.fold(s[i : i+size])
				i += size
				for i < len(s) { // its marks
					r, size := utf8.DecodeRuneInString(s[i:])
					if r < 0x80 || !unicode.Is(unicode.M, r) {
						break
					}
					f.fold(s[i : i+size])
					i += size
				}
				if f.n > 0 {
					*words = append(*words, Word{f.sum(), uint32(start), uint32(i)})
				}
				return i
			case runeLetter, runeDigit:
				if f.n == 0 {
					start = i
				}
				f.fold(s[i : i+size])
				last = letter
				if k == runeDigit {
					last, initials = digit, false
				}
				run++
				i += size
				end = i
				continue
			case runeIgnored:
				i += size
				continue
			case runeApostrophe:
				if last == letter && startsLetter(s[i+size:]) {
					initials = false
					i += size
					continue
				}
			}
			if f.n == 0 {
				return i + size
			}
		}
		break
	}
	if f.n > 0 {
		*words = append(*words, Word{f.sum(), uint32(start), uint32(end)})
	}
	return max(i, start+1)
}

// fold puts the folded form of one rune.
func (f *folder) fold(s string) {
	if len(s) == 2 && s[0] == 0xc3 { // Latin-1 letters, by far the most common
		if b := latin1[s[1]&0x3f]; b != 0 {
			f.put(b)
			return
		}
	}
	var buf [64]byte
	for _, r := range string(norm.NFKD.AppendString(buf[:0], s)) {
		r = unicode.ToLower(r)
		if 0x300 <= r && r <= 0x36f || ignored(r) || isApostrophe(r) || !unicode.In(r, unicode.L, unicode.N, unicode.M) {
			continue
		}
		var b [utf8.UTFMax]byte
		for _, c := range b[:utf8.EncodeRune(b[:], r)] {
			f.put(c)
		}
	}
}

// latin1 folds U+00C0 to U+00FF where the result is one ASCII letter.
var latin1 = [64]byte{}

func init() {
	for r := rune(0xc0); r <= 0xff; r++ {
		d := norm.NFKD.String(string(unicode.ToLower(r)))
		if len(d) > 1 && d[0] < 0x80 && class[d[0]] == letter {
			latin1[r&0x3f] = d[0]
		}
	}
}

const (
	runeOther = iota
	runeLetter
	runeDigit
	runeSpaceless
	runeIgnored
	runeApostrophe
)

// kind says how a rune of two bytes and more takes part in words.
func kind(r rune, size int) int {
	switch {
	case r == utf8.RuneError && size <= 1:
		return runeOther
	case isApostrophe(r):
		return runeApostrophe
	case ignored(r):
		return runeIgnored
	case r >= 0xe00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) && !unicode.Is(unicode.N, r):
		if unicode.Is(unicode.P, r) || unicode.Is(unicode.S, r) {
			return runeOther
		}
		return runeSpaceless
	case unicode.Is(unicode.N, r):
		return runeDigit
	case unicode.Is(unicode.L, r) || unicode.Is(unicode.M, r):
		return runeLetter
	}
	return runeOther
}

// isApostrophe reports whether r is printed for an apostrophe inside a word.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', 'ʼ', '＇', '‛', '′', '´', '`':
		return true
	}
	return false
}

// ignored reports whether r has no width and no meaning for a word.
func ignored(r rune) bool {
	return r == 0xad || r == 0x34f || r == 0x61c || 0x200b <= r && r <= 0x200f ||
		0x202a <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f || r == 0xfeff ||
		0xfe00 <= r && r <= 0xfe0f || 0xe0000 <= r && r <= 0xe0fff
}

func startsLetter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if r < 0x80 {
		return size > 0 && class[r] == letter
	}
	return kind(r, size) == runeLetter
}

// single reports whether s starts with one letter that no second one follows.
func single(s string) bool {
	return len(s) == 1 || class[s[1]] != letter && class[s[1]] != high && class[s[1]] != digit
}
