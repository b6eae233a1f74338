package account

import (
	"slices"

	"overlap/draft"
	"overlap/internal/span"
)

// Quotation marks are no shelter.
//
// What stands in quotation marks is a quotation in every account. Under a gate it counts as copied
// prose where the marks are all that makes it one: the draft names nobody who says it, a reference
// prints it as its own prose, and no reference has it in marks. A line that begins with "> " is
// no speech whoever it is put down to.
//
// What it misses: prose that the draft puts into somebody's mouth.

// A hearsay says how references print a word of a draft.
type hearsay uint8

const (
	alone    hearsay = 1 << iota // in marks, and the draft names nobody who says it
	asProse                      // a reference prints it outside of marks
	asSpeech                     // a reference prints it in marks
)

// hear starts to note what references print a draft's quotations as, if t is one.
func (l *ledger) hear(r *Book, t int) {
	a := r.First(t)
	if !a.Draft || len(r.Drafts[a].Unnamed) == 0 {
		return
	}
	l.hearsay = slices.Grow(l.hearsay[:0], a.Size)[:a.Size]
	clear(l.hearsay)
	for _, s := range r.Drafts[a].Unnamed {
		for i := s.First; i < s.Last; i++ {
			l.hearsay[i] = alone
		}
	}
}

// listen notes how the other text of a claim prints the words of a draft. A few words of prose
// are no evidence.
func (l *ledger) listen(r *Book, t int, c claim) {
	if len(l.hearsay) == 0 || len(c.Literal) != len(c.theirs.Literal) {
		return
	}
	spoken, prose := r.First(c.text).Spoken, r.IsProse(c.text, c.theirs)
	for k, s := range c.Literal {
		at := c.theirs.Literal[k]
		for i := s.First; i < s.Last; i++ {
			j := min(at.First+i-s.First, at.Last-1)
			switch {
			case span.Within(span.Of(j, j+1), spoken) > 0:
				l.hearsay[i] |= asSpeech
			case prose:
				l.hearsay[i] |= asProse
			}
		}
	}
}

// sheltered returns the words of a draft that are in quotation marks for no reason but to pass
// for a quotation: in rows of at least inRow, for a few words are everybody's.
func (l *ledger) sheltered() []span.Span {
	var rows []span.Span
	for i, h := range l.hearsay {
		if h == alone|asProse && (l.class[i] == quoted || l.class[i] == sharedQuoted) {
			rows = span.Extend(rows, i)
		}
	}
	return span.Long(rows, draft.InRow)
}
