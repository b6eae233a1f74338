package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A tally is what stands below an element, counted once for all questions: elements stand in each
// other, so that to count for each question costs their depth.
type tally struct {
	words, linked int
	letters       int  // bytes of text
	prose         int  // words of the paragraphs of prose out of links
	paragraphs    int  // of them
	embed         bool // a post of a network that is quoted
}

// leastParagraph is how many words out of links a paragraph has at the least that a text has.
const leastParagraph = 15

// tallies counts what stands below each element, and gives what stands below n.
func tallies(n *html.Node, of map[*html.Node]tally, depth int) tally {
	switch {
	case n.Type == html.TextNode:
		return tally{words: count(n.Data), letters: len(n.Data)}
	case depth > maxNesting || silent[n.DataAtom] && n.DataAtom != 0:
		return tally{}
	}
	var sum tally
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum.add(tallies(c, of, depth+1))
	}
	switch n.DataAtom {
	case atom.A:
		if !opens(n) {
			sum.linked = sum.words
		}
	case atom.P:
		sum.prose, sum.paragraphs = 0, 0
		if own := sum.words - sum.linked; own >= leastParagraph {
			sum.prose, sum.paragraphs = own, 1
		}
	case atom.Blockquote:
		sum.embed = sum.embed || strings.Contains(attr(n, "class"), "twitter-")
	}
	of[n] = sum
	return sum
}

// add adds what stands below another element.
func (t *tally) add(o tally) {
	t.words += o.words
	t.linked += o.linked
	t.letters += o.letters
	t.prose += o.prose
	t.paragraphs += o.paragraphs
	t.embed = t.embed || o.embed
}
