package report

import (
	"strings"

	"overlap/result"
)

// decisions is the table of what was decided of an article's passages, or of all if that is nil.
func (d *draft) decisions(a *result.Article) section {
	s := section{Title: "Decisions"}
	var all []*result.Decision
	for i := range d.Decisions {
		if k := &d.Decisions[i]; a == nil || k.A == a.ID || k.B == a.ID {
			all = append(all, k)
		}
	}
	if len(all) == 0 {
		return s
	}
	n, left := d.rows(len(all), "decisions")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Decision", Flex: 2},
		{Head: "On", Flex: 2},
		{Head: "Between", Flex: 4, Cut: 2},
		{Head: "Reason", Flex: 6, Lines: 3},
		{Head: "By", Flex: 2, Lines: 2},
	}, n, func(i int) []string {
		k := all[i]
		said, on := k.Decision, "all passages"
		if k.State == result.Reopened {
			said = "open again; was " + said
		}
		if k.Passage != "" {
			on = "passage " + k.Passage
		}
		return []string{said, on, lines(d.label(k.A), d.label(k.B)), or(k.Reason), or(k.By)}
	})
	return s
}

// ruled says in a sentence how many decisions concern the articles of a scan, and how many words
// they would free: its figures count these all the same.
func (r *register) ruled() string {
	if len(r.Decisions) == 0 {
		return ""
	}
	open, accepted, dismissed := 0, 0, 0
	for i := range r.Decisions {
		open += bit(r.Decisions[i].State == result.Reopened)
	}
	for i := range r.Articles {
		if u := r.Articles[i].Decided; u != nil {
			accepted += u.Accepted
			dismissed += u.Dismissed
		}
	}
	said := number(len(r.Decisions)-open, "decision stands", "decisions stand")
	var parts []string
	if accepted > 0 {
		parts = append(parts, number(accepted, "word", "words")+" are accepted")
	}
	if dismissed > 0 {
		parts = append(parts, number(dismissed, "word", "words")+" dismissed")
	}
	if len(parts) > 0 {
		said += ": of the words that articles share " + strings.Join(parts, " and ") +
			", which all figures count"
	}
	if open > 0 {
		said += "; " + number(open, "is", "are") + " open again, since words have changed"
	}
	return said + "."
}
