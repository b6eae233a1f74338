package descent

import (
	"cmp"
	"strings"

	"overlap/article"
	"overlap/index"
	"overlap/shingle"
	"overlap/site"
	"overlap/sketch"
)

// A Credit says how an article credits another, the weakest first.
type Credit uint8

const (
	Uncredited Credit = iota
	// it credits the agency whose copy the other is, or the publisher with a news service whose own
	// reporting that is
	ByAgency
	// it names the other's outlet in its credit line, its byline or anywhere in its text, as whole
	// words
	Named
	// the host of the other's address or of its outlet stands in its text, or it declares another
	// page of that host
	Linked
	Declared // it declares the other's address or outlet as its source
)

// A Creditor tells who credits whom. It keeps the words of the article that it was asked about
// last. One goroutine uses it.
type Creditor struct {
	*Descent
	article int
	head    index.Head
	fields  [3]shingle.Text // credit line, byline and text
}

// A creditable is what a credit of an article may give.
type creditable struct {
	*index.Document
	head   index.Head
	name   *shingle.Text // words of its outlet
	hosts  [2]string     // of its outlet and of its address
	domain string
	own    string // the agency or publisher whose outlet it is
	copied string // and whose words it prints
}

// NewCreditor returns a creditor that was asked about no article yet.
func (d *Descent) NewCreditor() *Creditor { return &Creditor{Descent: d, article: -1} }

// Credits reports whether article a credits article of in whatever way.
func (c *Creditor) Credits(a, of int) bool { return c.CreditOf(a, of) != Uncredited }

// CreditOf returns the strongest way in which article a credits article of. Scrapers often know an
// outlet by its host only: bostonherald.com is named by Boston Herald. An article credits none of
// its own outlet.
//
// Cost: one pass over a's words for each question. What it misses: a credit that names neither
// outlet nor agency: "a rival paper reported".
func (c *Creditor) CreditOf(a, of int) Credit {
	copier := c.Documents[a]
	if outlet := c.Documents[of].Outlet; outlet != "" && strings.EqualFold(copier.Outlet, outlet) {
		return Uncredited
	}
	c.read(a)
	source := c.creditable(of)
	switch declared := c.declares(&source); {
	case declared != Uncredited:
		return declared
	case c.links(copier, &source):
		return Linked
	case c.names(&source):
		return Named
	case c.creditsAgency(copier, &source):
		return ByAgency
	}
	return Uncredited
}

// CreditsFamily reports whether article a credits another, from whose family it has words, or the
// agency whose copy that family is.
func (c *Creditor) CreditsFamily(a, of int) bool {
	if c.Credits(a, of) {
		return true
	}
	agency := c.Families.All[c.Families.Of[c.InText[of]]].Agency
	return c.creditsAgency(c.Documents[a], &creditable{copied: agency})
}

// creditable returns what a credit of an article may give.
func (d *Descent) creditable(of int) creditable {
	source := d.Documents[of]
	s := creditable{Document: source, head: d.HeadOf(source), name: shingle.Split(source.Outlet)}
	s.hosts = [2]string{site.Host(source.Outlet), site.Host(s.head.URL)}
	s.domain = site.Name(cmp.Or(s.hosts[:]...))
	s.own = d.agencies.Of(index.Credited(source, s.head, ""))
	s.copied = cmp.Or(d.Agency[d.InText[of]], s.own)
	return s
}

// isNamed reports whether a text names the outlet of s, as whole words.
func (s *creditable) isNamed(t *shingle.Text) bool {
	return len(s.name.Words) > 0 && sketch.Says(t, s.name) || spells(t, s.domain)
}

// declares returns how the sources that the creditor's article declares are a source. What a draft
// declares no reader sees, so it gives no credit.
func (c *Creditor) declares(s *creditable) Credit {
	best := Uncredited
	for _, d := range c.head.Declared {
		if !c.Documents[c.article].Draft {
			best = max(best, c.declared(d, s))
		}
	}
	return best
}

// declared returns how a declared source is another: by its page, by its outlet or, where the other
// is an agency's copy, by the agency.
func (c *Creditor) declared(d article.Declared, s *creditable) Credit {
	agencies, page := c.agencies, site.Page(d.URL)
	host := site.Of(site.Host(d.URL))
	front := page == host // the outlet and none of its pages
	ours := host != "" && host == site.Of(cmp.Or(s.hosts[1], s.hosts[0]))
	agency := cmp.Or(agencies.Named(d.Name), agencies.Named(host))
	switch {
	case page != "" && page == site.Page(s.head.URL), ours && front,
		front && d.Name != "" && s.isNamed(shingle.Split(d.Name)),
		front && agency != "" && agency == s.own:
		return Declared
	case ours:
		return Linked
	case d.Name != "" && s.isNamed(shingle.Split(d.Name)):
		return Named
	case agency != "" && agency == s.copied:
		return ByAgency
	}
	return Uncredited
}

// links reports whether the creditor's article has the host of a source in its text.
func (c *Creditor) links(copier *index.Document, s *creditable) bool {
	text := c.fields[2].Source
	return links(copier, c.head, text, s.hosts[0]) || links(copier, c.head, text, s.hosts[1])
}

// names reports whether the creditor's article names the outlet of a source.
func (c *Creditor) names(s *creditable) bool {
	for i := range c.fields {
		if s.isNamed(&c.fields[i]) {
			return true
		}
	}
	return false
}

// creditsAgency reports whether the creditor's article credits the agency whose words a source
// prints.
func (c *Creditor) creditsAgency(copier *index.Document, s *creditable) bool {
	return s.copied != "" && (copier.Credit != nil && copier.Credit.Agency == s.copied ||
		c.agencies.Names(index.Credited(copier, c.head, c.fields[2].Source),
			s.copied))
}

// read makes article a the one that the creditor knows.
func (c *Creditor) read(a int) {
	if c.article != a {
		c.open(a)
		c.WordsOf(a, &c.fields[2])
	}
}

// Suppose makes the creditor take a text for that of article a, until it is asked about another
// one.
func (c *Creditor) Suppose(a int, text string) {
	c.open(a)
	c.fields[2].Split(text)
}

// open makes article a the one that the creditor knows, but for its text.
func (c *Creditor) open(a int) {
	c.article, c.head = a, c.HeadOf(c.Documents[a])
	c.fields[0].Split(c.head.Credit)
	c.fields[1].Split(c.head.Byline)
}
