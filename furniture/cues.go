package furniture

import (
	_ "embed"
	"strings"
	"sync"

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
	site                // of these, what is no agency
	share               // words of a row of buttons
	section             // words of a page's section
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
	"matter", "credit", "site", "share", "section", "photo", "picture", "by", "small", "month",
	"date", "author"}

// A kindSet is a set of kinds.
type kindSet uint32

func (s kindSet) has(k kind) bool { return s&(1<<k) != 0 }
func (s *kindSet) add(k kind)     { *s |= 1 << k }

// A cue is words that tell of furniture, as hashes.
type cue struct {
	kind  kind
	colon bool     // a colon follows
	words []uint64 // one at least
}

// A cuebook has cues by their first words. It is made once and not changed.
type cuebook struct {
	alone  map[uint64]kindSet // of cues of one word, the kinds
	opens  map[uint64]bool    // words that open furniture before a colon
	longer map[uint64][]cue   // cues of two words or more, by the first two
	// words that are looked up: of cues of one word in short and in long paragraphs, and the first
	// two of longer cues
	short, long, first sieve
}

// A sieve has bits of hashes: those that were put in pass, and few others.
type sieve [1 << 16 / 64]uint64

func (s *sieve) put(hash uint64)         { s[hash>>6%uint64(len(s))] |= 1 << (hash & 63) }
func (s *sieve) passes(hash uint64) bool { return s[hash>>6%uint64(len(s))]&(1<<(hash&63)) != 0 }

// inLong are the kinds that are told by a word in a long paragraph.
const inLong = kindSet(1<<matter | 1<<credit | 1<<photo | 1<<month | 1<<author)

//go:embed cues.txt
var table string

// known are the cues. They take two milliseconds to read.
var known = sync.OnceValue(func() *cuebook { return read(table) })

// number stands for every word that begins with a digit.
var number = shingle.Hash("0")

// read returns the cues of a table.
func read(table string) *cuebook {
	b := &cuebook{alone: make(map[uint64]kindSet), opens: make(map[uint64]bool),
		longer: make(map[uint64][]cue)}
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
	switch first := c.words[0]; {
	case len(c.words) > 1:
		first = pair(first, c.words[1])
		b.longer[first] = append(b.longer[first], c)
		b.first.put(first)
	case colon:
		b.opens[first] = true
	default:
		b.alone[first] |= 1 << is
		b.short.put(first)
		if inLong.has(is) {
			b.long.put(first)
		}
	}
}

// pair returns a hash of two words in a row.
func pair(first, second uint64) uint64 { return first*0x9e3779b97f4a7c15 + second }

// has reports whether a word alone is a cue of one of some kinds.
func (b *cuebook) has(kinds kindSet, word uint64) bool {
	return b.short.passes(word) && b.alone[word]&kinds != 0
}

// keyOf returns what word i of a text is looked up by.
func keyOf(t *shingle.Text, i int) uint64 {
	if c := t.Source[t.Words[i].Lo]; '0' <= c && c <= '9' {
		return number
	}
	return t.Words[i].Hash
}

// isAt reports whether a cue whose first two words stand at word i of a text stands there, before
// word last.
func (c *cue) isAt(t *shingle.Text, i, last int) bool {
	if last-i < len(c.words) {
		return false
	}
	for k := 2; k < len(c.words); k++ {
		if keyOf(t, i+k) != c.words[k] {
			return false
		}
	}
	return !c.colon || colonAfter(t, i+len(c.words)-1)
}

// colonAfter reports whether a colon follows word i of a text.
func colonAfter(t *shingle.Text, i int) bool {
	return strings.HasPrefix(strings.TrimLeft(t.Source[t.Words[i].Hi:], " \u00a0"), ":")
}
