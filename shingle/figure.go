package shingle

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Figures.
//
// A word is letters and digits, so that $15, £15, -15 and 15% are the same word 15. That is right
// for finding what two texts share, and wrong for saying that both print it alike. The
// symbols that touch a number in the text tell the figures apart.
//
// Missed: a symbol that is more than one space off its number or stands at another one ("$10 to
// 15"), and units that are words, which differ as words.

// Symbols are what touches a number in the text besides its digits. The zero value is none.
type Symbols struct {
	Sign     rune // '+', '-' or '±'; every kind of minus is '-'
	Currency rune // '$', '€', '£', '¥' and the like, before the number or behind it
	Unit     rune // '%', '‰' or '°'
	Point    bool // a decimal point with no digit before it: .5
}

// Symbols returns the symbols of word i, and the bytes of the word with them, half open. A word
// that does not start with a digit has none.
func (t *Text) Symbols(i int) (s Symbols, lo, hi int) {
	w := t.Words[i]
	lo, hi = int(w.Lo), int(w.Hi)
	if !numeric(t.Source[lo:hi]) {
		return s, lo, hi
	}
	lo = s.before(t.Source[:lo])
	hi += s.behind(t.Source[hi:])
	return s, lo, hi
}

// Exact returns a hash of word i and its symbols. Where it has none, it is the word's own.
func (t *Text) Exact(i int) uint64 {
	w := t.Words[i]
	if !numeric(t.Source[w.Lo:w.Hi]) {
		return w.Hash
	}
	s, _, _ := t.Symbols(i)
	if s == (Symbols{}) {
		return w.Hash
	}
	return w.Hash ^ s.hash()
}

// Exactly returns a copy of the words first to last, half open, in which $15 and £15 differ.
func (t *Text) Exactly(first, last int) []Word {
	words := make([]Word, last-first)
	copy(words, t.Words[first:last])
	for i := range words {
		words[i].Hash = t.Exact(first + i)
	}
	return words
}

// Printed returns the bytes of the words first to last, half open, with the symbols of a number at
// either end. There must be a word.
func (t *Text) Printed(first, last int) (lo, hi int) {
	_, lo, _ = t.Symbols(first)
	_, _, hi = t.Symbols(last - 1)
	return lo, hi
}

func (s Symbols) hash() uint64 {
	h := uint64(s.Sign)<<42 | uint64(s.Currency)<<21 | uint64(s.Unit)
	if s.Point {
		h |= 1 << 63
	}
	h *= 0x9e3779b97f4a7c15
	return h ^ h>>29
}

// numeric reports whether a word starts with a digit: of ASCII, full width, Arabic or Persian.
func numeric(word string) bool {
	switch c := word[0]; {
	case '0' <= c && c <= '9':
		return true
	case c == 0xd9 || c == 0xdb || c == 0xef:
		r, _ := utf8.DecodeRuneInString(word)
		return unicode.IsDigit(r)
	}
	return false
}

// before takes the symbols at the end of what stands before a number and returns where they start.
func (s *Symbols) before(text string) (lo int) {
	if r, rest := last(text); r == '.' && starts(rest) {
		s.Point, text = true, rest
	}
	text = s.sign(text)
	r, rest := last(text)
	if unicode.IsSpace(r) && r != '\n' {
		r, rest = last(rest)
		if endsInDigit(rest) {
			return len(text) // it is that number's
		}
	}
	if c := currency(r); c != 0 {
		s.Currency, text = c, rest
	}
	return len(s.sign(text))
}

// sign takes a sign at the end of text, if it stands at the start of a word, and returns the rest.
func (s *Symbols) sign(text string) string {
	r, rest := last(text)
	if sign := plusMinus(r); sign != 0 && s.Sign == 0 && starts(rest) {
		s.Sign = sign
		return rest
	}
	return text
}

// behind takes the symbols at the start of what stands behind a number and returns their length.
func (s *Symbols) behind(text string) (n int) {
	symbol, size := utf8.DecodeRuneInString(text)
	if unicode.IsSpace(symbol) && symbol != '\n' {
		space := size
		symbol, size = utf8.DecodeRuneInString(text[space:])
		if size += space; size < len(text) && numeric(text[size:]) {
			return 0 // it is the next number's
		}
	}
	switch unit := measure(symbol); {
	case unit != 0:
		s.Unit = unit
		return size
	case currency(symbol) != 0 && s.Currency == 0:
		s.Currency = currency(symbol)
		return size
	}
	return 0
}

// last returns the last character of text, and text without it.
func last(text string) (rune, string) {
	r, size := utf8.DecodeLastRuneInString(text)
	if size == 0 {
		return 0, text
	}
	return r, text[:len(text)-size]
}

// starts reports whether what stands behind text starts a word: a hyphen there is a minus.
func starts(text string) bool {
	r, _ := last(text)
	return r == 0 || unicode.IsSpace(r) || strings.ContainsRune("([{\"'“‘«„", r) ||
		currency(r) != 0 || plusMinus(r) != 0
}

// endsInDigit reports whether text ends in a digit, or in one and a space.
func endsInDigit(text string) bool {
	r, rest := last(text)
	if unicode.IsSpace(r) {
		r, _ = last(rest)
	}
	return unicode.IsDigit(r)
}

// currency returns the sign of a currency in its plain form, 0 for other characters.
func currency(r rune) rune {
	switch r {
	case '$', '£', '¥', '€':
		return r
	case '＄', '﹩':
		return '$'
	case '￡', '₤':
		return '£'
	case '￥':
		return '¥'
	}
	if r >= 0x80 && unicode.Is(unicode.Sc, r) {
		return r
	}
	return 0
}

// plusMinus returns a sign in its plain form, 0 for other characters.
func plusMinus(r rune) rune {
	switch r {
	case '+', '＋':
		return '+'
	case '-', '−', '–', '－', '﹣':
		return '-'
	case '±':
		return '±'
	}
	return 0
}

// measure returns a unit in its plain form, 0 for other characters.
func measure(r rune) rune {
	switch r {
	case '%', '％', '﹪', '٪':
		return '%'
	case '‰':
		return r
	case '°', 'º', '˚', '℃', '℉':
		return '°'
	}
	return 0
}
