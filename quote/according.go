package quote

import (
	"unicode"
	"unicode/utf8"
)

// cueBefore looks for a verb of saying, and its subject, before the quotation.
func (sc *scene) cueBefore() (Span, string) {
	p, rule := sc.cueIn(sc.before)
	if o := sc.before.outer(p); !o.empty() && sc.goesOnSmall() {
		p = o
	}
	return sc.before.bytes(p), rule
}

// goesOnSmall reports whether the quotation at hand starts with a small letter: its sentence is the
// outlet's, and so of whom the outlet tells.
func (sc *scene) goesOnSmall() bool {
	r, _ := utf8.DecodeRuneInString(sc.t.Source[sc.at:])
	return unicode.IsLower(r)
}

// outer returns the subject of the verb of saying that tells of p: of "Holm said Brekke wrote that"
// it is Holm. It is empty if there is none.
func (c clause) outer(p phrase) phrase {
	m := p.first - 1
	if p.empty() || m < 0 || c[p.first].pre&breaks != 0 {
		return phrase{}
	}
	if m > 0 && c[m].class&thatWord != 0 && c[m].pre&breaks == 0 {
		m--
	}
	if m == 0 || c[m].class&cue == 0 || c[m].upper || c[m].ing || c.isNoun(m) || c.passive(m) {
		return phrase{}
	}
	return c.subject(m)
}

// cueIn looks for who speaks in c: for a verb of saying from its end, then for
// "according to", then for verbs that may bring a quotation.
func (sc *scene) cueIn(c clause) (phrase, string) {
	if p := sc.whatTheyCall(c); !p.empty() {
		return p, RuleBefore
	}
	if p, rule := c.cueOf(cue); !p.empty() {
		if n, near := c.cueOf(cue | weakCue); n.first > p.last &&
			n.first == c.mainStart(0, len(c)) {
			return n, near // "While many say it is late, Holm blamed the “…”"
		}
		return p, rule
	}
	for k := range c {
		if p, rule := sc.according(c, k); !p.empty() {
			return p, rule
		}
	}
	return c.cueOf(cue | weakCue)
}

// whatTheyCall returns whose word c ends with: "what critics call a", "what he described as".
func (sc *scene) whatTheyCall(c clause) phrase {
	for k := len(c) - 1; k > 1 && k > len(c)-5 && c[k].pre&breaks == 0; k-- {
		if c[k].class&weakCue == 0 && !sc.is(c[k], "call") {
			continue
		}
		p := c.phraseTouching(c.beforeVerb(k))
		if p.first > 0 && !p.empty() && sc.is(c[p.first-1], "what") {
			return p
		}
		return phrase{}
	}
	return phrase{}
}

// according returns the phrase behind the words at k that give a quotation to somebody without a
// verb: "according to Holm", "in the words of Holm", "in Holm's view", "as Holm puts it".
func (sc *scene) according(c clause, k int) (phrase, string) {
	if c[k].class&preposn == 0 {
		if n := len("according"); k+2 < len(c) && c[k].hi-c[k].lo == n && sc.is(c[k], "according") {
			return c.phraseFrom(k + 2), RuleAccording
		}
		return phrase{}, ""
	}
	switch {
	case sc.is(c[k], "in") && k+4 < len(c) && sc.is(c[k+2], "words") && sc.is(c[k+3], "of"):
		return c.phraseFrom(k + 4), RuleAccording
	case sc.is(c[k], "in") && k+2 < len(c):
		for i := k + 1; i < min(k+5, len(c)-1) && c[i].pre&breaks == 0; i++ {
			if c[i].owner && views[c[i+1].hash] {
				return phrase{k + 1, i + 1}, RuleAccording
			}
		}
	case sc.is(c[k], "as") && k+2 < len(c) && (k == 0 || c[k].pre&(comma|dash) != 0):
		p := c.phraseFrom(k + 1)
		end := p.last
		for end < len(c) && (c[end].adverb || c[end].class&(adverbial|aux) != 0) {
			end++
		}
		if !p.empty() && end < len(c) && c[end].class&(cue|weakCue) != 0 {
			return p, RuleAfter
		}
	}
	return phrase{}, ""
}

// views are what somebody's own words stand in.
var views = wordSet(`words view opinion telling account phrase judgment judgement reckoning`)

// cries reports whether c ends with "chants of" or the like: what follows is nobody's.
func (sc *scene) cries(c clause) bool {
	n := len(c)
	return n > 1 && sc.is(c[n-1], "of") && cries[c[n-2].hash]
}

var cries = wordSet(`chant chants cry cries shout shouts chorus choruses slogan slogans refrain`)
