package newsgen

// german writes German: nouns have gender, case and number, and with them what stands before
// them; a verb agrees with its subject, and stands second, or last in a clause that depends on
// another. What is turned round keeps the order of its words, which German would change.
type german struct {
	*grammar
	heads *lexicon // what compounds end in
}

func newGerman() *tongue {
	heads := newLexicon(germanHeads, noun, germanNouns)
	return &tongue{tag: German, lexicons: germanLexicons(), spaced: true,
		speaker: func(g *grammar) speaker { return german{g, heads} },
		marks: [2]marks{
			{"", ",", ".", "„", "“", ".“", "“,", "(", "", " %", ") –", ":", ""},
			{"", ",", ".", "»", "«", ".«", "«,", "(", "", " %", ") –", ":", ""},
		}}
}

// A subject is a noun phrase in the nominative, written but not said yet.
type subject struct {
	words  []token
	plural bool
}

// verb draws a verb that agrees with its subject.
func (g german) verb(s subject) {
	f := pastSingular
	if s.plural {
		f = pastPlural
	}
	g.draw(g.deeds, f)
}

// subject writes a noun phrase apart from the sentence under way.
func (g german) subject() subject {
	before := g.out
	g.out = nil
	plural := g.phrase(nominative)
	s := subject{g.take(), plural}
	g.out = before
	return s
}

func (g german) put(s subject) { g.out = append(g.out, s.words...) }

// phrase appends a noun phrase and reports whether it is plural.
func (g german) phrase(c kase) (plural bool) {
	switch g.IntN(16) {
	case 0, 1:
		g.name(g.somebody().words()...)
		return false
	case 2:
		g.org(c)
		return false
	case 3:
		g.name(g.count())
		g.plural(strong, c)
		return true
	case 4, 5, 6:
		g.sayAny(determiners[strong][many][c]...)
		g.plural(strong, c)
		return true
	case 7, 8:
		g.noun(g.someNoun(), weak, c, true)
		return true
	}
	d := pick(g.Rand, []declension{weak, weak, weak, mixed})
	g.noun(g.someNoun(), d, c, false)
	if g.maybe(4) {
		if g.maybe(2) {
			g.say("von")
			g.name(g.place())
		} else {
			g.noun(g.someNoun(), weak, genitive, true)
		}
	}
	return false
}

// someNoun returns what a noun is drawn from: people, things, and one in four a new compound.
func (g german) someNoun() *lexeme {
	switch g.IntN(12) {
	case 0, 1, 2, 3:
		return &g.people.lexemes[g.people.zipf[g.Uint32()&0xffff]]
	case 4, 5, 6:
		return compound(pick(g.Rand, germanFirsts), pick(g.Rand, g.heads.lexemes))
	}
	return g.someThing()
}

// noun appends a noun with what goes before it: a word that says gender, number and case, and
// half of the time an adjective.
func (g german) noun(l *lexeme, d declension, c kase, plural bool) {
	of := l.gender
	if plural {
		of = many
	}
	g.sayAny(determiners[d][of][c]...)
	g.bare(l, d, c, of)
}

// plural appends a noun in the plural, without what goes before it.
func (g german) plural(d declension, c kase) { g.bare(g.someNoun(), d, c, many) }

// bare appends a noun, half of the time with an adjective.
func (g german) bare(l *lexeme, d declension, c kase, of gender) {
	f := endings[d][of][c]
	if g.maybe(2) {
		g.draw(g.qualities, f)
	}
	g.exchangeable(l, nounForm(of, c))
	g.out[len(g.out)-1].adjective = f
}

// org appends the name of a body: all of them are feminine.
func (g german) org(c kase) {
	g.say(determiners[weak][feminine][c][0])
	g.name(pick(g.Rand, g.topic.orgs)...)
}

// introduce appends somebody's office, the first time in an article.
func (g german) introduce(p person) {
	if !g.isNew(p) {
		return
	}
	g.mark(comma)
	g.say(p.role, "der")
	g.name(p.org...)
	g.mark(comma)
}

// main appends a clause whose verb stands second: the subject before it or, if something else
// stands first, behind it.
func (g german) main(inverted bool) {
	s := g.subject()
	if !inverted {
		g.put(s)
	}
	g.verb(s)
	if inverted {
		g.put(s)
	}
	g.rest()
}

// rest appends an adverb now and then, and an object.
func (g german) rest() {
	if g.maybe(4) {
		g.draw(g.manners, base)
	}
	g.phrase(accusative)
}

// sub appends a clause that depends on another: its verb is last.
func (g german) sub(conjunctions ...string) {
	g.sayAny(conjunctions...)
	s := g.subject()
	g.put(s)
	g.rest()
	g.verb(s)
}

// about appends a phrase of place, time or manner. It is where a sentence's tail may start.
func (g german) about() {
	g.tail = len(g.out)
	switch g.IntN(9) {
	case 0:
		g.say("in")
		g.name(g.place())
	case 1:
		g.say("am")
		g.name(pick(g.Rand, germanDays))
	case 2:
		g.say("nach")
		g.name(g.count())
		g.say("Monaten")
	case 3:
		g.say("bei")
		g.noun(g.someThing(), weak, dative, false)
		g.say("von")
		g.name(g.place())
	case 4:
		g.say("im")
		g.name(pick(g.Rand, germanMonths), digits(1950+g.IntN(74)))
	case 5:
		g.say("für")
		g.name(g.count())
		g.sayAny("Millionen", "Tausend")
		g.name("Kronen")
	case 6:
		g.say("mit")
		g.phrase(dative)
	case 7:
		g.sayAny("trotz", "wegen", "während")
		g.noun(g.someThing(), weak, genitive, false)
	case 8:
		g.say("gegen")
		g.noun(g.someNoun(), weak, accusative, true)
	}
}

func (g german) sentence() sentence {
	g.begin()
	switch g.IntN(13) {
	case 0, 1, 2:
		g.main(false)
		g.about()
	case 3:
		p := g.somebody()
		g.name(p.words()...)
		g.introduce(p)
		g.verb(subject{})
		g.rest()
		g.about()
	case 4, 5:
		g.main(false)
		g.mark(comma)
		g.sayAny("sagte", "erklärte", "berichtete")
		g.name(g.somebody().words()...)
		g.about()
	case 6:
		g.say("nach", "Angaben")
		g.org(genitive)
		g.main(true)
		g.about()
	case 7:
		g.sub("während", "obwohl", "bevor", "weil")
		g.mark(comma)
		g.main(true)
	case 8:
		g.main(false)
		g.mark(comma)
		g.sub("weil", "nachdem", "obwohl", "sodass")
	case 9:
		g.say("mehr", "als")
		g.name(g.count())
		g.plural(strong, nominative)
		g.draw(g.deeds, pastPlural)
		g.rest()
		g.say("und")
		g.draw(g.deeds, pastPlural)
		g.phrase(accusative)
		g.about()
	case 10:
		g.planned()
	case 11:
		g.say("rund")
		g.name(digits(2 + g.IntN(98)))
		g.mark(percent)
		g.noun(g.someNoun(), weak, genitive, true)
		g.draw(g.deeds, pastPlural)
		g.rest()
		g.about()
	case 12:
		g.main(false)
		g.mark(comma)
		g.say("doch")
		g.main(true)
		g.about()
	}
	return g.finish()
}

// planned appends what somebody would do, and who says so.
func (g german) planned() {
	s := g.subject()
	g.put(s)
	if s.plural {
		g.say("sollen")
	} else {
		g.say("soll")
	}
	g.say("bis")
	g.name(digits(2020 + g.IntN(30)))
	g.phrase(accusative)
	g.draw(g.deeds, base)
	g.mark(comma)
	g.sayAny("teilte", "kündigte", "gab")
	verb := g.out[len(g.out)-1].word
	g.org(nominative)
	g.say(map[string]string{"teilte": "mit", "kündigte": "an", "gab": "bekannt"}[verb])
}

// speech has modal verbs, so that what is done stands last.
func (g german) speech(n int) []token {
	g.out = make([]token, 0, n+16)
	for first := true; len(g.out) < n; first = false {
		if !first {
			g.mark(comma)
			g.sayAny("und", "aber", "denn")
		}
		g.say(pick(g.Rand, germanOpenings)...)
		d := pick(g.Rand, []declension{weak, weak, mixed})
		g.noun(g.someNoun(), d, accusative, d == weak && g.maybe(2))
		if g.maybe(2) {
			g.sayAny("in", "bei", "von")
			g.name(g.place())
		}
		g.draw(g.deeds, base)
	}
	return g.take()
}

func (g german) said(p person, after bool) {
	if after {
		g.name("sagte")
	}
	g.name(p.words()...)
	if g.maybe(2) {
		g.introduce(p)
	}
	if after {
		g.mark(stop)
		return
	}
	g.name("sagte")
	g.mark(colon)
}
