package page

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A gallery is an article whose text stands under its pictures. It has this many captions at the
// least, each of this many words.
const (
	leastCaptions = 4
	captionWords  = 12
)

// gallery makes paragraphs of the captions of a page, if most of its prose are captions.
func gallery(doc *html.Node) {
	var captions, figures []*html.Node
	words, others := 0, 0
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Figure:
			figures = append(figures, n)
		case atom.Figcaption:
			if w := count(Text(n)) - linkedWords(n, false); w >= captionWords {
				captions = append(captions, n)
				words += w
			}
			return false
		case atom.P:
			if w := count(Text(n)) - linkedWords(n, false); w >= captionWords {
				others += w
			}
			return false
		}
		return true
	})
	if len(captions) < leastCaptions || words <= others {
		return
	}
	for _, n := range captions {
		n.Data, n.DataAtom, n.Attr = "div", atom.Div, nil
	}
	for _, n := range figures {
		n.Data, n.DataAtom, n.Attr = "div", atom.Div, nil
	}
}
