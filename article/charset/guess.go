package charset

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// UTF8 is the name of UTF-8, and Western that of what undeclared text in Western languages is.
const (
	UTF8    = "utf-8"
	Western = "windows-1252"
)

// Guess names the encoding of text that is not UTF-8, by its words: as windows-1251, or UTF8
// where it is that but for some bytes. Text that could be anything is Western. Markup should be
// taken out before, see Visible. The name that the text is declared under, or "", is believed
// unless the words are much better text in another encoding.
//
// At most 20 KiB of words are judged, which takes a tenth of a millisecond for a paragraph and less
// than one for the longest text.
func Guess(text []byte, declared string) string {
	if Escaped(text) {
		return escaped
	}
	j := judge{words: sample(text), declared: declared, best: Western, least: 1<<31 - 1}
	j.mended()
	w, pairs := known(), pairings(j.words)
	for i := range singles {
		j.try(singles[i].name, singleCost(i, pairs))
	}
	for i := range doubles {
		most := j.least
		if doubles[i].name == declared {
			most += j.credit()
		}
		j.try(doubles[i].name, doubles[i].cost(j.words, w, most))
	}
	return j.best
}

// A judge finds the encoding that makes least of some words.
type judge struct {
	words    []byte
	declared string
	best     string
	least    int32
}

// try takes an encoding with what the words cost in it.
func (j *judge) try(name string, cost int32) {
	if name == j.declared && name != UTF8 { // which would be valid
		cost -= j.credit()
	}
	if cost < j.least {
		j.best, j.least = name, cost
	}
}

// credit is what a declaration is worth: twenty bits, and two for each byte beyond ASCII.
func (j *judge) credit() int32 {
	return int32(20+2*beyond(j.words)) * perBit
}

// beyond counts the bytes beyond ASCII.
func beyond(words []byte) (n int) {
	for _, b := range words {
		if b >= utf8.RuneSelf {
			n++
		}
	}
	return n
}

// mended tries UTF-8 with some bytes that are not: if none of it is good, it is something else.
func (j *judge) mended() {
	plain, rest := bytes.Clone(j.words), j.words
	cost, good, cut := int32(0), 0, false
	for len(rest) > 0 {
		r, size := utf8.DecodeRune(rest)
		at := len(plain) - len(rest)
		switch {
		case r != utf8.RuneError || size > 1:
		case cut && !utf8.RuneStart(rest[0]): // the rest of a character that is cut
			cost += 4 * perBit
		default:
			cost += 12 * perBit
		}
		if cut = r == utf8.RuneError && size == 1; size > 1 {
			cost += goodCost(r, size)
			good++
		}
		if r >= utf8.RuneSelf {
			copy(plain[at:at+size], "    ")
		}
		rest = rest[size:]
	}
	if good > 0 {
		j.try(UTF8, cost+singleCost(0, pairings(plain)))
	}
}

// goodCost is what a character beyond ASCII of so many bytes costs as UTF-8. By chance it is hardly
// ever a letter of a language.
func goodCost(r rune, size int) int32 {
	if known().letters[unicode.ToLower(r)] || symbolCost(r) < 10*perBit {
		return int32(1+2*size) * perBit
	}
	return 16 * perBit
}

// escaped is the one encoding of seven bits that is read: a Japanese character is two bytes of
// ASCII behind an escape.
const escaped = "iso-2022-jp"

// Escaped reports whether text has the escapes of ISO-2022-JP. All of it is ASCII, and so it is
// valid UTF-8. Text without an escape costs next to nothing.
func Escaped(text []byte) bool {
	for rest := text; ; {
		n := bytes.IndexByte(rest, 0x1b)
		if n < 0 {
			return false
		}
		rest = rest[n+1:]
		if bytes.HasPrefix(rest, []byte("$B")) || bytes.HasPrefix(rest, []byte("$@")) {
			return beyond(text) == 0
		}
	}
}
