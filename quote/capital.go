package quote

import (
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// upperAt reports whether the word starts with a capital.
func upperAt(s string, w *shingle.Word) bool {
	c := s[w.Lo]
	return c >= 'A' && c <= 'Z' || c >= 0x80 && upperFirst(s[w.Lo:w.Hi])
}

// upperFirst reports whether w, which is not empty, starts with a capital.
func upperFirst(w string) bool {
	c := w[0]
	if c < 0x80 {
		return 'A' <= c && c <= 'Z'
	}
	return upperRune(w)
}

func upperRune(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// inCapitals reports whether no letter of s is small.
func inCapitals(s string) bool {
	for _, r := range s {
		if 'a' <= r && r <= 'z' || r >= utf8.RuneSelf && unicode.ToUpper(r) != r {
			return false
		}
	}
	return true
}
