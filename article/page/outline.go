package page

import (
	"golang.org/x/net/html"
)

// outline parts all of a page into its blocks, and marks those that stand in parts of the page that
// are something other than the article.
func outline(doc *html.Node, parts map[*html.Node]bool) []block {
	all := cut(doc)
	for i := range all {
		for n := all[i].at; n != nil && !all[i].extra; n = n.Parent {
			all[i].extra = parts[n]
		}
	}
	return all
}
