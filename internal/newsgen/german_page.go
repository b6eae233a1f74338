package newsgen

// What German news prints around its stories.

func (g german) title() string {
	g.exchangeable(compound(pick(g.Rand, germanFirsts), pick(g.Rand, g.heads.lexemes)), base)
	g.sayAny("plant", "prüft", "fordert", "will", "verliert", "sucht")
	g.draw(g.qualities, endE)
	g.exchangeable(g.someNoun(), allPlural)
	return spaced(g.take())
}

func (g german) notice(name []string) sentence {
	starts := [][]string{{"lesen", "Sie", "bei", "uns"}, {"diese", "Seite", "nutzt"},
		{"Abonnenten", "erhalten"}, {"verpassen", "Sie", "nie", "wieder"},
		{"schicken", "Sie", "uns"}, {"wir", "zeigen", "Ihnen"}}
	g.say(pick(g.Rand, starts)...)
	g.draw(g.qualities, endE)
	g.exchangeable(g.someNoun(), allPlural)
	g.say("und")
	g.draw(g.qualities, endE)
	g.exchangeable(g.someNoun(), allPlural)
	if name != nil {
		g.say("von", "der")
		g.name(name...)
	}
	g.sayAny("jeden", "ab", "bis")
	g.name(pick(g.Rand, germanDays))
	g.say("und")
	g.draw(g.deeds, base)
	g.say("Sie", "Ihre")
	g.draw(g.qualities, endEn)
	g.exchangeable(g.someNoun(), allPlural)
	return g.finish()
}

func (g german) box(p person, outlet []string) sentence {
	g.name(p.words()...)
	g.say("schreibt", "über")
	g.exchangeable(g.someNoun(), allPlural)
	g.say("und")
	g.draw(g.qualities, endE)
	g.exchangeable(g.someNoun(), allPlural)
	g.say("für", "die")
	g.name(outlet...)
	return g.finish()
}

func (g german) desk(reporter, editor person) sentence {
	g.name("Bericht", "von")
	g.name(reporter.words()...)
	g.mark(comma)
	g.name("redigiert", "von")
	g.name(editor.words()...)
	return g.finish()
}

func (g german) reported(outlet []string) (at int) {
	g.say("die")
	g.name(outlet...)
	g.say("berichtete", "darüber", "zuerst", "am")
	g.name(pick(g.Rand, germanDays))
	return 1
}

func (g german) updated() { g.name("dieser", "Bericht", "wurde", "aktualisiert") }
