package quote

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"overlap/shingle"
)

// A language is what the rules ask of the words of one language. Each has a file of its own,
// language_de.go and so on, with a test of its own; to add one, write its table, put it into
// languages and add sentences to language_test.go.
//
// A table needs the words that the language is told by (articles, prepositions, conjunctions,
// pronouns, auxiliaries) and its verbs of saying. Words for people and papers let a speaker stand
// without a name, or away from the verb.
type language struct {
	code   string // ISO 639-1
	lists  func() wordLists
	ends   func() wordLists // of compounds by their last letters: -ministerin; nil if none
	nouns  bool             // every noun has a capital, so a capital is no sign of a name
	elides bool             // l'État is two words
	ending bool             // the article is the noun's ending: ministern
	drops  bool             // a verb may stand without a pronoun: prometió

	// Made of the lists by read, since most runs read one language or two.

	once     sync.Once
	words    table
	articles bool     // some words are articles, and nouns stand behind them
	compound *endings // nil if none
}

// read makes the tables of the language, once, and returns it.
func (l *language) read() *language {
	l.once.Do(func() {
		if l.lists != nil {
			lists := l.lists()
			for c := range lists {
				l.articles = l.articles || c&definite != 0 && !l.ending
			}
			l.words = lists.table()
		}
		if l.ends != nil {
			l.compound = newEndings(l.ends())
		}
	})
	return l
}

// unspoken is a language of which the rules know nothing.
var unspoken = &language{words: newTable(nil)}

// A wordLists is words parted by spaces, by the classes that they have.
type wordLists map[class]string

// table returns the words of the lists with their classes.
func (l wordLists) table() table {
	m := map[uint64]class{}
	for c, words := range l {
		for w := range strings.FieldsSeq(words) {
			m[shingle.Hash(shingle.Fold(w))] |= c
		}
	}
	return newTable(m)
}

// regular returns the forms of regular verbs: every stem with every ending.
func regular(stems, endings string) string {
	var b strings.Builder
	for s := range strings.FieldsSeq(stems) {
		for e := range strings.FieldsSeq(endings) {
			b.WriteString(s + e + " ")
		}
	}
	return b.String()
}

// classOf returns the classes of a word.
func (l *language) classOf(word string, hash uint64) class {
	c := l.words.of(hash)
	if c == 0 && l.compound != nil && (!l.nouns || upperFirst(word)) {
		x, _ := l.compound.of(word)
		return x.classes
	}
	return c
}

// endings are the classes of words by how they end.
type endings struct {
	alike [][]ending // that have the last letters in common, the longest first
	last  table      // the place in alike, from 1, by those letters
}

type ending struct {
	letters string
	hash    uint64 // as if it was a word
	classes class
}

// newEndings returns the lists as endings.
func newEndings(l wordLists) *endings {
	classes := map[string]class{}
	for c, words := range l {
		for w := range strings.FieldsSeq(words) {
			classes[w] |= c
		}
	}
	alike := map[uint64][]ending{}
	for w, c := range classes {
		k := lastLetters(w)
		alike[k] = append(alike[k], ending{w, shingle.Hash(shingle.Fold(w)), c})
	}
	e, last := &endings{}, map[uint64]class{}
	for k, of := range alike {
		slices.SortFunc(of, func(a, b ending) int { // one may end in another
			return cmp.Or(cmp.Compare(len(b.letters), len(a.letters)),
				cmp.Compare(a.letters, b.letters))
		})
		e.alike = append(e.alike, of)
		last[k] = class(len(e.alike))
	}
	e.last = newTable(last)
	return e
}

// lastLetters returns the last three bytes of a word, as many as the shortest ending has, as the
// key of a table.
func lastLetters(w string) uint64 {
	w = w[len(w)-3:]
	key := uint64(w[0])<<16 | uint64(w[1])<<8 | uint64(w[2])
	return key * 0x9e3779b97f4a7c15 >> 32
}

// of returns the ending that a longer word has, if any.
func (e *endings) of(word string) (ending, bool) {
	if len(word) < 5 {
		return ending{}, false
	}
	n := e.last.of(lastLetters(word))
	if n == 0 {
		return ending{}, false
	}
	for _, x := range e.alike[n-1] {
		if len(word) > len(x.letters)+1 && strings.HasSuffix(word, x.letters) {
			return x, true
		}
	}
	return ending{}, false
}

// head returns the hash of what a compound is a kind of: "Ministerin" of "Hafenministerin"; 0 if it
// is none.
func (e *endings) head(word string) uint64 {
	if e == nil {
		return 0
	}
	x, _ := e.of(word)
	return x.hash
}
