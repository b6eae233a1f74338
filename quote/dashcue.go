package quote

import (
	"strings"

	"overlap/shingle"
)

// A said is a cue behind what is said.
type said struct {
	verb    int     // the word that is the verb of saying
	dash    bool    // a dash brings it
	pronoun bool    // of a pronoun, which nothing describes
	names   []int32 // the words with a capital around the verb
	in      class   // the tongues that have the verb
}

// How many words may help the verb of a cue, name who speaks before it, and stand behind it then.
const (
	maxHelping = 4
	maxSubject = 6
	maxRest    = 6
)

// cueAt returns the cue that starts with the word i, behind the gap g: a verb of saying, perhaps
// behind helping words, and who says it ("says Ada Holm"), or the two the other way round ("Holm
// says"), behind which the sentence soon ends.
func (w *walker) cueAt(i int, g gap) (c said, ok bool) {
	if w.guess {
		return w.guessAt(i, g)
	}
	if g&(comma|dash) == 0 || g&stop != 0 && g&dash == 0 {
		return said{}, false
	}
	c.dash = g&dash != 0
	for c.verb = i; c.verb < min(w.last, i+maxSubject+1); c.verb++ {
		if c.verb > i && w.gap(c.verb)&(comma|dash|stop) != 0 {
			return said{}, false
		}
		if c.in = w.says(c.verb); c.in != 0 && !w.upper(c.verb) {
			break
		}
	}
	if c.verb >= min(w.last, i+maxSubject+1) {
		return said{}, false
	}
	if w.helps(i, &c) {
		ok = w.saidBehind(i, &c)
	} else {
		ok = w.saidBefore(i, &c)
	}
	if ok {
		c.names = w.names(i, c.verb)
	}
	return c, ok
}

// class returns what the word i is behind a dash, in the tongues of the cue c.
func (w *walker) class(i int, c *said) class { return classIn(w.Words[i].Hash, c.in) }

// says returns the tongues in which the word i is a verb of saying.
func (w *walker) says(i int) class {
	return saysIn(w.Words[i].Hash, w.Source[w.Words[i].Lo:w.Words[i].Hi])
}

// upper reports whether the word i starts with a capital.
func (w *walker) upper(i int) bool { return upperAt(w.Source, &w.Words[i]) }

// helps reports whether nothing but a few helping words stand from the word i to the verb, or
// behind a dash one that is small and says nothing else.
func (w *walker) helps(i int, c *said) bool {
	others := 0
	for k := i; k < c.verb; k++ {
		t := w.class(k, c)
		if w.upper(k) || t&(noOne|that|oneself) != 0 && t&helping == 0 {
			return false
		}
		if t&helping == 0 {
			others++
		}
	}
	return c.verb-i <= maxHelping && (others == 0 || others == 1 && c.dash)
}

// saidBehind reports whether what follows the verb of c, which starts at i, may be who speaks.
func (w *walker) saidBehind(i int, c *said) bool {
	k := c.verb + 1
	if k >= w.last || w.gap(k)&(comma|dash|stop) != 0 {
		// "—said—", "a-t-il dit"
		return c.dash || c.verb > i && w.class(c.verb-1, c)&third != 0
	}
	t := w.class(k, c)
	c.pronoun = t&third != 0 && (k+1 == w.last || w.gap(k+1)&comma != 0)
	return t&third != 0 || t&(noOne|that|oneself) == 0
}

// saidBefore reports whether the words from i to the verb of c name who speaks, and the sentence
// soon ends.
func (w *walker) saidBefore(i int, c *said) bool {
	first := w.class(i, c)
	if first&third != 0 && c.verb-i > 1 || first&third == 0 && (first&(noOne|that) != 0 ||
		!w.upper(c.verb-1)) {
		return false
	}
	for k := c.verb + 1; k < w.last; k++ {
		switch g := w.gap(k); {
		case g&(comma|dash|stop) != 0:
			return true
		case k == c.verb+1 && w.class(k, c)&(noOne|that) != 0, k > c.verb+maxRest:
			return false
		}
	}
	return true
}

// maxNames is how many words with a capital are remembered of a cue.
const maxNames = 4

// names returns the words with a capital from the word i on, over the verb, up to a comma or the
// end of the sentence.
func (w *walker) names(i, verb int) (names []int32) {
	for k := i; k < min(w.last, verb+maxSubject+3) && len(names) < maxNames; k++ {
		if k > verb && w.gap(k)&(dash|stop) != 0 {
			break
		}
		if w.upper(k) {
			names = append(names, int32(k))
		}
	}
	return names
}

// tells reports whether the sentence that starts with the word i tells of the speaker and is the
// outlet's: it starts with a name of the cue's, or with "he" or "she" and has no "I" or "we".
func (w *walker) tells(i int) bool {
	c := &w.cue
	if w.class(i, c)&third == 0 {
		for k := i; k < min(i+2, w.last); k++ {
			for _, n := range c.names {
				if w.upper(k) && w.Words[k].Hash == w.Words[n].Hash {
					return true
				}
			}
		}
		return i+2 < w.last && w.says(i+1)&c.in != 0 && w.class(i+2, c)&that != 0 &&
			w.class(i, c)&oneself == 0
	}
	for k := i + 1; k < w.last && w.gap(k)&stop == 0; k++ {
		if w.class(k, c)&oneself != 0 {
			return false
		}
	}
	return true
}

// points returns the tongues in which a paragraph starts as one that says who spoke before it: That
// says Holm.
func points(paragraph string) class {
	first, rest, _ := strings.Cut(paragraph, " ")
	second, _, _ := strings.Cut(rest, " ")
	sayings, _ := dashWords()
	in := sayings.of(shingle.Hash(shingle.Fold(second)))
	if in == 0 || classIn(shingle.Hash(shingle.Fold(first)), in)&so == 0 {
		return 0
	}
	return in
}

// brings reports whether a paragraph that ends with a colon brings what somebody says: a verb of
// saying is among its last words.
func brings(paragraph string) bool {
	words := strings.Fields(paragraph[max(0, len(paragraph)-120):])
	for _, w := range words[max(0, len(words)-maxSubject):] {
		if saysIn(shingle.Hash(shingle.Fold(w)), w) != 0 {
			return true
		}
	}
	return false
}
