package charset

import (
	"slices"
	"unicode/utf8"
)

// How much of a text is judged, in bytes: words with a byte beyond ASCII, and others, which say
// in what language it is.
const (
	beyondBytes = 16 << 10
	asciiBytes  = 4 << 10
)

// sample gives the first words of text, parted by a space and each once, up to both bounds: a name
// in every row of a table says no more than in one. A word goes up to what can be no second
// byte of a character in any encoding that is known here: white space and
// controls, quotation marks, brackets of markup.
func sample(text []byte) []byte {
	var words []byte
	beyond, ascii, met := 0, 0, map[string]bool{}
	for len(text) > 0 && beyond < beyondBytes {
		n, high := word(text)
		w := text[:min(n, beyondBytes)]
		text = text[max(n, 1):]
		switch {
		case len(w) == 0 || met[string(w)]:
			continue
		case high:
			beyond += len(w)
		case ascii < asciiBytes:
			ascii += len(w)
		default:
			continue
		}
		met[string(w)] = true
		words = append(append(words, w...), ' ')
	}
	return words
}

// word gives the length of the word that text starts with, and whether it has a byte beyond ASCII.
func word(text []byte) (n int, high bool) {
	for n < len(text) && text[n] > '"' && text[n] != '<' && text[n] != '>' {
		high = high || text[n] >= utf8.RuneSelf
		n++
	}
	return n, high
}

// A pairing is how often one byte follows another.
type pairing struct {
	first, second byte
	n             int32
}

// pairings counts the pairs of bytes in a sample, with the space before and behind it. Digits and
// marks of ASCII are spaces, and pairs of those are none. The order is any.
func pairings(sample []byte) []pairing {
	counts := map[[2]byte]int32{}
	before := byte(' ')
	for _, b := range append(slices.Clip(sample), ' ') {
		if !isLetter(b) && b < utf8.RuneSelf {
			b = ' '
		}
		if before != ' ' || b != ' ' {
			counts[[2]byte{before, b}]++
		}
		before = b
	}
	all := make([]pairing, 0, len(counts))
	for pair, n := range counts {
		all = append(all, pairing{pair[0], pair[1], n})
	}
	return all
}

// isLetter reports whether b is a letter of ASCII.
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
