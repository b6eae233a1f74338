package account

import (
	"slices"

	"overlap/agency"
	"overlap/index"
	"overlap/outlet"
)

// A crediting is whom an article credits with its words, whether the set has their texts or not:
// the agency of its credit, if the agency's own outlet is in the set; the outlets in its credit
// line and byline; those that it says reported, in words that it shares with nobody; and what it
// declares as its sources. Where the agency's own texts are missing altogether, its credit says
// only what all its printings say.
type crediting struct {
	creditor *Creditor
	article  int
	agency   string
	outlets  []string // by outlet.Key
	declares bool
}

// credited returns whom the article credits.
func (r *tracer) credited() *crediting {
	c := &crediting{creditor: r.creditor, article: r.a}
	d := r.Documents[r.a]
	if d.Credit != nil && !d.Credit.Part && !IsAgencys(d) && r.present[d.Credit.Agency] {
		c.agency = d.Credit.Agency
	}
	r.creditor.read(r.a)
	c.declares = len(r.creditor.head.Declared) > 0 && !d.Draft
	text := &r.creditor.fields[2]
	ours := func(first, last int) bool {
		return isReported(text, first, last) && r.isOurs(first, last)
	}
	all := func(int, int) bool { return true }
	named := r.directory.named(nil, &r.creditor.fields[0], all)
	named = r.directory.named(named, &r.creditor.fields[1], all)
	named = r.directory.named(named, text, ours)
	own := outlet.Key(d.Outlet)
	c.outlets = slices.DeleteFunc(named, func(name string) bool { return name == own })
	return c
}

// isOurs reports whether words first to last, half open, are shared with nobody.
func (r *tracer) isOurs(first, last int) bool {
	return last <= len(r.ledger) && !slices.ContainsFunc(r.ledger[first:last],
		func(w word) bool { return w.class == asShared || w.class == asSharedQuoted })
}

// any reports whether somebody is credited.
func (c *crediting) any() bool { return c.agency != "" || c.declares || len(c.outlets) > 0 }

// anyOf reports whether one of some witnesses is credited, or another edition of its text.
func (c *crediting) anyOf(all []witness) bool {
	return slices.ContainsFunc(all, func(w witness) bool { return c.edition(w.text) >= 0 })
}

// mostEditions is how many editions of a text are asked whether they are credited: the earliest.
const mostEditions = 32

// edition returns the article that is credited of those that print a text; negative if none is.
func (c *crediting) edition(t int) int {
	if !c.any() {
		return -1
	}
	editions := c.creditor.book.Texts[t].Editions
	for _, a := range editions[:min(len(editions), mostEditions)] {
		if a != c.article && c.isTo(a) {
			return a
		}
	}
	return -1
}

// isTo reports whether another article is credited.
func (c *crediting) isTo(a int) bool {
	d := c.creditor.book.Documents[a]
	switch {
	case d.Outlet != "" && slices.Contains(c.outlets, outlet.Key(d.Outlet)):
		return true
	case c.declares && c.creditor.CreditOf(c.article, a) >= Linked:
		return true
	}
	return c.agency != "" && IsAgencys(d) && d.Credit.Agency == c.agency
}

// presentAgencies returns the agencies of whose own outlets there are articles.
func presentAgencies(b *Book) map[string]bool {
	present := make(map[string]bool)
	for _, d := range b.Documents {
		if IsAgencys(d) {
			present[d.Credit.Agency] = true
		}
	}
	return present
}

// IsAgencys reports whether an agency's own outlet prints an article: its words are nobody else's.
func IsAgencys(d *index.Document) bool { return d.Credit != nil && d.Credit.Evidence == agency.Own }
