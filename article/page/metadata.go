package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata reads what the markup says of the article. JSON-LD is written for machines
// and names things apart; OpenGraph and its relatives come next; then what readers see. It
// returns the authors.
func (p *Page) metadata(doc *html.Node) []author {
	tags := map[string]string{}
	var seen headings
	linked := linkedData{named: map[string]map[string]any{}}
	scripts := 0
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Meta:
			seen.meta(tags, n)
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") &&
				n.FirstChild != nil {
				script := n.FirstChild.Data
				if scripts += len(script); scripts <= maxLinked {
					linked.add(script)
				}
			}
		default:
			seen.element(n)
		}
		return true
	})
	p.overlinked = scripts > maxLinked
	p.claims = claimsOf(doc)
	own := first(p.claims.canonical, p.claims.openGraph)
	l := linked.best(own, func(headline string) bool { return seen.names(headline, tags) })
	site := namesOf(l.publisher, tags, first(own, l.url))
	p.Outlet = outlet(l, tags)
	p.claims.linked, p.claims.name = l.url, p.Outlet
	p.claims.declared = append(p.claims.declared, l.declared...)
	var headline *html.Node
	p.Title, headline = seen.titled(l.headline, tags, site)
	who := authorshipOf(l, tags, marksOf(doc, headline), headline != nil, site)
	authors := who.authors()
	p.Byline, p.Credit = namesIn(authors), first(credit(l, tags), who.employer(authors))
	p.Lang = first(seen.lang, l.lang, tags["og:locale"], tags["content-language"])
	p.Dates = dates(l, tags, doc, p.Title, seen.title)
	p.linked = l.body
	p.about = first(tags["og:description"], tags["description"], tags["twitter:description"])
	return authors
}
