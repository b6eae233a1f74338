package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// cut parts the text below some nodes into its blocks.
func cut(nodes ...*html.Node) []block {
	var c cutter
	for _, n := range nodes {
		c.node(n, n, 0)
		c.flush(n)
	}
	return c.blocks
}

// A cutter gathers inline nodes until a block starts or ends.
type cutter struct {
	blocks []block
	inline []*html.Node
}

// node goes through n, which stands inside of a block. An inline element that
// holds a block, as careless templates have it, is gone through as a block would be.
func (c *cutter) node(n, in *html.Node, depth int) {
	switch {
	case n.Type == html.CommentNode || silent[n.DataAtom] && n.Type == html.ElementNode ||
		depth > maxNesting:
		return
	case n.Type == html.TextNode, n.Type == html.ElementNode && !holdsBlock(n, 0) &&
		!blocks[n.DataAtom]:
		c.inline = append(c.inline, n)
		return
	}
	if blocks[n.DataAtom] {
		c.flush(in)
		in = n
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.node(child, in, depth+1)
	}
	if blocks[n.DataAtom] {
		c.flush(in)
	}
}

// holdsBlock reports whether a block stands below n.
func holdsBlock(n *html.Node, depth int) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode &&
			(blocks[c.DataAtom] || depth < maxNesting && holdsBlock(c, depth+1)) {
			return true
		}
	}
	return false
}

// flush makes what was gathered into a block.
func (c *cutter) flush(in *html.Node) {
	var w writer
	linked := 0
	for _, n := range c.inline {
		w.node(n, 0)
		linked += linkedWords(n, false)
	}
	c.inline = c.inline[:0]
	if inLink(in) {
		linked = count(w.b.String())
	}
	if t := strings.TrimSpace(w.b.String()); t != "" {
		c.blocks = append(c.blocks, block{t, count(t), linked, in.DataAtom, in, false})
	}
}

// inLink reports whether an element stands in a link, as a teaser does that is all link.
func inLink(n *html.Node) bool {
	for range maxLinkDepth {
		if n == nil || n.DataAtom == atom.A && has(n, "href") && !opens(n) {
			return n != nil
		}
		n = n.Parent
	}
	return false
}

// maxLinkDepth is how many elements outwards a link is sought around a block.
const maxLinkDepth = 8

// linkedWords counts the words below n that are part of a link.
func linkedWords(n *html.Node, inside bool) int {
	if n.Type == html.TextNode {
		if inside {
			return count(n.Data)
		}
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += linkedWords(c, inside || n.DataAtom == atom.A && !opens(n))
	}
	return sum
}

// opens reports whether a link opens a part of the page itself: the subhead of a part that is
// folded.
func opens(n *html.Node) bool {
	if !strings.HasPrefix(attr(n, "href"), "#") {
		return false
	}
	if (block{tag: n.Parent.DataAtom}).heading() { // a subhead that links to itself
		return true
	}
	for _, w := range nameWords(attr(n, "class")) {
		if w == "accordion" || w == "collapsed" || w == "toggle" {
			return true
		}
	}
	return attr(n, "data-toggle") == "collapse" || has(n, "aria-expanded")
}
