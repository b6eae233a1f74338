package declared

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is one of a sentence.
type word struct {
	text, low   string // as it stands, and in small letters
	lo, hi      int    // its bytes in the paragraph
	linked      bool   // it is in a link
	ends, colon bool   // a mark behind it parts it from the next, a colon leads to it
}

// sentences parts a paragraph into sentences, and these into words.
func sentences(paragraph string) (all []sentence) {
	var words sentence
	for at := 0; at < len(paragraph); {
		n := strings.IndexFunc(paragraph[at:], unicode.IsSpace)
		if n < 0 {
			n = len(paragraph) - at
		}
		if words = words.cut(paragraph, at, at+n); n > 0 && stops(paragraph[at:at+n]) {
			all, words = append(all, words), nil
		}
		_, size := utf8.DecodeRuneInString(paragraph[at+n:])
		at += n + size
	}
	return append(all, words)
}

// stops reports whether a sentence ends with a word and the marks behind it: not with a word that
// is short or has a point in it, as an abbreviation.
func stops(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]*`)
	bare := strings.TrimRight(s, ".!?")
	return len(bare) < len(s) && !(len(bare) <= 3 && strings.HasSuffix(s, ".")) &&
		!(strings.Contains(bare, ".") && len(bare) <= 5)
}

// marks are what may stand around a word.
const marks = " .,;:!?…()[]{}<>«»„“”\"‘’'*|–—-•·©→/"

// cut appends what stands between two white spaces: a word, or two if the first is an article with
// an apostrophe.
func (s sentence) cut(paragraph string, lo, hi int) sentence {
	text := strings.TrimRight(paragraph[lo:hi], marks)
	behind := paragraph[lo+len(text) : hi]
	whole := strings.TrimLeft(text, marks)
	if n := len(s); n > 0 && (len(whole) < len(text) && strings.ContainsAny(text[:1], "([") ||
		text == "" && behind != "") {
		s[n-1].ends = true
	}
	if whole == "" {
		return s
	}
	lo, hi = lo+len(text)-len(whole), lo+len(text)
	if before, rest, ok := apostrophe(whole); ok {
		s = append(s, word{text: before, low: strings.ToLower(before), lo: lo,
			hi: lo + len(before)})
		lo, whole = hi-len(rest), rest
	}
	return append(s, word{text: whole, low: strings.ToLower(whole), lo: lo, hi: hi,
		ends:  stops(paragraph[lo:hi]+behind) || strings.ContainsAny(behind, ",;)]»”–—|"),
		colon: strings.Contains(behind, ":")})
}

// apostrophe parts an article with an apostrophe from the word behind it: l'article.
func apostrophe(s string) (before, rest string, ok bool) {
	i := strings.IndexAny(s, "'’")
	if i <= 0 || i > 5 {
		return "", "", false
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return s[:i], s[i+n:], len(s)-i-n > 2
}

// isNamed reports whether a word may be of a name: it has a capital, its script has none, or it is
// a host.
func (w *word) isNamed() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return w.linked || unicode.IsLetter(r) && !unicode.IsLower(r) || isHost(w.text) ||
		unicode.IsDigit(r) && !isNumber(w.text)
}

// isNumber reports whether a word is a number, a date or a time.
func isNumber(s string) bool {
	letters := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return letters < 3 && strings.ContainsFunc(s, unicode.IsDigit)
}

// isHost reports whether a word is a host.
func isHost(s string) bool {
	i := strings.LastIndexByte(s, '.')
	return i > 0 && len(s)-i > 2 && !strings.ContainsAny(s, "@/")
}
