package report

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/result"
)

// startBytes is how much of a text stands for a title.
const startBytes = 200

// start returns how an article's text begins, if it has no title: with the first words that are no
// boilerplate, to the end of their paragraph. If all is, the text's own beginning has to do.
func start(a *result.Article) string {
	if a.Title != "" {
		return ""
	}
	lo, hi := opening(a)
	text := strings.TrimSpace(a.Text[lo:hi])
	text, _, _ = strings.Cut(text, "\n\n")
	n := min(startBytes, len(text))
	for n < len(text) && n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// opening returns the bytes of the first words of an article that are no boilerplate.
func opening(a *result.Article) (lo, hi int) {
	isWord := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	for _, s := range a.Account.Slices {
		if s.Class != "boilerplate" {
			continue
		}
		if strings.ContainsFunc(a.Text[lo:s.Lo], isWord) {
			return trimmed(a.Text, lo, s.Lo)
		}
		lo = s.Hi
	}
	if !strings.ContainsFunc(a.Text[lo:], isWord) {
		lo = 0
	}
	return trimmed(a.Text, lo, len(a.Text))
}

// trimmed returns the bytes of text[lo:hi] without what stands before a sentence and is none of it:
// the marks that end what was before.
func trimmed(text string, lo, hi int) (int, int) {
	if lo > 0 {
		lo = hi - len(strings.TrimLeftFunc(text[lo:hi], func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsDigit(r) &&
				!strings.ContainsRune("\"'“‘„«‹¿¡$€£(", r)
		}))
	}
	return lo, hi
}
