package page

import (
	"slices"
	"strings"
	"unicode"
)

// What leads to the names in a byline: "By", "Posted on Friday by", "Text und Fotos:".

// leadsOn reports whether a piece of a byline does nothing but lead to the names in the next.
func leadsOn(piece string) bool {
	words := strings.Fields(strings.ToLower(piece))
	for _, w := range words {
		w = strings.TrimRight(w, ":")
		if !leads[w] && !bys[w] && !labels[w] && !notAuthors[w] {
			return labelPhrases[strings.Trim(strings.ToLower(piece), " :")]
		}
	}
	return len(words) > 0
}

// afterLead gives the words behind those that lead to the names. It reports whether these lead
// to others than authors.
func afterLead(words []string) (rest []string, not bool) {
	if n := labelled(words); n > 0 {
		words = words[n:]
	}
	for len(words) > 0 {
		w, bare := strings.ToLower(words[0]), bareWord(words[0])
		switch {
		case notAuthors[bare]:
			return nil, true
		case len(words) > 1 && labelPhrases[bare+" "+bareWord(words[1])]:
			words = words[2:]
		case labels[bare] && (len(words) > 1 || bare != w) || bys[w] && len(words) > 1:
			words = words[1:]
		default:
			n := leading(words)
			if n == 0 {
				return words, false
			}
			words = words[n:]
		}
	}
	return nil, false
}

// bareWord gives a word in small letters, without a colon behind it.
func bareWord(w string) string { return strings.TrimRight(strings.ToLower(w), ":") }

// labelled counts the words up to a colon that are a label: "Text und Fotos:". It is 0 where there
// is none.
func labelled(words []string) int {
	label := false
	for i, w := range words[:min(len(words), 5)] {
		bare := bareWord(w)
		label = label || labels[bare]
		switch {
		case !labels[bare] && !notAuthors[bare] && !ands[bare] && !roles[bare]:
			return 0
		case bare != strings.ToLower(w) && label:
			return i + 1
		}
	}
	return 0
}

// leading counts the words that lead to the small word before a name: "Posted by", "Ein Beitrag
// von", "5 March 2024, 14:30 by". It is 0 where no such word follows.
func leading(words []string) int {
	dated, posted := false, 0
	for i, w := range words[:min(len(words), 10)] {
		bare := bareWord(w)
		dated = dated || strings.ContainsFunc(w, unicode.IsDigit)
		switch {
		case i > 0 && bys[bare] && len(words) > i+1:
			if dated && (bare == "de" || bare == "di" || bare == "da") {
				return 0
			}
			return i + 1
		case i == 0 && leads[bare]:
			posted = 1
		case !leads[bare] && !isEnd(w) && !inDate(bare) && posted == 0:
			return 0
		}
	}
	return 0
}

// ledNames gives the authors to whom the words at the start of a text lead, behind a date at most.
// Where only a small word leads to them they must look like persons, or be a link; where nothing
// but the date does, just behind the headline, there must be one person.
func ledNames(text, link string, justBehind bool) []author {
	words := strings.Fields(text)
	dated := 0
	for dated < len(words) && (!strings.ContainsFunc(words[dated], unicode.IsLetter) ||
		isDate(strings.Join(words[:dated+1], " ")) && !isLead(words[dated])) {
		dated++
	}
	if words = words[dated:]; !strings.ContainsFunc(text, unicode.IsDigit) {
		dated = 0
	}
	rest, not := afterLead(words)
	if not || len(rest) == 0 || len(rest) > 12 {
		return nil
	}
	all := authorsOf(strings.Join(words, " "))
	led := len(words) - len(rest)
	if led == 0 {
		if justBehind && (dated > 0 || isSigned(rest, all)) && len(rest) < 10 {
			return onlyPersons(all)
		}
		return nil
	}
	sure := dated > 0 || led > 1 || strings.HasSuffix(words[0], ":")
	for _, a := range all {
		nick := strings.Trim(rest[0], ",.:|") == a.name && (sure || a.name == link)
		if !a.isPerson() && !a.desk && !nick {
			return nil
		}
	}
	return all
}

// isSigned reports whether a text is nothing but names that cannot be a section's: several, or one
// with a date behind it.
func isSigned(words []string, all []author) bool {
	end := len(words)
	for end > 0 && (isNumber(words[end-1]) || isDated(words, end-1)) {
		end--
	}
	named := 0
	for _, a := range all {
		named += len(strings.Fields(a.name))
	}
	small := 0
	for _, w := range words[:end] {
		if isAnd(w) {
			small++
		}
	}
	return named+small == end && (end < len(words) || len(all) > 1)
}

// onlyPersons gives authors if there is a person among them and the others are desks at most.
func onlyPersons(all []author) []author {
	if !slices.ContainsFunc(all, author.isPerson) ||
		slices.ContainsFunc(all, func(a author) bool { return !a.isPerson() && !a.desk }) {
		return nil
	}
	return all
}
