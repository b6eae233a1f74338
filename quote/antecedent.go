package quote

import (
	"cmp"
	"sort"
	"strings"

	"overlap/shingle"
)

// antecedent returns who a pronoun at src stands for that belongs to somebody of that sex, "" if it
// cannot be told: in the sentences before, the nearest first, who speaks there, or else whom the
// sentence names. In its own sentence an English pronoun is rather of whom that names.
func (sc *scene) antecedent(src Span, sex class) string {
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
		speaker := sc.speakerIn(s, src.Lo, sex)
		if speaker != "" && (back > 0 || sc.roster.lang != inEnglish) {
			return speaker
		}
		sc.other = appendTokens(sc.other[:0], sc.t, sc.roster, max(s.First, end-maxZone), end,
			sc.outer)
		named := sc.personIn
		if sc.roster.lang != inEnglish {
			named = sc.somebodyIn
		}
		own := len(sc.other)
		if back == 0 && own > 0 {
			own = sc.other.segment(own - 1)
		}
		if name := cmp.Or(named(sc.other, sex, own), speaker); name != "" {
			return name
		}
	}
	return ""
}

// How sure it is that a phrase stands for what a pronoun can stand for.
const (
	nobody  = iota
	likely  // a person of whom the text does not tell more
	certain // a person of that sex
)

// personIn returns the person of that sex whom c names: of those outside a prepositional phrase the
// first, or else of those within one; before all others those of whom the sex is known. It is
// nobody if a pronoun of that sex comes first, which stands for somebody named before c. From own
// on c is of the clause of the pronoun, which stands for nobody in a prepositional phrase there:
// "After the talks with Holm she said".
func (sc *scene) personIn(c clause, sex class, own int) string {
	best, name := 0, ""
	for i := 0; i < len(c); {
		p := c.phraseAt(i, len(c))
		if p.empty() {
			i++
			continue
		}
		i = p.last
		if t := c[p.first]; t.class&pronoun != 0 && t.class&sex != 0 && !t.name {
			break
		}
		n, sure := sc.personOf(c, p, sex)
		if !c.governed(p, 0) {
			sure *= 2
		} else if sure == likely || p.first >= own {
			continue
		}
		if sure > best {
			best, name = sure, n
		}
	}
	return name
}

// personOf returns the name of the phrase p of c and how sure it is that it is a person of that
// sex.
func (sc *scene) personOf(c clause, p phrase, sex class) (string, int) {
	name := sc.incumbent(c[p.first:p.last])
	if name == "" {
		name = sc.personNamed(c, p)
	}
	if name == "" {
		return "", nobody
	}
	given := firstNameSex(name)
	if strings.IndexByte(name, ' ') < 0 {
		given = 0
	}
	f, ok := sc.roster.find(speakerKey(name), sex)
	if given == 0 && ok {
		given = f.sex
	}
	switch {
	case given == sex:
		return name, certain
	case given != 0:
		return "", nobody
	case ok && f.human, c[p.last-1].class&paper == 0 && c.says(p):
		return name, likely
	}
	return "", nobody
}

// personNamed returns the full name that the phrase p of c is, if it may be one of a person.
func (sc *scene) personNamed(c clause, p phrase) string {
	n := sc.nameIn(c[p.first:p.last])
	if n.empty() {
		return ""
	}
	n = phrase{n.first + p.first, n.last + p.first}
	first := c[n.first]
	given := givenNames().of(sc.bareHash(first)) != 0
	switch {
	case n.last-n.first > 1 && c[n.first+1].pre&hyphen != 0:
		if _, ok := sc.roster.find(sc.bareHash(first), 0); ok {
			return "" // "the Holm-Brekke meeting"
		}
	case c[n.last-1].class&paper != 0 && !given:
		return "" // "Justice Department"
	case n.last-n.first == 1 && first.hi-first.lo > 2 &&
		inCapitals(sc.t.Source[first.lo:first.hi]):
		return "" // an agency, a currency
	}
	return sc.fullName(c[p.first:], phrase{n.first - p.first, n.last - p.first})
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
		if q.Hi <= s.Lo || q.Speaker == "" || q.Source.Hi > at {
			continue
		}
		if sc.roster.lang == inEnglish && sc.mayBe(q.Speaker, sex) ||
			sc.roster.lang != inEnglish && sc.mayBeAbroad(q, sex) {
			return q.Speaker
		}
	}
	return ""
}

// mayBe reports whether a speaker is a person whose sex does not contradict.
func (sc *scene) mayBe(speaker string, sex class) bool {
	if given := firstNameSex(speaker); given != 0 {
		return given == sex
	}
	last := speaker[strings.LastIndexByte(speaker, ' ')+1:]
	if !isName(speaker) || sc.roster.lang.words.of(shingle.Hash(shingle.Fold(last)))&paper != 0 ||
		len(last) > 2 && inCapitals(last) {
		return false
	}
	f, ok := sc.roster.find(speakerKey(speaker), 0)
	return !ok || f.sex == 0 || f.sex == sex
}
