package overlap

import (
	"overlap/internal/span"
	"overlap/match"
)

// isQuoted reports whether a side of a passage in text t is quotation: fewer matched words
// than make a passage stand outside quotation marks.
func (r *run) isQuoted(t int, h match.Side) bool {
	spoken := r.First(t).Spoken
	return span.Within(h.Span, spoken) > 0 && h.Outside(spoken) < r.MinWords
}

// isStock reports whether too few matched words of a side of a passage in text t are left
// for a passage when its boilerplate is taken away.
func (r *run) isStock(t int, h match.Side) bool {
	idle := r.marks[t].idle
	return span.Within(h.Span, idle) > 0 && h.Outside(idle) < r.MinWords
}

// isProse reports whether a side of a passage in text t is evidence of shared prose:
// without quotations and boilerplate, enough matched words are left for a passage.
func (r *run) isProse(t int, h match.Side) bool {
	return h.Outside(r.marks[t].noProse) >= r.MinWords
}
