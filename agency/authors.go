package agency

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/site"
)

// Authors.
//
// A byline field names people, and much besides: their outlets, roles, agencies, places,
// addresses. Who is parted from whom by commas, signs or a small word:
//
//	By IDA FENN and MOSS HARTIGAN, Associated Press
//	Ida Fenn, @idafenn, Harbour Gazette; Jo Marsh
//	Von Ida Fenn und Jo Marsh, Redakteure
//
// A person is two to five words, each with a capital but for the small words of names, that are no
// agency, no outlet and no role. It misses who is named by one word beside others, and takes
// a place of two words or a paper with no paper's word in its name for a person.

const (
	mostAuthors   = 20   // that are told apart in one byline
	longestByline = 2048 // bytes of it that are read
)

// Authors returns the people that the byline of an article of an outlet names, in its order, each
// once. If it names none, it returns the one who stands there instead: an agency by its name, a
// desk, a pen name. It is empty for a byline without letters. Cost: one pass over the byline.
func (t *Table) Authors(byline, outlet string) []string {
	var people []string
	other, outlet := "", strings.TrimSpace(outlet)
	host, _, _ := strings.Cut(site.Host(outlet), ".")
	known := map[string]bool{"": true, letters(outlet): true, letters(host): true}
	byline = strings.ToValidUTF8(byline[:min(len(byline), longestByline)], "")
	for _, piece := range pieces(byline) {
		name := t.author(piece)
		switch {
		case known[letters(name)] || len(people) == mostAuthors:
		case isPerson(name) && !contains(people, name):
			people = append(people, name)
		case other == "":
			other = name
		}
	}
	if people == nil && other != "" {
		if name := t.Named(other); name != "" {
			other = name
		}
		people = []string{other}
	}
	if people == nil && outlet != "" && isLettered(byline) {
		people = []string{outlet}
	}
	return people
}

// partWords part one author from the next.
var partWords = set(`and und et y e i og och ja en with mit avec con met и та`)

// endWords begin what is told of an author.
var endWords = set(`for special follow email e-mail twitter contributed contributing is was reports für pour
	photographs photos fotos`)

// authorRoles end the name of an author; behind one word they are a part of it: Gazette Staff.
var authorRoles = set(`staff writer writers reporter reporters correspondent correspondents journalist journalists
	editor editors columnist columnists contributor contributors producer senior
	redakteur redakteurin redakteure korrespondent korrespondentin journalistin
	journaliste journalistes correspondant correspondante periodista corresponsal
	redaktör korrespondens`)

// paperWords stand in names of outlets and publishers and hardly in those of people.
var paperWords = set(`news press times post herald journal enquirer media tribune gazette chronicle today
	magazine magazin tv radio zeitung online gmbh ag inc ltd llc network agency newspapers broadcasting
	courier-journal courier observer telegraph guardian independent
	team desk bureau newsroom redaktion rédaction redacción redakcja`)

// pieces parts a byline where one author may end and the next begin.
func pieces(byline string) []string {
	var all []string
	for part := range strings.FieldsFuncSeq(plainBrackets(byline), func(r rune) bool {
		return strings.ContainsRune(",;|/•·&\n、，；–—", r)
	}) {
		begin, words := 0, strings.Fields(part)
		for i, w := range words {
			switch {
			case in(partWords, w) && i > begin:
				all = append(all, strings.Join(words[begin:i], " "))
				begin = i + 1
			case endsSentence(w):
				all = append(all, strings.Join(words[begin:i+1], " "))
				begin = i + 1
			}
		}
		all = append(all, strings.Join(words[min(begin, len(words)):], " "))
	}
	return all
}

// plainBrackets returns s without what stands in round brackets; one that is not closed stays.
func plainBrackets(s string) string {
	var b strings.Builder
	for {
		lo := strings.IndexByte(s, '(')
		hi := strings.IndexByte(s[max(lo, 0):], ')')
		if lo < 0 || hi < 0 {
			return b.String() + s
		}
		b.WriteString(s[:lo])
		s = s[lo+hi+1:]
	}
}

// endsSentence reports whether a full stop behind a word ends more than an initial or "Jr.".
func endsSentence(w string) bool {
	return strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 4 &&
		!strings.Contains(w[:len(w)-1], ".")
}

// author returns the name in a piece of a byline, without "By", roles and what follows; "" if none
// is left or the piece is an address.
func (t *Table) author(piece string) string {
	words := strings.Fields(piece)
	for len(words) > 0 &&
		(in(byWords, strings.TrimSuffix(words[0], ":")) || in(partWords, words[0])) {
		words = words[1:]
	}
	for i, w := range words {
		bare := strings.Trim(w, ".:")
		if in(authorRoles, bare) && i != 1 || in(endWords, bare) || strings.ContainsAny(w, "@:/") ||
			isUpper(w) && t.Named(w) != "" && isMixed(words, i) {
			words = words[:i]
			break
		}
	}
	name := strings.TrimRight(strings.Join(words, " "), ":-")
	if endsSentence(name[strings.LastIndexByte(name, ' ')+1:]) {
		name = strings.TrimSuffix(name, ".")
	}
	if !isLettered(name) || len(name) > 200 {
		return ""
	}
	if agency := t.Named(strings.TrimPrefix(strings.ToLower(name), "the ")); agency != "" {
		return agency
	}
	return name
}

// isMixed reports whether word i of a name is in capitals and the one beside it is not.
func isMixed(words []string, i int) bool {
	return i > 0 && !isUpper(words[0]) || i == 0 && len(words) > 1 && !isUpper(words[1])
}

// isPerson reports whether a name may be a person's.
func isPerson(name string) bool {
	words := strings.Fields(name)
	if len(words) < 2 || len(words) > 5 || strings.EqualFold(words[0], "the") {
		return false
	}
	for i, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		switch {
		case in(paperWords, w), in(authorRoles, w),
			strings.Contains(strings.TrimSuffix(w, "."), ".") && len(w) > 5:
			return false
		case unicode.IsUpper(first) || unicode.Is(unicode.Han, first):
		case i == 0 && len(words) == 2 || !in(links, w) && !isApostrophed(w):
			return false
		}
	}
	return true
}

// isApostrophed reports whether a word is as d'Orsay.
func isApostrophed(w string) bool {
	_, rest, ok := strings.Cut(strings.ReplaceAll(w, "’", "'"), "'")
	first, _ := utf8.DecodeRuneInString(rest)
	return ok && unicode.IsUpper(first)
}

// isLettered reports whether s has a letter.
func isLettered(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// letters returns the letters and digits of a name in lower case, without its article.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, strings.TrimPrefix(strings.ToLower(name), "the "))
}

// contains reports whether a name is in a list, whatever its case.
func contains(names []string, name string) bool {
	for _, n := range names {
		if strings.EqualFold(n, name) {
			return true
		}
	}
	return false
}
