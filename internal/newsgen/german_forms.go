package newsgen

import "strings"

// A kase is one of the four cases.
type kase uint8

const (
	nominative kase = iota
	accusative
	dative
	genitive
)

// A declension is how an adjective is inflected: by what stands before it.
type declension uint8

const (
	weak   declension = iota // behind der, dieser
	mixed                    // behind kein, sein
	strong                   // behind nothing, or a number
)

// determiners are the words before a noun, by declension, gender and case.
var determiners = [3][4][4][]string{
	weak: {
		masculine: {{"der", "der", "dieser", "jeder"}, {"den", "den", "diesen", "jeden"},
			{"dem", "dem", "diesem", "jedem"}, {"des", "des", "dieses"}},
		feminine: {{"die", "die", "diese", "jede"}, {"die", "die", "diese", "jede"},
			{"der", "der", "dieser", "jeder"}, {"der", "der", "dieser"}},
		neuter: {{"das", "das", "dieses", "jedes"}, {"das", "das", "dieses", "jedes"},
			{"dem", "dem", "diesem", "jedem"}, {"des", "des", "dieses"}},
		many: {{"die", "diese"}, {"die", "diese"}, {"den", "diesen"}, {"der", "dieser"}},
	},
	mixed: {
		masculine: {{"ein", "kein", "sein"}, {"einen", "keinen", "seinen"},
			{"einem", "keinem", "seinem"}, {"eines", "keines", "seines"}},
		feminine: {{"eine", "keine", "seine"}, {"eine", "keine", "seine"},
			{"einer", "keiner", "seiner"}, {"einer", "keiner", "seiner"}},
		neuter: {{"ein", "kein", "sein"}, {"ein", "kein", "sein"},
			{"einem", "keinem", "seinem"}, {"eines", "keines", "seines"}},
		many: {{"keine", "seine"}, {"keine", "seine"}, {"keinen", "seinen"}, {"keiner", "seiner"}},
	},
	strong: {many: {
		{"mehrere", "viele", "einige", "andere"}, {"mehrere", "viele", "einige", "andere"},
		{"mehreren", "vielen", "einigen", "anderen"}, {"mehrerer", "vieler", "einiger", "anderer"},
	}},
}

// Forms of adjectives, by ending.
const (
	endE form = iota
	endEn
	endEr
	endEs
)

// endings are the forms of adjectives, by declension, gender and case.
var endings = [3][4][4]form{
	weak: {
		masculine: {endE, endEn, endEn, endEn}, feminine: {endE, endE, endEn, endEn},
		neuter: {endE, endE, endEn, endEn}, many: {endEn, endEn, endEn, endEn},
	},
	mixed: {
		masculine: {endEr, endEn, endEn, endEn}, feminine: {endE, endE, endEn, endEn},
		neuter: {endEs, endEs, endEn, endEn}, many: {endEn, endEn, endEn, endEn},
	},
	strong: {many: {endE, endE, endEn, endEr}},
}

// Forms of nouns besides the base, which three cases of the singular share.
const (
	genitiveSingular form = iota + 1
	allPlural             // but the dative
	dativePlural
)

// Forms of verbs besides the base, which is the infinitive.
const (
	pastSingular form = iota + 1
	pastPlural
)

// nounForm returns the form of a noun.
func nounForm(of gender, c kase) form {
	switch {
	case of == many && c == dative:
		return dativePlural
	case of == many:
		return allPlural
	case c == genitive:
		return genitiveSingular
	}
	return base
}

// germanNouns inflects nouns: m, f or n first, then nouns with their plural behind a slash.
func germanNouns(words []string) lexeme {
	l := lexeme{forms: make([][]string, 4), gender: gender(strings.Index("mfn", words[0]))}
	for _, word := range words[1:] {
		word, plural, _ := strings.Cut(word, "/")
		l.forms[base] = append(l.forms[base], word)
		l.forms[genitiveSingular] = append(l.forms[genitiveSingular], genitiveOf(word, l.gender))
		l.forms[allPlural] = append(l.forms[allPlural], plural)
		if !hasAnySuffix(plural, "n", "s") {
			plural += "n"
		}
		l.forms[dativePlural] = append(l.forms[dativePlural], plural)
	}
	return l
}

func genitiveOf(noun string, of gender) string {
	switch {
	case of == feminine:
		return noun
	case hasAnySuffix(noun, "s", "ß", "z", "x", "sch", "st", "tt", "ld", "nd", "rt"):
		return noun + "es"
	}
	return noun + "s"
}

// germanVerbs inflects infinitives; an irregular past comes after a slash.
func germanVerbs(words []string) lexeme {
	l := lexeme{forms: make([][]string, 3)}
	for _, word := range words {
		word, past, irregular := strings.Cut(word, "/")
		if !irregular {
			past = germanPast(word)
		}
		l.forms[base] = append(l.forms[base], word)
		l.forms[pastSingular] = append(l.forms[pastSingular], past)
		if hasAnySuffix(past, "e") {
			l.forms[pastPlural] = append(l.forms[pastPlural], past+"n")
		} else {
			l.forms[pastPlural] = append(l.forms[pastPlural], past+"en")
		}
	}
	return l
}

// germanPast returns the regular past: lobte, rettete, öffnete, änderte.
func germanPast(infinitive string) string {
	stem := strings.TrimSuffix(infinitive, "n")
	stem = strings.TrimSuffix(stem, "e")
	if hasAnySuffix(stem, "d", "t", "chn", "fn", "gn") {
		return stem + "ete"
	}
	return stem + "te"
}

// germanAdjectives inflects adjectives, given without ending.
func germanAdjectives(words []string) lexeme {
	var l lexeme
	for _, ending := range []string{"e", "en", "er", "es"} {
		var forms []string
		for _, word := range words {
			forms = append(forms, word+ending)
		}
		l.forms = append(l.forms, forms)
	}
	return l
}

// compound puts a word in front of all forms of a noun: Hafen and Amt are Hafenamt.
func compound(first string, head lexeme) *lexeme {
	l := lexeme{role: noun, gender: head.gender}
	for _, words := range head.forms {
		var forms []string
		for _, word := range words {
			forms = append(forms, first+strings.ToLower(word))
		}
		l.forms = append(l.forms, forms)
	}
	return &l
}

func germanLexicons() *lexicons {
	return &lexicons{
		things:    newLexicon(germanThings, noun, germanNouns),
		people:    newLexicon(germanPeople, noun, germanNouns),
		deeds:     newLexicon(germanDeeds, needed, germanVerbs),
		qualities: newLexicon(germanQualities, optional, germanAdjectives),
		manners:   newLexicon(germanManners, optional, uninflected),
		links:     newLinks(germanLinks),
	}
}
