package settle

import (
	"fmt"

	"overlap/internal/prose"
)

// leftOut returns why article a is left out as agency copy, or "" if it is not: it or another
// edition of its text credits an agency, or four fifths of its prose are an agency's.
func (w *writer) leftOut(a int) string {
	name, credit, account := w.Agency[w.InText[a]], w.Documents[a].Credit, &w.Accounts[a]
	words := account.Own + account.Excluded + account.Shared
	switch {
	case !w.Options.ExcludeWire:
		return ""
	case name != "" && credit != nil && !credit.Part:
		return fmt.Sprintf("left out: it credits %s (%s)", credit.Agency, credit.Evidence)
	case name != "":
		return "left out: another edition of its text credits " + name
	case account.Excluded >= w.MinWords &&
		float64(account.Excluded) >= republishedPart*float64(words):
		return "left out: " + prose.Part(account.Excluded, w.Documents[a].Size) +
			" agency copy that others credit"
	}
	return ""
}

// wireNotes returns what a reader must know where agency copy was left out.
func (w *writer) wireNotes() []string {
	if !w.Options.ExcludeWire {
		return nil
	}
	articles, more := 0, 0
	for t, text := range w.Texts {
		if w.Agency[t] != "" {
			articles += len(text.Editions)
		} else if len(w.Wire[t]) > 0 {
			more += len(text.Editions)
		}
	}
	return []string{fmt.Sprintf("agency copy is left out: %d of %d articles, and what others "+
		"have from it (%d of them do)", articles, len(w.Documents), more)}
}
