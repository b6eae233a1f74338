package quote

import "overlap/shingle"

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
		end := c.beforeVerb(k)
		if p := c.phraseTouching(end); !p.empty() && p.first > 0 && c[p.first-1].hash == withHash &&
			c[end].pre&breaks == 0 {
			return p // "with Holm noting"
		} else if !p.empty() && c[c.head(p)].class&written != 0 && c[k].pre&breaks == 0 {
			return p // "held up a sign saying"
		}
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
	if c[end-1].class&thatWord != 0 && c[end].pre&breaks == 0 {
		if p := c.phraseEnding(end - 1); !p.empty() && c[c.head(p)].class&written != 0 {
			return p // "a sign in the hall that read"
		}
		if p := c.phraseTouching(end - 1); !p.empty() && c[p.first].class&determ != 0 &&
			c[c.head(p)].class&paper != 0 {
			return p // "under a headline that read"
		}
	}
	if g := c[end].pre | c[k].pre&comma; g&(comma|dash|closing) != 0 {
		if p := c.overApposition(end, g); !p.empty() {
			return p // "Holm, in a statement on Monday, said"
		}
	}
	if p := c.phraseEnding(end); !p.empty() && (c[end].pre&comma == 0 || c.speaks(p)) {
		return p
	}
	return c.subjectBefore(k)
}

var withHash = shingle.Hash("with")

// phraseTouching returns the noun phrase that ends at end, whatever governs it.
func (c clause) phraseTouching(end int) phrase {
	for i := max(0, end-8); i < end; i++ {
		p := c.phraseAt(i, end)
		if p.last == end && !p.empty() {
			return p
		}
		if !p.empty() {
			i = p.last - 1
		}
	}
	return phrase{}
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
	for m := k - 1; m > c.mainStart(0, k); m-- {
		if c[m].class&(cue|weakCue) != 0 && !c[m].upper && !c[m].ing && !c.passive(m) &&
			!c.isNoun(m) {
			end := c.beforeVerb(m)
			if end == 0 {
				break
			}
			if g := c[end].pre; g&(comma|dash|closing) != 0 {
				if p := c.overApposition(end, g); !p.empty() {
					return p
				}
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
	var found, spare phrase // spare is governed: "in Vik, Norway, said"
	for m := end - 1; m > 0; m-- {
		if c[m].pre&(stop|colon) != 0 || !found.empty() && m < found.first {
			break
		}
		if c[m].pre&want == 0 || !found.empty() && m != found.first {
			continue
		}
		p := c.phraseEnding(m)
		if p.empty() || p.last != m || !found.empty() && (c.governed(p, 0) || !c.speaks(p)) ||
			!c.speaks(p) && p.first > 0 && c[p.first].pre&breaks == 0 {
			continue
		}
		if c.governed(p, 0) {
			if spare.empty() {
				spare = p
			}
			continue
		}
		found = p // go on: "Ada Holm, mayor of Vik, who came late, said"
	}
	if found.empty() {
		return spare
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
		if !c.governed(p, start) {
			free = p
		} else if c.speaks(p) {
			governed = p
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

// firstPhrase returns the first noun phrase between start and end, outside the clause or
// circumstance that may come first, that no preposition governs and that can speak, or the last one
// that one does.
func (c clause) firstPhrase(start, end int) phrase {
	var spare phrase
	start = c.mainStart(start, end)
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
	if before.name && !before.owner && n.plural && n.class == 0 {
		return false // "the Post lists"
	}
	if before.name && !before.owner && n.class&noun == 0 {
		return c[i].class&determ != 0 && j-i < 5 || before.pre&hyphen != 0 // "the Nobel laureate"
	}
	return j-i < 8
}
