package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Names in a byline.
//
// A byline says more than who wrote: what leads to the names, the date, roles, papers and agencies,
// places, buttons.
//
//	By Ida Fenn and Jo Marsh, Senior Correspondents | March 5, 2024
//	Posted by Ida Fenn in News on 5 March
//	Von Ida Fenn, dpa; Text: Ida Fenn; 文/阿达
//
// Names are what is left between commas and small words. One person is two words or more that begin
// with capitals; one word is the name of a blogger as often as a person's, so what
// such a name is worth is for the place where it stands to say (see byline.go).

const (
	longestByline = 400 // bytes of a byline that are read
	longestName   = 60  // bytes of a name
	mostAuthors   = 12
)

// hanLead is what stands right before a Chinese, Japanese or Korean name, without a space.
var hanLead = regexp.MustCompile(`^(?:本报|本報|本网|新华社)?(?:记者|記者|作者|撰文|文)[:：/／丨|\s]*`)

// bylineParts part a byline where one of its elements ends or a mark stands for that.
var bylineParts = regexp.MustCompile(`\s*(?:[\n|•·●►▪,،、，]|\s[-–—~]+\s|;|；|\(|\)|（|）|\[|\]|：)\s*`)

// turned is one name with the family's before the given one.
var turned = regexp.MustCompile(`^\s*(\p{Lu}[\pL'’-]+), (\p{Lu}[\pL'’-]+)\s*$`)

// authorsOf gives the names of a byline, without the words around them. There are none in a text
// that is no byline. Behind the first name others are persons only: a place and a paper are none.
func authorsOf(byline string) []author {
	byline = strings.ToValidUTF8(byline[:min(len(byline), longestByline)], "")
	var all []author
	if m := turned.FindStringSubmatch(byline); m != nil {
		byline = m[2] + " " + m[1]
	}
	lead := ""
	for _, piece := range bylineParts.Split(byline, -1) {
		piece = lead + piece
		if lead = ""; leadsOn(piece) {
			lead = piece + " "
			continue
		}
		begun := len(all) > 0
		for _, name := range pieceNames(piece) {
			a := author{name, isDesk(name)}
			if len(all) < mostAuthors && (!begun || a.desk || a.isPerson()) {
				all = merged(all, []author{a})
			}
		}
	}
	if all == nil && isDesk(lead) { // Redaktion
		all = append(all, author{strings.TrimSpace(lead), true})
	}
	return all
}

// pieceNames gives the names in a piece of a byline.
func pieceNames(piece string) []string {
	words, not := afterLead(strings.Fields(hanLead.ReplaceAllString(piece, "")))
	if not {
		return nil
	}
	var all []string
	begin := 0
	for i := 0; i <= len(words); i++ {
		end := i == len(words)
		switch {
		case end:
		case i > begin && isAnd(words[i]):
		case isEnd(words[i]) && !isInside(words, i) || isDated(words, i):
			end = true
		default:
			continue
		}
		part := strings.Join(words[begin:min(i, len(words))], " ")
		for name := range strings.SplitSeq(part, "/") {
			if name = cleanName(name); name != "" {
				all = append(all, name)
			}
		}
		if end {
			break
		}
		begin = i + 1
	}
	return all
}

// isEnd reports whether a word is none of a name's: a number, a word that leads to a date or a
// button, an address.
func isEnd(w string) bool {
	bare := strings.TrimRight(w, ".:")
	return strings.ContainsAny(w, "@#") || isNumber(w) || strings.Contains(w, "://") ||
		endWords[strings.ToLower(bare)] || smallEnds[bare]
}

// isInside reports whether word i goes on with small words of a name: van der.
func isInside(words []string, i int) bool {
	return i > 0 && particles[words[i]] && particles[words[i-1]]
}

// isNumber reports whether a word has a digit and no letter.
func isNumber(w string) bool {
	return strings.ContainsFunc(w, unicode.IsDigit) && !strings.ContainsFunc(w, unicode.IsLetter)
}

// isDate reports whether a text has a number and nothing but words of dates beside.
func isDate(text string) bool {
	words, number := strings.Fields(text), false
	for i, w := range words {
		number = number || isNumber(w)
		if !isNumber(w) && !isEnd(w) && !inDate(strings.ToLower(strings.Trim(w, ".,"))) &&
			strings.ContainsFunc(words[i], unicode.IsLetter) && !isLead(w) {
			return false
		}
	}
	return number
}

// isDated reports whether word i is one of a date's: a month or a day beside a number, or behind a
// name.
func isDated(words []string, i int) bool {
	return inDate(strings.ToLower(strings.Trim(words[i], ".,"))) && (i > 1 ||
		i > 0 && isNumber(words[i-1]) || i+1 < len(words) && isNumber(words[i+1]))
}

// cleanName gives a name without roles and marks around it; "" if that is none.
func cleanName(name string) string {
	words := strings.Fields(name)
	for len(words) > 0 && (isRole(words[0]) || isAnd(words[0]) && isSmall(words[0])) {
		words = words[1:]
	}
	for len(words) > 0 && (bys[strings.ToLower(words[len(words)-1])] ||
		particles[words[len(words)-1]]) {
		words = words[:len(words)-1]
	}
	if !slices.ContainsFunc(words, func(w string) bool { return !isLead(w) }) || len(words) == 1 &&
		inDate(strings.ToLower(strings.Trim(words[0], ".,"))) {
		return ""
	}
	for i := 1; i < len(words); i++ {
		if i > 1 && (isRole(words[i]) || notAuthors[strings.ToLower(words[i])] ||
			isSmall(words[i]) && (!particles[words[i]] || words[i] == "of")) ||
			endsSentence(words[i-1]) {
			words = words[:i]
		}
	}
	name = strings.Trim(strings.Join(words, " "), " ,;:|·•–—-~<>«»\"'“”*_+=")
	if len(name) > longestName || strings.Count(name, " ") > 5 ||
		!strings.ContainsFunc(name, unicode.IsLetter) || strings.ContainsAny(name, "?!{}=<>:") ||
		isAddress(name) {
		return ""
	}
	return name
}

// endsSentence reports whether a full stop behind a word ends more than an initial or a title.
func endsSentence(w string) bool {
	return strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > len("Prof.") &&
		!strings.Contains(w[:len(w)-1], ".")
}

// isAddress reports whether a name is that of a host.
func isAddress(name string) bool {
	at := strings.LastIndexByte(name, '.')
	return at > 3 && len(name)-at > 2 && !strings.Contains(name, " ") && isSmall(name[at+1:])
}

// isAnd reports whether a word parts two names, and is none as it is written: e, but not E or Dan.
func isAnd(w string) bool {
	lower := strings.ToLower(w)
	return ands[lower] && (w == lower || w == strings.ToUpper(w) && len(w) > 1)
}

// isLead reports whether a word leads to names and is none.
func isLead(w string) bool {
	w = strings.ToLower(strings.TrimRight(w, ":"))
	return leads[w] || bys[w] || notAuthors[w]
}

// isSmall reports whether a word begins with a small letter.
func isSmall(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// isRole reports whether a word is what somebody is.
func isRole(w string) bool { return roles[strings.ToLower(strings.TrimRight(w, ".:"))] }
