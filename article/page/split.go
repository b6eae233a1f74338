package page

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// splitTop parts s at a byte that stands outside of brackets and strings. No part is blank.
func splitTop(s string, at byte) []string {
	var all []string
	start := 0
	keep := func(end int) {
		if p := strings.TrimSpace(s[start:end]); p != "" {
			all = append(all, p)
		}
	}
	eachTop(s, func(i int) {
		if s[i] == at {
			keep(i)
			start = i + 1
		}
	})
	keep(len(s))
	return all
}

// unescape undoes the backslashes of CSS: \6e is n.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b.WriteByte(s[i])
			continue
		}
		end := i + 1
		for end < len(s) && end < i+7 && strings.IndexByte(hexDigits, s[end]) >= 0 {
			end++
		}
		if end == i+1 {
			_, n := utf8.DecodeRuneInString(s[end:])
			b.WriteString(s[end : end+n])
			i += n
			continue
		}
		r, _ := strconv.ParseUint(s[i+1:end], 16, 32)
		if r == 0 || r > utf8.MaxRune {
			r = utf8.RuneError
		}
		b.WriteRune(rune(r))
		if end < len(s) && s[end] == ' ' {
			end++
		}
		i = end - 1
	}
	return b.String()
}

// closing gives the index of the parenthesis that closes the one at open, or -1.
func closing(s string, open int) int {
	depth := 0
	for i := open; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i = escaped(s, i)
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// eachTop calls f for the place of each byte that stands outside of brackets and strings.
func eachTop(s string, f func(i int)) {
	depth := 0
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case c == '\\':
			i = escaped(s, i)
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case depth == 0:
			f(i)
		}
	}
}

// escaped gives the last byte of what the backslash at i stands for: a character, or up to six
// digits of its number and a space.
func escaped(s string, i int) int {
	end := i + 1
	for end < len(s) && end < i+7 && strings.IndexByte(hexDigits, s[end]) >= 0 {
		end++
	}
	if end == i+1 || end < len(s) && s[end] == ' ' {
		end++
	}
	return end - 1
}

const hexDigits = "0123456789abcdefABCDEF"
