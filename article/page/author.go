package page

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// An author is a name in a byline.
type author struct {
	name string
	desk bool // it is an organization, a paper or its editors, rather than a person
}

// merged gives all authors and those of more that are not among them.
func merged(all, more []author) []author {
	for _, a := range more {
		if !isKnown(all, a.name) {
			all = append(all, a)
		}
	}
	return all
}

// isKnown reports whether a name is one of some authors'.
func isKnown(all []author, name string) bool {
	for _, a := range all {
		if plainWords(a.name) == plainWords(name) {
			return true
		}
	}
	return false
}

// isDesk reports whether a name is that of a paper, a firm or a desk.
func isDesk(name string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return r == ' ' || r == '-'
	}) {
		if w = strings.Trim(w, ".,"); deskWords[w] || paperWords[w] {
			return true
		}
	}
	for w := range strings.FieldsSeq(name) {
		lower, upper := strings.ToLower(w), strings.ToUpper(w)
		if agencies[lower] && (w == lower || w == upper && name != strings.ToUpper(name)) {
			return true
		}
	}
	lead, _, several := strings.Cut(strings.ToLower(name), " ")
	return several && lead == "the" ||
		agencies[lead] && (!several || lead == "ap" || lead == "afp")
}

// isPaper reports whether a name is that of a paper or an agency, for which others write.
func isPaper(name string) bool {
	paper := false
	for w := range strings.FieldsSeq(strings.ToLower(name)) {
		if deskWords[w] {
			return false
		}
		paper = paper || paperWords[w] || agencies[w]
	}
	return paper
}

// isPerson reports whether a name looks like a person's: two words to five, with capitals but for
// the small words of names, or a name in a script without capitals.
func (a author) isPerson() bool {
	words := strings.Fields(a.name)
	if a.desk || len(words) > 5 || len(words) == 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	if len(words) == 1 {
		return unicode.In(first, unicode.Han, unicode.Hangul) && utf8.RuneCountInString(a.name) <= 6
	}
	capitals := 0
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsLetter(r) && !unicode.IsLower(r):
			capitals++
		case unicode.IsLower(r) && !particles[w] && !strings.ContainsAny(w, "'’"):
			return false
		}
	}
	return capitals >= 2
}

// namesIn gives the names of authors as a byline has them. Beside persons, others do not count.
func namesIn(all []author) string {
	persons := slices.ContainsFunc(all, author.isPerson)
	var names []string
	for _, a := range all {
		if !a.desk || !persons {
			names = append(names, a.name)
		}
	}
	return strings.Join(names, ", ")
}

// employer gives the paper or agency that stands beside persons in their byline.
func employer(all []author) string {
	if !slices.ContainsFunc(all, author.isPerson) {
		return ""
	}
	return paperAmong(all)
}

// paperAmong gives the first paper or agency among some authors.
func paperAmong(all []author) string {
	for _, a := range all {
		if isPaper(a.name) {
			return a.name
		}
	}
	return ""
}
