package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// clean takes the parts out of the body of an article that are lists of links: boxes of other
// articles, tags, buttons. A part goes if most of its words stand in links, of which there are
// several, and it has less than a quarter of the words; readability does the like.
func clean(body *html.Node) {
	sums := map[*html.Node]linkage{}
	total := gather(body, sums, false)
	walk(body, func(n *html.Node) bool {
		if parts[n.DataAtom] && sums[n].words*4 <= total.words && sums[n].lists() {
			n.Parent.RemoveChild(n)
			return false
		}
		return true
	})
}

// parts are the elements that may be a list of links.
var parts = atoms("div", "section", "ul", "ol", "dl", "table", "header", "article", "footer")

// A linkage is what an element has of links: its words, those in links, the links, and its
// paragraphs that are prose.
type linkage struct{ words, linked, links, prose int }

// lists reports whether an element is a list of links.
func (l linkage) lists() bool {
	return l.links >= 2 && l.linked*2 > l.words && l.prose*2 < l.links+1
}

// gather sums up what stands below each element.
func gather(n *html.Node, sums map[*html.Node]linkage, inLink bool) linkage {
	if n.Type == html.TextNode {
		l := linkage{words: count(n.Data)}
		if inLink {
			l.linked = l.words
		}
		return l
	}
	if n.Type == html.ElementNode && silent[n.DataAtom] {
		return linkage{}
	}
	var sum linkage
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		l := gather(c, sums, inLink || n.DataAtom == atom.A)
		sum.words, sum.linked = sum.words+l.words, sum.linked+l.linked
		sum.links, sum.prose = sum.links+l.links, sum.prose+l.prose
	}
	switch {
	case n.DataAtom == atom.A:
		sum.links++
	case n.DataAtom == atom.P && sum.words >= 20 && sum.linked*3 < sum.words:
		sum.prose++
	}
	sums[n] = sum
	return sum
}
