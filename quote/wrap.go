package quote

import "strings"

// lineEnd looks at the line break at s[i]: it returns the start of the next line
// that holds more than space and whether a paragraph ends here.
func lineEnd(s string, i int, wrapped bool) (next int, border bool) {
	breaks, indent := 0, 0
	for next = i; next < len(s); next++ {
		switch s[next] {
		case '\n':
			breaks++
			indent = 0
			continue
		case ' ', '\t', '\r':
			indent++
			continue
		}
		break
	}
	return next, breaks > 1 || !wrapped || indent > 1
}

// hardWrapped reports whether the lines of s break where a column ended, not where
// a paragraph did: most lines that another follows directly are between 40 and 100
// bytes long and end in a letter or comma. It looks at the first 40 such lines.
func hardWrapped(s string) bool {
	followed, full := 0, 0
	for start := 0; followed < 40; {
		n := strings.IndexByte(s[start:], '\n')
		if n < 0 {
			break
		}
		i := start + n
		start = i + 1
		if n == 0 || start == len(s) || s[start] == '\n' || s[start] == '\r' {
			continue
		}
		followed++
		c := s[i-1]
		if n >= 40 && n <= 100 &&
			(c == ',' || c == ' ' || c == '-' || sideOf(rune(c)) == sideWord) {
			full++
		}
	}
	return followed >= 3 && full*10 >= followed*6
}
