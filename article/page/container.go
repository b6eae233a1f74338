package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// container finds the element that the markup itself calls the body of the article: by
// itemprop, or by one of the names that content systems give it. It must hold most of the
// words in paragraphs that the page has; of several the innermost is taken. Nil if there is none.
func container(doc *html.Node) *html.Node {
	prose := map[*html.Node]int{}
	total := proseWords(doc, prose, false, 0)
	var found *html.Node
	walk(doc, func(n *html.Node) bool {
		if prose[n] < minProse || prose[n]*10 < total*6 {
			return false
		}
		if isContainer(n) {
			found = n
		}
		return true
	})
	return found
}

// minProse is how many words of prose the body of an article has at least.
const minProse = 40

// proseWords counts the words below each element that stand in paragraphs, or loose in an
// element that parts its text by line breaks, outside of links.
func proseWords(n *html.Node, prose map[*html.Node]int, inside bool, depth int) int {
	switch {
	case n.Type == html.TextNode:
		if w := len(strings.Fields(n.Data)); inside || w >= 10 {
			return w
		}
		return 0
	case n.Type == html.CommentNode || depth > maxNesting || n.Type == html.ElementNode && (silent[n.DataAtom] || n.DataAtom == atom.A):
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += proseWords(c, prose, inside || n.DataAtom == atom.P, depth+1)
	}
	prose[n] = sum
	return sum
}

func isContainer(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			if strings.EqualFold(a.Val, "articleBody") || strings.EqualFold(a.Val, "text") {
				return true
			}
		case "class", "id", "data-testid", "data-component":
			for _, token := range strings.Fields(a.Val) {
				if containerNames[strings.Join(nameWords(token), " ")] {
					return true
				}
			}
		}
	}
	return false
}

// containerNames are what content systems call the element around a text, in separate words.
var containerNames = set(
	"article body", "articlebody", "article content", "article text", "article copy", "article main", "article main body", "article page body",
	"article body content", "article content body", "article body text", "article body container", "article content main",
	"story body", "storybody", "story content", "story text", "storytext", "story copy", "story body text", "story body inner",
	"post body", "post content", "post text", "post entry", "entry content", "entry body", "entry text", "entry",
	"news body", "news content", "news text", "content body", "body content", "body copy", "body text", "text body", "main text", "rich text",
	"single content", "single post content", "td post content", "c entry content", "field name body", "zn body text", "caas body",
	"article body main", "article wrap body", "detail content", "page content body", "asset body", "blog post body", "section content",
)
