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
// boilerplate, to the end of their paragraph. A paragraph with no more letters than digits, as a
// date, names nothing. If there is no other, the text's own beginning has to do.
func start(a *result.Article) string {
	if a.Title != "" {
		return ""
	}
	lo, name := 0, ""
	for _, s := range a.Account.Slices {
		if s.Class != "boilerplate" {
			continue
		}
		if name = naming(slice(a.Text, result.Span{Lo: lo, Hi: s.Lo}), lo > 0); name != "" {
			return begun(name)
		}
		lo = s.Hi
	}
	if name = naming(slice(a.Text, result.Span{Lo: lo, Hi: len(a.Text)}), lo > 0); name != "" {
		return begun(name)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n\n")
	return begun(first)
}

// naming returns the first paragraph of a stretch of text that can name an article, "" if there is
// none. What stands behind others begins without the marks that end these.
func naming(text string, behind bool) string {
	for paragraph := range strings.SplitSeq(text, "\n\n") {
		letters, digits := 0, 0
		for _, r := range paragraph {
			letters += bit(unicode.IsLetter(r))
			digits += bit(unicode.IsDigit(r))
		}
		if letters > digits {
			if behind {
				paragraph = trimmed(paragraph)
			}
			return strings.TrimSpace(paragraph)
		}
		behind = false
	}
	return ""
}

// trimmed returns a text without what stands before a sentence and is none of it.
func trimmed(text string) string {
	return strings.TrimLeftFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) &&
			!strings.ContainsRune("\"'“‘„«‹¿¡$€£(", r)
	})
}

// begun returns the first bytes of a text, no character cut.
func begun(text string) string {
	n := min(startBytes, len(text))
	for n < len(text) && n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
