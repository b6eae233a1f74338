package quote

import (
	"sort"
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
			q.Speaker = sc.qs[last].Speaker
			continue
		}
		q.Speaker = strings.Clone(sc.speakerOf(q.Source)) // without its text
		last = i
	}
}

// speakerOf returns who the words of src stand for.
func (sc *scene) speakerOf(src Span) string {
	first, last := sc.t.At(src.Lo, src.Hi)
	if first >= last {
		return ""
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
		return sc.antecedent(src, sc.t.Words[first].Hash)
	}
	if p := sc.nameIn(c); !p.empty() {
		return sc.fullName(c, p)
	}
	// "Ambassador to Russia Ada Holm"
	if n := len(c); n > 3 && c[n-1].name && c[n-2].name && c[0].class&determ == 0 {
		return sc.fullName(c, phrase{n - 1, n})
	}
	if name := sc.apposition(last); name != "" {
		return name
	}
	if name := sc.incumbent(c); name != "" {
		return name
	}
	return strings.TrimSpace(sc.t.Source[src.Lo:src.Hi])
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
	sc.after = appendTokens(sc.after[:0], sc.t, sc.roster, last, min(last+6, len(sc.t.Words)),
		sc.outer)
	c := sc.after
	if len(c) < 2 || c[0].pre&breaks != comma || !c[0].name {
		return ""
	}
	p := c.phraseAt(0, len(c))
	if p.last-p.first < 2 || p.last == len(c) || c[p.last].pre&breaks == 0 &&
		c[p.last].class&(cue|relative) == 0 {
		return ""
	}
	if n := sc.nameIn(c[p.first:p.last]); !n.empty() {
		return sc.fullName(c, n)
	}
	return ""
}

func (sc *scene) isThe(t token) bool {
	return strings.EqualFold(sc.t.Source[t.lo:t.hi], "the")
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
	if c[last-1].class&(rank|person) != 0 &&
		givenNames.of(shingle.Hash(shingle.Fold(sc.t.Source[c[first].lo:c[first].hi]))) == 0 {
		return phrase{} // "the President", "US Ambassador"
	}
	return phrase{first, last}
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

// antecedent returns who the pronoun at src stands for, "" if it cannot be told.
func (sc *scene) antecedent(src Span, pronoun uint64) string {
	sex := lexicon.of(pronoun) & (malew | femalew)
	if sex == 0 {
		return ""
	}
	first, _ := sc.t.At(src.Lo, src.Hi)
	n := sc.sentenceOf(first)
	for back := 0; back < maxBack && n-back >= 0; back++ {
		s := sc.sentences[n-back]
		end := s.Last
		if back == 0 {
			end = first
		}
		sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, end-maxZone), end,
			sc.outer)
		if name := sc.personIn(sc.other, sex); name != "" {
			return name
		}
		if name := sc.speakerIn(s, src.Lo, sex); name != "" {
			return name
		}
	}
	return ""
}

// personIn returns the first person of that sex that c names outside a prepositional
// phrase, or else within one; nobody if a pronoun of that sex comes first, which stands
// for somebody named before c.
func (sc *scene) personIn(c clause, sex class) string {
	spare := ""
	for i := 0; i < len(c); {
		p := c.phraseAt(i, len(c))
		if p.empty() {
			i++
			continue
		}
		i = p.last
		if t := c[p.first]; t.class&pronoun != 0 && t.class&sex != 0 && !t.name {
			return ""
		}
		name := sc.personOf(c, p, sex)
		if name == "" {
			continue
		}
		if !c.governed(p, 0) {
			return name
		}
		if spare == "" {
			spare = name
		}
	}
	return spare
}

// personOf returns the name of the phrase p of c if it is one of a person that the sex
// does not contradict.
func (sc *scene) personOf(c clause, p phrase, sex class) string {
	n := sc.nameIn(c[p.first:p.last])
	if n.empty() {
		return ""
	}
	if n.last-n.first > 1 && c[p.first+n.first+1].pre&hyphen != 0 {
		first := c[p.first+n.first]
		key := shingle.Hash(shingle.Fold(sc.t.Source[first.lo:first.hi]))
		if _, ok := sc.roster.find(key, 0); ok {
			return "" // "the Holm-Brekke meeting"
		}
	}
	n = phrase{n.first + p.first, n.last + p.first}
	name := sc.fullName(c[p.first:], phrase{n.first - p.first, n.last - p.first})
	given := firstNameSex(name)
	if strings.IndexByte(name, ' ') < 0 {
		if len(name) > 2 && strings.ToUpper(name) == name {
			return "" // an agency, a currency
		}
		given = 0
	}
	f, ok := sc.roster.find(speakerKey(name), sex)
	switch {
	case given != 0:
		if given != sex {
			return ""
		}
	case ok && f.sex != 0 && f.sex != sex:
		return ""
	case !ok || f.sex == 0 && !f.human:
		if c[p.last-1].class&paper != 0 || !c.says(p) {
			return "" // it need not be a person
		}
	}
	return name
}

// says reports whether the phrase p is the subject of a verb of saying.
func (c clause) says(p phrase) bool {
	for k := p.last; k < len(c); k++ {
		if c[k].class&cue != 0 && !c[k].upper && c.subject(k) == p {
			return true
		}
	}
	return false
}

// speakerIn returns the speaker of a quotation in the sentence s before the byte at, if
// the sex does not contradict.
func (sc *scene) speakerIn(s shingle.Sentence, at int, sex class) string {
	i := sort.Search(len(sc.qs), func(i int) bool { return sc.qs[i].Lo >= s.Lo })
	for i = max(0, i-1); i < len(sc.qs); i++ {
		q := &sc.qs[i]
		if q.Lo >= s.Hi || q.Source.Lo >= at {
			break
		}
		if q.Hi > s.Lo && q.Speaker != "" && q.Source.Hi <= at {
			f, ok := sc.roster.find(speakerKey(q.Speaker), 0)
			if given := firstNameSex(q.Speaker); given == sex || given == 0 && isName(q.Speaker) &&
				(!ok || f.sex == 0 || f.sex == sex) {
				return q.Speaker
			}
		}
	}
	return ""
}
