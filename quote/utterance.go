package quote

import (
	"strings"

	"overlap/shingle"
)

// A Use is one quotation of one article, as Group wants it. It needs neither the text of
// the article nor its words: NewUse took from them what is compared.
type Use struct {
	Article   int // number of the article in the caller's order
	Quotation *Quotation
	Date      int64  // when the article came out, in seconds since 1970; 0 if not known
	Outlet    string // who printed it; empty if not known
	First     int    // number of its first word in the article
	Words     int    // how many words it has
	Said      Said   // its words, which only grouping needs
	Named     bool   // the article itself names the speaker
}

// NewUse returns a use of q, a quotation of t as Find gave it. What the caller knows of the
// article is still to be filled in. It keeps nothing of t.
func NewUse(t *shingle.Text, q *Quotation) Use {
	u := Use{Quotation: q, Said: newSaid(t, q), Named: names(t, q)}
	u.First, _ = t.At(q.Lo, q.Hi)
	for _, p := range q.Parts {
		first, last := t.At(p.Lo, p.Hi)
		u.Words += last - first
	}
	return u
}

// names reports whether the article itself gives the use to the speaker by name and with
// a verb of saying. A pronoun, or a sentence further up, is resolved wrongly more often
// than an outlet gives somebody's words to another.
func names(t *shingle.Text, q *Quotation) bool {
	if q.Source.Empty() || weak(q.Rule) {
		return q.Source.Empty() // a speaker that the caller knows
	}
	last := q.Speaker[strings.LastIndexByte(q.Speaker, ' ')+1:]
	return strings.Contains(t.Source[q.Source.Lo:q.Source.Hi], last)
}

// An Utterance is one thing somebody said and the uses that print it.
type Utterance struct {
	// numbers of uses, by date (unknown last), outlet, article, then place in the article
	Uses   []int
	Drifts []Drift // for each of Uses, what it does to the fullest variant
	// number of the first use of the fullest variant, or of the one that most print if it lacks no
	// more than a tenth of that; not a position in Uses
	Fullest int
	Speaker string // whom most uses name, or else whom most resolve it to; empty if none does
}
