package quote

import (
	"strings"

	"overlap/shingle"
)

// The name in a mention.

// personal returns the name of the person or body that a mention of c is, without what comes before
// it: "der Kapitän Lars Emming", "le ministre de l'Intérieur Jon Holm". It is empty where the
// mention only holds a name: "die Sprecherin von Greenpeace".
func (l *language) personal(c clause, m mention) phrase {
	last := m.last
	for last > m.first && !c.ofName(last-1) {
		last--
	}
	first := last
	for first > m.first && (c.ofName(first-1) && (first == last || c[first].pre&breaks == 0) ||
		first < last && particleHash[c[first-1].hash] && first-1 > m.first && c.ofName(first-2) ||
		first < last && first-2 > m.first && particleHash[c[first-1].hash] &&
			particleHash[c[first-2].hash] && c.ofName(first-3)) {
		first--
	}
	if first == last || last < m.last {
		return phrase{}
	}
	for first > m.first && c[first].pre&hyphen != 0 {
		first-- // a compound is one word
	}
	return l.withoutRole(c, m, phrase{first, last})
}

// ofName reports whether the token i is a word of a name: neither a role, nor the first part of a
// compound ("SPD-Chef").
func (c clause) ofName(i int) bool {
	t := c[i]
	return t.name && t.class&(person|rank|calendar|determ) == 0 &&
		(i+1 == len(c) || c[i+1].pre&hyphen == 0 || c[i+1].name && c[i+1].class&person == 0)
}

// withoutRole returns the name p of the mention m without the words that may come before a name and
// have capitals, too: it starts with the given name, or is the last two words. What "of" brings is
// somebody else's.
func (l *language) withoutRole(c clause, m mention, p phrase) phrase {
	given := -1
	for i := p.first; i < p.last-1 && given < 0; i++ {
		if givenNames().of(c[i].hash) != 0 {
			given = i
		}
	}
	of := p.first > m.first && c[p.first-1].class&(ofWord|genitive) != 0 && p.first-1 > m.first ||
		p.first-2 > m.first && c[p.first-1].class&determ != 0 && c[p.first-2].class&ofWord != 0
	n := p.last - p.first
	switch {
	case l.nouns && l.bodyOf(c, m, p, given):
		return phrase{}
	case given > p.first:
		return phrase{given, p.last}
	case of && n < 3, of && given == p.first:
		return phrase{}
	case of:
		return phrase{p.last - 2, p.last}
	case c[p.first].class&paper != 0 && n > 2 && given < 0 && !l.nouns:
		return p // "Ministerio de Salud"
	}
	return p
}

// bodyOf reports whether the name p of m is that of a body whose somebody is spoken of: "der Chef
// der Reederei Nordlicht", "der Sprecher der DGB-Region Halver-Mark".
func (l *language) bodyOf(c clause, m mention, p phrase, given int) bool {
	compound := false // has a hyphen
	for i := p.first + 1; i < p.last; i++ {
		compound = compound || c[i].pre&hyphen != 0 && given != i-1
	}
	if given >= 0 && !compound || p.last-p.first > 1 && !compound {
		return false
	}
	for i := p.first; i > m.first+1; i-- {
		if c[i-1].class&genitive != 0 {
			return true
		}
		if !c[i-1].upper || c[i-1].class&(person|rank) != 0 {
			return false
		}
	}
	return false
}

// sexOf returns the sex of the person whom the mention describes, by its noun and article.
func (l *language) sexOf(c clause, m mention) (sex class) {
	const both = malew | femalew
	for _, t := range c[m.first:m.last] {
		if t.class&(person|rank) != 0 {
			sex |= t.class & both
		}
	}
	article := class(0)
	if c[m.first].class&determ != 0 {
		article = c[m.first].class & both
	}
	switch {
	case sex == 0 || sex == both:
		return article
	case l.nouns && sex == malew && article == femalew:
		return 0 // "die Minister"
	}
	return sex
}

// nameOf returns who the mention m of c is, in the fullest form that the text has: a name, somebody
// whose office it is, or "" where it only describes.
func (sc *scene) nameOf(c clause, m mention) string {
	l := sc.roster.lang
	p := l.personal(c, m)
	if p.empty() {
		return sc.incumbent(c[m.first:m.last])
	}
	text := bare(sc.t.Source[c[p.first].lo:c[p.last-1].hi])
	if own, ends := strings.CutSuffix(text, "s"); ends && l.nouns {
		last := own[strings.LastIndexByte(own, ' ')+1:]
		if f, ok := sc.roster.find(shingle.Hash(shingle.Fold(last)), 0); ok && f.name == own {
			return own // "Ada Holms Wort"
		}
	}
	if p.last-p.first > 1 {
		return text
	}
	f, ok := sc.roster.find(shingle.Hash(shingle.Fold(text)), l.sexOf(c, m))
	if ok && f.words > 1 && !inCapitals(f.name) {
		return f.name // no heading
	}
	return text
}
