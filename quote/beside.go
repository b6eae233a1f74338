package quote

import (
	"slices"
	"strings"
)

// Who speaks in other languages than English, by the words beside the quotation: a verb of saying
// and its subject (subject.go), "according to", a colon. Else nearby.go looks further away.

// decideAbroad sets the source of the quotation i, which is the words first to last.
func (sc *scene) decideAbroad(i, first, last int) {
	q := &sc.qs[i]
	behind := func() (Span, string) { return sc.saidBehind(i) }
	rules := []func() (Span, string){sc.saidBefore, behind, sc.opens}
	if len(sc.before) == 0 || sc.leansBack(q) && !sc.colonBefore(first) {
		rules = []func() (Span, string){behind, sc.saidBefore, sc.opens}
	}
	for _, try := range rules {
		if q.Source, q.Rule = try(); !q.Source.Empty() {
			return
		}
	}
	if len(sc.before) == 0 || sc.colonBefore(first) || slices.ContainsFunc(sc.before, token.told) ||
		!sc.apart && slices.ContainsFunc(sc.after, token.told) && !sc.names() {
		q.Source, q.Rule = sc.nearby(i, first, last)
	}
	if q.Source.Empty() {
		q.Rule = ""
	}
}

// names reports whether the sentence of the quotation at hand names a person.
func (sc *scene) names() bool {
	return slices.ContainsFunc(sc.before, sc.isPerson) ||
		!sc.apart && slices.ContainsFunc(sc.after, sc.isPerson)
}

// saidBehind looks for who speaks in the words behind the quotation.
func (sc *scene) saidBehind(i int) (Span, string) {
	c, l := sc.after, sc.roster.lang
	if sc.apart || len(sc.before) > 0 && sc.inBrackets(i) {
		return Span{}, ""
	}
	for k := 0; k < min(len(c), maxBehind); k++ {
		if k > 0 && (c[k].pre&(stop|line) != 0 || c[k].skipped) {
			break
		}
		if m := l.agentAt(c, k, k == 0 || c[k].pre&(comma|dash) != 0); !m.empty() {
			return c.bytes(m.phrase), RuleAccording
		}
		if c[k].upper && k > 0 || !l.verbAt(c, k) ||
			c[k].class&(cue|stating) == 0 && k > 0 && len(sc.before) == 0 {
			continue
		}
		if src, rule := sc.saidAt(i, k); !src.Empty() {
			return src, rule
		}
	}
	return c.bytes(sc.acting(i).phrase), RuleInverted
}

// inBrackets reports whether brackets hold the quotation i and nothing else.
func (sc *scene) inBrackets(i int) bool {
	const marks = "„“”‚‘’»«›‹\"' "
	q := &sc.qs[i]
	return strings.HasSuffix(strings.TrimRight(sc.t.Source[:q.Lo], marks), "(") &&
		strings.HasPrefix(strings.TrimLeft(sc.t.Source[q.Hi:], marks), ")")
}

// saidAt returns who says the quotation i by the verb k behind it.
func (sc *scene) saidAt(i, k int) (Span, string) {
	c, l := sc.after, sc.roster.lang
	if c[k].class&(stating|cue) == stating {
		return c.bytes(l.stated(c, k).phrase), RuleAccording
	}
	if p := sc.quotedName(c, k+1); !p.Empty() {
		return p, RuleInverted
	}
	switch m, inverted := l.subjectOf(c, k); {
	case m.empty():
	case inverted:
		return c.bytes(m.phrase), RuleInverted
	default:
		return c.bytes(l.apposition(c, m, k).phrase), RuleAfter
	}
	if m := l.subjectIn(sc.before, 0, len(sc.before)); !m.empty() && k > 0 {
		return sc.before.bytes(m.phrase), RuleSubject // "Brok hat das als „…“ bezeichnet"
	}
	if l.drops && c[k].class&cue != 0 {
		return sc.dropped(i)
	}
	return Span{}, ""
}

// quotedName returns the quotation that stands behind the article k of c, as names of papers do:
// schrieb der „Kurier“.
func (sc *scene) quotedName(c clause, k int) Span {
	if k >= len(c) || c[k].class&determ == 0 || !c[k].leads || c[k].pre&breaks != 0 {
		return Span{}
	}
	i := quotationAt(sc.outer, c[k].hi)
	if i >= len(sc.outer) {
		return Span{}
	}
	q := &sc.outer[i]
	first, last := sc.t.At(q.Lo, q.Hi)
	if last-first > 4 || capitals(sc.t, first, last) < last-first {
		return Span{}
	}
	return Span{q.Lo, q.Hi}
}

// acting returns the subject behind a quotation that a verb in no table gives to it: "„…“, winkte
// Holm ab", "« … », a fait valoir la maire".
func (sc *scene) acting(i int) mention {
	const noVerb = conj | preposn | determ | relative | pronoun | agent | ofWord
	c := sc.after
	if len(c) < 2 || !sc.leansBack(&sc.qs[i]) || c[0].upper ||
		c[0].class&(noVerb|adverbial) != 0 && c[0].class&aux == 0 {
		return mention{}
	}
	return sc.roster.lang.behind(c, 0, false)
}

// verbAt reports whether the token k is a verb that may bring what somebody says. Behind an article
// or a preposition it is a noun.
func (l *language) verbAt(c clause, k int) bool {
	if c[k].class&(cue|weakCue|stating) == 0 || c[k].name {
		return false
	}
	return k == 0 || l.nouns || c[k].pre&breaks != 0 || c[k-1].class&(determ|preposn|ofWord) == 0 ||
		c[k-1].class&(aux|pronoun|adverbial|reflexive) != 0
}

// saidBefore looks for who speaks in the sentence before the quotation: for the last verb of
// saying, for "according to", then for verbs that may bring a quotation.
func (sc *scene) saidBefore() (Span, string) {
	c, l := sc.before, sc.roster.lang
	if m := l.saying(c, cue|stating); !m.empty() {
		return c.bytes(m.phrase), RuleBefore
	}
	for k := len(c) - 1; k >= 0; k-- {
		if m := l.agentAt(c, k, c[k].pre&comma != 0); !m.empty() {
			return c.bytes(m.phrase), RuleAccording
		}
	}
	if m := l.saying(c, weakCue); !m.empty() {
		return c.bytes(m.phrase), RuleBefore
	}
	if len(c) > 2 && c[0].class&forWord != 0 {
		if m := l.mentionAt(c, 1, len(c)); !m.empty() && c.mayVoice(m) && m.last < len(c) &&
			(c[m.last].pre&comma != 0 || l.nouns && c[m.last].class&aux != 0 ||
				!l.personal(c, m).empty() && sc.behindColon()) { // "Für Holm kein Problem: „…“"
			return c.bytes(m.phrase), RuleAccording
		}
	}
	return Span{}, ""
}

// saying returns the subject of the last verb of c that is of the class.
func (l *language) saying(c clause, of class) mention {
	for k := len(c) - 1; k >= 0; k-- {
		if c[k].class&of == 0 || c[k].upper && k > 0 || !l.verbAt(c, k) {
			continue
		}
		if c[k].class&stating != 0 && c[k].class&cue == 0 {
			if m := l.stated(c, k); !m.empty() {
				return m
			}
			continue
		}
		if m, _ := l.subjectOf(c, k); !m.empty() {
			return l.apposition(c, m, len(c))
		}
	}
	return mention{}
}

// stated returns what holds the words that stand somewhere by the verb at k: "heißt es in der
// Erklärung des Ministeriums", "hieß es aus dem Ministerium".
func (l *language) stated(c clause, k int) mention {
	if l.nouns && k+1 < len(c) && c[k+1].pre&breaks == 0 && c[k+1].class&pronoun == 0 {
		return mention{}
	}
	for _, zone := range [][2]int{{k + 1, min(len(c), k+maxInverted)}, {0, k}} {
		for i := zone[0]; i < zone[1]; {
			m := l.mentionAt(c, i, zone[1])
			if m.empty() {
				i++
				continue
			}
			if m.governed && (c[m.head].class&(paper|person) != 0 || c[m.head].name ||
				l.holds(c, k, i, m)) {
				return m
			}
			i = m.last
		}
	}
	return mention{}
}

// holds reports whether the mention m, which starts at i right behind "heißt es in", is what holds
// the words, whatever it is: "heißt es in den Thesen".
func (l *language) holds(c clause, k, i int, m mention) bool {
	return l.nouns && i == k+3 && c[k+1].class&pronoun != 0 && c[k+2].class&preposn != 0 &&
		c[m.head].upper && c[m.head].class&calendar == 0 && m.head > m.first
}

// agentAt returns who is named as the source by the words at k without a verb: "laut Holm", "selon
// la maire", "der Forscherin zufolge", "nach Angaben der Polizei"; "so Holm" where thus.
func (l *language) agentAt(c clause, k int, thus bool) mention {
	t := c[k]
	switch {
	case t.class&agent != 0, t.class&thusWord != 0 && thus:
		if k+1 >= len(c) ||
			l.nouns && t.class&agent == 0 && !c[k+1].upper && c[k+1].class&determ == 0 {
			return mention{} // "so reagieren Menschen"
		}
		m := l.mentionAt(c, k+1, len(c))
		if m.empty() && c[k+1].upper && c[k+1].class&ordinaryClass == 0 && c[k+1].pre&breaks == 0 {
			m = mention{phrase: phrase{k + 1, k + 2}, head: k + 1}
		}
		if m.empty() || !c.mayVoice(m) && m.last-m.first < 2 && !c[m.head].upper ||
			t.class&agent == 0 && m.last < len(c) && l.verbAt(c, m.last) {
			return mention{}
		}
		return l.apposition(c, m, len(c))
	case t.class&agentLast != 0:
		for i := c.segment(k); i < k; i++ {
			if m := l.mentionAt(c, i, k); !m.empty() && m.last == k {
				return m
			}
		}
	case t.class&preposn != 0:
		return l.viewAt(c, k)
	}
	return mention{}
}

// viewAt returns whose words or view the preposition at k brings: "nach Angaben der Polizei", "de
// l'avis de Holm", "en opinión de Holm".
func (l *language) viewAt(c clause, k int) mention {
	for i := k + 1; i < min(k+4, len(c)-1) && c[i].pre&breaks == 0; i++ {
		if c[i].class&view == 0 {
			continue
		}
		next := i + 1
		if c[next].class&(ofWord|preposn) != 0 {
			next++
		} else if c[next].class&(genitive|cue|weakCue) == 0 && !c[next].name {
			return mention{}
		}
		if next >= len(c) {
			return mention{}
		}
		if i > k+1 && c[k+1].class&determ != 0 && c[next].class&(weakCue|cue) != 0 {
			return l.behind(c, next, false) // "mit diesen Worten eröffnete Holm"
		}
		m := l.mentionAt(c, next, len(c))
		if m.empty() || !c.mayVoice(m) && m.last-m.first < 2 {
			return mention{}
		}
		return l.apposition(c, m, len(c))
	}
	return mention{}
}

// opens returns whom the sentence before the quotation is about: it is nothing but that before a
// colon ("Holm wörtlich: …"), or has a subject that is somebody.
func (sc *scene) opens() (Span, string) {
	c, l := sc.before, sc.roster.lang
	if len(c) == 0 {
		return Span{}, ""
	}
	end := c[len(c)-1]
	brings := gapOf(sc.t.Source, end.lo, end.hi, sc.at)&colon != 0
	if m := l.wholeOf(c); brings && !m.empty() {
		return c.bytes(m.phrase), RuleColon
	}
	m := l.subjectIn(c, 0, len(c))
	if sc.isSomebody(c, m) && (brings || m.first == 0 && c.segment(len(c)-1) == 0) {
		return c.bytes(l.apposition(c, m, len(c)).phrase), RuleSubject
	}
	return Span{}, ""
}

// wholeOf returns the mention that c is, but for small words behind it.
func (l *language) wholeOf(c clause) mention {
	m := l.mentionAt(c, 0, len(c))
	if m.empty() && c[0].upper && c[0].class&ordinaryClass == 0 {
		m = mention{phrase: phrase{0, 1}}
	}
	if m.empty() {
		return m
	}
	m = l.apposition(c, m, len(c))
	for _, t := range c[m.last:] {
		if t.class&(adverbial|cue|nameless) == 0 {
			return mention{}
		}
	}
	return m
}
