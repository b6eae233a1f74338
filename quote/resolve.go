package quote

import (
	"slices"
	"strings"

	"overlap/shingle"
)

// From the words that name a speaker to the speaker.
//
// A name is given its full form from the article; a pronoun is looked for in the
// sentences before, subjects first; "the president" is who the article calls
// President. What stays a description ("a spokesman", "two officials") is the speaker
// as printed, a pronoun without an antecedent is nobody.

// maxBack is how many sentences before a pronoun are searched.
const maxBack = 8

// resolve sets the speakers of all quotations from their sources.
func (sc *scene) resolve() {
	last := -1 // the quotation resolved last
	for i := range sc.qs {
		q := &sc.qs[i]
		if q.Source.Empty() {
			continue
		}
		if last >= 0 && sc.qs[last].Source == q.Source {
			q.Speaker, q.offices = sc.qs[last].Speaker, sc.qs[last].offices
			continue
		}
		q.Speaker = strings.Clone(sc.speakerOf(q.Source)) // without its text
		q.offices = sc.roster.officesOf(q)
		last = i
	}
}

// speakerOf returns who the words of src stand for.
func (sc *scene) speakerOf(src Span) string {
	first, last := sc.t.At(src.Lo, src.Hi)
	if first >= last {
		return ""
	}
	if sc.roster.lang != inEnglish {
		return sc.speakerAbroad(src, first, last)
	}
	sc.reset(src.Lo) // no quotation is at hand any more
	sc.before = appendTokens(sc.before, sc.t, sc.roster, first, last, nil)
	c := sc.before
	if n := len(c); c[n-1].class&relative != 0 {
		c = c[:n-1]
	}
	if len(c) == 0 {
		return ""
	}
	if len(c) == 1 && c[0].class&pronoun != 0 && !c[0].name {
		return sc.antecedent(src, sexOfPronoun(c[0].class))
	}
	if p := sc.nameIn(c); !p.empty() {
		if p.last < len(c) && c[p.last-1].class&paper != 0 && c[p.last].class&ofWord != 0 {
			return sc.t.Source[c[p.first].lo:c[len(c)-1].hi] // "Ministry of Foreign Affairs"
		}
		return sc.fullName(c, p)
	}
	if name := sc.apposition(last); name != "" {
		return name
	}
	if name := sc.incumbent(c); name != "" {
		return name
	}
	if sc.chants(first, last) {
		return ""
	}
	return strings.TrimSpace(sc.t.Source[src.Lo:src.Hi])
}

// chants reports whether the words first to last are who chants or sings: what many say at once is
// nobody's.
func (sc *scene) chants(first, last int) bool {
	w := sc.t.Words
	for i := last; i < min(last+3, len(w)); i++ {
		if lexicon().of(w[i].Hash)&chanting != 0 {
			return true
		}
	}
	return first > 0 && lexicon().of(w[first-1].Hash)&chanting != 0
}

// apposition returns the name that stands between commas, or before a verb, behind the
// description that ends before the word last: "another player, Ada Holm, said".
func (sc *scene) apposition(last int) string {
	if last >= len(sc.t.Words) {
		return ""
	}
	if sc.t.Words[last].Lo-sc.t.Words[last-1].Hi < 2 || !upperAt(sc.t.Source, &sc.t.Words[last]) {
		return ""
	}
	around := sc.outer
	k := quotationAt(around, int(sc.t.Words[last].Lo))
	if k < len(around) && around[k].Unclosed && inParts(&around[k], int(sc.t.Words[last].Lo)) {
		around = nil // the quotation holds what should stand behind it
	}
	end := min(last+6, len(sc.t.Words))
	sc.after = appendTokens(sc.after[:0], sc.t, sc.roster, last, end, around)
	c := sc.after
	if len(c) < 2 || c[0].pre&breaks != comma || !c[0].name {
		return ""
	}
	p := c.phraseAt(0, len(c))
	if p.last-p.first < 2 || p.last == len(c) && len(c) == end-last && end < len(sc.t.Words) ||
		p.last < len(c) && c[p.last].pre&breaks == 0 && c[p.last].class&(cue|relative) == 0 {
		return ""
	}
	if n := sc.nameIn(c[p.first:p.last]); !n.empty() {
		return sc.fullName(c, n)
	}
	return ""
}

// nameIn returns the name that c is, without the ranks before it, or nothing if c is a
// description that only holds a name ("a Kremlin spokesman").
func (sc *scene) nameIn(c clause) phrase {
	start := 0
	for i := range len(c) - 1 {
		if c[i].owner {
			start = i + 1 // "the bank's Ada Holm"
		}
	}
	p := sc.nameFrom(c[start:])
	// "Ambassador to Russia Ada Holm"
	n := len(c) - start
	if p.empty() && n > 3 && c[start].upper && c[start+n-1].name && c[start+n-2].name &&
		slices.ContainsFunc(c[start:len(c)-2], func(t token) bool { return t.class&rank != 0 }) {
		p = phrase{n - 1, n}
	}
	if p.empty() {
		return p
	}
	return phrase{p.first + start, p.last + start}
}

// nameFrom is nameIn of what nobody owns.
func (sc *scene) nameFrom(c clause) phrase {
	last := len(c)
	for i := 1; i < last; i++ { // what an apposition or "of" adds is no part of it
		if c[i].pre&breaks != 0 || c[i].class&(preposn|conj) != 0 && !c[i].name {
			last = i
		}
	}
	if !c[last-1].name && !c[last-1].upper || c[last-1].class&(pronoun|determ|calendar) != 0 &&
		!c[last-1].name {
		return phrase{}
	}
	first := last - 1
	for first > 0 && c[first].pre&breaks == 0 && c.partOfName(sc.t.Source, first-1) {
		first--
	}
	for i := last - 2; i >= first; i-- {
		if c[i].class&rank != 0 && c[i+1].class&(paper|person) == 0 {
			first = i + 1
			break
		}
	}
	for first < last-1 && ordinary[c[first].hash] && sc.isPerson(c[last-1]) {
		first++ // "Full Holm"
	}
	if c[last-1].class&(rank|person) != 0 &&
		givenNames().of(shingle.Hash(shingle.Fold(sc.t.Source[c[first].lo:c[first].hi]))) == 0 {
		return phrase{} // "the President", "US Ambassador"
	}
	return phrase{first, last}
}

// isPerson reports whether the token is the last name of a person whom the text names.
func (sc *scene) isPerson(t token) bool {
	key := sc.bareHash(t)
	f, ok := sc.roster.find(key, 0)
	return ok && f.human && f.key == key
}

// partOfName reports whether the token i goes before a name.
func (c clause) partOfName(s string, i int) bool {
	t := c[i]
	return !t.owner && t.class&(determ|conj|pronoun|preposn|aux) == 0 &&
		(t.name || t.upper && i == 0 || particle(s[t.lo:t.hi]))
}

// fullName returns the fullest form that the article has of the name p of c.
func (sc *scene) fullName(c clause, p phrase) string {
	text := bare(sc.t.Source[c[p.first].lo:c[p.last-1].hi])
	if p.last-p.first > 1 {
		return text
	}
	var sex class
	for _, t := range c[:p.first] {
		sex |= t.class & (malew | femalew)
	}
	key := shingle.Hash(shingle.Fold(text))
	if f, ok := sc.roster.find(key, sex); ok && f.words > 1 {
		return f.name
	}
	return text
}
