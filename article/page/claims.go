package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"overlap/article/declared"
	"overlap/site"
)

// Claims are what a page says of its address.
type claims struct {
	canonical, openGraph, linked string
	saved                        string // under which a browser or a mirror kept it
	base                         string
	name                         string // of the site, as the site has it
	feed                         string
	form                         string // the page for another device or in another language
	links                        links
	declared                     []declared.Source  // by its markup
	said                         []declared.Finding // by sentences with links
}

// sourceKeys are names of meta elements that give where a page is from. Those of Dublin Core give
// anything, and count if it is an address.
var sourceKeys = set("syndication-source", "original-source", "article:original_source",
	"article:source_url")

// mostDeclared is how many sources are kept that the markup declares, and that a page declares.
const mostDeclared = 64

// claimsOf reads what a page says of its address, but for JSON-LD and the name of the site.
func claimsOf(doc *html.Node) *claims {
	c := &claims{saved: savedFrom(doc)}
	var said reporter
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Base:
			c.base = first(c.base, attr(n, "href"))
		case atom.Link:
			c.link(strings.Fields(strings.ToLower(attr(n, "rel"))), n)
		case atom.Meta:
			c.meta(n)
		case atom.P:
			said.block(n)
		case atom.A:
			if c.links.add(strings.TrimSpace(attr(n, "href"))) {
				said.link(n)
			}
		}
		return true
	})
	c.said = said.found
	return c
}

// link takes a link element in.
func (c *claims) link(rel []string, n *html.Node) {
	href, kind := attr(n, "href"), attr(n, "type")
	isFull := strings.HasPrefix(href, "http")
	for _, r := range rel {
		switch {
		case r == "canonical":
			c.canonical = first(c.canonical, href)
		case !isFull:
		case r == "amphtml", r == "alternate" && attr(n, "hreflang") != "":
			c.form = first(c.form, href)
		case r == "alternate" && (strings.Contains(kind, "rss") || strings.Contains(kind, "atom")):
			c.feed = first(c.feed, href)
		case r == "https://api.w.org/":
			c.feed = first(c.feed, href)
		}
	}
}

// meta takes a meta element in.
func (c *claims) meta(n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	key := strings.ToLower(first(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
	switch {
	case content == "":
	case key == "og:url":
		c.openGraph = first(c.openGraph, content)
	case len(c.declared) == mostDeclared:
	case sourceKeys[key], strings.HasPrefix(key, "dc") && strings.HasSuffix(key, ".source") &&
		site.Host(content) != "":
		c.declared = append(c.declared, declared.Source{How: key, URL: content})
	}
}

// savedFrom returns the address under which a browser or a mirror saved a page, as it wrote it in a
// comment before the body; "" if there is none.
func savedFrom(doc *html.Node) string {
	for n := range doc.Descendants() {
		if n.DataAtom == atom.Body {
			break
		}
		if n.Type == html.CommentNode && len(n.Data) < 4096 {
			if m := saved.FindStringSubmatch(n.Data); m != nil {
				return first(m[1], m[2], "http://"+m[3])
			}
		}
	}
	return ""
}

// saved is what Internet Explorer and its followers, SingleFile and HTTrack write.
var saved = regexp.MustCompile(`saved from url=\(\d+\)(http\S+)|` +
	`SingleFile[\s\S]{0,20}url:\s*(http\S+)|Mirrored from (\S+) by HTTrack`)
