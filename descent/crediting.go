package descent

import (
	"cmp"
	"slices"

	"overlap/article"
	"overlap/outlet"
	"overlap/shingle"
	"overlap/site"
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

// credited returns whom an article credits.
func (c *Creditor) credited(a *Article) *crediting {
	to := &crediting{creditor: c, article: a.Number}
	d := c.Documents[a.Number]
	if d.Credit != nil && !d.Credit.Part && !IsAgencys(d) && c.present[d.Credit.Agency] {
		to.agency = d.Credit.Agency
	}
	c.read(a.Number)
	to.declares = !d.Draft && slices.ContainsFunc(c.head.Declared, c.credits)
	text := &c.fields[2]
	ours := func(first, last int) bool {
		return isReported(text, first, last) && a.isOurs(first, last)
	}
	all := func(int, int) bool { return true }
	named := c.directory.named(nil, &c.fields[0], all)
	named = c.directory.named(named, &c.fields[1], all)
	named = c.directory.named(named, text, ours)
	own := outlet.Key(d.Outlet)
	to.outlets = slices.DeleteFunc(named, func(name string) bool { return name == own })
	return to
}

// credits reports whether a declared source is credited with the words, so that another text is not
// their source. Where an agency has no texts of its own in the set it is not; and whoever owns a
// page, or stands in a line of sources, may have nothing to do with them, unless it is an outlet.
func (c *Creditor) credits(d article.Declared) bool {
	host := site.Of(site.Host(d.URL))
	if agency := cmp.Or(c.agencies.Named(d.Name), c.agencies.Named(host)); agency != "" {
		return c.present[agency]
	}
	return d.IsOfWords() || len(c.directory.named(nil, shingle.Split(cmp.Or(d.Name, host)),
		func(int, int) bool { return true })) > 0
}

// isOurs reports whether words first to last, half open, are shared with nobody.
func (a *Article) isOurs(first, last int) bool {
	for i := first; i < last; i++ {
		if n := uint(i); n >= a.Shared.Len() || a.Shared.Test(n) || a.Quoted.Test(n) {
			return false
		}
	}
	return true
}

// any reports whether somebody is credited.
func (c *crediting) any() bool { return c.agency != "" || c.declares || len(c.outlets) > 0 }

// mostEditions is how many editions of a text are asked whether they are credited, or were copied:
// the earliest.
const mostEditions = 32

// edition returns the article that is credited of those that print a text; negative if none is.
func (c *crediting) edition(t int) int {
	if !c.any() {
		return -1
	}
	editions := c.creditor.Texts[t].Editions
	for _, a := range editions[:min(len(editions), mostEditions)] {
		if a != c.article && c.isTo(a) {
			return a
		}
	}
	return -1
}

// isTo reports whether another article is credited.
func (c *crediting) isTo(a int) bool {
	d := c.creditor.Documents[a]
	switch {
	case d.Outlet != "" && slices.Contains(c.outlets, outlet.Key(d.Outlet)):
		return true
	case c.declares && c.creditor.CreditOf(c.article, a) >= Linked:
		return true
	}
	return c.agency != "" && IsAgencys(d) && d.Credit.Agency == c.agency
}
