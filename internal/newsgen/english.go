package newsgen

// english writes English.
type english struct{ *grammar }

func newEnglish() *tongue {
	return &tongue{tag: English, lexicons: englishLexicons(), spaced: true,
		speaker: func(g *grammar) speaker { return english{g} },
		marks: [2]marks{
			{"", ",", ".", "“", "”", ".”", ",”", "(", "$", "%", ") –", ":", "’s"},
			{"", ",", ".", `"`, `"`, `."`, `,"`, "(", "$", "%", ") -", ":", "'s"},
		}}
}

// thing appends a noun for a thing, half of the time one of the story's.
func (g english) thing(f form) { g.exchangeable(g.someThing(), f) }

func (g english) noun(f form) {
	if g.IntN(3) == 0 {
		g.draw(g.people, f)
	} else {
		g.thing(f)
	}
}

// phrase appends a noun phrase.
func (g english) phrase() {
	switch g.IntN(16) {
	case 0, 1:
		g.person(false)
		return
	case 2:
		g.org()
		return
	case 3:
		g.name(g.count())
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
		g.sayAny("several", "many", "some", "most", "other", "their")
		g.draw(g.qualities, base)
		g.noun(plural)
		return
	case 8:
		g.say("the")
		g.thing(base)
		g.noun(plural)
		return
	}
	g.sayAny("the", "the", "the", "the", "this", "each", "its", "every")
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
func (g english) person(introduce bool) {
	p := g.somebody()
	g.name(p.words()...)
	if introduce {
		g.introduce(p)
	}
}

// introduce appends somebody's office, the first time in an article.
func (g english) introduce(p person) {
	if !g.isNew(p) {
		return
	}
	g.mark(comma)
	g.say(p.role, "of", "the")
	g.name(p.org...)
	g.mark(comma)
}

func (g english) org() {
	g.say("the")
	g.name(pick(g.Rand, g.topic.orgs)...)
}

// deed appends a verb in the past and its object.
func (g english) deed() {
	if g.maybe(4) {
		g.draw(g.manners, base)
	}
	g.draw(g.deeds, past)
	g.phrase()
}

// about appends a phrase of place, time or manner. It is where a sentence's tail may start.
func (g english) about() {
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
		g.name(g.count())
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
		g.name(g.count())
		g.out[len(g.out)-1].before = dollar
		g.sayAny("million", "thousand")
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
func (g english) sentence() sentence {
	g.begin()
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
		g.sayAny("while", "although", "before", "because")
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
		g.name(g.count())
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
		g.sayAny("said", "added", "estimated")
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
func (g english) speech(n int) []token {
	g.out = make([]token, 0, n+16)
	for first := true; len(g.out) < n; first = false {
		if !first {
			g.mark(comma)
			g.sayAny("and", "but", "because", "so")
		}
		g.say(pick(g.Rand, openings)...)
		g.draw(g.deeds, base)
		g.sayAny("the", "our", "this", "every", "their")
		if g.maybe(2) {
			g.draw(g.qualities, base)
		}
		g.noun(base)
		if g.maybe(2) {
			g.sayAny("of", "in", "near", "with")
			g.name(g.place())
		}
	}
	return g.take()
}

// said appends who says what comes, or what was said.
func (g english) said(p person, after bool) {
	if after {
		g.name("said")
		g.who(p)
		g.mark(stop)
		return
	}
	g.who(p)
	g.name("said")
	g.mark(colon)
}

// who names somebody, with the office half of the time.
func (g english) who(p person) {
	g.name(p.words()...)
	if g.maybe(2) {
		g.introduce(p)
	}
}

func (g english) title() string {
	g.thing(base)
	g.noun(plural)
	g.draw(g.deeds, base)
	g.draw(g.qualities, base)
	g.noun(plural)
	return spaced(g.take())
}
