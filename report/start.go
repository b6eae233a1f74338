package report

import (
	"strings"
	"unicode/utf8"

	"overlap/result"
)

// startBytes is how much of a text stands for a title.
const startBytes = 200

// start returns the paragraph with which an article begins, if it has no title.
func start(a *result.Article) string {
	if a.Title != "" {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(a.Text), "\n\n")
	if a.Starts != nil {
		first = slice(a.Text, *a.Starts)
	}
	return begun(first)
}

// begun returns the first bytes of a text, no character cut.
func begun(text string) string {
	n := min(startBytes, len(text))
	for n < len(text) && n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}
