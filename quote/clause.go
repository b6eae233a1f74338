package quote

import (
	"sort"
	"strings"

	"overlap/shingle"
)

// Phrases without a parser.
//
// The rules for speakers need three things of a sentence: its verbs of saying, the phrase
// that is the subject of one, and where a phrase ends. A tagger or parser gives that and
// much else at a hundredth of the speed. Here each word has the classes that one table
// gives it, a shape (a capital that is not owed to its place, the endings -ed, -ing, -ly,
// a possessive) and the marks before it, and a phrase is a longest run that starts with
// a name, a determiner, a rank or a noun for people and is broken by marks, verbs that
// the table knows, prepositions other than "of" and their like.
//
// What it misses: subjects that are neither, such as "a voice over"; verbs that are in no
// table and end a phrase too late, which makes a source too long but not wrong.

// A token is one word of the prose around a quotation, with what the rules ask of it.
type token struct {
	lo, hi  int // its bytes
	class   class
	name    bool // starts with a capital that is not owed to its place: part of a name
	upper   bool // starts with a capital
	owner   bool // ends in 's: owns what comes next
	adverb  bool // ends in ly
	shape   bool // ends in ed: perhaps a verb
	ing     bool // ends in ing
	pre     gap  // what stands between it and the word before
	dotted  bool // has points inside: N.C.
	skipped bool // a quotation stands between it and the word before
}

// A gap is a set of the marks between two words.
type gap uint8

const (
	comma gap = 1 << iota
	dash
	opening // a bracket
	closing
	colon
	stop // a full stop, question or exclamation mark that ends no abbreviation, or a semicolon
	line
	hyphen // joins two words
)

// breaks are the gaps that end a noun phrase.
const breaks = comma | dash | opening | closing | colon | stop | line

// A clause is a stretch of tokens in the order of the text.
type clause []token

// appendTokens appends the words first to last of t, half open, without those inside
// the quotations qs, which are sorted and do not overlap.
func appendTokens(dst clause, t *shingle.Text, r *roster, first, last int, qs []Quotation) clause {
	k := quotationAt(qs, int(wordLo(t, first)))
	for i := first; i < last; i++ {
		if !spaced(t, i) {
			if j := bracketed(t, i, last); j > i && len(dst) > 0 {
				if i = j; i == last { // the token there closes the bracket
					break
				}
			}
		}
		w := t.Words[i]
		lo, hi := int(w.Lo), int(w.Hi)
		for k < len(qs) && qs[k].Hi <= lo {
			k++
		}
		if k < len(qs) && inParts(&qs[k], lo) {
			if n := len(dst); n > 0 {
				dst[n-1].skipped = true // moved to the next token below
			}
			continue
		}
		tok := newToken(t.Source, lo, hi, w.Hash)
		first := !spaced(t, i) // of its sentence
		if i > 0 && first {
			tok.pre = gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), lo)
			if tok.pre&closing != 0 {
				tok.pre &^= closing | stop
			}
			first = startsSentence(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi), lo)
		}
		tok.name = tok.upper && tok.class&calendar == 0 &&
			(!first && tok.class&(determ|conj|preposn|pronoun) == 0 ||
				tok.class&(determ|pronoun|conj|preposn|aux|adverbial) == 0 &&
					(r.names.has(bareHash(t.Source, &w)) || r.opens(t, i)))
		if n := len(dst); n > 0 && dst[n-1].skipped {
			dst[n-1].skipped = false
			tok.skipped = true
			tok.pre |= gapOf(t.Source, dst[n-1].lo, dst[n-1].hi, min(dst[n-1].hi+3, lo)) &^ stop
		}
		dst = append(dst, tok)
	}
	return dst
}

// spaced reports whether nothing but one space stands before the word i, as before most.
func spaced(t *shingle.Text, i int) bool {
	return i > 0 && t.Words[i].Lo-t.Words[i-1].Hi == 1 && t.Source[t.Words[i-1].Hi] == ' '
}

// bracketed returns the word behind the bracket that opens before the word i, or i.
func bracketed(t *shingle.Text, i, last int) int {
	if i == 0 ||
		gapOf(t.Source, int(t.Words[i-1].Lo), int(t.Words[i-1].Hi),
			int(t.Words[i].Lo))&opening == 0 {
		return i
	}
	for j := i + 1; j < len(t.Words) && j < i+15; j++ {
		if gapOf(t.Source, int(t.Words[j-1].Lo), int(t.Words[j-1].Hi),
			int(t.Words[j].Lo))&closing != 0 {
			return min(j, last)
		}
	}
	return i
}

func wordLo(t *shingle.Text, i int) uint32 {
	if i < len(t.Words) {
		return t.Words[i].Lo
	}
	return uint32(len(t.Source))
}

func newToken(s string, lo, hi int, hash uint64) token {
	w := s[lo:hi]
	tok := token{lo: lo, hi: hi, class: lexicon.of(hash), upper: upperFirst(w)}
	switch {
	case strings.HasSuffix(w, "'s"), strings.HasSuffix(w, "’s"):
		tok.owner = true
	case len(w) > 4 && strings.HasSuffix(w, "ly"):
		tok.adverb = true
	case len(w) > 4 && strings.HasSuffix(w, "ed"):
		tok.shape = true
	case len(w) > 4 && strings.HasSuffix(w, "ing"):
		tok.ing = true
	}
	tok.dotted = tok.upper && strings.IndexByte(w, '.') > 0
	if hi < len(s) && w[len(w)-1]|0x20 == 's' && (s[hi] == '\'' || strings.HasPrefix(s[hi:], "’")) {
		tok.owner = true
	}
	return tok
}

func upperFirst(w string) bool {
	c := w[0]
	if c < 0x80 {
		return 'A' <= c && c <= 'Z'
	}
	return upperRune(w)
}

// gapOf returns the marks between the word s[lo:hi] and the byte next.
func gapOf(s string, lo, hi, next int) (g gap) {
	for i := hi; i < next; i++ {
		switch s[i] {
		case ' ':
		case ',':
			g |= comma
		case '-':
			switch {
			case next-hi == 1:
				g |= hyphen
			case i+1 < next && (s[i+1] == '-' || s[i+1] == ' '):
				g |= dash
			}
		case '(', '[':
			g |= opening
		case ')', ']':
			g |= closing
		case ':':
			g |= colon
		case ';', '!', '?':
			g |= stop
		case '.':
			if i > hi || !abbreviation(s[lo:hi]) {
				g |= stop
			}
		case '\n':
			g |= line
		case 0xe2:
			if strings.HasPrefix(s[i:], "—") || strings.HasPrefix(s[i:], "–") ||
				strings.HasPrefix(s[i:], "―") {
				g |= dash
			}
		}
	}
	return g
}

// abbreviation reports whether a full stop behind w belongs to it.
func abbreviation(w string) bool {
	if len(w) == 1 || strings.Contains(w, ".") {
		return true
	}
	switch w {
	case "Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Lt", "Col", "Sgt", "Capt", "Rev", "Hon", "Prof", "Jr", "Sr",
		"St", "vs", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Fla", "Ark", "Ariz", "Calif", "Ill", "Ind", "Mass",
		"Mich", "Minn", "Miss", "Neb", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Ala", "Conn", "Del", "Ga", "Kan", "Ky", "La", "Md", "Mo", "Nev", "Ohio", "Cmdr", "Adm", "Maj", "Corp", "Inc", "Co":
		return true
	}
	return false
}

// quotationAt returns the number of the first quotation that ends behind the byte at.
func quotationAt(qs []Quotation, at int) int {
	i, j := 0, len(qs)
	for i < j {
		m := (i + j) / 2
		if qs[m].Hi > at {
			j = m
		} else {
			i = m + 1
		}
	}
	return i
}

func inParts(q *Quotation, at int) bool {
	k := sort.Search(len(q.Parts), func(k int) bool { return q.Parts[k].Hi > at })
	return k < len(q.Parts) && q.Parts[k].Lo <= at
}

// A phrase is the tokens first to last of a clause, half open, that name somebody.
type phrase struct{ first, last int }

func (p phrase) empty() bool { return p.first >= p.last }

// bytes returns the bytes of the phrase.
func (c clause) bytes(p phrase) Span {
	if p.empty() {
		return Span{}
	}
	return Span{c[p.first].lo, c[p.last-1].hi}
}

// subject returns the phrase that the verb at k has for its subject: the one before
// it in its clause, over an apposition or a relative clause, or, where the clause has
// none ("and added", "saying"), the subject of the clause before.
func (c clause) subject(k int) phrase {
	if c[k].ing && !(k > 0 && c[k-1].class&aux != 0) {
		if k > 0 && c[k-1].class&preposn != 0 && c[k-1].pre&breaks == 0 {
			if p := c.ownSubject(k - 1); !p.empty() {
				return p // "by saying"
			}
		}
		return c.subjectBefore(k)
	}
	end := c.beforeVerb(k)
	if end == 0 {
		return phrase{}
	}
	if g := c[end].pre; g&(comma|dash|closing) != 0 {
		if p := c.overApposition(end, g); !p.empty() {
			return p
		}
	}
	if p := c.phraseEnding(end); !p.empty() {
		return p
	}
	return c.subjectBefore(k)
}

// ownSubject returns the phrase that the clause around the token k starts with.
func (c clause) ownSubject(k int) phrase {
	start := k
	for start > 0 && c[start].pre&breaks == 0 &&
		!(c[start-1].class&conj != 0 && c[start-1].class&(coord|preposn) == 0) {
		start--
	}
	p := c.firstPhrase(start, k)
	if p.empty() || p.first > start+1 {
		return phrase{}
	}
	return p
}

// subjectBefore returns the subject of the last finite verb of saying before k, or of
// the sentence.
func (c clause) subjectBefore(k int) phrase {
	for m := k - 1; m > 0; m-- {
		if c[m].class&(cue|weakCue) != 0 && !c[m].upper && !c[m].ing {
			end := c.beforeVerb(m)
			if end == 0 {
				break
			}
			if p := c.phraseEnding(end); !p.empty() && p.last == end {
				return p
			}
		}
	}
	return c.firstPhrase(0, k)
}

// beforeVerb returns the end of what stands before the verb at k without the
// auxiliaries and adverbs that belong to the verb.
func (c clause) beforeVerb(k int) int {
	for k > 0 && c[k].pre&(breaks&^comma) == 0 {
		t := c[k-1]
		if t.class&(pronoun|relative) != 0 || t.name || t.class&(aux|adverbial) == 0 && !t.adverb &&
			!(t.class&calendar != 0 && t.upper) {
			break
		}
		k--
	}
	return k
}

// overApposition returns the phrase before an apposition that ends at end: "Holm, the
// mayor, said"; "Holm (R-Ohio) said".
func (c clause) overApposition(end int, g gap) phrase {
	want := comma
	switch {
	case g&closing != 0:
		want = opening
	case g&dash != 0:
		want = dash
	}
	var found phrase
	for m := end - 1; m > 0; m-- {
		if c[m].pre&(stop|colon) != 0 || !found.empty() && m < found.first {
			break
		}
		if c[m].pre&want == 0 || !found.empty() && m != found.first {
			continue
		}
		p := c.phraseEnding(m)
		if p.empty() || p.last != m || !found.empty() && (c.governed(p, 0) || !c.speaks(p)) {
			continue
		}
		found = p // go on: "Ada Holm, mayor of Vik, who came late, said"
	}
	return found
}

// phraseEnding returns the noun phrase of the clause that ends at end: the last one
// there that no preposition governs. Behind a relative pronoun it is the phrase that
// the pronoun stands for, unless a name or pronoun stands right before end.
func (c clause) phraseEnding(end int) phrase {
	start := c.clauseStart(end)
	if start == end { // nothing but a relative or a conjunction
		if start > 0 && c[start-1].class&relative != 0 && c[start].pre&breaks == 0 {
			if p := c.phraseEnding(start - 1); !p.empty() {
				return phrase{p.first, end}
			}
		}
		return phrase{}
	}
	p := c.lastPhrase(start, end)
	if start > 0 && c[start-1].class&relative != 0 &&
		(p.empty() || p.last != end || c.governed(p, start)) {
		if a := c.phraseEnding(start - 1); !a.empty() {
			return a
		}
	}
	return p
}

// clauseStart returns where the clause starts that ends at end.
func (c clause) clauseStart(end int) int {
	start := end
	for start > 0 {
		if start < end && c[start].pre&breaks != 0 {
			break
		}
		if t := c[start-1]; t.class&(conj|relative) != 0 && !t.name &&
			t.class&(preposn|pronoun) == 0 && !joins(c, start-1) {
			break
		}
		start--
	}
	return start
}

// lastPhrase returns the last noun phrase between start and end that can speak and
// that no preposition governs, or, if all are governed, the last. One with an article
// that ends at end may be any noun.
func (c clause) lastPhrase(start, end int) phrase {
	var free, governed phrase
	for i := start; i < end; {
		p := c.phraseAt(i, end)
		if p.empty() {
			i++
			continue
		}
		i = p.last
		if !c.speaks(p) && (p.last != end || p.last-p.first < 2) {
			continue
		}
		if c.governed(p, start) {
			governed = p
		} else {
			free = p
		}
	}
	if free.empty() {
		return governed
	}
	return free
}

// governed reports whether a preposition stands before the phrase, which starts at
// start or later.
func (c clause) governed(p phrase, start int) bool {
	return p.first > start && c[p.first].pre&breaks == 0 && c[p.first-1].class&preposn != 0 &&
		c[p.first-1].class&conj == 0
}

// joins reports whether the conjunction at i joins two names rather than two clauses.
func joins(c clause, i int) bool {
	return i > 0 && i+1 < len(c) && c[i].pre&breaks == 0 && c[i+1].pre&breaks == 0 && c[i-1].name &&
		c[i+1].name && c[i].class&ofWord == 0 && c[i].class&conj != 0 && c[i].hi-c[i].lo <= 3
}

// firstPhrase returns the first noun phrase between start and end that no preposition
// governs and that can speak, or the last one that one does.
func (c clause) firstPhrase(start, end int) phrase {
	var spare phrase
	for i := start; i < end; {
		p := c.phraseAt(i, end)
		if p.empty() {
			i++
			continue
		}
		if c.speaks(p) {
			if !c.governed(p, start) && !c[p.last-1].owner {
				return p
			}
			if spare.empty() {
				spare = p
			}
		}
		i = p.last
	}
	return spare
}

// phraseAt returns the noun phrase that starts at i, if one does.
func (c clause) phraseAt(i, end int) phrase {
	t := c[i]
	switch {
	case t.dotted && (i+1 == len(c) || c[i+1].pre&breaks != 0), t.hi-t.lo == 1 && i+1 < len(c) &&
		c[i+1].pre&hyphen != 0,
		t.pre&hyphen != 0 && i > 0 && c[i-1].hi-c[i-1].lo == 1:
		return phrase{} // "N.C.,", "R-Ky."
	case t.name:
	case t.class&pronoun != 0 && t.class&determ == 0:
		return phrase{i, i + 1}
	case t.class&relative != 0 || t.class&(preposn|conj|aux) != 0 || t.upper &&
		t.class&calendar != 0:
		return phrase{}
	case t.class&(determ|rank|person|paper) == 0:
		return phrase{}
	}
	j := i + 1
	for j < end && c.goesOn(i, j, end) {
		j++
	}
	return phrase{i, j}
}

// goesOn reports whether the token j belongs to the phrase that starts at i.
func (c clause) goesOn(i, j, end int) bool {
	n, before := c[j], c[j-1]
	if n.pre&breaks != 0 || n.skipped {
		return false
	}
	if n.pre&hyphen != 0 {
		return true
	}
	if n.name {
		return !(before.class&pronoun != 0 && before.class&determ == 0)
	}
	if n.class&toWord != 0 {
		return before.class&(rank|person) != 0 && before.class&cue == 0 && j+1 < end &&
			c[j+1].name && c[j+1].pre&breaks == 0
	}
	if n.class&(preposn|aux|relative|conj|pronoun) != 0 && n.class&determ == 0 {
		return n.class&conj != 0 && joins(c, j) || n.class&ofWord != 0 && j+1 < end &&
			c[j+1].pre&breaks == 0 && before.class&determ == 0
	}
	if n.class&determ != 0 {
		return before.class&(determ|ofWord) != 0
	}
	if n.class&(cue|weakCue) != 0 && before.class&(determ|ofWord) == 0 || n.adverb || n.upper &&
		n.class&calendar != 0 || n.class&adverbial != 0 && n.class&preposn == 0 {
		return false
	}
	noun := person | paper | rank
	if before.class&noun != 0 && !before.name && !before.owner && n.class&noun == 0 {
		return before.class&rank != 0 && before.class&(person|paper) == 0
	}
	if n.shape && before.class&determ == 0 && !before.owner {
		return false
	}
	if before.name && !before.owner && n.class&noun == 0 {
		return c[i].class&determ != 0 && j-i < 5 || before.pre&hyphen != 0 // "the Nobel laureate"
	}
	return j-i < 8
}

// speaks reports whether the phrase names what can speak: a name, a pronoun, a person
// or a paper.
func (c clause) speaks(p phrase) bool {
	if p.last-p.first > 5 && c.allUpper(p) {
		return false // a headline
	}
	for i := p.first; i < p.last; i++ {
		if t := c[i]; t.name || t.class&(pronoun|person|paper|rank) != 0 {
			return true
		}
	}
	return false
}

func (c clause) allUpper(p phrase) bool {
	for _, t := range c[p.first:p.last] {
		if !t.upper {
			return false
		}
	}
	return true
}

// withoutDateline returns c without the place, and perhaps an agency, that starts a
// report: "VIK, Norway (Reuters) – ".
func (c clause) withoutDateline(s string) clause {
	if len(c) == 0 || c[0].hi-c[0].lo < 3 ||
		strings.ToUpper(s[c[0].lo:c[0].hi]) != s[c[0].lo:c[0].hi] {
		return c
	}
	for i := 1; i < len(c) && i < 9; i++ {
		if c[i].pre&dash != 0 {
			return c[i:]
		}
	}
	return c
}
