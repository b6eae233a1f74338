package quote

import (
	"strings"
	"unicode/utf8"
)

// Cues whose verb is in no table.
//
// A line that a dash opens and in which no verb of saying stands may have one that nobody thought
// of: – So it goes, mutters Ada Holm. Where a word has the end that verbs have in a language,
// behind the mark that brings cues there, and a name follows, it is taken for one.

// minGuess is how many letters such a verb has at least.
const minGuess = 5

// maxRole is how many words may stand between such a verb and the name.
const maxRole = 3

// guessAt returns the cue that starts with the word i, behind the gap g, by its shape.
func (w *walker) guessAt(i int, g gap) (c said, ok bool) {
	if g&(comma|dash) == 0 || g&stop != 0 && g&dash == 0 {
		return said{}, false
	}
	c.dash, c.verb = g&dash != 0, i
	if w.upper(i) {
		c.verb = w.behindNames(i)
	}
	if c.verb >= w.last || w.upper(c.verb) {
		return said{}, false
	}
	c.in = w.shapedIn(c.verb, c.dash)
	switch {
	case c.in == 0:
		return said{}, false
	case c.verb > i: // "Holm mutters", and nothing else
		ok = c.verb+1 == w.last || w.gap(c.verb+1)&(comma|dash|stop) != 0
	default:
		ok = w.namedBehind(&c)
	}
	c.names = w.names(i, c.verb)
	return c, ok
}

// behindNames returns the first word from i on that has no capital, if no more than three have one
// and nothing stands between; else the end.
func (w *walker) behindNames(i int) int {
	for k := i + 1; k < min(w.last, i+maxRole+1) && w.gap(k)&(comma|dash|stop) == 0; k++ {
		if !w.upper(k) {
			return k
		}
	}
	return w.last
}

// shapedIn returns the tongues in which the word i may be a verb by its end, behind a dash or
// behind a comma as verbs of saying stand there.
func (w *walker) shapedIn(i int, dash bool) (in class) {
	text := w.Source[w.Words[i].Lo:w.Words[i].Hi]
	if utf8.RuneCountInString(text) < minGuess {
		return 0
	}
	for _, l := range languages {
		if l.read().classOf(text, w.Words[i].Hash) != 0 {
			return 0 // a word that is known, and was no cue
		}
	}
	for n := range tongues {
		t := &tongues[n]
		if t.dashed != dash {
			continue
		}
		for end := range strings.FieldsSeq(t.shape) {
			if strings.HasSuffix(text, end) {
				in |= 1 << n
			}
		}
	}
	return in
}

// namedBehind reports whether a name stands behind the verb of c, perhaps behind a role, or, behind
// a dash, nothing.
func (w *walker) namedBehind(c *said) bool {
	const small = preposn | conj | aux | relative | adverbial | pronoun
	for k := c.verb + 1; k < min(w.last, c.verb+maxRole+2); k++ {
		if w.gap(k)&(comma|dash|stop) != 0 {
			return c.dash && k == c.verb+1
		}
		if w.upper(k) {
			return true
		}
		of := classesIn(w.Source[w.Words[k].Lo:w.Words[k].Hi], w.Words[k].Hash, c.in)
		if of&small != 0 && of&determ == 0 {
			return false
		}
	}
	return c.dash && c.verb+1 == w.last
}
