package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page may hold several articles, each with its headline: the one that it is about, and those
// that an endless page goes on with.

// leastSubject is how many words of prose the article has at the least that the page is about, for
// the others to be taken out.
const leastSubject = 20

// single takes the other articles out of a page: article elements with a headline of the first
// order that is not the title, if there is one with the title.
func (p *Page) single(doc *html.Node) {
	if p.Title == "" {
		return
	}
	var others []*html.Node
	found := false
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom != atom.Article {
			return true
		}
		switch own, headed := p.headed(n); {
		case own:
			found = found || count(Text(n)) >= leastSubject+count(p.Title)
		case headed:
			others = append(others, n)
		}
		return false
	})
	if !found {
		return
	}
	for _, n := range others {
		n.Parent.RemoveChild(n)
	}
}

// headed reports whether an article element has a headline of the first order, and whether one is
// the title.
func (p *Page) headed(article *html.Node) (own, headed bool) {
	walk(article, func(n *html.Node) bool {
		if n.DataAtom == atom.H1 {
			headed = true
			own = own || p.isTitle(folded(n))
		}
		return !own && n.DataAtom != atom.H1
	})
	return own, headed
}
