package account

import (
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

// listen notes in the ledger of draft t how the texts of claims print its words. A few words of
// prose are no evidence.
func (b *Book) listen(l ledger, t int, claims []claim) {
	for _, w := range l.in(b.Drafts[b.First(t)].Unnamed...) {
		w.hearsay = unnamed
	}
	for _, c := range claims {
		if len(c.Literal) != len(c.theirs.Literal) {
			continue
		}
		spoken, prose := b.First(c.text).Spoken, b.IsProse(c.text, c.theirs)
		for k, s := range c.Literal {
			there := c.theirs.Literal[k]
			for i, w := range l.in(s) {
				switch {
				case span.In(min(there.First+i-s.First, there.Last-1), spoken):
					w.hearsay |= speechElsewhere
				case prose:
					w.hearsay |= proseElsewhere
				}
			}
		}
	}
}

// sheltered returns the words of a draft that are in quotation marks for no reason but to pass
// for a quotation: in rows of at least draft.InRow, for a few words are everybody's.
func (l ledger) sheltered() []span.Span {
	var rows []span.Span
	for i, w := range l {
		if w.hearsay == unnamed|proseElsewhere &&
			(w.class == asQuoted || w.class == asSharedQuoted) {
			rows = span.Extend(rows, i)
		}
	}
	return span.Long(rows, draft.InRow)
}
