package shingle

import (
	"iter"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Kinds of characters, by how they take part in words.
const (
	other uint8 = iota // parts words
	letter
	digit      // decimal digits of all scripts
	mark       // belongs to what is before it
	number     // raised and lowered digits
	spaceless  // a word of its own: a character of a script without spaces, a fraction, ①
	ignored    // has no width, or stretches only, as the Arabic tatweel does
	apostrophe // joins what is before it with a letter
	point      // joins single letters, and digits
	comma      // joins thousands
	symbol     // a letter in a ring or a square, a regional indicator
	high       // a byte above ASCII, whose rune is looked up
)

// class gives the kinds of bytes, and lower the lower case of ASCII.
var class, lower = func() (class, lower [256]uint8) {
	for c := range 256 {
		lower[c] = byte(c)
		switch {
		case c >= utf8.RuneSelf:
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
	class['\''], class['`'], class['.'], class[','] = apostrophe, apostrophe, point, comma
	return
}()

// A shortForm is the kind and the folded form of a rune of two bytes.
type shortForm struct {
	kind uint8
	n    uint8
	form [6]byte
	bits uint8 // what it says of the script
}

// shortForms holds U+0080 to U+07FF, so that Latin, Greek, Cyrillic, Hebrew and Arabic
// need no search. It is made from kindOf and appendFolded in half a millisecond.
var shortForms = func() (forms [0x800]shortForm) {
	for r := rune(utf8.RuneSelf); r < 0x800; r++ {
		var buf [64]byte
		form := appendFolded(buf[:0], string(r))
		f := &forms[r]
		f.kind, f.bits = kindOf(r), bitsOf(r)
		f.n = uint8(copy(f.form[:], form))
		if int(f.n) < len(form) {
			panic("shingle: a folded form is longer than its place")
		}
	}
	return
}()

// short returns the form of the rune of two bytes at s[i], nil if there is none.
func short(s string, i int) *shortForm {
	if i+1 < len(s) && 0xc2 <= s[i] && s[i] < 0xe0 && s[i+1]&0xc0 == 0x80 {
		return &shortForms[int(s[i]&0x1f)<<6|int(s[i+1]&0x3f)]
	}
	return nil
}

// kindOf returns how a rune takes part in words.
func kindOf(r rune) uint8 {
	switch {
	case r < rune(len(kinds)):
		return kinds[r] & kindBits
	case r < 0x40000: // rarer Han
		return spaceless
	case 0xe0000 <= r && r <= 0xe0fff: // tags, variation selectors
		return ignored
	}
	return other
}

// kinds gives the kinds of the first two planes of Unicode. It is filled from the
// tables of package unicode, range by range, which takes a fifth of a millisecond. Above
// kindBits, a letter says what script it is of.
var kinds = func() (kinds [0x20000]uint8) {
	set := func(kind uint8, tables ...*unicode.RangeTable) {
		for r := range runesOf(tables) {
			if r < rune(len(kinds)) && (kind != spaceless || kinds[r] == letter) {
				kinds[r] = kind
			}
		}
	}
	set(letter, unicode.L, unicode.Nl)
	set(spaceless, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
	set(letter, unicode.No)
	set(spaceless, unicode.No)
	set(digit, unicode.Nd)
	set(mark, unicode.M, hangulVowels)
	for kind, runes := range map[uint8]string{
		spaceless:  "ーｰ",
		mark:       "ﾞﾟ", // the half-width marks of kana
		number:     "¹²³⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉",
		apostrophe: "’‘ʼʻʽ＇‛′´ˈ՚׳ꞌ",
	} {
		for _, r := range runes {
			kinds[r] = kind
		}
	}
	for r := range kinds {
		if r < utf8.RuneSelf {
			kinds[r] = class[r]
		} else if isIgnored(rune(r)) {
			kinds[r] = ignored
		}
	}
	for l := range eachLook(latinForms) {
		if kinds[l.r] == other {
			kinds[l.r] = symbol
		}
	}
	setScripts(&kinds)
	return
}()

// setScripts adds to letters what they say of their script. A letter with an accent or in a
// form of compatibility, as mathematical ones have, says what those say that it is made of.
func setScripts(kinds *[0x20000]uint8) {
	say := func(bits uint8, r rune) {
		if int(r) < len(kinds) && kinds[r]&kindBits == letter {
			kinds[r] = letter | bits
		}
	}
	for r := range rune(len(kinds)) {
		say(foreign|distinct, r)
	}
	for r := range runesOf([]*unicode.RangeTable{unicode.Common, unicode.Inherited}) {
		say(0, r)
	}
	for r := range runesOf([]*unicode.RangeTable{unicode.Latin}) {
		say(latin, r)
	}
	for r := range likes {
		say(foreign, r)
	}
	for r := range runesOf([]*unicode.RangeTable{composed}) {
		bits := uint8(0)
		for _, part := range string(norm.NFKD.PropertiesString(string(r)).Decomposition()) {
			bits |= kinds[part] &^ kindBits
		}
		if bits != 0 {
			say(bits, r)
		}
	}
}

// composed are the letters with accents or in other forms that are of no script, or of one
// in which letters look Latin.
var composed = &unicode.RangeTable{
	R16: []unicode.Range16{
		{Lo: 0xb5, Hi: 0xb5, Stride: 1}, {Lo: 0x370, Hi: 0x52f, Stride: 1},
		{Lo: 0x1e9a, Hi: 0x1e9a, Stride: 1}, {Lo: 0x1f00, Hi: 0x1fff, Stride: 1},
		{Lo: 0x2100, Hi: 0x214f, Stride: 1},
	},
	R32: []unicode.Range32{{Lo: 0x1d400, Hi: 0x1d7ff, Stride: 1}},
}

// hangulVowels are the letters behind the first of a Hangul syllable that is written
// letter by letter. As marks, they make such a syllable one letter, as it is otherwise.
var hangulVowels = &unicode.RangeTable{R16: []unicode.Range16{{Lo: 0x1160, Hi: 0x11ff, Stride: 1},
	{Lo: 0xd7b0, Hi: 0xd7fb, Stride: 1}}}

// runesOf yields the runes of tables.
func runesOf(tables []*unicode.RangeTable) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for _, t := range tables {
			for _, x := range t.R16 {
				for r := rune(x.Lo); r <= rune(x.Hi); r += rune(x.Stride) {
					if !yield(r) {
						return
					}
				}
			}
			for _, x := range t.R32 {
				for r := rune(x.Lo); r <= rune(x.Hi); r += rune(x.Stride) {
					if !yield(r) {
						return
					}
				}
			}
		}
	}
}

// isIgnored reports whether r has no meaning for a word, and no width but for fillers: what
// Unicode calls default ignorable.
func isIgnored(r rune) bool {
	switch r {
	// fillers of Hangul, vowels of Khmer that are not seen
	case 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0:
		return true
	}
	return r == 0xad || r == 0x34f || r == 0x61c || 0x1d173 <= r && r <= 0x1d17a || r == 0x640 ||
		r == 0x180e || 0x200b <= r && r <= 0x200f ||
		0x202a <= r && r <= 0x202e || 0x2060 <= r && r <= 0x206f || r == 0xfeff || 0xfe00 <= r &&
		r <= 0xfe0f
}
