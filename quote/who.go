package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// speakerKey returns a number that the printed names of one speaker share: that of
// the last name, or of the whole description where it is no name. 0 is nobody.
func speakerKey(speaker string) uint64 {
	fields := strings.Fields(speaker)
	for len(fields) > 1 && generation(fields[len(fields)-1]) {
		fields = fields[:len(fields)-1]
	}
	if len(fields) == 0 {
		return 0
	}
	last := fields[len(fields)-1]
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsUpper(r) {
		return shingle.Hash(shingle.Fold(last))
	}
	return shingle.Hash(strings.ToLower(speaker))
}

// generation reports whether a word behind a name tells son from father.
func generation(word string) bool {
	switch strings.Trim(word, ".,") {
	case "Jr", "Sr", "II", "III", "IV":
		return true
	}
	return false
}

// isName reports whether a speaker is a name rather than a description or nobody.
func isName(speaker string) bool {
	if i := strings.LastIndexByte(speaker, ' '); i >= 0 && generation(speaker[i+1:]) {
		speaker = speaker[:i]
	}
	if strings.Contains(speaker, " to ") || strings.Contains(speaker, " of ") ||
		strings.Contains(speaker, " for ") {
		return false
	}
	last := speaker[strings.LastIndexByte(speaker, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(r) &&
		(lexicon().of(shingle.Hash(shingle.Fold(last)))&(rank|person) == 0 ||
			firstNameSex(speaker) != 0)
}

// sameSpeaker reports whether two speakers may be one: the last names are equal and
// the first names are not of a man and a woman.
func sameSpeaker(a, b string) bool {
	if k := speakerKey(a); k == 0 || k != speakerKey(b) {
		return false
	}
	x, y := firstNameSex(a), firstNameSex(b)
	return x == 0 || y == 0 || x == y
}

// otherSpeaker reports whether two speakers are two people by their names. A
// description ("the president") may be of anybody.
func otherSpeaker(a, b string) bool {
	return isName(a) && isName(b) && !sameSpeaker(a, b)
}

func firstNameSex(speaker string) class {
	first, _, _ := strings.Cut(speaker, " ")
	return givenNames().of(shingle.Hash(shingle.Fold(first)))
}
