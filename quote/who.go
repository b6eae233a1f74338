package quote

import (
	"strings"
	"sync"
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
	if r, _ := utf8.DecodeRuneInString(last); unicode.IsUpper(r) && !describes(speaker) {
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
	if describes(speaker) {
		return false
	}
	last := speaker[strings.LastIndexByte(speaker, ' ')+1:]
	r, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(r) && (classInAny(last)&(rank|person) == 0 || firstNameSex(speaker) != 0)
}

// describes reports whether a speaker of several words is a description by them: one that is
// written small and is none of those inside names ("a spokesman", "der Sprecher der Bank",
// "Governor of Vik"), or an article before a word for people: "Die Ministerin".
func describes(speaker string) bool {
	first, rest, more := strings.Cut(speaker, " ")
	if !more {
		return false
	}
	second, _, _ := strings.Cut(rest, " ")
	if classInAny(first)&determ != 0 && classInAny(second)&(person|rank) != 0 {
		return true
	}
	for w := range strings.FieldsSeq(speaker) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !particleHash[shingle.Hash(shingle.Fold(w))] {
			return true
		}
	}
	return false
}

// classInAny returns the classes that a word has in any language.
func classInAny(word string) (c class) {
	return allWords().of(shingle.Hash(shingle.Fold(word)))
}

// allWords are the words for people, papers and articles of all languages.
var allWords = sync.OnceValue(func() table {
	m := map[uint64]class{}
	for _, l := range languages {
		for _, e := range l.read().words {
			if c := e.classes & (rank | person | determ); c != 0 {
				m[e.key] |= c
			}
		}
	}
	return newTable(m)
})

// sameSpeaker reports whether two speakers may be one: the last names are equal, and the first
// names are not those of two people.
func sameSpeaker(a, b string) bool {
	if k := speakerKey(a); k == 0 || k != speakerKey(b) {
		return false
	}
	x, y := firstNameSex(a), firstNameSex(b)
	if x == 0 || y == 0 {
		return true
	}
	return x == y && !relatives(a, b)
}

// relatives reports whether two names, both with a given name and one last name, are of two people:
// Donald and Eric Trump. Joe and Joseph, Vladimir and Wladimir, Bill and William are one.
func relatives(a, b string) bool {
	first, last, _ := strings.Cut(a, " ")
	other, theirs, _ := strings.Cut(b, " ")
	if last == "" || theirs == "" {
		return false // a given name alone
	}
	x, y := spelled(first), spelled(other)
	return x[0] != y[0] && nicknames[x] != y && nicknames[y] != x
}

// spelled returns a given name with one spelling of its first letter.
func spelled(name string) string {
	name = strings.ToLower(name)
	for _, s := range [][2]string{{"w", "v"}, {"y", "j"}, {"ch", "k"}, {"c", "k"}, {"i", "j"}} {
		if rest, ok := strings.CutPrefix(name, s[0]); ok {
			return s[1] + rest
		}
	}
	return name
}

// nicknames are those that begin with another letter than the name, as spelled has them.
var nicknames = map[string]string{
	"bill": "villiam", "billy": "villiam", "bob": "robert", "bobby": "robert", "dick": "richard",
	"ted": "edward", "ned": "edward", "tony": "anthony", "sasha": "alexander",
	"peggy": "margaret", "meg": "margaret", "maggie": "margaret", "liz": "elizabeth",
	"beth": "elizabeth", "betty": "elizabeth", "lisa": "elisabeth", "hans": "johannes",
	"sepp": "josef", "pepe": "jose", "paco": "francisco", "lena": "magdalena", "polly": "mary",
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
