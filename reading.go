package overlap

import (
	"math"

	"overlap/index"
	"overlap/shingle"
)

// textOf returns the text of article a; the run ends with an error if it cannot be read.
func (r *run) textOf(a int) string { return r.textBetween(a, 0, math.MaxInt) }

// textBetween returns the bytes of it from lo to hi, half open.
func (r *run) textBetween(a, lo, hi int) string {
	text, err := r.Documents[a].TextBetween(lo, hi)
	r.Fail(err)
	return text
}

// head returns the head of p; the run ends with an error if it cannot be read.
func (r *run) head(p *index.Document) index.Head { return index.HeadOf(r.Crew, p) }

// words returns the words of article a, which are split anew at each call, into the memory of t: that takes a
// tenth of what keeping them would cost.
func (r *run) words(a int, t *shingle.Text) *shingle.Text {
	p := r.Documents[a]
	p.Split(r.compared(p), t)
	return t
}

// compared returns the text of an article as far as it is compared.
func (r *run) compared(p *index.Document) string {
	text, err := p.ComparedText()
	r.Fail(err)
	return text
}
