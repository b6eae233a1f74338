package report

import (
	"slices"
	"strings"

	"overlap/result"
)

// Natures.
//
// What is common language is set aside: it counts nowhere, and pairs that share nothing else are
// only counted. A passage says what it is and why where it is looked at: on how many other
// occasions its rarest words stand, and how many further words the two texts share that count.

// counts reports whether a passage counts as prose that two texts share.
func (r *register) counts(q *result.Passage) bool {
	return q.Nature != "quotation" && q.Nature != "boilerplate" && !r.Settings.SetsAside(q.Nature)
}

// isAside reports whether all that two texts share is set aside.
func (r *register) isAside(p *result.Pair) bool {
	return len(p.Passages) > 0 && r.Settings.SetsAside(p.Nature)
}

// said names what a passage is.
func (r *register) said(q *result.Passage) string {
	if r.Settings.SetsAside(q.Nature) {
		return "set aside as " + clean(q.Nature)
	}
	return clean(q.Nature)
}

// asideWords says how many words are set aside; "" if none.
func asideWords(n int) string {
	if n <= 0 {
		return ""
	}
	return number(n, "word", "words") + " set aside"
}

// asCommon is what words are set aside as.
const asCommon = " as common language"

// scopeOf says among which of some articles occasions are counted; "" where there are none but the
// two that are compared.
func scopeOf(articles []result.Article) string {
	switch {
	case slices.ContainsFunc(articles, func(a result.Article) bool { return a.Draft }):
		return "among the references"
	case len(articles) > 2:
		return "among " + number(len(articles), "article", "articles")
	}
	return ""
}

// mostElsewhere is from how many occasions on nobody counted further.
const mostElsewhere = 250

// elsewhere says on how many other occasions words stand.
func elsewhere(n int) string {
	switch {
	case n < 0:
		return none
	case n >= mostElsewhere:
		return count(mostElsewhere) + "+"
	}
	return count(n)
}

// rarest returns on how many other occasions the rarest words stand of those passages of a pair
// that count; -1 if that was counted of none.
func (r *register) rarest(p *result.Pair) int {
	least := -1
	for i := range p.Passages {
		q := &p.Passages[i]
		if r.counts(q) && q.Elsewhere >= 0 && (least < 0 || q.Elsewhere < least) {
			least = q.Elsewhere
		}
	}
	return least
}

// longRun is from how many words on a verbatim passage counts for its length; a shorter one whose
// evidence is against it counts for what else the two share.
const longRun = 20

// why says in a sentence why a passage of a pair counts or is set aside; "" if there is nothing to
// say.
func (r *register) why(p *result.Pair, q *result.Passage) string {
	isAside := r.Settings.SetsAside(q.Nature)
	if !isAside && !r.counts(q) {
		return ""
	}
	var parts []string
	more := r.further(p, q)
	if q.Nature == "reuse" && q.Surprise < 0 &&
		(more == 0 || q.Kind == "verbatim" && q.Words >= longRun) {
		parts = append(parts, "it counts for its length")
	}
	if r.scope != "" && (q.Elsewhere > 0 || q.Elsewhere == 0 && !isAside) {
		occasions := elsewhere(q.Elsewhere) + nbsp + "other occasions"
		switch q.Elsewhere {
		case 0:
			occasions = "no other occasion"
		case 1:
			occasions = number(1, "other occasion", "")
		}
		parts = append(parts, "its rarest words stand on "+occasions+" "+r.scope)
	}
	if n := len(q.Differences); n > 0 {
		parts = append(parts, "the two fill it in otherwise in "+number(n, "place", "places"))
	}
	if more > 0 {
		parts = append(parts, "the two share "+number(more, "further word", "further words"))
	} else if isAside {
		parts = append(parts, "the two share nothing else that counts")
	}
	if len(parts) == 0 {
		return ""
	}
	text := strings.Join(parts, "; ")
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// further returns how many words of a pair count besides those of a passage: of passages that lie
// over each other in A, only of the one that begins first.
func (r *register) further(p *result.Pair, q *result.Passage) (words int) {
	end := -1
	for i := range p.Passages {
		o := &p.Passages[i]
		if !r.counts(o) || o.A.Lo < end || o.A.Lo < q.A.Hi && q.A.Lo < o.A.Hi {
			continue
		}
		words += o.Matched
		end = o.A.Hi
	}
	return words
}
