package quote

import (
	"strings"

	"overlap/shingle"
)

// What is no speech.
//
// A quotation is taken for speech unless its shape and its place say otherwise,
// because a quotation mistaken for a title is lost and a title mistaken for a
// quotation is only one row too many. Titles are capitalised throughout; scare quotes
// are a few words that no verb of saying brings; names are what is called so.

// classify sets the kinds of the quotations of t. Those that a line made, by the rule given, are
// speech.
func classify(t *shingle.Text, r *roster, qs []Quotation, given []string) {
	for i := range qs {
		if q := &qs[i]; given == nil || given[i] == "" {
			q.Kind = kindOf(t, r, q)
			if q.Kind != Speech && weak(q.Rule) {
				q.Source, q.Speaker, q.Rule = Span{}, "", ""
			}
		}
	}
}

// kindOf returns the kind of q, whose source and rule are set.
func kindOf(t *shingle.Text, r *roster, q *Quotation) Kind {
	first, last := t.At(q.Lo, q.Hi)
	n := last - first
	if n == 0 || q.Unopened || len(q.Parts) > 1 {
		return Speech
	}
	before, words := wordsBefore(t, first), r.lang.words
	text := t.Source[q.Lo:q.Hi]
	body := strings.TrimRight(text, ".,")
	ends := strings.ContainsAny(body, "!?;") || strings.Contains(body, ". ")
	switch {
	case n > 1 && n <= 6 && !ends && capitals(t, first, last) == n &&
		words.of(before[0])&(preposn|needsObject) != 0 && words.of(before[0])&conj == 0:
		return Title // on "Meet the Mayor," Holm said
	case n <= 15 && !ends && capitalised(t, first, last) &&
		(n < 6 || weak(q.Rule) && !r.announces(t, first) || before.has(titleWords)) &&
		q.Rule != RuleAfter && q.Rule != RuleInverted &&
		(first > 0 && owns(t.Source, &t.Words[first-1]) || !before.brings(words)):
		if n == 1 || before.has(namingWords) {
			return Name
		}
		return Title
	case n <= 12 && before.has(titleWords) && upperFirst(text) && capitals(t, first, last)*2 >= n:
		return Title
	case n <= 4 && before.has(namingWords):
		return Name
	case n <= 4 && !ends && body == text && weak(q.Rule), n <= 3 && !ends &&
		!strings.HasSuffix(text, ",") && weak(q.Rule) && !upperFirst(text):
		return Scare
	case n <= 2 && !ends && !upperFirst(text) && q.Rule == RuleBefore && !before.has(callingWords):
		return Scare
	}
	return Speech
}

// announces reports whether a headline has a colon before the word first, which has its capitals
// from the headline.
func (r *roster) announces(t *shingle.Text, first int) bool {
	return first > 0 && r.inHeadline(first) && gapOf(t.Source, int(t.Words[first-1].Lo),
		int(t.Words[first-1].Hi), int(t.Words[first].Lo))&colon != 0
}

// weak reports whether the rule found no verb of saying.
func weak(rule string) bool {
	return rule == "" || rule == RuleSubject || rule == RuleContinued || rule == RulePrevious ||
		rule == RuleAlternating
}

// capitalised reports whether the words first to last are printed as titles are: all
// capitals but for short words, at least one of them not at the start.
func capitalised(t *shingle.Text, first, last int) bool {
	long, up := 0, 0
	for i := first; i < last; i++ {
		w := t.Source[t.Words[i].Lo:t.Words[i].Hi]
		if len(w) < 4 && i > first && i < last-1 || isDigit(w[0]) {
			continue
		}
		long++
		if upperFirst(w) {
			up++
		}
	}
	return up > 0 && up == long && upperFirst(t.Source[t.Words[first].Lo:]) || long > 5 &&
		up*8 >= long*7
}

// capitals returns how many of the words first to last have a capital.
func capitals(t *shingle.Text, first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if upperFirst(t.Source[t.Words[i].Lo:t.Words[i].Hi]) {
			n++
		}
	}
	return n
}

// A run of words, by their hashes.
type hashes [3]uint64

// wordsBefore returns the three words before first, 0 where a sentence ends between.
func wordsBefore(t *shingle.Text, first int) (h hashes) {
	for k := 0; k < len(h) && first-k > 0; k++ {
		w := t.Words[first-k-1]
		if gapOf(t.Source, int(w.Lo), int(w.Hi), int(t.Words[first-k].Lo))&(stop|line) != 0 {
			break
		}
		h[k] = w.Hash
	}
	return h
}

// brings reports whether the words bring somebody's own: a verb of saying, or nothing at
// all because the quotation is a sentence of its own.
func (h hashes) brings(words table) bool {
	return h[0] == 0 || words.of(h[0])&(cue|weakCue) != 0 ||
		words.of(h[1])&(cue|weakCue) != 0 && words.of(h[0])&preposn == 0
}

func (h hashes) has(set map[uint64]bool) bool {
	return set[h[0]] || set[h[1]] && h[1] != 0
}

var (
	titleWords = wordSet(`book books film films movie movies song songs album novel titled entitled show series program
		programme documentary play musical memoir article essay painting episode column magazine paper co-author author sitcom
		bestseller starring drama comedy poem opera`)
	namingWords = wordSet(`nicknamed nickname named name called known so-called dubbed word words term terms phrase termed`)
	// callingWords are verbs whose object is somebody's own phrase, even a short one.
	callingWords = wordSet(`called calling calls labeled labelled branded described describing describes dubbed as a an the is
		was said says saying be being by deemed declared`)
)
