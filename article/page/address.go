package page

import (
	"net/url"
	"strings"

	"overlap/site"
)

// At settles on which site the page stands, if it was fetched from an address: it sets URL, Host
// and Declared. Read did so as if that address was not known.
func (p *Page) At(fetched string) {
	var c claims // none of a page that is no tree
	if p.claims != nil {
		c = *p.claims
	}
	base := first(fetched, c.base, c.saved)
	c.openGraph = Resolve(base, c.openGraph)
	c.linked = Resolve(first(base, c.openGraph), c.linked)
	c.canonical = Resolve(first(base, c.openGraph, c.linked, c.feed), c.canonical)
	own := c.poll(fetched).own()
	p.URL, p.Host = "", site.Host(own.at)
	for _, address := range []string{c.canonical, c.openGraph, fetched, c.saved, c.linked} {
		isOwn := address != "" && nameOf(address) == own.name
		if isOwn && (p.URL == "" || isFront(p.URL) && !isFront(address)) {
			p.URL = address
		}
	}
	p.declare(&c, own.name)
}

// isFront reports whether an address is that of a front page.
func isFront(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == "" && u.Fragment == ""
}

// Resolve gives a link as a full address, if need be against another one; "" if there is none.
func Resolve(base, link string) string {
	if link == "" {
		return ""
	}
	b, err := url.Parse(base)
	if err != nil {
		b = new(url.URL)
	}
	u, err := b.Parse(link)
	if err != nil || u.Host == "" {
		return ""
	}
	return u.String()
}
