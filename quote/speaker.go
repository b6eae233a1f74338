package quote

import (
	"slices"

	"overlap/shingle"
)

// Who speaks.
//
// Quotations are taken in their order. The words of the sentence before and behind each,
// without those of other quotations, are searched for a verb of saying and its subject:
// behind first if the quotation ends with a comma or the like, else before. If the
// sentence has none, its subject is the source; if it is nothing but the quotation, a
// signature, the sentence before or the quotation before.
//
// Muzny, Fang, Chang and Jurafsky (A Two-stage Sieve Approach for Quote Attribution, EACL
// 2017) order rules in this way, too, over parsed text whose pronouns are resolved; here
// the phrases come from phrase.go and a pronoun is resolved last (resolve.go).

// attribute sets Source, Speaker and Rule of the quotations of t, of which lines made some by the
// rules given.
func attribute(t *shingle.Text, r *roster, qs []Quotation, given []string) {
	sc := scene{t: t, roster: r, sentences: t.Sentences(), qs: qs}
	sc.outer = slices.DeleteFunc(slices.Clone(qs), func(q Quotation) bool { return q.Depth > 0 })
	for i := range qs {
		qs[i].lang = r.lang
		if qs[i].Depth == 0 && qs[i].Rule != RuleTranscript && qs[i].Rule != RuleSigned {
			sc.decide(i)
		}
	}
	sc.resolve()
}

// decide sets the source of the quotation i by the first rule that finds one.
func (sc *scene) decide(i int) {
	q := &sc.qs[i]
	given, end := q.Rule, q.Hi
	if given == RuleDash {
		end = q.Parts[0].Hi // its cue follows
	}
	first, last := sc.t.At(q.Lo, end)
	if first >= last {
		return
	}
	sc.look(q, first, last)
	if sc.roster.lang != inEnglish {
		if given == RuleDash {
			sc.decideLine(i, first, last)
		} else if sc.decideAbroad(i, first, last); q.Source.Empty() {
			q.Rule = given
		}
		return
	}
	if q.Rule = ""; sc.cries(sc.before) {
		return
	}
	if q.Source, q.Rule = sc.participle(); !q.Source.Empty() {
		return
	}
	rules := []func() (Span, string){sc.behind, sc.cueBefore, sc.subjectOf}
	if len(sc.before) > 0 && !sc.leansBack(q) {
		rules = []func() (Span, string){sc.cueBefore, sc.behind, sc.subjectOf}
	}
	for _, try := range rules {
		if q.Source, q.Rule = try(); q.Source.Empty() {
			continue
		}
		if q.Rule == RuleSubject || q.Rule == RuleAfter && sc.apart {
			sc.goOn(i)
		}
		return
	}
	if len(sc.before) == 0 || last-first > 5 {
		q.Source, q.Rule = sc.neighbour(i, first)
	}
	if q.Source.Empty() {
		q.Rule = given
	}
}

// goOn gives a quotation that starts its sentence, and has no verb of saying there, the speaker
// before it in the paragraph: “…,” said Holm. “A thin” ice is all we have. Likewise: “…,” said
// Holm. “…” He went on to say
func (sc *scene) goOn(i int) {
	if len(sc.before) > 0 {
		return
	}
	before := sc.quotationBefore(i)
	if before < 0 || sc.paragraphOf(before) != sc.paragraphOf(i) ||
		sc.qs[before].Source.Empty() || sc.qs[before].Rule == RuleSubject {
		return
	}
	sc.qs[i].Source, sc.qs[i].Rule = sc.continued(before)
}

// leansBack reports whether the quotation ends as one does before "he said": with a
// comma, a question mark or the like.
func (sc *scene) leansBack(q *Quotation) bool {
	s := sc.t.Source
	switch s[q.Hi-1] {
	case ',', '?', '!', '-':
		return !sc.apart
	case '.':
		return false
	}
	return len(sc.after) > 0 && sc.after[0].pre&(comma|dash) != 0 && !sc.apart
}

// participle returns the subject behind a quotation that a participle brings: Calling it "…," the
// mayor left.
func (sc *scene) participle() (Span, string) {
	b, c := sc.before, sc.after
	if len(b) == 0 || !b[0].ing || b[0].class&(cue|weakCue) == 0 || sc.apart || len(c) == 0 ||
		slices.ContainsFunc(b[1:], func(t token) bool { return t.class&cue != 0 }) {
		return Span{}, ""
	}
	p := c.phraseAt(0, len(c))
	if p.empty() || !c.speaks(p) || p.last < len(c) && c[p.last].class&cue != 0 {
		return Span{}, ""
	}
	return c.bytes(p), RuleSubject
}

// behind looks for the speaker in the words behind the quotation.
func (sc *scene) behind() (Span, string) {
	c := sc.after
	for k := 0; k < len(c) && k < maxBehind; k++ {
		if k > 0 && (c[k].pre&(stop|line) != 0 || c[k].skipped && !c.allJoin(k) ||
			sc.apart && c[k].leads) {
			break
		}
		if p, rule := sc.according(c, k); !p.empty() {
			return c.bytes(p), rule
		}
		t := c[k]
		if t.class&cue == 0 || t.upper {
			if k == 0 && t.class&conj != 0 && t.class&preposn == 0 && len(sc.before) > 0 &&
				len(c) > 1 && !c[1].skipped {
				break
			}
			continue
		}
		if p := c.inverted(k); !p.empty() && (!sc.apart || k == 0) {
			return c.bytes(p), RuleInverted
		}
		p := c.withCapitals(c.subject(k))
		if p.empty() && k > 0 {
			end := c.beforeVerb(k)
			p = c.withCapitals(phrase{end, end}) // a name that stands nowhere else
		}
		if !p.empty() && (!sc.apart || p.first == 0 && (sc.asks || c.endsClause(k+1))) {
			return c.bytes(p), RuleAfter
		}
		if sc.apart {
			break
		}
	}
	return Span{}, ""
}

// subjectOf takes the subject of the sentence for the speaker.
func (sc *scene) subjectOf() (Span, string) {
	if p := sc.beforeColon(); !p.empty() {
		return sc.before.bytes(p), RuleColon
	}
	if p := sc.firstVoice(sc.before); !p.empty() {
		return sc.before.bytes(p), RuleSubject
	}
	if sc.apart {
		return Span{}, ""
	}
	p := sc.firstVoice(sc.after)
	return sc.after.bytes(p), RuleSubject
}

// beforeColon returns the phrase that a colon parts from the quotation at hand, if it is all of the
// sentence or set apart: "Holm: …", "More from Holm: …", "The ice is thin – Ada Holm: …".
func (sc *scene) beforeColon() phrase {
	c := sc.before
	if !sc.behindColon() {
		return phrase{}
	}
	if p := c.firstPhrase(0, len(c)); p.first == 0 && p.last == len(c) {
		return p
	}
	p := c.phraseTouching(len(c))
	if p.empty() || !c.speaks(p) || c[p.first].pre&dash == 0 &&
		(p.first == 0 || !sc.is(c[p.first-1], "from")) {
		return phrase{}
	}
	return p
}

// behindColon reports whether a colon parts the quotation at hand from words before it.
func (sc *scene) behindColon() bool {
	n := len(sc.before)
	return n > 0 &&
		gapOf(sc.t.Source, sc.before[n-1].lo, sc.before[n-1].hi, sc.at)&colon != 0
}

// neighbour looks for the speaker of the quotation i, whose sentence says nothing, in
// the sentence before and in the quotation before.
func (sc *scene) neighbour(i, first int) (Span, string) {
	if p := sc.signature(i); !p.Empty() {
		return p, RuleSigned
	}
	n := sc.sentenceOf(first)
	before := sc.quotationBefore(i)
	if asker := sc.alternates(i, before); asker >= 0 {
		return sc.qs[asker].Source, RuleAlternating
	}
	if n == 0 {
		return sc.continued(before)
	}
	s := sc.sentences[n-1]
	starts := s.Paragraph != sc.sentences[n].Paragraph
	lo, _ := sc.t.Bytes(s.First, s.Last)
	if before >= 0 && sc.qs[before].Hi > lo && !(starts && sc.colonBefore(first)) {
		return sc.continued(before)
	}
	sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, s.Last-maxZone), s.Last,
		sc.outer)
	if starts && s.Last-s.First < 5 && !sc.colonBefore(first) {
		return sc.continued(before) // a byline, a cross-heading
	}
	p, _ := sc.cueIn(sc.other)
	if p.empty() && len(sc.before) == 0 {
		p = sc.firstVoice(sc.other)
	}
	if p.empty() {
		return sc.continued(before)
	}
	return sc.other.bytes(p), RulePrevious
}

// colonBefore reports whether a colon stands before the word first.
func (sc *scene) colonBefore(first int) bool {
	if first == 0 {
		return false
	}
	w := sc.t.Words
	return gapOf(sc.t.Source, int(w[first-1].Lo), int(w[first-1].Hi), int(w[first].Lo))&colon != 0
}

// quotationBefore returns the number of the quotation of depth 0 before i, or -1.
func (sc *scene) quotationBefore(i int) int {
	for i--; i >= 0; i-- {
		if sc.qs[i].Depth == 0 && sc.qs[i].Kind == Speech {
			return i
		}
	}
	return -1
}

// alternates returns the quotation whose speaker has the turn again at i, or -1: the
// last three quotations are a paragraph each, two speakers took turns, and one asked.
func (sc *scene) alternates(i, before int) int {
	if before < 0 {
		return -1
	}
	asker := sc.quotationBefore(before)
	if asker < 0 || sc.qs[asker].Source.Empty() || sc.qs[before].Source.Empty() ||
		sc.qs[before].Rule == RuleContinued {
		return -1
	}
	p := sc.paragraphOf(i)
	if sc.paragraphOf(before) != p-1 || sc.paragraphOf(asker) != p-2 {
		return -1
	}
	s := sc.t.Source
	if s[sc.qs[before].Hi-1] != '?' && s[sc.qs[asker].Hi-1] != '?' {
		return -1
	}
	a, b := sc.qs[asker].Source, sc.qs[before].Source
	if a == b || s[a.Lo:a.Hi] == s[b.Lo:b.Hi] || !sc.bareName(a) || !sc.bareName(b) {
		return -1 // a pronoun may be either
	}
	return asker
}

// bareName reports whether a source is a name, no pronoun or description.
func (sc *scene) bareName(src Span) bool {
	first, last := sc.t.At(src.Lo, src.Hi)
	for i := first; i < last; i++ {
		if !sc.roster.names.has(bareHash(sc.t.Source, &sc.t.Words[i])) &&
			!sc.roster.opens(sc.t, i) {
			return false
		}
	}
	return first < last
}

// continued takes over the speaker of the quotation before.
func (sc *scene) continued(before int) (Span, string) {
	if before < 0 {
		return Span{}, ""
	}
	return sc.qs[before].Source, RuleContinued
}
