package quote

import (
	"slices"
	"strings"

	"overlap/shingle"
)

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
	paragraph := sc.sentences[n].Paragraph
	plain := false // a sentence says nothing of who speaks
	for back := 1; back <= min(n, maxTold); back++ {
		s := sc.sentences[n-back]
		starts := s.Paragraph != paragraph
		lo, _ := sc.t.Bytes(s.First, s.Last)
		if before >= 0 && sc.qs[before].Hi > lo && !starts {
			return sc.continued(before)
		}
		if starts && (back > 1 || s.Last-s.First < 5 && !sc.colonBefore(first)) {
			break
		}
		if !plain {
			src, told := sc.whoIn(s, starts)
			if !src.Empty() {
				return src, RulePrevious
			}
			plain = !told
		}
		if plain && !sc.between(i, before, s) {
			break
		}
	}
	return Span{}, ""
}

// between reports whether the sentence s, which says nothing of who speaks, may stand between two
// quotations of one speaker: „…“, sagt Holm. Der Hafen ist zu. „…“ The latter is a sentence of its
// own, or tells what is said („…“. Er habe „…“), and s names nobody else.
func (sc *scene) between(i, before int, s shingle.Sentence) bool {
	end := sc.t.Source[sc.qs[i].Hi-1]
	if before < 0 || s.Last-s.First > maxZone ||
		len(sc.before) > 0 && !slices.ContainsFunc(sc.before, token.told) ||
		len(sc.before) == 0 && strings.IndexByte(".!?", end) < 0 ||
		sc.paragraphOf(i) != sc.paragraphOf(before) || sc.qs[before].Source.Empty() {
		return false
	}
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, s.First, s.Last, sc.outer)
	first, last := sc.t.At(sc.qs[before].Source.Lo, sc.qs[before].Source.Hi)
	speaker := sc.t.Words[first:last]
	for _, t := range sc.other {
		key := sc.bareHash(t)
		same := func(w shingle.Word) bool { return bareHash(sc.t.Source, &w) == key }
		if t.class&(person|rank) != 0 || sc.isPerson(t) && !slices.ContainsFunc(speaker, same) {
			return false
		}
	}
	return true
}

// maxTold is how many sentences before a quotation may tell what somebody says, before one that
// names who it is.
const maxTold = 4

// whoIn returns who speaks in the sentence s, or whom it is about if it is of the paragraph of the
// quotation at hand; and whether it tells what somebody says, so that an earlier one says who: „…“,
// sagt Holm. Viel habe sich verändert. „…“
func (sc *scene) whoIn(s shingle.Sentence, starts bool) (src Span, told bool) {
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, s.Last-maxZone), s.Last,
		sc.outer)
	c, l := sc.other, sc.roster.lang
	told = slices.ContainsFunc(c, token.told)
	m := l.saying(c, cue)
	if m.empty() && told {
		m = l.saying(c, weakCue)
	}
	if m.empty() && !starts {
		m = l.subjectIn(c, 0, len(c))
		if told && !m.empty() && sexOfPronoun(c[m.head].class) == 0 ||
			!told && !sc.isSomebody(c, m) {
			m = mention{}
		}
	}
	if m.empty() {
		return Span{}, told
	}
	return c.bytes(l.apposition(c, m, len(c)).phrase), told
}

// told reports whether the token is a verb in the form that tells what somebody says.
func (t token) told() bool { return t.class&indirect != 0 }

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
var pointsBack = wordSet(`das dies so damit c'est ainsi voilà así esto eso lo det så dat dit`)

// dropped returns whom the verb of saying behind the quotation i leaves out, as some languages do:
// the speaker before in the same paragraph, or whom the sentence before is about.
func (sc *scene) dropped(i int) (Span, string) {
	first, _ := sc.t.At(sc.qs[i].Lo, sc.qs[i].Hi)
	n := sc.sentenceOf(first)
	before := sc.quotationBefore(i)
	if before >= 0 && sc.paragraphOf(before) == sc.paragraphOf(i) {
		return sc.qs[before].Source, RuleAfter
	}
	if n == 0 {
		return Span{}, ""
	}
	s := sc.sentences[n-1]
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, s.Last-maxZone), s.Last,
		sc.outer)
	m := sc.roster.lang.subjectIn(sc.other, 0, len(sc.other))
	if before >= 0 && m.empty() && sc.paragraphOf(i)-sc.paragraphOf(before) <= maxDropped {
		return sc.qs[before].Source, RuleAfter
	}
	return sc.other.bytes(m.phrase), RuleAfter
}

// maxDropped is how many paragraphs before the last speaker may stand whom a verb leaves out.
const maxDropped = 2
