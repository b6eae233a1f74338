package newsgen

import "strings"

// Forms of English words.
const (
	past   form = 1 // of verbs
	plural form = 2 // of nouns
)

func englishLexicons() *lexicons {
	return &lexicons{
		things:    newLexicon(things, noun, englishWords),
		people:    newLexicon(people, noun, englishWords),
		deeds:     newLexicon(deeds, needed, englishWords),
		qualities: newLexicon(qualities, optional, englishWords),
		manners:   newLexicon(manners, optional, englishWords),
		links:     newLinks(links),
	}
}

// englishWords inflects words; an irregular past comes after a slash.
func englishWords(words []string) lexeme {
	var l lexeme
	l.forms = make([][]string, 3)
	for _, word := range words {
		word, irregular, _ := strings.Cut(word, "/")
		if irregular == "" {
			irregular = pastOf(word)
		}
		l.forms[base] = append(l.forms[base], word)
		l.forms[past] = append(l.forms[past], irregular)
		l.forms[plural] = append(l.forms[plural], pluralOf(word))
	}
	return l
}

// pluralOf returns the regular plural.
func pluralOf(s string) string {
	switch {
	case s == "sheep", s == "trout":
		return s
	case strings.HasSuffix(s, "man"):
		return s[:len(s)-2] + "en"
	case s == "child":
		return "children"
	case s == "crisis":
		return "crises"
	case strings.HasSuffix(s, "y") && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ies"
	case hasAnySuffix(s, "s", "x", "z", "ch", "sh"):
		return s + "es"
	}
	return s + "s"
}

// pastOf returns the regular past.
func pastOf(s string) string {
	switch {
	case strings.HasSuffix(s, "e"):
		return s + "d"
	case strings.HasSuffix(s, "y") && !strings.ContainsRune("aeiou", rune(s[len(s)-2])):
		return s[:len(s)-1] + "ied"
	}
	return s + "ed"
}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) {
			return true
		}
	}
	return false
}
