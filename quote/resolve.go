package quote

import (
	"overlap/shingle"
)

// resolve sets the speakers of all quotations from their sources.
func (sc *scene) resolve() {
	last := -1 // the quotation whose speaker was resolved last
	for i := range sc.qs {
		q := &sc.qs[i]
		if q.Source.Empty() {
			continue
		}
		if b := last; q.Rule == RuleContinued && b >= 0 && sc.qs[b].Source == q.Source {
			q.Speaker = sc.qs[b].Speaker
			continue
		}
		q.Speaker = sc.nameOf(q.Source)
		last = i
	}
}

// nameOf returns the name, or the description, that the source stands for.
func (sc *scene) nameOf(src Span) string {
	return sc.t.Source[src.Lo:src.Hi]
}

var _ = shingle.Hash
