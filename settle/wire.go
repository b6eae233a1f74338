package settle

import (
	"fmt"
	"overlap/agency"
	"overlap/internal/prose"
	"overlap/result"
)

// wireResult returns the credit of an article as the result has it.
func wireResult(c *agency.Credit) *result.Wire {
	if c == nil {
		return nil
	}
	return &result.Wire{Agency: c.Agency, Evidence: string(c.Evidence), Field: c.Field, Lo: c.Lo,
		Hi: c.Hi, Part: c.Part}
}

// wireVerdict returns why an article is left out as agency copy, or "" if it is not: it or
// another edition of its text credits an agency, or four fifths of its prose are an agency's.
func (r *writer) wireVerdict(a int, account *result.Account) string {
	name := r.Agency[r.InText[a]]
	c := r.Documents[a].Credit
	switch {
	case !r.Book.Options.ExcludeWire:
		return ""
	case name != "" && c != nil && !c.Part:
		return fmt.Sprintf("left out: it credits %s (%s)", c.Agency, c.Evidence)
	case name != "":
		return "left out: another edition of its text credits " + name
	case account.Excluded >= r.MinWords &&
		float64(account.Excluded) >= republishedPart*float64(account.Own+account.Excluded+account.Shared):
		return "left out: " + prose.Part(account.Excluded, r.Documents[a].Size) +
			" agency copy that others credit"
	}
	return ""
}

// wireNotes returns what a reader must know where agency copy was left out.
func (r *writer) wireNotes() []string {
	if !r.Book.Options.ExcludeWire {
		return nil
	}
	articles, more := 0, 0
	for t := range r.Texts {
		if r.Agency[t] != "" {
			articles += len(r.Texts[t].Editions)
		} else if len(r.Wire[t]) > 0 {
			more += len(r.Texts[t].Editions)
		}
	}
	return []string{fmt.Sprintf("agency copy is left out: %d of %d articles, and what others "+
		"have from it (%d of them do)",
		articles, len(r.Documents), more)}
}
