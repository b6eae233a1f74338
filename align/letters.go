package align

import (
	"unicode"
	"unicode/utf8"
)

// isCharacter reports whether src is a character of a script without spaces, with its marks.
func isCharacter(src string) bool {
	r, size := utf8.DecodeRuneInString(src)
	return r >= 0xe00 && spaceless(r) && (size == len(src) || len(src) <= 12)
}

// upper reports whether s starts with a capital letter.
func upper(s string) bool {
	if s[0] < utf8.RuneSelf {
		return 'A' <= s[0] && s[0] <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// spaceless reports whether r belongs to a script that writes no spaces.
func spaceless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
