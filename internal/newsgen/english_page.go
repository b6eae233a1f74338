package newsgen

// What English news prints around its stories.

func (g english) notice(name []string) sentence {
	starts := [][]string{{"sign", "up", "for", "our"}, {"this", "page", "uses"},
		{"subscribers", "can", "read"},
		{"do", "not", "miss", "the"}, {"share", "your", "view", "of"}, {"we", "may", "earn",
			"money", "from"}}
	g.say(pick(g.Rand, starts)...)
	g.draw(g.qualities, base)
	g.noun(plural)
	g.say("and")
	g.draw(g.qualities, base)
	g.noun(plural)
	if name != nil {
		g.say("from", "the")
		g.name(name...)
	}
	g.sayAny("every", "each", "before")
	g.name(pick(g.Rand, days))
	g.say("and")
	g.draw(g.deeds, base)
	g.say("your")
	g.draw(g.qualities, base)
	g.noun(plural)
	return g.finish()
}

func (g english) box(p person, outlet []string) sentence {
	g.name(p.words()...)
	g.say("covers")
	g.noun(plural)
	g.say("and")
	g.draw(g.qualities, base)
	g.noun(plural)
	g.say("for", "the")
	g.name(outlet...)
	return g.finish()
}

func (g english) desk(reporter, editor person) sentence {
	g.name("reporting", "by")
	g.name(reporter.words()...)
	g.mark(comma)
	g.name("editing", "by")
	g.name(editor.words()...)
	return g.finish()
}

func (g english) reported(outlet []string) (at int) {
	g.say("the")
	g.name(outlet...)
	g.say("first", "reported", "this", "on")
	g.name(pick(g.Rand, days))
	return 1
}

func (g english) updated() { g.name("this", "story", "was", "updated") }
