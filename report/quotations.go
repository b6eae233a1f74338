package report

import (
	"strings"

	"overlap/result"
)

// drifts are the ways in which a use can differ from the fullest variant, the mildest first.
var drifts = [...]string{"fragment", "cut", "reworded", "other speaker"}

// quotations is the table of utterances that more than one article prints, in the
// result's order: by outlets, then articles, then uses.
func (d *draft) quotations() section {
	s := section{Title: "Shared quotations"}
	if d.QuotesOnly {
		s.Title = "Quotations"
	}
	shared := d.sharedQuotes()
	if single := len(d.Quotes) - len(shared); single > 0 {
		s.Items = []string{number(single, "more quotation stands", "more quotations stand") +
			" in one article only."}
	}
	if len(shared) == 0 {
		s.Intro = []string{d.noQuotes()}
		return s
	}
	thing := "shared quotations"
	if d.QuotesOnly {
		thing = "quotations"
	}
	n, left := d.rows(len(shared), thing)
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Quotation", Flex: 7, Lines: 3},
		{Head: "Speaker", Flex: 3, Lines: 2},
		{Head: "Outlets", Right: true},
		{Head: "Articles", Right: true},
		{Head: "First use", Flex: 4, Cut: 1},
		{Head: "Drift", Flex: 2},
	}, n, func(i int) []string {
		q := shared[i]
		return []string{or(strings.TrimRight(q.Text, ", ")), or(q.Speaker), count(q.Outlets),
			count(printers(q)), d.firstUse(q), drift(q)}
	})
	return s
}

// sharedQuotes returns the quotations that more than one article prints, or all if these alone are
// written.
func (d *draft) sharedQuotes() []*result.Quote {
	var shared []*result.Quote
	for i := range d.Quotes {
		if d.QuotesOnly || printers(&d.Quotes[i]) > 1 {
			shared = append(shared, &d.Quotes[i])
		}
	}
	return shared
}

// noQuotes says why there is no quotation to be shown.
func (d *draft) noQuotes() string {
	switch {
	case d.QuotesOnly:
		return "No quotation is what was asked for. --all lists those of single articles, too."
	case d.Settings.ArticlesOnly:
		return "Quotations were not sought."
	}
	return "No quotation stands in more than one article."
}

// firstUse names the earliest article of a quotation and its time, in two lines. If no
// use has a date nobody can tell; if some have none, it is the first of the others.
func (d *draft) firstUse(q *result.Quote) string {
	first := d.firstDated(q)
	if first == nil {
		return "unknown\nno time given"
	}
	undated := map[string]bool{}
	for _, u := range q.Uses {
		if _, ok := instant(told(d.article(u.Article))); !ok {
			undated[u.Article] = true
		}
	}
	cell := d.label(first.ID) + "\n" + when(first)
	if len(undated) > 0 {
		cell += "\n" + number(len(undated), "other without time", "others without time")
	}
	return cell
}

// drift counts the uses that differ from the fullest variant, and how.
func drift(q *result.Quote) string {
	of := map[string]int{}
	for _, u := range q.Uses {
		of[u.Drift]++
	}
	var kinds []string
	for _, kind := range drifts {
		if of[kind] > 0 {
			kinds = append(kinds, count(of[kind])+nbsp+strings.ReplaceAll(kind, " ", nbsp))
		}
	}
	if len(kinds) == 0 {
		return "none"
	}
	return strings.Join(kinds, ", ")
}
