package report

import (
	"overlap/result"
	"overlap/shingle"
)

// words splits an article's text, or returns nil if the result does not have it.
func words(a *result.Article) *shingle.Text {
	if a.Text == "" || len(a.Text) > shingle.MaxBytes {
		return nil
	}
	return shingle.Split(a.Text)
}

// slice returns the bytes of s in span, or nothing if it does not lie inside.
func slice(s string, span result.Span) string {
	if span.Lo < 0 || span.Lo > span.Hi || span.Hi > len(s) {
		return ""
	}
	return s[span.Lo:span.Hi]
}
