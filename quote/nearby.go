package quote

// nearby looks for who speaks the quotation i, the words first to last, whose sentence says
// nothing: in the sentence before, behind, and in the quotation before.
func (sc *scene) nearby(i, first, last int) (Span, string) {
	if p := sc.signature(i); !p.Empty() {
		return p, RuleSigned
	}
	if p := sc.toldBehind(last, false); !p.Empty() {
		return p, RuleAfter
	}
	n := sc.sentenceOf(first)
	before := sc.quotationBefore(i)
	if n == 0 {
		return Span{}, ""
	}
	s := sc.sentences[n-1]
	starts := s.Paragraph != sc.sentences[n].Paragraph
	lo, _ := sc.t.Bytes(s.First, s.Last)
	if before >= 0 && sc.qs[before].Hi > lo && !starts {
		return sc.continued(before)
	}
	if starts && s.Last-s.First < 5 && !sc.colonBefore(first) {
		return Span{}, ""
	}
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, s.Last-maxZone), s.Last,
		sc.outer)
	l := sc.roster.lang
	m := l.saying(sc.other, cue)
	if m.empty() && !starts {
		if m = l.subjectIn(sc.other, 0, len(sc.other)); !sc.isSomebody(sc.other, m) {
			m = mention{}
		}
	}
	return sc.other.bytes(m.phrase), RulePrevious
}

// isSomebody reports whether a mention names a person, or a noun for one.
func (sc *scene) isSomebody(c clause, m mention) bool {
	if m.empty() {
		return false
	}
	p := sc.roster.lang.personal(c, m)
	if p.empty() {
		return c[m.head].class&person != 0
	}
	f, ok := sc.roster.find(sc.bareHash(c[p.last-1]), 0)
	return ok && f.human || givenNames().of(c[p.first].hash) != 0
}

// toldBehind returns the subject of the sentence behind the word last, where that points back at
// what was quoted: "Das sagte Holm am Montag.", "C'est ce qu'a dit Holm." It is of the same
// paragraph, or, where that is a line of its own, of the next.
func (sc *scene) toldBehind(last int, line bool) Span {
	if last == 0 || last >= len(sc.t.Words) {
		return Span{}
	}
	e := sc.sentences[sc.sentenceOf(last)]
	if e.First != last || !line && sc.sentences[sc.sentenceOf(last-1)].Paragraph != e.Paragraph {
		return Span{}
	}
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, e.First, min(e.Last, last+maxBehind),
		sc.outer)
	c, l := sc.other, sc.roster.lang
	if len(c) < 2 || !pointsBack[c[0].hash] {
		return Span{}
	}
	for k := 1; k < min(len(c), 7); k++ {
		if c[k].class&cue != 0 && (k == 1 || l.verbAt(c, k)) {
			m, _ := l.subjectOf(c, k)
			return c.bytes(m.phrase)
		}
	}
	return Span{}
}

// pointsBack are words with which a sentence points back at a quotation.
var pointsBack = wordSet(`das dies so damit c'est ainsi voilà así esto eso det så dat dit`)

// dropped returns whom the verb of saying behind the quotation i leaves out, as some languages do:
// the speaker before in the same paragraph, or whom the sentence before is about.
func (sc *scene) dropped(i int) (Span, string) {
	first, _ := sc.t.At(sc.qs[i].Lo, sc.qs[i].Hi)
	n := sc.sentenceOf(first)
	if before := sc.quotationBefore(i); before >= 0 && sc.paragraphOf(before) == sc.paragraphOf(i) {
		return sc.qs[before].Source, RuleAfter
	}
	if n == 0 {
		return Span{}, ""
	}
	s := sc.sentences[n-1]
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, s.Last-maxZone), s.Last,
		sc.outer)
	m := sc.roster.lang.subjectIn(sc.other, 0, len(sc.other))
	return sc.other.bytes(m.phrase), RuleAfter
}
