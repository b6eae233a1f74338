package overlap

import "overlap/internal/span"

// isQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *run) isQuoted(t int, h side) bool {
	spoken := r.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.outside(spoken) < r.MinWords
}

// isStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *run) isStock(t int, h side) bool {
	idle := r.marks[t].idle
	return span.Within(h.Span, idle) > 0 && h.outside(idle) < r.MinWords
}

// isProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *run) isProse(t int, h side) bool {
	return h.outside(r.marks[t].noProse) >= r.MinWords
}
