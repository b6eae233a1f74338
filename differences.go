package overlap

import (
	"overlap/align"
	"overlap/shingle"
)

// mostDifferences is how many differences of an edition, or of a template, are written down.
const mostDifferences = 20

// differences returns what article a, an edition of a text, has otherwise than the article first,
// which stands for the text, and how many more places there are.
func (r *run) differences(first, a int, text string) (changes []Difference, more int) {
	was := r.textOf(first)
	if was == text {
		return nil, 0
	}
	v, w := r.words(first, new(shingle.Text)), r.words(a, new(shingle.Text))
	found, more := align.Changes(v, 0, len(v.Words), w, 0, len(w.Words), mostDifferences)
	for _, c := range found {
		changes = append(changes, Difference{c.BLo, c.BHi, v.Source[c.ALo:c.AHi], w.Source[c.BLo:c.BHi]})
	}
	return changes, more
}

// template is the nature of a passage that is a form which both texts fill in.
const template = "template"

// slots returns what differs in a passage of a pair: what the form is filled in with.
func (r *run) slots(p *pair, q *passage) []Slot {
	v := r.side(p.a)
	defer v.back()
	w := r.side(p.b)
	defer w.back()
	found, _ := align.Changes(v.Text(), int(q.a.first), int(q.a.last),
		w.Text(), int(q.b.first), int(q.b.last), mostDifferences)
	slots := make([]Slot, len(found))
	for i, c := range found {
		slots[i] = Slot{Span{c.ALo, c.AHi}, Span{c.BLo, c.BHi}}
	}
	return slots
}

// Turned returns p with its sides exchanged.
func (p Passage) Turned() Passage {
	p.A, p.B = p.B, p.A
	var slots []Slot
	for _, s := range p.Differences {
		slots = append(slots, Slot{s.B, s.A})
	}
	p.Differences = slots
	return p
}
