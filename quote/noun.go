package quote

import (
	"strings"

	"overlap/shingle"
)

// Names where every noun has a capital.
//
// A capital tells a name only beside evidence: a given name, a title or a role before it
// ("Ministerin Brok"), letters that are all capitals, a verb of saying beside it and no article
// ("sagte Brok"), or that the text names somebody so elsewhere. What it misses: names that stand
// nowhere but alone, far from a verb of saying.

// classAt returns the classes of the word i.
func (r *roster) classAt(t *shingle.Text, i int) class {
	w := &t.Words[i]
	return r.lang.classOf(t.Source[w.Lo:w.Hi], w.Hash)
}

// ordinaryClass is of words that are no part of a name.
const ordinaryClass = calendar | determ | conj | preposn | pronoun | nameless | person | rank |
	cue | weakCue | aux | view | agent

// maxBefore is how many words before it may tell that a word is part of a name.
const maxBefore = 4

// namesSomebody reports whether the word i, a noun by its capital, is part of a name.
func (r *roster) namesSomebody(t *shingle.Text, i int, c class) bool {
	w := &t.Words[i]
	word := t.Source[w.Lo:w.Hi]
	switch {
	case i > 0 && c&(calendar|person) == 0 && joined(t.Source, t, i) &&
		r.lang.words.of(t.Words[i-1].Hash)&rank != 0:
		return true // "Frau Sonntag"
	case c&ordinaryClass != 0:
		return false
	case c&paper == 0 && (r.givesName(t, i) || r.follows(t, i) || r.pairs(t, i)):
		return true
	case len(word) > 1 && inCapitals(word) && strings.ToLower(word) != word:
		return !isDigit(word[0])
	}
	r.meet()
	return c&paper == 0 && (r.last[bareHash(t.Source, w)] != 0 || r.voices.has(w.Hash))
}

// namesakeOf reports whether the word i, which names nobody elsewhere, is a last name here: behind
// a given name, or in the midst of a sentence where the text has somebody of that name. "Sebastian
// Kurz", "sagte Kurz"; first says that the word starts its sentence.
func (r *roster) namesakeOf(t *shingle.Text, i int, first bool) bool {
	if i > 0 && joined(t.Source, t, i) && r.givesName(t, i-1) {
		return true
	}
	if first {
		return false
	}
	r.meet()
	return r.last[t.Words[i].Hash] != 0
}

// givesName reports whether the word i is a given name.
func (r *roster) givesName(t *shingle.Text, i int) bool {
	return givenNames().of(t.Words[i].Hash) != 0 && upperAt(t.Source, &t.Words[i])
}

// follows reports whether the word i comes behind a given name or a role, or behind words with a
// capital that do: "Ida Fenn", "Ministerin Brok", "Ursula von der Leyen".
func (r *roster) follows(t *shingle.Text, i int) bool {
	for j := i; j > 0 && j > i-maxBefore && joined(t.Source, t, j); j-- {
		w := &t.Words[j-1]
		if !upperAt(t.Source, w) {
			if !particleAt(t, j-1) {
				return false // "sagte Brok der Post"
			}
			continue
		}
		switch c := r.classAt(t, j-1); {
		case r.givesName(t, j-1), c&(person|rank) != 0 && !particleAt(t, j):
			return true
		case c&(ordinaryClass|paper) != 0:
			return false
		}
	}
	return false
}

// pairs reports whether the word i stands in a row of words with a capital and of no known use that
// no article comes before: "…, Vesna Brok, …".
func (r *roster) pairs(t *shingle.Text, i int) bool {
	first := i
	for first > 0 && first > i-maxBefore && joined(t.Source, t, first) &&
		r.partOfPerson(t, first-1) {
		first--
	}
	if first == i && (i+1 >= len(t.Words) || !joined(t.Source, t, i+1) || !r.partOfPerson(t, i+1)) {
		return false
	}
	if first == 0 || !joined(t.Source, t, first) {
		return true
	}
	before := r.classAt(t, first-1)
	return before&(determ|oblique) == 0 && before != 0
}

// readPerson reads the name that starts at the word i, which has a capital, and returns where to go
// on: a given name and what follows it, or what follows a role.
func (r *roster) readPerson(t *shingle.Text, i int) int {
	title := i
	if i > 0 && joined(t.Source, t, i) && r.classAt(t, i-1)&(person|rank) != 0 {
		title--
	}
	if !r.partOfPerson(t, i) || title == i && !r.givesName(t, i) && !r.pairs(t, i) {
		return i + 1
	}
	j := i + 1
	for j < len(t.Words) && j-i < 5 && joined(t.Source, t, j) &&
		(r.partOfPerson(t, j) || particleAt(t, j)) {
		j++
	}
	if j-i < 2 && title == i {
		return j
	}
	f := figure{human: title < i || r.givesName(t, i)}
	if title < i {
		f.sex = r.classAt(t, title) & (malew | femalew)
	}
	r.add(t, title, i, j, f)
	return j
}

// partOfPerson reports whether the word i may be one of a person's name.
func (r *roster) partOfPerson(t *shingle.Text, i int) bool {
	if !upperAt(t.Source, &t.Words[i]) {
		return false
	}
	c := r.classAt(t, i) & (ordinaryClass | paper)
	return c == 0 || c == nameless && i > 0 && joined(t.Source, t, i) && r.givesName(t, i-1)
}

// hearPerson books the word i, which has a capital, if a verb of saying stands beside it and it has
// no article: "sagte Brok", "wie Brok sagte".
func (r *roster) hearPerson(t *shingle.Text, i int) {
	if r.verbBeside(t, i) && r.partOfPerson(t, i) {
		r.voices.add(t.Words[i].Hash)
	}
}

// verbBeside reports whether a verb of saying stands right before the word i, or right behind it
// where nobody else may be meant.
func (r *roster) verbBeside(t *shingle.Text, i int) bool {
	if i > 0 && joined(t.Source, t, i) {
		before := r.classAt(t, i-1)
		if before&reflexive != 0 && i > 1 {
			before = r.classAt(t, i-2) // "erinnerte sich Brok"
		}
		if before&cue != 0 && before&(person|paper) == 0 {
			return true
		}
		if before&(conj|relative) == 0 {
			return false
		}
	}
	return i+2 < len(t.Words) && joined(t.Source, t, i+1) && !upperAt(t.Source, &t.Words[i+1]) &&
		r.classAt(t, i+1)&cue != 0 && !upperAt(t.Source, &t.Words[i+2]) &&
		r.classAt(t, i+2)&pronoun == 0
}

// inflected reports whether a word ends as an adjective or a number before its noun does.
func inflected(w string) bool {
	n := len(w)
	for n > 0 && (w[n-1] == 'n' || w[n-1] == 'r' || w[n-1] == 's' || w[n-1] == 'm') {
		n--
	}
	return n > 0 && (w[n-1] == 'e' || isDigit(w[0]))
}
