package newsgen

import (
	"math/rand/v2"
	"slices"
)

// A token is one word as shingle.Split counts words, with the marks that stand around it.
type token struct {
	word   string
	lexeme *lexeme // what it may be exchanged for; nil for names, numbers and quoted speech
	form   form
	before mark  // marks in front of it
	after  mark  // marks behind it
	names  int16 // the outlet whose name starts here, from 1; 0 for none
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
)

// printed is how marks look; outlets that print straight quotation marks replace the
// curly ones afterwards.
var printed = [...]string{"", ",", ".", "“", "”", ".”", ",”", "(", "$", "%", ") –", ":", "’s"}

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

func (g *grammar) newTopic() topic {
	var t topic
	for range 2 + g.IntN(2) {
		t.orgs = append(t.orgs, newOrg(g.Rand))
	}
	for range 3 + g.IntN(3) {
		t.people = append(t.people, newPerson(g.Rand, pick(g.Rand, t.orgs)))
	}
	for range 3 {
		t.places = append(t.places, placeName(g.Rand))
	}
	for range 6 {
		t.things = append(t.things, &g.things.lexemes[g.IntN(len(g.things.lexemes))])
	}
	return t
}

// A grammar writes sentences. It is not safe for concurrent use; the lexicons are
// shared and only read.
type grammar struct {
	*rand.Rand
	*words
	topic      topic
	out        []token // the sentence under way
	tail       int
	named      string   // the last person's last name: nobody does anything to himself
	introduced []string // last names of those whose office the article has told
}

// words are the lexicons of a run.
type words struct {
	things, people, deeds, qualities, manners *lexicon
	links                                     map[string]*lexeme
}

func newWords() *words {
	w := &words{
		things: newLexicon(things, noun), people: newLexicon(people, noun), deeds: newLexicon(deeds,
			needed),
		qualities: newLexicon(qualities, optional), manners: newLexicon(manners,
			optional), links: map[string]*lexeme{},
	}
	x := newLexicon(links, needed)
	for i := range x.lexemes {
		for _, word := range x.lexemes[i].base {
			w.links[word] = &x.lexemes[i]
		}
	}
	return w
}

// say appends words that are printed as they stand; those that are links may be
// exchanged when the sentence is rewritten.
func (g *grammar) say(words ...string) {
	for _, word := range words {
		g.out = append(g.out, token{word: word, lexeme: g.links[word]})
	}
}

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
	g.out = append(g.out, token{word: pick(g.Rand, l.words(f)), lexeme: l, form: f})
}

// thing appends a noun for a thing, half of the time one of the story's.
func (g *grammar) thing(f form) {
	if len(g.topic.things) > 0 && g.IntN(2) == 0 {
		g.exchangeable(pick(g.Rand, g.topic.things), f)
		return
	}
	g.draw(g.things, f)
}

func (g *grammar) noun(f form) {
	if g.IntN(3) == 0 {
		g.draw(g.people, f)
	} else {
		g.thing(f)
	}
}

// maybe is true one time in n.
func (g *grammar) maybe(n int) bool { return g.IntN(n) == 0 }

// phrase appends a noun phrase.
func (g *grammar) phrase() {
	switch g.IntN(16) {
	case 0, 1:
		g.person(false)
		return
	case 2:
		g.org()
		return
	case 3:
		g.name(number(g.Rand))
		if g.maybe(2) {
			g.draw(g.qualities, base)
		}
		g.noun(plural)
		return
	case 4:
		g.name(g.place())
		g.mark(possessive)
		g.draw(g.qualities, base)
		g.noun(base)
		return
	case 5, 6, 7:
		g.say(pick(g.Rand, []string{"several", "many", "some", "most", "other", "their"}))
		g.draw(g.qualities, base)
		g.noun(plural)
		return
	case 8:
		g.say("the")
		g.thing(base)
		g.noun(plural)
		return
	}
	g.say(pick(g.Rand, []string{"the", "the", "the", "the", "this", "each", "its", "every"}))
	if g.maybe(2) {
		g.draw(g.qualities, base)
	}
	g.noun(base)
	if g.maybe(4) {
		g.say("of")
		if g.maybe(2) {
			g.name(g.place())
		} else {
			g.say("the")
			g.noun(plural)
		}
	}
}

// person appends somebody of the story, with the role and organisation if asked.
func (g *grammar) person(introduce bool) {
	p := pick(g.Rand, g.topic.people)
	for p.last == g.named {
		p = pick(g.Rand, g.topic.people)
	}
	g.named = p.last
	g.name(p.first, p.last)
	if introduce {
		g.introduce(p)
	}
}

// introduce appends somebody's office, the first time in an article.
func (g *grammar) introduce(p person) {
	if slices.Contains(g.introduced, p.last) {
		return
	}
	g.introduced = append(g.introduced, p.last)
	g.mark(comma)
	g.say(p.role, "of", "the")
	g.name(p.org...)
	g.mark(comma)
}

func (g *grammar) org() {
	g.say("the")
	g.name(pick(g.Rand, g.topic.orgs)...)
}

func (g *grammar) place() string { return pick(g.Rand, g.topic.places) }

// deed appends a verb in the past and its object.
func (g *grammar) deed() {
	if g.maybe(4) {
		g.draw(g.manners, base)
	}
	g.draw(g.deeds, past)
	g.phrase()
}

// about appends a phrase of place, time or manner. It is where a sentence's tail may start.
func (g *grammar) about() {
	g.tail = len(g.out)
	switch g.IntN(10) {
	case 0:
		g.say("in")
		g.name(g.place())
	case 1:
		g.say("on")
		g.name(pick(g.Rand, days))
	case 2:
		g.say("after")
		g.name(number(g.Rand))
		g.say("months", "of")
		g.draw(g.qualities, base)
		g.noun(plural)
	case 3:
		g.say("near", "the")
		g.thing(base)
		g.say("of")
		g.name(g.place())
	case 4:
		g.say("in")
		g.name(pick(g.Rand, months), digits(1950+g.IntN(74)))
	case 5:
		g.say("for")
		g.name(number(g.Rand))
		g.out[len(g.out)-1].before = dollar
		g.say(pick(g.Rand, []string{"million", "thousand"}))
	case 6:
		g.say("with")
		g.phrase()
	case 7:
		g.say("despite")
		g.draw(g.qualities, base)
		g.noun(plural)
	case 8:
		g.say("during", "the")
		g.draw(g.qualities, base)
		g.thing(base)
	case 9:
		g.say("against", "the")
		g.noun(plural)
		g.say("of")
		g.name(g.place())
	}
}

// sentence writes one sentence about the story.
func (g *grammar) sentence() sentence {
	g.out, g.tail = nil, 0
	g.out = make([]token, 0, 32)
	switch g.IntN(14) {
	case 0, 1, 2:
		g.phrase()
		g.deed()
		g.about()
	case 3:
		g.person(true)
		g.deed()
		g.about()
	case 4, 5:
		g.phrase()
		g.deed()
		g.mark(comma)
		g.person(false)
		g.say("said")
		g.about()
	case 6:
		g.say("according", "to")
		g.org()
		g.mark(comma)
		g.phrase()
		g.deed()
		g.about()
	case 7:
		g.say(pick(g.Rand, []string{"while", "although", "before", "because"}))
		g.phrase()
		g.deed()
		g.mark(comma)
		g.phrase()
		g.deed()
	case 8:
		g.phrase()
		g.mark(comma)
		g.say("which")
		g.deed()
		g.about()
		g.mark(comma)
		g.draw(g.deeds, past)
		g.phrase()
		g.tail = 0
	case 9:
		g.say("more", "than")
		g.name(number(g.Rand))
		g.noun(plural)
		g.deed()
		g.say("and")
		g.draw(g.deeds, past)
		g.phrase()
		g.about()
	case 10:
		g.phrase()
		g.say("would")
		g.draw(g.deeds, base)
		g.phrase()
		g.say("by")
		g.name(digits(2020 + g.IntN(30)))
		g.mark(comma)
		g.org()
		g.say(pick(g.Rand, []string{"said", "added", "estimated"}))
	case 11:
		g.say("some")
		g.name(digits(1 + g.IntN(99)))
		g.mark(percent)
		g.say("of", "the")
		g.noun(plural)
		g.say("had")
		g.draw(g.deeds, past)
		g.phrase()
		g.about()
	case 12:
		g.say("neither")
		g.phrase()
		g.say("nor")
		g.phrase()
		g.deed()
		g.about()
	case 13:
		g.phrase()
		g.deed()
		g.mark(comma)
		g.say("but")
		g.phrase()
		g.deed()
		g.about()
	}
	return g.finish()
}

// finish ends the sentence under way.
func (g *grammar) finish() sentence {
	g.mark(stop)
	s := sentence{g.out, g.tail}
	g.out = nil
	return s
}

// How clauses of speech begin.
var openings = [][]string{
	{"we", "will"}, {"I", "think", "we", "must"}, {"nobody", "here", "can"}, {"our", "people",
		"should"}, {"you", "cannot"},
	{"I", "never", "asked", "anybody", "to"}, {"it", "is", "time", "to"}, {"somebody", "has",
		"to"}, {"my", "mother", "used", "to"},
	{"whoever", "wants", "peace", "must"}, {"in", "ten", "years", "they", "may"}, {"only",
		"fools"}, {"let", "me"}, {"I", "would", "rather"},
	{"do", "not", "ask", "me", "to"}, {"today", "we", "begin", "to"}, {"those", "people", "could",
		"not"}, {"if", "you", "like"},
}

// speech writes what somebody says, of at least n words: first person, present and future.
func (g *grammar) speech(n int) []token {
	g.out = make([]token, 0, n+16)
	for first := true; len(g.out) < n; first = false {
		if !first {
			g.mark(comma)
			g.say(pick(g.Rand, []string{"and", "but", "because", "so"}))
		}
		g.say(pick(g.Rand, openings)...)
		g.draw(g.deeds, base)
		g.say(pick(g.Rand, []string{"the", "our", "this", "every", "their"}))
		if g.maybe(2) {
			g.draw(g.qualities, base)
		}
		g.noun(base)
		if g.maybe(2) {
			g.say(pick(g.Rand, []string{"of", "in", "near", "with"}))
			g.name(g.place())
		}
	}
	speech := g.out
	g.out = nil
	return speech
}
