package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// container finds the element that the markup itself calls the body of the article: by itemprop,
// or by one of the names that content systems give it. It must hold a quarter of the words in
// paragraphs that the page has, or most of them if its name is one that other parts have too. Of
// several the first is taken that holds at least half of the words of the largest, so that the
// next article of an endless page is not; and of one inside the other the inner, if next to
// nothing is lost. A body in several pieces, with something else between them, is all of them. Nil
// if there is none.
func container(doc *html.Node) []*html.Node {
	prose := map[*html.Node]int{}
	total := proseWords(doc, prose, false, 0)
	var large, small, vague []*html.Node // outer before inner, in the order of the page
	walk(doc, func(n *html.Node) bool {
		sure, named := isContainer(n)
		switch {
		case prose[n] == 0:
			return false
		case !named:
		case sure && prose[n] >= minProse && prose[n]*4 >= total:
			large = append(large, n)
		case sure:
			small = append(small, n)
		case prose[n] >= minProse && prose[n]*10 >= total*6:
			vague = append(vague, n)
		}
		return true
	})
	if large == nil {
		return pieces(innermost(vague, prose), nil)
	}
	return pieces(innermost(large, prose), slices.Concat(large, small))
}

// innermost gives the first of some elements that holds at least half of the words of the largest,
// or the one inside of it that has nearly all of them; nil if there are none.
func innermost(all []*html.Node, prose map[*html.Node]int) (found *html.Node) {
	most := 0
	for _, n := range all {
		most = max(most, prose[n])
	}
	for _, n := range all {
		if found == nil && prose[n]*2 >= most || found != nil && within(n, found) &&
			prose[n]*10 >= prose[found]*9 {
			found = n
		}
	}
	return found
}

// pieces gives found and the other bodies of the same article, in the order of the page.
func pieces(found *html.Node, all []*html.Node) []*html.Node {
	if found == nil {
		return nil
	}
	wanted := map[*html.Node]bool{found: true}
	for _, n := range all {
		if family(n) == family(found) && !within(n, found) && !within(found, n) {
			wanted[n] = true
		}
	}
	var in []*html.Node
	walk(family(found), func(n *html.Node) bool {
		if wanted[n] {
			in = append(in, n)
		}
		return !wanted[n]
	})
	return in
}

// family is the article element around n, or its parent where there is none.
func family(n *html.Node) *html.Node {
	for up := n.Parent; up != nil; up = up.Parent {
		if up.DataAtom == atom.Article {
			return up
		}
	}
	return n.Parent
}

// within reports whether n stands below outer.
func within(n, outer *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

// minProse is how many words of prose the body of an article has at least.
const minProse = 40

// proseWords counts the words below each element that stand in paragraphs, or loose in an
// element that parts its text by line breaks, outside of links.
func proseWords(n *html.Node, prose map[*html.Node]int, inside bool, depth int) int {
	switch {
	case n.Type == html.TextNode:
		if w := count(n.Data); inside || w >= 10 {
			return w
		}
		return 0
	case n.Type == html.CommentNode || depth > maxNesting || n.Type == html.ElementNode &&
		(silent[n.DataAtom] || n.DataAtom == atom.A):
		return 0
	}
	sum := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		sum += proseWords(c, prose, inside || n.DataAtom == atom.P, depth+1)
	}
	prose[n] = sum
	return sum
}

// isContainer reports whether an element is named as the body of an article, and whether
// nothing else is named so.
func isContainer(n *html.Node) (sure, named bool) {
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html {
		return false, false
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "itemprop":
			if strings.EqualFold(a.Val, "articleBody") {
				return true, true
			}
			named = named || strings.EqualFold(a.Val, "text")
		case "class", "id", "data-testid", "data-component":
			for _, token := range strings.Fields(a.Val) {
				name := strings.Join(nameWords(token), " ")
				if articleNames[name] || textOf(nameWords(token)) {
					return true, true
				}
				named = named || contentNames[name]
			}
		}
	}
	return false, named
}

// articleNames are what content systems call the element around the text of an article, in separate
// words.
var articleNames = set(
	"article body", "articlebody", "article content", "article text", "article copy",
	"article main", "article main body", "article page body",
	"article body content", "article content body", "article body text", "article body container",
	"article content main", "article body main", "article wrap body",
	"story body", "storybody", "story content", "story text", "storytext", "story copy",
	"story body text", "story body inner",
	"post body", "post content", "post text", "post entry", "entry content", "entry body",
	"entry text", "blog post body",
	"news body", "news content", "news text", "single post content", "td post content",
	"c entry content", "zn body text", "caas body",
)

// contentNames are what they call it too, and other parts of a page.
var contentNames = set(
	"entry", "content body", "body content", "body copy", "body text", "text body", "main text",
	"rich text", "single content", "field name body",
	"detail content", "page content body", "asset body", "section content",
	"bodytext", "fliesstext", "copytext", "rte", "richtext", "wysiwyg", "the content",
	"rte content", "maintext", "copy text",
)

// textOf reports whether the words of a name are those of an article and, behind it, of its text:
// article body, storycontent, dm-article-text, artikel-inhalt.
func textOf(words []string) bool {
	article := false
	for _, w := range words {
		if articleWords[w] {
			article = true
			continue
		}
		for a := range articleWords {
			if rest, ok := strings.CutPrefix(w, a); ok && textWords[rest] {
				return true
			}
		}
		if article && textWords[w] {
			return true
		}
		if article && partWords[w] {
			return false
		}
	}
	return false
}

// partWords are those of a part of an article that is not its text.
var partWords = set("header", "footer", "meta", "list", "teaser", "author", "title", "image",
	"media", "sidebar", "tags", "share", "related", "comments", "date", "info", "lead", "intro",
	"caption", "headline", "wrapper", "container", "page", "item", "card", "link")

// articleWords are what templates call an article, in the languages of Europe and some others.
var articleWords = set("article", "articulo", "artikel", "artigo", "articolo", "artykul",
	"artykulu", "story", "post", "entry", "news", "blog", "beitrag", "noticia", "nota",
	"notizia", "nieuws", "nyhet", "haber", "berita", "makale", "single", "press", "clanek",
	"cikk", "artikkel", "artikkeli")

// textWords are what they call its text.
var textWords = set("body", "content", "contents", "text", "copy", "main", "detail", "details",
	"inhalt", "cuerpo", "corps", "contenido", "conteudo", "corpo", "tekst", "texte", "texto",
	"testo", "tresc", "icerik", "isi", "paragraphs", "fulltext", "bodytext", "maintext", "obsah",
	"szoveg", "innehall")
