package quote

import (
	"strings"

	"overlap/shingle"
)

// Quotations that lack their closing mark.
//
// Such a one ends with its paragraph, or goes on in the next that a mark opens, and so holds the
// words that say who spoke: “The ice is thin, said the mayor. It ends before them. A cue inside of
// what somebody says looks the same ("he came, said my father, too late"), so only a quotation
// without a closing mark is looked at, and one of several paragraphs where a paragraph ends.

// maxInside is how many words of a quotation without a closing mark are searched for a cue.
const maxInside = 300

// endAtCues returns the quotations of raws, those that lack a closing mark without the cue in them
// and what is behind it.
func endAtCues(t *shingle.Text, r **roster, raws []raw) []raw {
	for i := 0; i < len(raws); i++ {
		x := &raws[i]
		for k := 0; k < len(x.parts) && (x.unclosed || k+1 < len(x.parts)); k++ {
			goesOn := k+1 < len(x.parts)
			if !goesOn {
				if at, size := singleEnd(t.Source, x.parts[k]); at > 0 {
					x.parts[k].Hi, x.hi, x.unclosed = at, at+size, false
					break
				}
			}
			hi := cueInside(t, r, x.parts[k], goesOn)
			if hi < 0 {
				continue
			}
			if goesOn {
				raws = append(raws, raw{lo: x.parts[k+1].Lo, hi: x.hi, parts: x.parts[k+1:],
					unclosed: x.unclosed})
				x = &raws[i]
			}
			x.parts = x.parts[: k+1 : k+1]
			x.parts[k].Hi, x.hi, x.unclosed = hi, hi, true
		}
	}
	return raws
}

// singleEnd returns the single mark that closes p in place of a double one, and its length: one
// that is no apostrophe, in a text that no single mark opens. 0 is none.
func singleEnd(s string, p Span) (at, size int) {
	if strings.Contains(s[p.Lo:p.Hi], "‘") {
		return 0, 0
	}
	for i := p.Lo; i < p.Hi; i++ {
		r, n := rune(s[i]), 1
		if r != '\'' {
			if !strings.HasPrefix(s[i:], "’") {
				continue
			}
			r, n = '’', len("’")
		}
		before, after := sides(s, i, i+n)
		switch {
		case before == sideSpace || before == sideOpen || i == p.Lo:
			return 0, 0
		case after == sideWord || possessive(s, mark{lo: i, hi: i + n}) || s[i-1] == 'n':
		case at == 0:
			at, size = i, n
		}
	}
	return at, size
}

// cueInside returns where the words before the first cue of p end, or -1: a comma and a verb of
// saying with who says it behind, or before it at the end of a clause. If p goes on in another
// paragraph, nothing but the cue's sentence may follow.
func cueInside(t *shingle.Text, r **roster, p Span, goesOn bool) int {
	first, last := t.At(p.Lo, p.Hi)
	if goesOn {
		first = max(first, last-maxBehind)
	}
	last = min(last, first+maxInside)
	if first+2 > last {
		return -1
	}
	if *r == nil {
		*r = newRoster(t, nil)
	}
	c := appendTokens(nil, t, *r, first, last, nil)
	for k := 1; k < len(c); k++ {
		if c[k].class&cue == 0 || c[k].upper || goesOn && c.stopsBehind(k) {
			continue
		}
		at := k
		if c[k].pre&breaks == 0 {
			at = c.saysBefore(k)
		} else if !(*r).lang.saysBehind(c, k) {
			at = 0
		}
		if at == 0 {
			continue
		}
		if n := strings.IndexAny(t.Source[c[at-1].hi:c[at].lo], "?!"); n >= 0 {
			return c[at-1].hi + n + 1
		}
		if c[at].pre&comma != 0 {
			return c[at-1].hi
		}
	}
	return -1
}

// saysBehind reports whether who speaks stands behind the verb at k, and is not related to the
// speaker of the words before: "said my father".
func (l *language) saysBehind(c clause, k int) bool {
	if l != inEnglish {
		return !l.behind(c, k, false).empty()
	}
	p := c[k:].inverted(0)
	return !p.empty() && !intimate[c[k+p.first].hash]
}

// intimate are the words of who speaks about himself, or those who are his.
var intimate = wordSet(`i we my our`)

// maxTeller is how many words behind a comma may name who speaks before the verb.
const maxTeller = 8

// saysBefore returns where who speaks starts, behind a comma and before the verb at k, which ends
// its clause; 0 if nobody does.
func (c clause) saysBefore(k int) int {
	at := k - 1
	for at > 0 && c[at].pre&comma == 0 && k-at < maxTeller && c[at].pre&breaks == 0 {
		at--
	}
	if at < 1 || c[at].pre&comma == 0 || !c.endsClause(k+1) {
		return 0
	}
	if p := c.phraseAt(at, k); p.empty() || p.last != k || !c.speaks(p) || intimate[c[at].hash] {
		return 0
	}
	return at
}

// stopsBehind reports whether a sentence ends behind the token k.
func (c clause) stopsBehind(k int) bool {
	for _, t := range c[k+1:] {
		if t.pre&stop != 0 {
			return true
		}
	}
	return false
}
