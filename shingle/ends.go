package shingle

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence ends in the gap g before word i; first is the first
// word of the sentence so far. The rules are those of UAX #29 (SB6 to SB11) with what
// it leaves to lists:
//
//   - nothing ends before a word in lower case ("Why?" he asked), other than iPhone
//     and links;
//   - a mark without a space behind it ends only between a word in lower case or a
//     number and a capitalised word, since scraped text often loses the space
//     ("in 2016.The"), not in example.Com or U.S.Army;
//   - a full stop after a title, an initial, or a number or letter that counts a list
//     does not end; after other abbreviations and initials such as U.S. it does before
//     a word that seldom is a name (the, he, but) or an opening mark.
//
// It misses an abbreviation that is not listed, before a name; and it takes "U.S."
// before a name, where the sentence does end, for going on.
func (t *Text) ends(g gap, i, first int) bool {
	if g.stop == noStop {
		return false
	}
	if g.stop == wide {
		return true
	}
	before, after := t.word(i-1), t.word(i)
	c := caseOf(after)
	switch {
	case c == lowerCase && !links[t.Words[i].Hash]:
		return false
	case !g.space && !g.opened && !glued(before, after):
		return false
	case g.stop != fullStop:
		return true
	}
	if i-1 == first && counts(before) {
		return false
	}
	starts := g.opened || starters[t.Words[i].Hash]
	switch kind := abbreviations[t.Words[i-1].Hash]; {
	case strings.Contains(before, ".") && caseOf(before) != noCase:
		return starts || clock(before) && !clockNames[t.Words[i].Hash]
	case kind == title:
		return starts && caseOf(before) == lowerCase
	case kind == named && caseOf(before) == upperCase:
		return starts
	case kind == trailing:
		return starts
	case kind == numbered:
		return c != noCase || !isDigit(after)
	case len(before) <= 2 && isDigit(before) && months[t.Words[i].Hash]:
		return false
	case initial(before) && t.initialAt(i):
		return false
	case initial(before) && caseOf(before) != lowerCase:
		return starts
	}
	return true
}

// word returns word i as printed.
func (t *Text) word(i int) string { return t.Source[t.Words[i].Lo:t.Words[i].Hi] }

// initialAt reports whether word i is one letter with a full stop behind it, as the
// second initial of a name is, and the B of z. B.
func (t *Text) initialAt(i int) bool {
	hi := int(t.Words[i].Hi)
	return initial(t.word(i)) && hi < len(t.Source) && t.Source[hi] == '.'
}

const (
	noCase = iota
	lowerCase
	upperCase
)

// caseOf returns the case a word starts in. A brand such as iPhone counts as upper.
func caseOf(word string) int {
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		return upperCase
	case !unicode.IsLower(r):
		return noCase
	}
	if next, _ := utf8.DecodeRuneInString(word[size:]); unicode.IsUpper(next) {
		return upperCase
	}
	return lowerCase
}

// glued reports whether a mark alone between two words can end a sentence.
func glued(before, after string) bool {
	last, size := utf8.DecodeLastRuneInString(before)
	if len(before) == size || strings.Contains(before, ".") || !unicode.IsLower(last) &&
		!unicode.IsDigit(last) {
		return false
	}
	_, n := utf8.DecodeRuneInString(after)
	next, _ := utf8.DecodeRuneInString(after[n:])
	return caseOf(after) == upperCase && unicode.IsLower(next)
}

// initial reports whether word is a single letter.
func initial(word string) bool {
	r, size := utf8.DecodeRuneInString(word)
	return size == len(word) && kindOf(r) == letter
}

// counts reports whether word counts the items of a list: 1, 12, a, B, iv.
func counts(word string) bool {
	return initial(word) || len(word) <= 3 && isDigit(word) || len(word) <= 4 &&
		strings.Trim(word, "ivxIVX") == ""
}

// clock reports whether word is a.m. or p.m.
func clock(word string) bool {
	return strings.EqualFold(word, "a.m") || strings.EqualFold(word, "p.m")
}

func isDigit(word string) bool {
	return word != "" && class[word[0]] == digit
}
