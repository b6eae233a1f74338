package quote

import (
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// The rules that decide on a speaker, as Quotation.Rule gives them, from the surest
// to the weakest.
const (
	RuleTranscript = "transcript" // the line starts with the name and a colon
	RuleAfter      = "after"      // "…," the mayor said
	RuleInverted   = "inverted"   // "…," said the mayor
	RuleAccording  = "according"  // "…," according to the mayor
	RuleBefore     = "before"     // The mayor said: "…"
	RuleColon      = "colon"      // The mayor: "…"
	RuleSubject    = "subject"    // The mayor, who … "…": the subject of the sentence
	RuleContinued  = "continued"  // the quotation before in the same paragraph, or in the one before
	RulePrevious   = "previous"   // the sentence before introduces it
)

func upperRune(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// A scene is a text while its quotations are given to speakers.
type scene struct {
	t         *shingle.Text
	sentences []shingle.Sentence
	qs        []Quotation
	before    clause
	after     clause
}

// attribute sets Source, Speaker and Rule of the quotations of t.
func attribute(t *shingle.Text, qs []Quotation) {
	if len(qs) == 0 {
		return
	}
	sc := scene{t: t, sentences: t.Sentences(), qs: qs}
	for i := range qs {
		q := &qs[i]
		if q.Depth > 0 {
			continue
		}
		sc.look(i)
		sc.decide(i)
		if !q.Source.Empty() {
			q.Speaker = t.Source[q.Source.Lo:q.Source.Hi]
		}
	}
}

// maxZone is how many words of the sentence before and behind a quotation are read.
const maxZone = 60

// look gathers the tokens of the sentence before and behind the quotation i.
func (sc *scene) look(i int) {
	q := &sc.qs[i]
	first, last := sc.t.At(q.Lo, q.Hi)
	sc.before, sc.after = sc.before[:0], sc.after[:0]
	if first >= last {
		return
	}
	s := sc.sentences[sc.sentenceOf(first)]
	sc.before = appendTokens(sc.before, sc.t, max(s.First, first-maxZone), first, sc.qs)
	if last >= len(sc.t.Words) {
		return
	}
	e := sc.sentences[sc.sentenceOf(last)]
	if e.First < last || sc.opensClause(q, e) {
		sc.after = appendTokens(sc.after, sc.t, last, min(e.Last, last+maxZone), sc.qs)
	}
}

// opensClause reports whether the sentence e, which starts behind q, may still tell
// who spoke: same paragraph, and the quotation ends with a mark that a comma would
// have replaced.
func (sc *scene) opensClause(q *Quotation, e shingle.Sentence) bool {
	if q.Hi == 0 || sc.sentences[sc.sentenceOf(max(0, e.First-1))].Paragraph != e.Paragraph {
		return false
	}
	switch sc.t.Source[q.Hi-1] {
	case '?', '!', ',', '-':
		return true
	}
	return sc.t.Source[q.Hi-1] >= 0x80
}

// sentenceOf returns the number of the sentence of a word.
func (sc *scene) sentenceOf(word int) int {
	i, j := 0, len(sc.sentences)
	for i < j {
		m := (i + j) / 2
		if sc.sentences[m].Last > word {
			j = m
		} else {
			i = m + 1
		}
	}
	return min(i, len(sc.sentences)-1)
}

// decide sets the source of the quotation i by the first rule that finds one.
func (sc *scene) decide(i int) {
	q := &sc.qs[i]
	for _, try := range []func(*Quotation) (Span, string){sc.behind, sc.ahead} {
		if span, rule := try(q); !span.Empty() {
			q.Source, q.Rule = span, rule
			return
		}
	}
	sc.fromNeighbours(i)
}

// behind looks for the speaker in the words behind the quotation.
func (sc *scene) behind(q *Quotation) (Span, string) {
	c := sc.after
	if len(c) == 0 {
		return Span{}, ""
	}
	for k := 0; k < len(c) && k < 25; k++ {
		if k > 0 && c[k].pre&(stop|line) != 0 || c[k].skipped && k > 0 {
			break
		}
		t := c[k]
		if sc.according(c, k) {
			if p := c.phraseFrom(k + 2); !p.empty() {
				return c.bytes(p), RuleAccording
			}
		}
		if t.class&cue == 0 || t.upper {
			if t.class&conj != 0 && k == 0 {
				break
			}
			continue
		}
		if k == 0 || c.beforeVerb(k) == 0 {
			if p := c.phraseFrom(k + 1); !p.empty() {
				return c.bytes(p), RuleInverted
			}
			break
		}
		if p := c.subject(k); !p.empty() {
			return c.bytes(p), RuleAfter
		}
	}
	return Span{}, ""
}

// according reports whether the tokens at k are "according to".
func (sc *scene) according(c clause, k int) bool {
	return k+2 < len(c) && sc.t.Source[c[k].lo:c[k].hi] == "according" || k+2 < len(c) && sc.t.Source[c[k].lo:c[k].hi] == "According"
}

// phraseFrom returns the noun phrase that starts at k, where a speaker must stand.
func (c clause) phraseFrom(k int) phrase {
	if k >= len(c) || c[k].pre&(stop|colon|line) != 0 {
		return phrase{}
	}
	if p := c.phraseAt(k, len(c)); !p.empty() && c.speaks(p) {
		return p
	}
	return phrase{}
}

// ahead looks for the speaker in the words before the quotation.
func (sc *scene) ahead(q *Quotation) (Span, string) {
	c := sc.before
	for k := 0; k < len(c); k++ {
		if sc.according(c, k) {
			if p := c.phraseFrom(k + 2); !p.empty() {
				return c.bytes(p), RuleAccording
			}
		}
	}
	for _, want := range []class{cue, cue | weakCue} {
		for k := len(c) - 1; k >= 0; k-- {
			if c[k].class&want == 0 || c[k].upper {
				continue
			}
			if p := c.subject(k); !p.empty() {
				return c.bytes(p), RuleBefore
			}
		}
	}
	if p := c.firstPhrase(0, len(c)); !p.empty() {
		return c.bytes(p), RuleSubject
	}
	if p := sc.after.firstPhrase(0, len(sc.after)); !p.empty() {
		return sc.after.bytes(p), RuleSubject
	}
	return Span{}, ""
}

// fromNeighbours gives the quotation i to the speaker of the one before.
func (sc *scene) fromNeighbours(i int) {
	q := &sc.qs[i]
	if i > 0 && !sc.qs[i-1].Source.Empty() {
		q.Source, q.Rule = sc.qs[i-1].Source, RuleContinued
	}
}
