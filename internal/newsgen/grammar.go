package newsgen

import (
	"math/rand/v2"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A token is one word of a language, with the marks that stand around it.
type token struct {
	word      string
	lexeme    *lexeme // what it may be exchanged for; nil for names, numbers and quoted speech
	form      form
	adjective form  // of a noun: the form that an adjective before it has
	before    mark  // marks in front of it
	after     mark  // marks behind it
	names     int16 // the outlet whose name starts here, from 1; 0 for none
}

// counted returns how many words shingle.Split counts in a token: in a script without spaces,
// one for each character.
func (t *token) counted() int {
	if first, _ := utf8.DecodeRuneInString(t.word); !unicode.Is(unicode.Han, first) {
		return 1
	}
	return utf8.RuneCountInString(t.word)
}

// A mark is what is printed on one side of a word.
type mark uint8

const (
	none mark = iota
	comma
	stop
	open       // opening quotation mark
	shut       // closing quotation mark
	shutStop   // full stop, closing quotation mark
	shutComma  // comma, closing quotation mark
	openBrace  // opening bracket
	dollar     // in front of a sum
	percent    // behind a number
	shutDash   // closing bracket, then a dash
	colon      // in front of a list or speech
	possessive // ’s: it belongs to the word before
	markCount
)

// A sentence is tokens and the place where its last phrase starts, which may be moved
// to its front; 0 where there is none.
type sentence struct {
	tokens []token
	tail   int
}

// A topic is what the articles of one story are about: the people, places and things
// that come up again and again.
type topic struct {
	people []person
	orgs   [][]string
	places []string
	things []*lexeme
}

// newTopic draws a topic.
func (g *grammar) newTopic() topic {
	var t topic
	for range 2 + g.IntN(2) {
		t.orgs = append(t.orgs, g.newOrg())
	}
	for range 3 + g.IntN(3) {
		t.people = append(t.people, g.newPerson(pick(g.Rand, t.orgs)))
	}
	for range 3 {
		t.places = append(t.places, g.newPlace())
	}
	for range 6 {
		t.things = append(t.things, &g.things.lexemes[g.IntN(len(g.things.lexemes))])
	}
	return t
}

// A grammar writes sentences of one language. It is not safe for concurrent use; the
// lexicons are shared and only read.
type grammar struct {
	*rand.Rand
	*lexicons
	speaker    // the language
	topic      topic
	out        []token // the sentence under way
	tail       int
	named      string   // the last person's last name: nobody does anything to himself
	introduced []string // last names of those whose office the article has told
}

// say appends words that are printed as they stand; those that are links may be
// exchanged when the sentence is rewritten.
func (g *grammar) say(words ...string) {
	for _, word := range words {
		g.out = append(g.out, token{word: word, lexeme: g.links[word]})
	}
}

// sayAny says one of some words.
func (g *grammar) sayAny(words ...string) { g.say(pick(g.Rand, words)) }

// name appends words that are never exchanged.
func (g *grammar) name(words ...string) {
	for _, word := range words {
		g.out = append(g.out, token{word: word})
	}
}

// mark puts a mark behind the last word.
func (g *grammar) mark(m mark) { g.out[len(g.out)-1].after = m }

// draw appends a word of a class, the commonest most often.
func (g *grammar) draw(x *lexicon, f form) {
	g.exchangeable(&x.lexemes[x.zipf[g.Uint32()&0xffff]], f)
}

func (g *grammar) exchangeable(l *lexeme, f form) {
	g.out = append(g.out, token{word: pick(g.Rand, l.forms[f]), lexeme: l, form: f})
}

// someThing returns what a noun for a thing is drawn from: half of the time one of the story's.
func (g *grammar) someThing() *lexeme {
	if len(g.topic.things) > 0 && g.IntN(2) == 0 {
		return pick(g.Rand, g.topic.things)
	}
	return &g.things.lexemes[g.things.zipf[g.Uint32()&0xffff]]
}

// somebody returns a person of the story other than the one named last.
func (g *grammar) somebody() person {
	p := pick(g.Rand, g.topic.people)
	for p.last == g.named {
		p = pick(g.Rand, g.topic.people)
	}
	g.named = p.last
	return p
}

// isNew reports whether the article has not told somebody's office yet; now it will have.
func (g *grammar) isNew(p person) bool {
	if slices.Contains(g.introduced, p.last) {
		return false
	}
	g.introduced = append(g.introduced, p.last)
	return true
}

func (g *grammar) place() string { return pick(g.Rand, g.topic.places) }

// maybe is true one time in n.
func (g *grammar) maybe(n int) bool { return g.IntN(n) == 0 }

// begin starts a sentence.
func (g *grammar) begin() { g.out, g.tail = make([]token, 0, 32), 0 }

// finish ends the sentence under way.
func (g *grammar) finish() sentence {
	g.mark(stop)
	s := sentence{g.out, g.tail}
	g.out = nil
	return s
}

// take returns the words under way, which are no sentence.
func (g *grammar) take() []token {
	words := g.out
	g.out = nil
	return words
}
