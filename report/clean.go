package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// clean returns s as it may stand in one line of a terminal: valid UTF-8, no control
// and no invisible formatting character, white space folded to single spaces, none at
// the ends. A report shows what an article says, so visible characters all stay; the
// exact text is in the JSON result.
//
// What goes, and why:
//   - C0, DEL and C1 controls and NUL: they drive the terminal. A CSI sequence goes
//     whole, or "[31m" would stand in the text; of other sequences only the controls
//     go, so nobody can hide words inside one.
//   - Bidirectional marks, embeddings and isolates: they reorder what follows, up to
//     a figure that reads backwards.
//   - Soft hyphens, zero-width spaces, byte order marks, tags: two ids that look the
//     same would not be. The joiners U+200C and U+200D stay, since Persian, Hindi and
//     emoji are not written right without them.
//   - Invalid bytes become U+FFFD.
func clean(s string) string {
	if isClean(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for i := 0; i < len(s); {
		if n := sequence(s[i:]); n > 0 {
			i += n
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case isSpace(r):
			space = b.Len() > 0
		case invisible(r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isClean reports whether clean would leave s as it is, for text of printable ASCII.
// It is there for speed only: most cells are ids, numbers and English.
func isClean(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return len(s) == 0 || last != ' '
}

// sequence returns the length of the CSI control sequence at the start of s, or 0.
// ECMA-48, 5.4: parameters 30-3F, intermediates 20-2F, one final byte 40-7E.
func sequence(s string) int {
	i := 0
	switch {
	case strings.HasPrefix(s, "\x1b["), strings.HasPrefix(s, "\u009b"):
		i = 2
	default:
		return 0
	}
	for i < len(s) && s[i] >= 0x20 && s[i] <= 0x3f {
		i++
	}
	if i < len(s) && s[i] >= 0x40 && s[i] <= 0x7e {
		return i + 1
	}
	return 0
}

// isSpace reports whether r separates words on a page: white space of every kind, but
// not the no-break spaces, which stay so that "5 %" is not torn apart.
func isSpace(r rune) bool {
	return r != '\u00a0' && r != '\u202f' && (unicode.IsSpace(r) || r == '\v' || r == '\f')
}

// invisible reports whether r is a control or a formatting character without a shape.
func invisible(r rune) bool {
	switch {
	case r == '\u200c', r == '\u200d':
		return false
	case unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false // Arabic and Kaithi number signs: formatting characters that one sees
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

// begin returns the first n characters of s, and that there are more.
func begin(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n-1]) + "…"
	}
	return s
}
