package quote

import "strings"

// speakerAbroad returns who the words first to last, the mention src, stand for in another language
// than English.
func (sc *scene) speakerAbroad(src Span, first, last int) string {
	c, m := sc.mentionOf(src, first, last)
	if m.empty() {
		return strings.TrimSpace(sc.t.Source[src.Lo:src.Hi])
	}
	if c[m.head].class&pronoun != 0 && m.last-m.first == 1 && !c[m.head].name {
		return sc.antecedent(src, sexOfPronoun(c[m.head].class))
	}
	l := sc.roster.lang
	name := sc.nameOf(c, m)
	if name == "" && m.last < len(c) {
		if a := l.mentionAt(c, m.last, len(c)); !a.empty() {
			name = sc.nameOf(c, a)
		}
	}
	if name == "" {
		name = strings.TrimSpace(sc.t.Source[src.Lo:src.Hi])
	}
	return name
}

// mentionOf returns the tokens of a source and the mention that it is.
func (sc *scene) mentionOf(src Span, first, last int) (clause, mention) {
	sc.before = appendTokens(sc.before[:0], sc.t, sc.roster, first, last, nil)
	c := sc.before
	for len(c) > 0 && c[0].lo < src.Lo { // "d'" of "d'Anna"
		c = c[1:]
	}
	if len(c) == 0 {
		return c, mention{}
	}
	c[0].pre = 0
	m := sc.roster.lang.mentionAt(c, 0, len(c))
	if m.empty() && c[0].upper {
		c[0].name = true
		m = mention{phrase: phrase{0, 1}}
	}
	return c, m
}

// eitherSex is the sex of a pronoun that stands for anybody, like hän.
const eitherSex = malew | femalew

// sexOfPronoun returns the sex of whom a pronoun of the class stands for, 0 if it is not told or
// the pronoun stands for many.
func sexOfPronoun(of class) class {
	if of&plural != 0 {
		return 0
	}
	return of & eitherSex
}

// somebodyIn returns the person of that sex whom c names: of those that are subjects the first, or
// else of the others; those of whom the sex is known before all. For own see personIn.
func (sc *scene) somebodyIn(c clause, sex class, own int) (name string) {
	best, l := nobody, sc.roster.lang
	for i := 0; i < len(c); {
		m := l.mentionAt(c, i, len(c))
		if m.empty() {
			i++
			continue
		}
		i = m.last
		n, sure := sc.somebody(c, m, sex)
		if !m.governed {
			sure *= 2
		} else if sure == likely || m.first >= own {
			continue
		}
		if sure > best {
			best, name = sure, n
		}
	}
	return name
}

// somebody returns who the mention is and how sure it is that it is a person of that sex.
func (sc *scene) somebody(c clause, m mention, sex class) (string, int) {
	l := sc.roster.lang
	head := c[m.head].class
	if head&pronoun != 0 && m.last-m.first == 1 {
		return "", nobody
	}
	name, told := sc.nameOf(c, m), l.sexOf(c, m)
	if a := l.apposition(c, m, len(c)); name == "" && head&person != 0 && a.last > m.last {
		name = sc.nameOf(c, a) // "der Sprecher des Vereins, Jon Holm,"
	}
	if name == "" {
		if head&person == 0 || told&sex == 0 && sex != eitherSex && !(l.ending && told == 0) ||
			l.articles && c[m.first].class&determ == 0 {
			return "", nobody // "sie ist Bürgermeisterin" tells who somebody is
		}
		return strings.Clone(sc.t.Source[c[m.first].lo:c[m.last-1].hi]), likely
	}
	if inCapitals(name) {
		return "", nobody // an agency, a party
	}
	if strings.IndexByte(name, ' ') >= 0 && firstNameSex(name) != 0 {
		told = firstNameSex(name)
	}
	f, ok := sc.roster.find(speakerKey(name), 0)
	if told == 0 && ok {
		told = f.sex
	}
	switch {
	case told&sex != 0 && (told == sex || sex == eitherSex):
		return name, certain
	case told != 0 && told != eitherSex || head&paper != 0:
		return "", nobody
	case ok && f.human, sc.roster.voices.has(speakerKey(name)):
		return name, likely
	}
	return "", nobody
}

// mayBeAbroad reports whether the speaker of q may be a person of that sex, in another language
// than English.
func (sc *scene) mayBeAbroad(q *Quotation, sex class) bool {
	first, last := sc.t.At(q.Source.Lo, q.Source.Hi)
	c, m := sc.mentionOf(q.Source, first, last)
	if m.empty() {
		return false
	}
	if c[m.head].class&pronoun != 0 && m.last-m.first == 1 {
		return c[m.head].class&sex != 0
	}
	told := sc.sexOfSpeaker(c, m, q.Speaker)
	return told == sex || told == 0 && c[m.head].class&paper == 0 ||
		sex == eitherSex && told != 0
}

// sexOfSpeaker returns the sex of a speaker by the given name or by the words that name it.
func (sc *scene) sexOfSpeaker(c clause, m mention, speaker string) class {
	if sex := firstNameSex(speaker); sex != 0 && strings.IndexByte(speaker, ' ') > 0 {
		return sex
	}
	return sc.roster.lang.sexOf(c, m)
}
