package newsgen

import "strings"

// A lexeme is a group of words that may stand for each other.
type lexeme struct {
	base []string // dictionary form
	past []string // of verbs
	many []string // plural of nouns
	role role
}

// A role is what a word does in a sentence, as far as rewriting asks.
type role uint8

const (
	needed   role = iota // its sentence falls apart without it
	noun                 // an adjective may come before it
	optional             // it may be left out
)

// A lexicon is the words of one class, the commonest first.
type lexicon struct {
	lexemes []lexeme
	zipf    []uint16 // a lexeme for every 16 bits drawn
}

// A form says which form of a lexeme a word is.
type form uint8

const (
	base form = iota
	past
	plural
)

// words returns the words of one form.
func (l *lexeme) words(f form) []string {
	switch f {
	case past:
		return l.past
	case plural:
		return l.many
	}
	return l.base
}

// newLexicon reads groups, a line each.
func newLexicon(text string, what role) *lexicon {
	x := new(lexicon)
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		l := lexeme{role: what}
		for _, word := range strings.Fields(line) {
			word, irregular, _ := strings.Cut(word, "/")
			if irregular == "" {
				irregular = pastOf(word)
			}
			l.base = append(l.base, word)
			l.past = append(l.past, irregular)
			l.many = append(l.many, pluralOf(word))
		}
		x.lexemes = append(x.lexemes, l)
	}
	x.zipf = zipfTable(len(x.lexemes))
	return x
}

// zipfTable returns, for every number of 16 bits, one of n ranks, rank r as often as
// 1/(r+2.7) says (Mandelbrot's form of Zipf's law), every rank at least once.
func zipfTable(n int) []uint16 {
	const draws = 1 << 16
	sum := 0.0
	for r := range n {
		sum += 1 / (float64(r) + 2.7)
	}
	table := make([]uint16, 0, draws)
	upTo := 0.0
	for r := range n {
		upTo += 1 / (float64(r) + 2.7) / sum
		table = append(table, uint16(r))
		for float64(len(table)) < upTo*draws && len(table) < draws-(n-r) {
			table = append(table, uint16(r))
		}
	}
	for len(table) < draws {
		table = append(table, 0)
	}
	return table
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
