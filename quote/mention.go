package quote

// Phrases of other languages than English.
//
// A mention is a run of words that may name who speaks: a pronoun; a name; an article, adjectives
// and a noun; what "of" adds to it ("der Vorsitzende der Gewerkschaft", "le ministre de
// l'Intérieur") and the name behind ("el presidente ruso Juan Holm"). It is not the subject of a
// verb if a preposition or its own article says so ("gegenüber der Zeitung", "dem Minister"). What
// it misses: adjectives that need more words of their own ("die am Montag gewählte Ministerin").

// A mention is a phrase of a clause.
type mention struct {
	phrase
	governed bool // a preposition or its article says that it is no subject
	head     int  // its noun
}

const (
	maxMention    = 16 // words of a mention
	maxAdjectives = 4  // words between an article and its noun
)

// mentionAt returns the mention that starts at the token i of c, before end, if one does.
func (l *language) mentionAt(c clause, i, end int) (m mention) {
	t := c[i]
	m.governed = i > 0 && t.pre&breaks == 0 && c[i-1].class&(preposn|ofWord) != 0 &&
		!(c[i-1].class&(conj|adverbial) != 0 && c[i-1].class&ofWord == 0)
	if t.class&pronoun != 0 && !t.name && (t.class&determ == 0 || !l.nounAt(c, i+1, end)) {
		m.phrase, m.head, m.governed = phrase{i, i + 1}, i, m.governed || t.class&oblique != 0
		return m
	}
	if t.class&(calendar|nameless|conj|relative) != 0 && t.class&determ == 0 && !t.name {
		return mention{}
	}
	head, det := l.headAt(c, i, end)
	if head < 0 {
		return mention{}
	}
	for k := i; k < head && det; k++ {
		if c[k].class&determ == 0 {
			break
		}
		m.governed = m.governed || c[k].class&oblique != 0 && c[k].class&(definite|pronoun) == 0
	}
	// "der" is of a man, or of a woman who is told or whose something is
	m.governed = m.governed || l.nouns && t.class&genitive != 0 && t.class&definite != 0 &&
		c[head].class&(femalew|malew) == femalew
	m.head, m.phrase = head, phrase{i, l.extend(c, head+1, min(end, i+maxMention))}
	return m
}

// headAt returns the noun of the phrase that starts at i, or -1, and whether it has an article.
func (l *language) headAt(c clause, i, end int) (head int, det bool) {
	j := i
	for j < end && (j == i || c[j].pre&breaks == 0) && c[j].class&determ != 0 && !c[j].name {
		j++
	}
	det = j > i
	for k := j; k < end && k <= j+maxAdjectives && (k == i || c[k].pre&breaks == 0) &&
		!c[k].skipped; k++ {
		t := c[k]
		switch {
		case k+2 < end && c[k+1].pre&hyphen != 0 && c[k+1].class&coord != 0:
			k++ // "die Familien- und Frauenministerin"
		case l.nouns && t.upper && k > j && !c[k-1].shape && c[k-1].class&coord == 0:
			return -1, det // "der jetzt Direktor ist"
		case t.name, t.class&(person|paper) != 0 && (!l.nouns || t.upper),
			t.class&rank != 0 && t.upper:
			return k, det
		case t.class&(preposn|conj|aux|relative|pronoun|reflexive|calendar|determ) != 0,
			t.class&(cue|weakCue|stating) != 0 && !t.upper && (k == j || !det || !l.nouns):
			return l.bareHead(j, k, det)
		case l.nouns && t.upper:
			if !det && (k > j || t.class != 0) {
				return -1, det
			}
			return k, det
		case !det && t.class&rank == 0 && !(l.nouns && t.class == 0):
			return -1, det
		}
	}
	return l.bareHead(j, min(end, j+1), det)
}

// bareHead is the first word behind an article where no noun is known: any may be one. Where nouns
// have capitals none is.
func (l *language) bareHead(j, k int, det bool) (int, bool) {
	if !det || l.nouns || k <= j {
		return -1, det
	}
	return j, det
}

// nounAt reports whether a noun may stand at k, or right behind.
func (l *language) nounAt(c clause, k, end int) bool {
	if k >= end || c[k].pre&breaks != 0 || c[k].skipped {
		return false
	}
	for i := k; l.nouns && i < min(end, k+maxAdjectives) && c[i].pre&breaks == 0; i++ {
		if c[i].upper {
			return true
		}
		if !c[i].shape || c[i].class != 0 {
			return false
		}
	}
	head, _ := l.headAt(c, k, end)
	return head >= 0 || !l.nouns && c[k].class == 0
}

// extend returns where the phrase ends whose noun ends at j.
func (l *language) extend(c clause, j, end int) int {
	adjectives := 0
	for j < end && c[j].pre&breaks == 0 && !c[j].skipped {
		n, before := c[j], c[j-1]
		named := before.name && before.class&(person|paper|rank) == 0
		switch {
		case n.pre&hyphen != 0 && n.class&(pronoun|aux|adverbial) == 0:
		case n.upper && n.class&(calendar|pronoun|determ|preposn|conj) == 0 &&
			(n.name || !named || n.class&(person|rank) != 0):
			if l.nouns && !n.name && n.class&(person|paper|rank) == 0 && n.class != 0 &&
				before.class&(person|rank) != 0 {
				return j
			}
		case l.small(c, j, end):
		case l.alsoRole(c, j, end):
		case n.class&(ofWord|genitive) != 0 && !named && n.class&(cue|weakCue) == 0:
			k := l.of(c, j, end)
			if k == j {
				return j
			}
			j, adjectives = k, 0
			continue
		case l.nouns:
			return j
		case n.class&(person|rank) != 0 && n.class&(cue|weakCue) == 0 && !named:
		case n.class == 0 && !named && adjectives < 2:
			adjectives++
		default:
			return j
		}
		j++
	}
	return j
}

// small reports whether the token j is a small word between two parts of a name.
func (l *language) small(c clause, j, end int) bool {
	if !c[j-1].name || c[j].class&genitive != 0 && !l.nouns {
		return false
	}
	if l.nouns && c[j].class&genitive != 0 {
		return false // "sagte Brok der Post"
	}
	for k := j; k < min(end, j+3) && c[k].pre&breaks == 0; k++ {
		if c[k].name {
			return k > j && (k+1 == len(c) || c[k+1].pre&hyphen == 0)
		}
		if !particleHash[c[k].hash] {
			return false
		}
	}
	return false
}

// alsoRole reports whether "and" at j joins two roles of one person, who is named behind them: "die
// Ökonomin und Autorin Ada Holm".
func (l *language) alsoRole(c clause, j, end int) bool {
	return j+2 < end && c[j].class&coord != 0 && c[j-1].class&(person|rank) != 0 &&
		c[j+1].class&(person|rank) != 0 && c[j+1].pre&breaks == 0 &&
		c[j+2].name && c[j+2].class&(person|rank) == 0 && c[j+2].pre&(breaks|hyphen) == 0
}

// of returns where the phrase ends that "of" at j adds, or j.
func (l *language) of(c clause, j, end int) int {
	k := j + 1
	if c[j].class&genitive != 0 && l.nouns {
		k = j // an article itself
	}
	for n := 0; k < end && n < maxAdjectives && (k == j || c[k].pre&breaks == 0); k, n = k+1, n+1 {
		t := c[k]
		switch {
		case t.class&(calendar|cue|pronoun) != 0 && !t.upper && t.class&determ == 0,
			t.class&calendar != 0:
			return j
		case t.upper, t.class&(person|paper) != 0:
			return k + 1
		case t.class&determ != 0, t.class == 0 && l.nouns, t.class&ofWord != 0:
		case t.class == 0 || t.class&rank != 0:
			return k + 1
		default:
			return j
		}
	}
	return j
}

// mayVoice reports whether the mention is of what can speak: a pronoun, a name, a person or a
// paper.
func (c clause) mayVoice(m mention) bool {
	t := c[m.head]
	if t.class&nameless != 0 && t.class&pronoun != 0 {
		return false // "es", "on"
	}
	if t.class&(pronoun|person|paper|rank) != 0 || t.name {
		return true
	}
	for i := m.head + 1; i < m.last && c[i].class&(ofWord|genitive) == 0; i++ {
		if c[i].name && c[i].class&paper == 0 {
			return c[i].pre&hyphen == 0 // "das Model Ada Holm"
		}
	}
	return false
}
