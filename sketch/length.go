package sketch

import (
	"strings"
	"unicode/utf8"

	"overlap/shingle"
)

// MostWords is how many words of an article are compared, and mostBytes how many bytes.
//
// What a run has in memory for an article at hand is a hundred bytes and more for each word. So of
// an article that is longer than a long book only the beginning is compared, and counted: so many
// words and bytes that the largest of them, several at a time, fit beside the least memory. They
// are fixed numbers, so that a result does not depend on the machine. The text in the result is
// whole.
const (
	MostWords = 1 << 17
	mostBytes = 1 << 21
)

// TooLong is the doubt about an article of which not all is compared.
const TooLong = "longer than 131072 words or 2 MiB: what is behind these is not compared"

// countBytes is how much of a text is split at a time to count its words.
const countBytes = 1 << 16

// Compared returns a text as far as it is compared.
func Compared(text string) string { return text[:comparedOf(text)] }

// comparedOf returns how many bytes of a text are compared. Its words are split for that if it may
// have too many, a little at a time.
func comparedOf(text string) int {
	if len(text) <= MostWords {
		return len(text) // a word has a byte
	}
	var part shingle.Text
	words := 0
	for at := 0; at < min(len(text), mostBytes); {
		part.Split(text[at:cut(text, at, min(at+countBytes, mostBytes))])
		if words+len(part.Words) > MostWords {
			return at + int(part.Words[MostWords-words].Lo)
		}
		words += len(part.Words)
		at += len(part.Source)
	}
	return cut(text, 0, mostBytes)
}

// cut returns where text, from lo on, is cut to end at hi at the latest: behind a space if there is
// one, else between two characters.
func cut(text string, lo, hi int) int {
	if hi >= len(text) {
		return len(text)
	}
	if i := strings.LastIndexAny(text[lo:hi], " \n"); i >= 0 {
		return lo + i + 1
	}
	for hi > lo+1 && !utf8.RuneStart(text[hi]) {
		hi--
	}
	return hi
}
