// Package tones writes Vietnamese as windows-1258 has it.
package tones

import (
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// marks are the five tones, which windows-1258 writes behind their vowels.
const marks = "\u0300\u0301\u0303\u0309\u0323"

// Apart parts the tones of a text from their vowels.
func Apart(text string) string {
	var s strings.Builder
	for _, r := range text {
		apart := []rune(norm.NFD.String(string(r)))
		tone := slices.IndexFunc(apart, func(r rune) bool { return strings.ContainsRune(marks, r) })
		if tone < 1 {
			s.WriteRune(r)
			continue
		}
		vowel := slices.Concat(apart[:tone], apart[tone+1:])
		s.WriteString(norm.NFC.String(string(vowel)))
		s.WriteRune(apart[tone])
	}
	return s.String()
}
