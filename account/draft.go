package account

import (
	"fmt"

	"overlap/draft"
	"overlap/internal/span"
	"overlap/result"
)

// noteDraft notes of draft t, whose account is settled, what references have of it, and whether it
// is under the gate only because a reference is left out as the draft itself. Nobody doubts a file
// that the caller named twice.
func (s *settler) noteDraft(t int, settled *result.Account) {
	a, d := s.First(t), s.Drafts[s.First(t)]
	d.Met, d.Copied = met(s.claims)
	doubted := ""
	for _, itself := range d.Itself {
		if itself.By != draft.SameFile && (doubted == "" || itself.ID < doubted) {
			doubted = itself.ID
		}
	}
	gate := s.Options.Gate
	if doubted == "" || d.Beside != nil || gate == nil || gate.Crossed(*settled, a.Size) {
		return
	}
	l := s.settleFirst(t, func(t, other int) bool {
		return d.Itself[s.First(other)].By == draft.SameFile
	})
	first := s.Texts[t].Editions[0]
	if gate.Crossed(s.sum(t, first, l, s.Partners(s.aligner, t, first)), a.Size) {
		d.Unchecked = fmt.Sprintf("%s is left out as the draft itself, and with it the draft is "+
			"over the gate", doubted)
	}
}

// met returns the words that claims are on, and those of them in runs of at least draft.InRow
// words.
func met(claims []claim) (all, rows []span.Span) {
	for _, c := range claims {
		all, rows = append(all, c.Literal...), append(rows, span.Long(c.Literal, draft.InRow)...)
	}
	return span.Union(all), span.Union(rows)
}
