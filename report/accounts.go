package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/result"
)

// accounts is the table that puts down every word of every article once. Articles with
// the greatest share of shared prose come first, then those with more words of it, then
// by id.
func (d *draft) accounts() section {
	verb, shared := "copies", d.sharedHead()
	if !d.dated() {
		verb = "shares"
	}
	s := section{Title: "How much each article " + verb}
	if len(d.Articles) == 0 {
		s.Intro = []string{"There is no article."}
		return s
	}
	s.Intro = []string{"Per cent of the article's words, and how many words these are. The " +
		d.figures() + " columns from Own on add up to the article."}
	order := ranked(d.Articles)
	n, left := d.rows(len(order), "articles")
	s.Left = left
	s.Grid = fill(d.accountColumns(shared), n, func(i int) []string { return d.account(order[i]) })
	return s
}

// ranked sorts articles by how much of them is shared prose. Those of an archive have no account.
func ranked(articles []result.Article) []*result.Article {
	order := make([]*result.Article, 0, len(articles))
	for i := range articles {
		if !articles[i].Archived {
			order = append(order, &articles[i])
		}
	}
	slices.SortFunc(order, func(a, b *result.Article) int {
		return cmp.Or(
			// The larger of two fractions by cross multiplication, so that no rounding
			// decides; an article without words ranks as one without shared words.
			cmp.Compare(b.Account.Shared*max(a.Words, 1), a.Account.Shared*max(b.Words, 1)),
			cmp.Compare(b.Account.Shared, a.Account.Shared),
			cmp.Compare(a.ID, b.ID))
	})
	return order
}

// accountColumns are the columns of accounts; where there is little room the article
// takes its outlet and time into its own cell, and where there is less, also the verdict.
func (d *draft) accountColumns(shared string) []column {
	head := []column{{Head: "Article", Flex: 4, Cut: 1}}
	if d.slim {
		head[0] = column{Head: "Article, verdict and main source", Flex: 4, Cut: 1}
	}
	if d.wide {
		head = append(head, column{Head: "Outlet", Flex: 3, Lines: 2}, column{Head: "Time"})
	}
	head = append(head,
		column{Head: "Words", Right: true},
		column{Head: "Own", Right: true},
		column{Head: "Quoted", Right: true},
		column{Head: "Shared quo- tation", Right: true},
		column{Head: shared, Right: true},
		column{Head: "Boiler- plate", Right: true})
	if d.Settings.ExcludeWire {
		head = append(head, column{Head: "Ex- cluded", Right: true})
	}
	if d.slim {
		return head
	}
	return append(head, column{Head: "Verdict and main source", Flex: 6})
}

// figures says how many columns an account has: agency copy has one where it was left out.
func (d *draft) figures() string {
	if d.Settings.ExcludeWire {
		return "six"
	}
	return "five"
}

// account is one row of accounts.
func (d *draft) account(a *result.Article) []string {
	row := []string{d.name(a.ID)}
	if d.wide {
		row = append(row, or(a.Outlet), or(when(a)))
	} else if where := d.where(a); where != "" {
		row[0] += "\n" + where
	}
	row = append(row, count(a.Words))
	c := a.Account
	for _, n := range []int{c.Own, c.Quoted, c.SharedQuoted, c.Shared, c.Boilerplate} {
		row = append(row, share(n, a.Words))
	}
	if d.Settings.ExcludeWire {
		row = append(row, share(c.Excluded, a.Words))
	}
	if verdict := lines(or(a.Verdict), wire(a), d.mainSource(a), d.rewrittenFrom(a),
		d.ofOwn(&c)); d.slim {
		row[0] += "\n" + verdict
	} else {
		row = append(row, verdict)
	}
	return row
}

// lines joins what is not empty to the lines of a cell.
func lines(all ...string) string {
	return strings.Join(slices.DeleteFunc(all, func(s string) bool { return s == "" }), "\n")
}

// mainSource says in words from whom most of the shared prose comes, and in which thirds
// of the article it is. It "copies" only if it is known that the source was first, and "prints"
// an agency's copy that it may have from the agency.
func (d *draft) mainSource(a *result.Article) string {
	if len(a.Account.Sources) == 0 {
		return ""
	}
	s := a.Account.Sources[0]
	words := number(s.Words, "word", "words")
	cell, isEdition := "shares "+words+" with "+d.from(&s, a.Words), false
	switch {
	case a.EditionOf != "" && a.EditionOf == s.Article:
		cell, isEdition = "same text as "+d.label(s.Article)+", "+words, true
		if s.Agency != "" {
			cell += " of " + clean(s.Agency) + " copy"
		}
	case s.Earlier && s.Agency != "" && !s.Named:
		cell = "prints " + words + " of " + d.from(&s, a.Words)
	case s.Earlier:
		cell = "copies " + words + " of " + d.from(&s, a.Words)
	}
	if s.Credited {
		cell += "; credited"
	}
	if more := len(a.Account.Sources) - 1; more > 0 {
		cell += "; " + number(more, "more source", "more sources")
	}
	if a.Account.Scattered > 0 {
		cell += "; " + number(a.Account.Scattered, "word", "words") + " scattered"
	}
	if where := d.places(a.Account); where != "" && !isEdition {
		cell += "; " + where
	}
	return cell
}

// ofOwn says what there is to the own words of an account, and where recycled ones were printed
// before.
func (d *draft) ofOwn(c *result.Account) string {
	said := ofOwn(c.AgencyOwn, c.Edited, c.Recycled, c.Common)
	var from []string
	for _, p := range c.RecycledFrom {
		from = append(from, d.name(p.Article))
	}
	if from == nil {
		return said
	}
	return strings.Replace(said, "recycled", "recycled ("+few(from, 1)+")", 1)
}

// ofOwn says how many own words are agency copy that was credited and first, how many were edited
// inside of copied passages, how many the outlet printed in earlier articles, and how many are set
// aside; "" if none.
func ofOwn(agency, edited, recycled, aside int) string {
	var parts []string
	for _, part := range []struct {
		n    int
		what string
	}{
		{agency, "agency copy"}, {edited, "edited"}, {recycled, "recycled"}, {aside, "set aside"},
	} {
		if part.n > 0 {
			parts = append(parts, count(part.n)+nbsp+part.what)
		}
	}
	if parts == nil {
		return ""
	}
	return "of own: " + strings.Join(parts, ", ")
}

// wire says which agency an article credits, and by what it shows.
func wire(a *result.Article) string {
	switch w := a.Wire; {
	case w == nil:
		return ""
	case w.Part:
		return "partly " + clean(w.Agency)
	default:
		agencies := strings.Join(append([]string{w.Agency}, w.Beside...), " and ")
		return clean(agencies) + " copy (" + clean(w.Evidence) + ")"
	}
}

// places says in which thirds of an article its shared prose stands; where there is little
// room, only if it is all in one.
func (d *draft) places(a result.Account) string {
	p := a.Places
	switch {
	case a.Shared == 0:
		return ""
	case p.Lead == a.Shared:
		return "all in the lead"
	case p.Middle == a.Shared:
		return "all in the middle"
	case p.End == a.Shared:
		return "all at the end"
	case d.wide:
		return "lead " + count(p.Lead) + ", middle " + count(p.Middle) + ", end " + count(p.End)
	}
	return ""
}
