package page

import (
	"bytes"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A run is letters of the stream that are the text's, one for one.
type run struct {
	lo, hi int // in the letters of the stream
	at     int // the first letter's place in those of the text
}

// A place is one paragraph of the text as it was found in the stream.
type place struct {
	lo, hi int // in the letters of the stream, of its first and behind its last
	runs   []run
}

// A locator finds the text in the stream.
type locator struct {
	letters []byte
	cursor  int
	budget  int // bytes that may still be searched
	places  []place
}

// Lengths of letters by which a piece of the text is sought. A short one is sought nearby only.
const (
	longKey  = 32
	shortKey = 6
	nearby   = 3000
)

// locate finds each paragraph of text behind the one before. A paragraph that is not there, as
// where the text is that of JSON-LD, has no place.
func locate(letters []byte, text string) ([]place, []int) {
	l := locator{letters: letters, budget: 100 * (len(letters) + 10_000)}
	squeezed, offsets := squeeze(text)
	start := 0
	for _, end := range paragraphEnds(text, offsets) {
		l.paragraph(squeezed[start:end], start)
		start = end
	}
	return l.places, offsets
}

// squeeze gives text without white space, and the offset of each of its bytes.
func squeeze(text string) (letters []byte, offsets []int) {
	for i, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		for j := range utf8.RuneLen(r) {
			letters = append(letters, text[i+j])
			offsets = append(offsets, i+j)
		}
	}
	return letters, append(offsets, len(text))
}

// paragraphEnds gives the number of letters up to the end of each paragraph.
func paragraphEnds(text string, offsets []int) []int {
	var ends []int
	for at := 0; at < len(text); {
		end := strings.Index(text[at:], "\n\n")
		if end < 0 {
			break
		}
		at += end + 2
		ends = append(ends, sort.SearchInts(offsets, at))
	}
	return append(ends, len(offsets)-1)
}

// paragraph finds one paragraph, whose first letter is the one at first in the text.
func (l *locator) paragraph(key []byte, first int) {
	var p place
	for i := 0; i < len(key); {
		lo := l.find(key[i:], len(p.runs) == 0)
		if lo < 0 {
			_, n := utf8.DecodeRune(key[i:])
			i += n
			if len(p.runs) == 0 && i > longKey {
				return
			}
			continue
		}
		n := common(key[i:], l.letters[lo:])
		p.runs = append(p.runs, run{lo, lo + n, first + i})
		l.cursor = lo + n
		i += n
	}
	if p.runs != nil {
		p.lo, p.hi = p.runs[0].lo, p.runs[len(p.runs)-1].hi
		l.places = append(l.places, p)
	}
}

// find gives where key starts at or behind the cursor, or -1: by as much of it as
// can be found. The first letters of a paragraph may be far, others are near.
func (l *locator) find(key []byte, anywhere bool) int {
	for k := len(key); k > 0; k = min(k/2, longKey) {
		window := l.letters[l.cursor:]
		if !anywhere || k < min(len(key), longKey) {
			window = window[:min(len(window), nearby)]
		}
		if l.budget -= len(window); l.budget < 0 {
			return -1
		}
		if at := bytes.Index(window, key[:k]); at >= 0 {
			return l.cursor + at
		}
		if k < shortKey {
			break
		}
	}
	return -1
}

// common gives how many bytes two texts start with that are the same, in whole characters.
func common(a, b []byte) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	for n > 0 && n < len(a) && !utf8.RuneStart(a[n]) {
		n--
	}
	return n
}
