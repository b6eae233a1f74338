package page

import (
	"golang.org/x/net/html"
)

// outline parts all of a page into its blocks, before anything is taken out of it.
func outline(doc *html.Node) []block {
	all := cut(doc)
	judge(doc, all)
	return all
}

// judge marks the blocks that the page itself calls something other than the article.
func judge(doc *html.Node, all []block) {
	words := map[*html.Node]int{}
	total := weigh(doc, words, 0)
	verdict := map[*html.Node]bool{}
	var of func(n *html.Node) bool
	of = func(n *html.Node) bool {
		if n == nil || n.Type != html.ElementNode {
			return false
		}
		v, ok := verdict[n]
		if !ok {
			v = words[n]*4 <= total && apart(n) || of(n.Parent)
			verdict[n] = v
		}
		return v
	}
	for i := range all {
		all[i].extra = of(all[i].at)
	}
}
