package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// attr gives an attribute of n, or "".
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// walk calls f for every element below n, in the order of the page, until it says no for those
// below one.
func walk(n *html.Node, f func(*html.Node) bool) {
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling // f may take c out
		if c.Type == html.ElementNode && f(c) {
			walk(c, f)
		}
		c = next
	}
}

// atoms makes a set of elements by their names. The parser knows all of these names, so none is
// lost.
func atoms(names ...string) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, n := range names {
		m[atom.Lookup([]byte(n))] = true
	}
	delete(m, 0)
	return m
}

// has reports whether n has an attribute.
func has(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// folded is the text of an element on one line.
func folded(n *html.Node) string { return strings.Join(strings.Fields(Text(n)), " ") }
