package newsgen

import "strings"

// A lexeme is a group of words that may stand for each other.
type lexeme struct {
	forms  [][]string // the words by form
	role   role
	gender gender // of German nouns
}

// A role is what a word does in a sentence, as far as rewriting asks.
type role uint8

const (
	needed   role = iota // its sentence falls apart without it
	noun                 // an adjective may come before it
	optional             // it may be left out
)

// A form says which form of a lexeme a word is. What forms there are, each language says.
type form uint8

// base is the form that a dictionary has.
const base form = 0

// A lexicon is the words of one class, the commonest first.
type lexicon struct {
	lexemes []lexeme
	zipf    []uint16 // a lexeme for every 16 bits drawn
}

// lexicons are the words of a language. Links are words without inflection, each with those that
// it may be exchanged for.
type lexicons struct {
	things, people, deeds, qualities, manners *lexicon
	links                                     map[string]*lexeme
}

// newLexicon reads groups, a line each, of which inflect makes lexemes.
func newLexicon(text string, what role, inflect func(words []string) lexeme) *lexicon {
	x := new(lexicon)
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		l := inflect(strings.Fields(line))
		l.role = what
		x.lexemes = append(x.lexemes, l)
	}
	x.zipf = zipfTable(len(x.lexemes))
	return x
}

// newLinks reads groups of links, a line each.
func newLinks(text string) map[string]*lexeme {
	links := map[string]*lexeme{}
	x := newLexicon(text, needed, uninflected)
	for i := range x.lexemes {
		for _, word := range x.lexemes[i].forms[base] {
			links[word] = &x.lexemes[i]
		}
	}
	return links
}

// uninflected makes a lexeme of words that have one form.
func uninflected(words []string) lexeme { return lexeme{forms: [][]string{words}} }

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
