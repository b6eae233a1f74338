package settle

import (
	"overlap/align"
	"overlap/match"
	"overlap/result"
	"overlap/shingle"
)

// mostDifferences is how many differences of an edition, or of a template, are written down.
const mostDifferences = 20

// differences returns what article a, an edition of a text, has otherwise than the article first,
// which stands for the text, and how many more places there are.
func (r *writer) differences(first, a int, text string) (changes []result.Difference, more int) {
	was := r.TextOf(first)
	if was == text {
		return nil, 0
	}
	v, w := r.WordsOf(first, new(shingle.Text)), r.WordsOf(a, new(shingle.Text))
	found, more := align.Changes(v, 0, len(v.Words), w, 0, len(w.Words), mostDifferences)
	for _, c := range found {
		changes = append(changes,
			result.Difference{Lo: c.BLo, Hi: c.BHi, Was: v.Source[c.ALo:c.AHi],
				Is: w.Source[c.BLo:c.BHi]})
	}
	return changes, more
}

// template is the nature of a passage that is a form which both texts fill in.
const Template = "template"

// slots returns what differs in a passage of a pair: what the form is filled in with.
func (r *writer) slots(p *match.Pair, q *match.Passage) []result.Slot {
	v := r.Acquire(p.A)
	defer v.Release()
	w := r.Acquire(p.B)
	defer w.Release()
	found, _ := align.Changes(v.Text(), int(q.A.First), int(q.A.Last),
		w.Text(), int(q.B.First), int(q.B.Last), mostDifferences)
	slots := make([]result.Slot, len(found))
	for i, c := range found {
		slots[i] = result.Slot{A: result.Span{Lo: c.ALo, Hi: c.AHi},
			B: result.Span{Lo: c.BLo, Hi: c.BHi}}
	}
	return slots
}
