package page

import (
	"strings"
	"unicode"
)

// nameWords parts relatedStories_inline-2 into related, stories, inline, 2.
func nameWords(s string) []string {
	var words []string
	start, lower := 0, false
	flush := func(end int) {
		if end > start {
			words = append(words, strings.ToLower(s[start:end]))
		}
	}
	for i, r := range s {
		switch {
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			flush(i)
			start = i + 1
			lower = false
		case unicode.IsUpper(r) && lower:
			flush(i)
			start = i
			lower = false
		default:
			lower = unicode.IsLower(r)
		}
	}
	flush(len(s))
	return words
}

// set makes a set of strings.
func set(all ...string) map[string]bool {
	m := map[string]bool{}
	for _, s := range all {
		m[s] = true
	}
	return m
}

// wordSet makes a set of the words of a list.
func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		m[w] = true
	}
	return m
}
