package quote

// firstVoice is firstPhrase of all of c where no verb of saying vouches for it: a name must be
// known for a speaker's.
func (sc *scene) firstVoice(c clause) phrase {
	var spare phrase
	for i := c.mainStart(0, len(c)); i < len(c); {
		p := c.phraseAt(i, len(c))
		if p.empty() {
			i++
			continue
		}
		i = p.last
		if !c.speaks(p) || !sc.known(c, p) {
			continue
		}
		if !c.governed(p, 0) && !c[p.last-1].owner {
			return p
		}
		if spare.empty() {
			spare = p
		}
	}
	return spare
}

// known reports whether the phrase names a person, a paper, or who has a person's name or says
// something elsewhere in the text. "Mr. President" is spoken to.
func (sc *scene) known(c clause, p phrase) bool {
	t := c[c.head(p)]
	if t.class&person != 0 && t.class&paper == 0 && p.first < p.last-1 && c[p.first].upper &&
		(sc.is(c[p.first], "mr") || sc.is(c[p.first], "madam")) {
		return false
	}
	if !t.name || t.class&(pronoun|person|paper) != 0 {
		return true
	}
	key := sc.bareHash(t)
	f, ok := sc.roster.find(key, 0)
	if ok && f.human || sc.roster.voices.has(key) {
		return true
	}
	names := 0 // one alone may be a place
	for _, t := range c[p.first : c.head(p)+1] {
		if t.name {
			names++
		}
	}
	return !c.governed(p, 0) && (names > 1 || ok && f.words > 1 && f.key == key)
}
