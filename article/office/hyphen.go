package office

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words that are parted at the end of a line. A soft hyphen, or the sign that is a hyphen and no
// minus, goes. A hyphen from the keyboard may be the word's own: it stays where the document has
// the word so elsewhere, or has both parts as words and never the whole. What it misses: a compound
// that the document has once, at the end of a line.

// hyphens end a line that goes on in the middle of a word.
const hyphens = "-\u2010\u00ad"

// hyphenated reports whether a line ends within a word.
func hyphenated(text string) bool {
	last, n := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return strings.ContainsRune(hyphens, last) && unicode.IsLetter(before)
}

// vocabulary gives how often the document has each word, in lower case, within a line.
func vocabulary(lines []line) map[string]int {
	words := map[string]int{}
	for i := range lines {
		fields := strings.Fields(lines[i].text)
		for j, w := range fields {
			if j == 0 && i > 0 && hyphenated(lines[i-1].text) || j == len(fields)-1 &&
				hyphenated(w) {
				continue
			}
			words[bare(w)]++
		}
	}
	return words
}

// bare is a word without marks around it, in lower case, its hyphens from the keyboard.
func bare(w string) string {
	isMark := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	w = strings.TrimFunc(w, isMark)
	return strings.ToLower(strings.ReplaceAll(w, "\u2010", "-"))
}

// joint makes the text so far ready for the next line.
func joint(text []byte, next string, words map[string]int) []byte {
	tail := string(text[max(0, len(text)-longestWord):])
	last, n := utf8.DecodeLastRuneInString(tail)
	head := text[:len(text)-n]
	r, _ := utf8.DecodeRuneInString(next)
	switch {
	case !hyphenated(tail):
		return append(text, ' ')
	case last == '\u00ad':
		return head
	case !unicode.IsLower(r), isCompound(tail[:len(tail)-n], next, words):
		return text
	}
	return head
}

// longestWord is how many bytes of a line are looked at for the word at its end.
const longestWord = 100

// isCompound reports whether the hyphen between two parts is the word's own.
func isCompound(head, next string, words map[string]int) bool {
	before := head[strings.LastIndexByte(head, ' ')+1:]
	behind, _, _ := strings.Cut(next, " ")
	a, b := bare(before), bare(behind)
	switch {
	case words[a+"-"+b] > 0:
		return true
	case words[a+b] > 0:
		return false
	}
	return words[a] > 0 && words[b] > 0
}
