package quote

// The subject of a verb of saying, in other languages than English.
//
// It is sought in the verb's own segment, which commas and conjunctions end: before the verb, then
// behind it; then in the segments before, over appositions and relative clauses. What is told, or
// stands behind a preposition, is none.

// maxInverted is how many words may stand between a verb and the subject behind it.
const maxInverted = 14

// segment returns where the segment of the token k starts.
func (c clause) segment(k int) int {
	for k > 0 && c[k].pre&breaks == 0 &&
		!(c[k-1].class&conj != 0 && c[k-1].class&(preposn|adverbial) == 0) {
		k--
	}
	return k
}

// subjectIn returns the first mention of c from lo to hi that speaks and is not governed.
func (l *language) subjectIn(c clause, lo, hi int) mention {
	for i := lo; i < hi; {
		m := l.mentionAt(c, i, hi)
		if m.empty() {
			i++
			continue
		}
		if !m.governed && c.mayVoice(m) {
			return m
		}
		i = m.last
	}
	return mention{}
}

// subjectOf returns the subject of the verb at k, and whether it stands behind the verb.
func (l *language) subjectOf(c clause, k int) (m mention, inverted bool) {
	start := c.segment(k)
	if m := l.relativeTo(c, start, k); !m.empty() {
		return m, false
	}
	if m := l.subjectIn(c, start, k); !m.empty() {
		return l.described(c, m), false
	}
	if k > 0 && start == k && c[k-1].class&coord != 0 {
		if m := l.subjectFar(c, start); !m.empty() {
			return m, false // "und nannte sie"
		}
	}
	if m := l.behind(c, k, false); !m.empty() {
		return m, true
	}
	if m := l.nextTo(c, start, k); !m.empty() {
		return m, false
	}
	if m := l.subjectFar(c, start); !m.empty() {
		return m, false
	}
	if m := l.behind(c, k, true); !m.empty() {
		return m, true
	}
	if m := l.mentionAt(c, 0, start); !m.governed {
		return m, false // the sentence starts with it, whatever it is
	}
	return mention{}, false
}

// relativeTo returns the mention for which the relative pronoun stands that is the subject of the
// verb at k, at the end of its clause: "Holm erzählt von einem Kapitän, der gleich im Hafen sagte".
func (l *language) relativeTo(c clause, start, k int) mention {
	if !l.nouns || start == 0 || c[start].pre&comma == 0 || c[start].class&definite == 0 ||
		k == start+1 || k+1 < len(c) && c[k+1].pre&breaks == 0 && !c[k+1].skipped {
		return mention{}
	}
	if m := l.mentionAt(c, start, k); !m.empty() && m.last > start+1 {
		return mention{} // "der Kapitän"
	}
	for i := max(0, start-maxInverted); i < start; i++ {
		switch m := l.mentionAt(c, i, start); {
		case m.empty():
		case m.last == start && (c.mayVoice(m) || !l.personal(c, m).empty()):
			return m
		default:
			i = m.last - 1
		}
	}
	return mention{}
}

// nextTo returns the mention right before the verb at k that need not be known to speak. Before a
// verb that hangs on another it may be the object: "dass man das Verbot tadeln sollte".
func (l *language) nextTo(c clause, start, k int) mention {
	if l.nouns && k+1 < len(c) && c[k+1].class&aux != 0 && c[k+1].pre&breaks == 0 {
		return mention{}
	}
	for k > start && c[k-1].class&(aux|adverbial|reflexive) != 0 && !c[k-1].upper {
		k--
	}
	for i := start; i < k; i++ {
		m := l.mentionAt(c, i, k)
		switch {
		case m.empty():
		case m.last == k && !m.governed:
			return m
		default:
			i = m.last - 1
		}
	}
	if k > start && c[k-1].upper && c[k-1].class&ordinaryClass == 0 && (k-1 == start ||
		c[k-2].class&(conj|determ|preposn) != 0 && c[k-2].class&(determ|preposn) == 0) {
		return mention{phrase: phrase{k - 1, k}, head: k - 1} // a name that stands nowhere else
	}
	return mention{}
}

// subjectFar returns the subject of the segments before start, the nearest first: a name before an
// apposition rather than the apposition.
func (l *language) subjectFar(c clause, start int) mention {
	for end := start; end > 0; {
		lo := c.segment(end - 1)
		m := l.subjectIn(c, lo, end)
		if m.empty() {
			end = lo
			continue
		}
		return l.described(c, m)
	}
	return mention{}
}

// described returns the name that m describes, if it stands before a comma and m has none: "Ada
// Holm, die Bürgermeisterin von Vik, …".
func (l *language) described(c clause, m mention) mention {
	lo := c.segment(m.first)
	if lo == 0 || c[lo].pre&comma == 0 || m.first != lo || c[m.head].class&pronoun != 0 ||
		!l.personal(c, m).empty() {
		return m
	}
	if a := l.subjectIn(c, c.segment(lo-1), lo); a.last == lo && !a.empty() &&
		!l.personal(c, a).empty() {
		return a
	}
	return m
}

// behind returns the subject that stands behind the verb at k: "sagte am Montag die Ministerin", "a
// déclaré le ministre". It may be any noun right behind the verb if loose.
func (l *language) behind(c clause, k int, loose bool) mention {
	// nothing stands between that may be what is spoken of; nothing at all but "sich"
	near, next, hi := true, true, len(c)
	for i := k + 1; i < min(hi, k+maxInverted); {
		t := c[i]
		if t.skipped || t.pre&(breaks&^comma) != 0 || t.pre&comma != 0 && (l.nouns || i > k+5) ||
			t.class&(conj|relative) != 0 && t.class&(preposn|adverbial|pronoun) == 0 && !t.name {
			break
		}
		m := l.mentionAt(c, i, hi)
		switch {
		case !m.empty() && !m.governed && (c.mayVoice(m) ||
			loose && m.last-m.first > 1 && (near || l.drops && c[i].class&definite != 0)):
			return l.apposition(c, m, hi)
		case m.governed && l.namedAfter(c, m):
			m.phrase = l.personal(c, m) // "clamó desde la tribuna Ada Holm"
			return m
		case !m.empty() && !(next && t.upper && t.class&ordinaryClass == 0):
			i, near = m.last, near && m.governed
			continue
		case near && t.upper && t.class&ordinaryClass == 0 && (next || !l.nouns):
			m = mention{phrase: phrase{i, l.extend(c, i+1, hi)}, head: i}
			return l.apposition(c, m, hi)
		}
		next = next && t.class&reflexive != 0
		near = near && t.class&(aux|adverbial|reflexive|cue|calendar|preposn) != 0
		i++
	}
	return mention{}
}

// namedAfter reports whether a noun that is nobody's has a name of two words behind it.
func (l *language) namedAfter(c clause, m mention) bool {
	p := l.personal(c, m)
	return !l.nouns && p.last-p.first > 1 && p.first > m.first+1 && c[p.first-1].class == 0
}

// apposition returns m, which only describes, with the name behind it between commas: "die
// Vorsitzende des Hafenrats, Ada Holm,".
func (l *language) apposition(c clause, m mention, hi int) mention {
	if m.last >= hi || c[m.last].pre&comma == 0 || c[m.last].skipped ||
		!l.personal(c, m).empty() || c[m.head].class&pronoun != 0 {
		return m
	}
	a := l.mentionAt(c, m.last, hi)
	p := l.personal(c, a)
	if p.empty() || a.last < hi && c[a.last].pre&breaks == 0 &&
		c[a.last].class&(preposn|calendar|adverbial) == 0 {
		return m
	}
	m.last = p.last
	return m
}
