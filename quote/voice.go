package quote

// What can speak.
//
// A phrase speaks by its head, the last word before an "of" or another preposition: "a
// spokesman for the county", "the mayor's office", "Ada Holm of Vik". The head must be a name, a
// pronoun, a person or a paper; "the Helsinki meeting", "the future of Vik" and "a low voice" say
// nothing, whatever names they hold. Right before a verb of saying any noun may speak.
// What it misses: places speak as people do ("Vik said"), so only the weak rules ask whether a
// name is known for a person's.

// speaks reports whether the phrase names what can speak.
func (c clause) speaks(p phrase) bool {
	if p.last-p.first > 5 && c.allUpper(p) {
		return false // a headline
	}
	t := c[c.head(p)]
	return t.name || t.class&(pronoun|person|paper) != 0 || t.class&rank != 0 && t.upper ||
		c[p.first].class&pronoun != 0 && (p.last-p.first == 1 ||
			c[p.first+1].class&(cue|weakCue) != 0) // "another wrote"
}

// head returns the word of the phrase by which it speaks.
func (c clause) head(p phrase) int {
	for i := p.first + 1; i < p.last; i++ {
		if c[i].class&(preposn|toWord|ofWord) != 0 && !c[i].name {
			return i - 1
		}
	}
	return p.last - 1
}

// mainStart returns where the main clause starts that c has from start on: behind the first comma
// before a phrase that speaks, if a conjunction, a preposition or a participle comes first: "As she
// left, Holm".
func (c clause) mainStart(start, end int) int {
	if start+1 < end && !c[start].name && c[start].adverb && c[start+1].class&conj != 0 {
		start++ // "shortly after"
	}
	if start >= end || c[start].name || !c[start].ing &&
		(c[start].class&(conj|preposn) == 0 || c[start].class&coord != 0) {
		return start
	}
	for i := start + 1; i < end; i++ {
		if c[i].pre&comma == 0 {
			continue
		}
		if p := c.phraseAt(i, end); !p.empty() && c.speaks(p) &&
			(p.last == end || c[p.last].pre&comma == 0 || c[i].name) {
			return i
		}
	}
	return start
}

func (c clause) allUpper(p phrase) bool {
	for _, t := range c[p.first:p.last] {
		if !t.upper {
			return false
		}
	}
	return true
}
