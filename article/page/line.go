package page

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Texts on one line, and how they are compared.

// first gives the first string that is not blank, without white space around it or entities left
// over from double escaping.
func first(all ...string) string {
	for _, s := range all {
		if s = strings.Join(strings.Fields(html.UnescapeString(s)), " "); s != "" {
			return s
		}
	}
	return ""
}

// plainWords gives the letters and digits of a text in lower case, in words.
func plainWords(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r):
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			b.WriteRune(unicode.ToLower(r))
		case r != '\u00ad' && r != '\u200b' && r != '\ufeff': // layout
			space = true
		}
	}
	return b.String()
}
