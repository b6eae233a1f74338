package furniture

import (
	_ "embed"
	"strings"

	"overlap/shingle"
)

// A kind is what a cue tells of the words around it: a section of cues.txt.
type kind uint8

const (
	label   kind = iota // a paragraph that says this alone
	list                // so does one before titles of other articles
	opens               // what short furniture begins with
	notice              // what a sentence of furniture says
	workers             // what a list of those who worked on an article begins with
	thread              // what begins the readers' comments
	voice               // how a page speaks to its reader
	matter              // of what a consent notice speaks
	credit              // whose a picture is
	share               // words of a row of buttons
	section             // words of a page's section
	site                // of these, what is no agency
	photo               // what a picture's credit begins with
	picture             // what heads a picture
	by                  // what stands before an author
	small               // words inside of names
	month
	date   // other words of dates and reading times
	author // what an author is
	kinds
)

var kindNames = [kinds]string{"label", "list", "opens", "notice", "workers", "thread", "voice",
	"matter", "credit", "share", "section", "site", "photo", "picture", "by", "small", "month", "date", "author"}

// A cue is words that tell of furniture, as hashes.
type cue struct {
	kind  kind
	colon bool     // a colon follows
	words []uint64 // at least one
}

// A cuebook has cues by their first words. It is made once and not changed.
type cuebook struct {
	cues map[uint64][]cue
	seen [1 << 14 / 64]uint64 // bits of the hashes of first words
}

//go:embed cues.txt
var table string

var known = read(table)

// number stands for every word that begins with a digit.
var number = shingle.Hash("0")

// read returns the cues of a table.
func read(table string) *cuebook {
	b := &cuebook{cues: make(map[uint64][]cue)}
	var is kind
	for line := range strings.Lines(table) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			is = kindNamed(strings.Trim(line, "[]"))
		default:
			b.add(is, line)
		}
	}
	return b
}

// kindNamed returns the kind of a name. It panics if there is none: the table is the program's own.
func kindNamed(name string) kind {
	for k, n := range kindNames {
		if n == name {
			return kind(k)
		}
	}
	panic("furniture: no kind of cue is called " + name)
}

func (b *cuebook) add(is kind, line string) {
	phrase, colon := strings.CutSuffix(line, ":")
	t := shingle.Split(phrase)
	c := cue{kind: is, colon: colon}
	for i := range t.Words {
		c.words = append(c.words, keyOf(t, i))
	}
	first := c.words[0]
	b.cues[first] = append(b.cues[first], c)
	b.seen[first>>6%uint64(len(b.seen))] |= 1 << (first & 63)
}

// at returns the cues that begin with a word.
func (b *cuebook) at(word uint64) []cue {
	if b.seen[word>>6%uint64(len(b.seen))]&(1<<(word&63)) == 0 {
		return nil
	}
	return b.cues[word]
}

// has reports whether a word alone is a cue of a kind.
func (b *cuebook) has(k kind, word uint64) bool {
	for _, c := range b.at(word) {
		if c.kind == k && len(c.words) == 1 {
			return true
		}
	}
	return false
}

// keyOf returns what word i of a text is looked up by.
func keyOf(t *shingle.Text, i int) uint64 {
	if c := t.Source[t.Words[i].Lo]; '0' <= c && c <= '9' {
		return number
	}
	return t.Words[i].Hash
}

// isAt reports whether a cue stands at word i of a text, before word last.
func (c *cue) isAt(t *shingle.Text, i, last int) bool {
	if last-i < len(c.words) {
		return false
	}
	for k, word := range c.words {
		if k > 0 && keyOf(t, i+k) != word {
			return false
		}
	}
	if c.colon {
		rest := t.Source[t.Words[i+len(c.words)-1].Hi:]
		return strings.HasPrefix(strings.TrimLeft(rest, " \u00a0"), ":")
	}
	return true
}
