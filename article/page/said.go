package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"overlap/article/declared"
	"overlap/site"
)

// mostSaid is how many blocks are read for what they declare.
const mostSaid = 1000

// A reporter finds the sentences of a page that declare a source: in paragraphs, and in blocks with
// a link.
type reporter struct {
	read  map[*html.Node]bool // blocks
	found []declared.Finding
}

// link reads the block around a link.
func (r *reporter) link(a *html.Node) {
	block := a.Parent
	for block != nil && !blocks[block.DataAtom] {
		block = block.Parent
	}
	if block != nil {
		r.block(block)
	}
}

// block reads a block, unless that was done.
func (r *reporter) block(n *html.Node) {
	if r.read[n] || len(r.read) == mostSaid {
		return
	}
	if r.read == nil {
		r.read = make(map[*html.Node]bool)
	}
	r.read[n] = true
	var l lines
	l.below(n, 0)
	if l.end(); len(l.found) > 0 && !isOthers(n) {
		r.found = append(r.found, l.found...)
	}
}

// isOthers reports whether the words of an element are readers' or of other articles, by the class
// of an element around it.
func isOthers(n *html.Node) bool {
	for ; n != nil && n.DataAtom != atom.Body; n = n.Parent {
		for _, a := range n.Attr {
			if a.Key != "class" && a.Key != "id" {
				continue
			}
			for _, w := range nameWords(a.Val) {
				switch w {
				case "comment", "comments", "commentlist", "disqus", "related", "teaser", "sidebar":
					return true
				}
			}
		}
	}
	return false
}

// Lines are those of a block, one after the other: a line break ends one, and so does a block
// inside.
type lines struct {
	found []declared.Finding
	text  strings.Builder
	space bool // before the next word
	links []declared.Link
}

// below adds the words below n.
func (l *lines) below(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil && depth <= maxNesting; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			l.words(c.Data)
		case c.DataAtom == atom.Br, blocks[c.DataAtom]:
			l.end()
		case !silent[c.DataAtom]:
			lo := l.text.Len()
			l.below(c, depth+1)
			if href := attr(c, "href"); c.DataAtom == atom.A && strings.HasPrefix(href, "http") &&
				!site.IsPassage(href) {
				l.links = append(l.links, declared.Link{Lo: lo, Hi: l.text.Len(), URL: href})
			}
		}
	}
}

// mostLine is how many bytes of a line are kept: a longer one declares nothing.
const mostLine = 500

// words adds words, with one space between them.
func (l *lines) words(s string) {
	r, _ := utf8.DecodeRuneInString(s)
	l.space = l.space || unicode.IsSpace(r)
	for word := range strings.FieldsSeq(s) {
		if l.text.Len() > mostLine {
			return
		}
		if l.space && l.text.Len() > 0 {
			l.text.WriteByte(' ')
		}
		l.text.WriteString(word)
		l.space = true
	}
	r, _ = utf8.DecodeLastRuneInString(s)
	l.space = unicode.IsSpace(r)
}

// end ends a line. What it says without a link is in the text as well, unless it is taken for
// something else there: then it must be sure.
func (l *lines) end() {
	for _, f := range declared.Paragraph(l.text.String(), l.links) {
		if f.Sure || len(l.links) > 0 {
			l.found = append(l.found, f)
		}
	}
	l.text.Reset()
	l.links, l.space = nil, false
}
