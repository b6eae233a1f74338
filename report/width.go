package report

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// The functions here measure text as a terminal shows it: a Chinese character takes two
// columns, an accent none, a family of emoji two. All of them keep grapheme clusters
// whole. They expect cleaned text.

// ellipsis stands where text was cut.
const ellipsis = "…"

// width returns the number of terminal columns of s.
func width(s string) int { return displaywidth.String(s) }

// cut returns s in at most n columns, with an ellipsis where its end is missing.
func cut(s string, n int) string {
	if width(s) <= n {
		return s
	}
	if n < 1 {
		return ""
	}
	head, _ := split(s, n-1)
	return strings.TrimRight(head, " ") + ellipsis
}

// cutMiddle returns s in at most n columns, with an ellipsis where its middle is
// missing: of a path or an address both ends tell which it is. The end gets the odd
// column, since file names differ there.
func cutMiddle(s string, n int) string {
	if width(s) <= n {
		return s
	}
	if n < 3 {
		return cut(s, n)
	}
	head, _ := split(s, (n-1)/2)
	return head + ellipsis + suffix(s, n-1-width(head))
}

// split parts s after as many whole graphemes as fit into n columns.
func split(s string, n int) (head, rest string) {
	used, at := 0, 0
	g := displaywidth.StringGraphemes(s)
	for g.Next() {
		if used += g.Width(); used > n {
			break
		}
		at += len(g.Value())
	}
	return s[:at], s[at:]
}

// suffix returns the longest end of s in whole graphemes that fits into n columns.
func suffix(s string, n int) string {
	over := width(s) - n
	g := displaywidth.StringGraphemes(s)
	at := 0
	for over > 0 && g.Next() {
		over -= g.Width()
		at += len(g.Value())
	}
	return s[at:]
}

// wrap breaks s into lines of at most n columns, at spaces where it can. A word that is
// wider than a line is cut in its middle if it is an id or an address, and broken
// between graphemes if it is running text, as Chinese and Thai are. If there would be
// more than most lines, the last ends in an ellipsis; most 0 means any number.
func wrap(s string, n, most int) []string {
	if width(s) <= n {
		return []string{s}
	}
	n = max(n, 2) // a wide character must fit
	var lines []string
	line := ""
	for word := range strings.SplitSeq(s, " ") {
		if line != "" && width(line)+1+width(word) <= n {
			line += " " + word
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for line = word; width(line) > n; {
			if isAddress(line) {
				line = cutMiddle(line, n)
				break
			}
			head, rest := split(line, n)
			if head == "" || rest == "" {
				break // one grapheme wider than the column
			}
			lines, line = append(lines, head), rest
		}
	}
	lines = append(lines, line)
	if most > 0 && len(lines) > most {
		lines = append(lines[:most-1], cutWord(lines[most-1]+" "+lines[most], n))
	}
	return lines
}

// cutWord is cut at a space, if that does not cost more than half of the line.
func cutWord(s string, n int) string {
	head, rest := split(s, n-1)
	if i := strings.LastIndexByte(head, ' '); !strings.HasPrefix(rest, " ") && i >= len(head)/2 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ") + ellipsis
}

// isAddress reports whether a word is a path, a URL or another id rather than prose:
// it is ASCII, and a reader would take it in at its ends.
func isAddress(word string) bool {
	for i := range len(word) {
		if word[i] >= 0x80 {
			return strings.ContainsAny(word, "/\\")
		}
	}
	return true
}
