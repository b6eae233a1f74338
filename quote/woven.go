package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// woven reports whether an outlet's own sentence goes on around q: … called it “a great
// day” for the town. Such a quotation starts with a small letter, or follows or is
// followed by the outlet's words with no mark between and no verb of saying. What is
// missed: a quotation that starts with a name and stands at the end of a sentence whose verb
// is in no table counts as woven.
func woven(t *shingle.Text, q *Quotation) bool {
	first, _ := t.At(q.Lo, q.Hi)
	if first >= len(t.Words) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(t.Source[t.Words[first].Lo:])
	return unicode.IsLower(r) && !breaksOff(t.Source[q.Lo:t.Words[first].Lo]) ||
		leadsInto(t, q, first) || leadsOutOf(t, q)
}

// breaksOff reports whether an ellipsis stands in s.
func breaksOff(s string) bool {
	return strings.Contains(s, "…") || strings.Contains(s, "..") || strings.Contains(s, ". .")
}

// pauses are the marks that part a quotation from the words around it.
const pauses = ",;:.!?…—–-\n()"

// leadsInto reports whether the outlet's sentence runs into the quotation q that starts with the
// word first.
func leadsInto(t *shingle.Text, q *Quotation, first int) bool {
	if first == 0 {
		return false
	}
	w := &t.Words[first-1]
	return !strings.ContainsAny(t.Source[w.Hi:t.Words[first].Lo], pauses) &&
		!q.saidBy(t, first-1)
}

// leadsOutOf reports whether the outlet's sentence goes on behind q as if q was one of its
// phrases.
func leadsOutOf(t *shingle.Text, q *Quotation) bool {
	_, last := t.At(q.Lo, q.Hi)
	if last == 0 || last >= len(t.Words) ||
		strings.ContainsAny(t.Source[t.Words[last-1].Hi:t.Words[last].Lo], pauses) {
		return false
	}
	for i := last; i < min(last+4, len(t.Words)); i++ {
		if q.saidBy(t, i) {
			return false // "…" the mayor said
		}
	}
	return true
}

// saidBy reports whether the word i is a verb of saying in the language of the article of q.
func (q *Quotation) saidBy(t *shingle.Text, i int) bool {
	l, w := q.lang, t.Words[i]
	if l == nil {
		l = inEnglish
	}
	return l.read().classOf(t.Source[w.Lo:w.Hi], w.Hash)&(cue|weakCue|stating) != 0
}
