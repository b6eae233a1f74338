package page

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A script is not run. What it plainly writes onto the page is found all the same.

// writes is a call or assignment by which a script puts a text or HTML in quotation marks on the
// page.
var writes = regexp.MustCompile(`(?:document\.write(?:ln)?\(|\.(?:innerHTML|outerHTML|innerText|textContent)\s*\+?=|\.insertAdjacentHTML\([^,()]{1,40},)\s*` +
	"(\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`(?:[^`\\\\]|\\\\.)*`)")

// scripted gives the words that a script writes.
func scripted(script string) string {
	var all []string
	for _, m := range writes.FindAllStringSubmatch(script, -1) {
		if s, err := Open(unquote(m[1][1 : len(m[1])-1])); err == nil {
			all = append(all, strings.Join(strings.Fields(s.Text()), " "))
		}
	}
	return strings.Join(all, " ")
}

// unquote undoes the backslashes of JavaScript.
func unquote(s string) string {
	var b strings.Builder
	for {
		at := strings.IndexByte(s, '\\')
		if at < 0 || at+1 == len(s) {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:at])
		r, n := character(s[at+1:])
		b.WriteRune(r)
		s = s[at+1+n:]
	}
}

// character gives what stands behind a backslash, and its length.
func character(s string) (rune, int) {
	digits := 0
	switch s[0] {
	case 'n', 'r', 't':
		return ' ', 1
	case 'x':
		digits = 2
	case 'u':
		digits = 4
	}
	if digits > 0 && len(s) > digits {
		if r, err := strconv.ParseUint(s[1:1+digits], 16, 32); err == nil &&
			utf8.ValidRune(rune(r)) {
			return rune(r), 1 + digits
		}
	}
	return utf8.DecodeRuneInString(s)
}
