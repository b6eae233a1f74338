package page

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A mark is what an element says of who wrote.
type mark struct {
	authors []author
	at      int // elements behind the headline; before it if negative
	class   string
	rank    rank
}

// A rank is how sure it is that an element names the authors.
type rank int

const (
	led        rank = iota // words as "By" lead to the names
	authorLink             // it leads to the page of an author
	classed                // a class says so
	attributed             // an attribute whose meaning is fixed says so
)

// A marker collects marks.
type marker struct {
	headline *html.Node
	around   map[*html.Node]bool // the headline and the elements around it
	seen     int                 // elements
	at       int                 // that of the headline
	marks    []mark
}

// marksOf gives what the elements of a page say of who wrote, those behind the headline first, then
// those before it, the nearest first.
func marksOf(doc, headline *html.Node) []mark {
	m := marker{headline: headline, around: map[*html.Node]bool{}}
	for n := headline; n != nil; n = n.Parent {
		m.around[n] = true
	}
	walk(doc, m.element)
	before := 0
	for i := range m.marks {
		if m.marks[i].at -= m.at; m.marks[i].at < 0 {
			before++
		}
	}
	slices.Reverse(m.marks[:before])
	return slices.Concat(m.marks[before:], m.marks[:before])
}

// element looks at one element. It reports whether those below it are to be looked at.
func (m *marker) element(n *html.Node) bool {
	m.seen++
	if n == m.headline {
		m.at = m.seen
		return false
	}
	around := m.around[n]
	if silent[n.DataAtom] && n.DataAtom != 0 && !around {
		return false
	}
	called := kindOf(attr(n, "class")) | kindOf(attr(n, "id")) | kindOf(attr(n, "data-testid"))
	if elsewhere(n, called) && !around {
		return false
	}
	r, authors := m.marked(n, called)
	if authors == nil {
		return true
	}
	m.marks = append(m.marks, mark{authors, m.seen, attr(n, "class"), r})
	return around
}

// elsewhere reports whether an element says of itself that it is beside the article, where others
// are marked as authors.
func elsewhere(n *html.Node, called kind) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Figure, atom.Figcaption, atom.Blockquote, atom.Head:
		return true
	}
	switch itemprop := attr(n, "itemprop"); {
	case n.DataAtom == atom.Form, n.DataAtom == atom.Label, called&replies != 0,
		itemprop == "comment", itemprop == "review":
		return true
	case called&beside != 0 && called&byline == 0:
		return blocks[n.DataAtom]
	}
	return false
}

// marked gives what an element says of who wrote, and how it says so; nil if it does not.
func (m *marker) marked(n *html.Node, called kind) (rank, []author) {
	itemprop := strings.ToLower(attr(n, "itemprop"))
	switch {
	case itemprop == "author", itemprop == "creator", strings.HasPrefix(itemprop, "author "):
		if content := attr(n, "content"); content != "" {
			return attributed, authorsOf(content)
		}
		return attributed, inside(n, called)
	case hasToken(attr(n, "rel"), "author"), isCreator(attr(n, "property")):
		return attributed, inside(n, called)
	case attr(n, "data-author") != "":
		return classed, authorsOf(attr(n, "data-author"))
	case n.Data == "byline", called&byline != 0 && called&notByline == 0:
		return classed, inside(n, called)
	case n.DataAtom == atom.A && authorPage(attr(n, "href")):
		return authorLink, authorsOf(bylineText(n))
	}
	return led, m.led(n)
}

// isCreator reports whether a property of RDFa is the author.
func isCreator(property string) bool {
	return property != "" && (strings.HasSuffix(property, ":author") ||
		strings.HasSuffix(property, ":creator") || property == "author" || property == "creator")
}

// hasToken reports whether a word is among those of an attribute.
func hasToken(value, word string) bool {
	return strings.Contains(value, word) && slices.Contains(strings.Fields(value), word)
}

// authorPages are the folders in which sites keep the pages of authors.
var authorPages = wordSet(`author authors autor autoren autores auteur auteurs autore autori
	redakteur journalist journalists contributor contributors creator columnist columnists writers
	reporter reporters byline journaliste journalistes newsteam staff-contributors skribent`)

// authorPage reports whether an address is that of an author's page.
func authorPage(address string) bool {
	for address != "" {
		i := strings.IndexAny(address, "/?=")
		if i < 0 {
			return false // the last part is the author
		}
		if authorPages[address[:i]] {
			return true
		}
		address = address[i+1:]
	}
	return false
}

// longestMark is how long the text of an element is at most that has a byline, in bytes.
const longestMark = 1000

// inside gives the authors in an element that is marked: those that are marked within, if any are,
// else those that its text names. Of a text about the author the first line counts.
func inside(n *html.Node, called kind) []author {
	var all []author
	walk(n, func(c *html.Node) bool {
		if len(all) >= mostAuthors || !hasName(c) {
			return len(all) < mostAuthors && !silent[c.DataAtom]
		}
		text := attr(c, "content")
		if text == "" {
			text = bylineText(c)
		}
		all = merged(all, authorsOf(text))
		return false
	})
	text := bylineText(n)
	if called&authorBox != 0 && len(all) == 0 {
		text, _, _ = strings.Cut(text, "\n")
	}
	if len(text) > longestMark {
		text = ""
	}
	named := slices.ContainsFunc(all, isNoDesk)
	for _, a := range authorsOf(text) {
		if a.desk || !named {
			all = merged(all, []author{a})
		}
	}
	return all
}

// hasName reports whether an element has a name and nothing else.
func hasName(n *html.Node) bool {
	for class := range strings.FieldsSeq(attr(n, "class")) {
		switch class {
		case "fn", "author-name", "author__name", "authorname", "byline-name", "byline__name",
			"byline__author":
			return true
		}
	}
	if n.FirstChild != nil && n.FirstChild == n.LastChild && n.FirstChild.Type == html.TextNode &&
		kindOf(attr(n, "class"))&byline != 0 {
		return true
	}
	return hasToken(attr(n, "itemprop"), "name") || hasToken(attr(n, "rel"), "author") ||
		n.DataAtom == atom.A && authorPage(attr(n, "href"))
}

// bylineText gives the text of an element, at most little more than a byline may have, with a line
// for each of its elements but those of format.
func bylineText(n *html.Node) string {
	var b strings.Builder
	gatherByline(&b, n, 0)
	return strings.TrimSpace(b.String())
}

// gatherByline writes what is below n.
func gatherByline(b *strings.Builder, n *html.Node, depth int) {
	for c := n.FirstChild; c != nil && depth < maxDeep; c = c.NextSibling {
		switch {
		case b.Len() > longestMark:
			return
		case c.Type == html.TextNode:
			for w := range strings.FieldsSeq(c.Data) {
				b.WriteString(w)
				b.WriteByte(' ')
			}
		case c.Type != html.ElementNode || silent[c.DataAtom] && c.DataAtom != 0:
		case formats(c.Data) && attr(c, "class") == "":
			gatherByline(b, c, depth+1)
		default:
			b.WriteByte('\n')
			gatherByline(b, c, depth+1)
			b.WriteByte('\n')
		}
	}
}

// maxDeep is how deep the elements of a byline or a headline are followed.
const maxDeep = 20

// longestLed is how long a text is at most that leads to names, in bytes.
const longestLed = 120

// justBehind is how many elements behind the headline a name may stand that only a date marks.
const justBehind = 8

// nickBehind is how many elements behind the headline a link may stand that has a name of one word.
const nickBehind = 24

// led gives the authors to whom the words of a short text lead: "By Ida Fenn".
func (m *marker) led(n *html.Node) []author {
	first := n.FirstChild
	for first != nil && (first.Type != html.TextNode || strings.TrimSpace(first.Data) == "") {
		first = first.NextSibling
	}
	behind := m.seen - m.at
	near := m.at > 0 && m.seen-m.at <= justBehind
	if first == nil || len(first.Data) > 4*longestLed || !near && !mayLead(first.Data) {
		return nil
	}
	link, marks := "", false
	walk(n, func(c *html.Node) bool {
		marks = marks || kindOf(attr(c, "class"))&byline != 0
		if c.DataAtom == atom.A && link == "" {
			link = folded(c)
		}
		return !marks
	})
	text := bylineText(n)
	if marks {
		return nil
	}
	if len(text) > longestLed && len(first.Data) > longestLed/2 {
		return nil
	}
	if len(text) > longestLed {
		if text = text[:max(0, strings.LastIndexByte(text[:longestLed], '\n'))]; text == "" {
			return nil
		}
	}
	if m.at == 0 || behind > nickBehind {
		link = ""
	}
	if leadsOn(text) {
		next := sibling(n, true)
		if next == nil {
			return nil
		}
		link = folded(next)
		text += "\n" + bylineText(next)
	}
	if near = near && !heads[n.DataAtom]; near && link == "" && besideDate(n) {
		if all := authorsOf(text); len(all) == 1 && all[0].isPerson() && all[0].name == text {
			return all
		}
	}
	return ledNames(text, link, near)
}

// besideDate reports whether the element before or behind one is a date.
func besideDate(n *html.Node) bool {
	for _, next := range []*html.Node{sibling(n, false), sibling(n, true)} {
		if next == nil {
			continue
		}
		text := bylineText(next)
		if len(text) <= longestLed/2 && (next.DataAtom == atom.Time || isDate(text)) {
			return true
		}
	}
	return false
}

// sibling gives the element before or behind one.
func sibling(n *html.Node, behind bool) *html.Node {
	for n != nil {
		if behind {
			n = n.NextSibling
		} else {
			n = n.PrevSibling
		}
		if n != nil && n.Type == html.ElementNode {
			return n
		}
	}
	return nil
}

// mayLead reports whether a text may begin a byline: with a word that leads to names, or a date.
func mayLead(text string) bool {
	text = strings.TrimSpace(text)
	i := strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsSpace(r) || r == ':' || r == '：'
	})
	if i < 0 {
		i = len(text)
	}
	if i == 0 || i > longestWord {
		return false
	}
	w := strings.ToLower(text[:i])
	return '0' <= w[0] && w[0] <= '9' || w[0] >= 0xe0 || leads[w] || bys[w] || labels[w]
}
