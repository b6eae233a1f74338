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
		leadsInto(t, first) || leadsOutOf(t, q)
}

// breaksOff reports whether an ellipsis stands in s.
func breaksOff(s string) bool {
	return strings.Contains(s, "…") || strings.Contains(s, "..") || strings.Contains(s, ". .")
}

// pauses are the marks that part a quotation from the words around it.
const pauses = ",;:.!?…—–-\n()"

// leadsInto reports whether the outlet's sentence runs into the quotation that starts with the
// word first.
func leadsInto(t *shingle.Text, first int) bool {
	if first == 0 {
		return false
	}
	w := &t.Words[first-1]
	return !strings.ContainsAny(t.Source[w.Hi:t.Words[first].Lo], pauses) &&
		lexicon().of(w.Hash)&(cue|weakCue) == 0
}

// leadsOutOf reports whether the outlet's sentence goes on behind q as if q was one of its
// phrases.
func leadsOutOf(t *shingle.Text, q *Quotation) bool {
	_, last := t.At(q.Lo, q.Hi)
	if last == 0 || last >= len(t.Words) ||
		strings.ContainsAny(t.Source[t.Words[last-1].Hi:t.Words[last].Lo], pauses) {
		return false
	}
	for _, w := range t.Words[last:min(last+4, len(t.Words))] {
		if lexicon().of(w.Hash)&(cue|weakCue) != 0 {
			return false // "…" the mayor said
		}
	}
	return true
}
