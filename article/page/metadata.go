package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata reads what the markup says of the article. JSON-LD is written for machines
// and names things apart; OpenGraph and its relatives come next; then what readers see.
func (p *Page) metadata(doc *html.Node) {
	tags := map[string]string{}
	var seen headings
	var linked []linkedArticle
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
					linked = append(linked, linkedArticles(script)...)
				}
			}
		default:
			seen.element(n)
		}
		return true
	})
	p.overlinked = scripts > maxLinked
	l := best(linked)
	p.Title, p.Outlet = title(l, tags, &seen), outlet(l, tags)
	p.Title = withoutSite(p.Title, p.Outlet, seen.first)
	p.Byline, p.Credit = byline(l, tags, &seen), credit(l, tags)
	p.claims = claimsOf(doc, l.url, p.Outlet)
	p.claims.declared = append(p.claims.declared, l.declared...)
	p.Lang = first(seen.lang, l.lang, tags["og:locale"], tags["content-language"])
	p.Dates = dates(l, tags, &seen)
	p.linked = l.body
	p.about = first(tags["og:description"], tags["description"], tags["twitter:description"])
}

// folded is the text of an element on one line.
func folded(n *html.Node) string { return strings.Join(strings.Fields(Text(n)), " ") }
