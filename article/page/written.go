package page

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What a style sheet, a box or a drawing puts before the reader becomes text of the document.

// written has the content of ::before or ::after put in, if it has words and they are seen.
func (v *view) written(n *html.Node, p properties, around look, put func(*html.Node)) {
	if p["content"] == "" || v.exempt(n) || void[n.DataAtom] || v.room < 0 {
		return
	}
	v.steps -= len(p["content"]) / 16
	text := contentOf(p["content"], n)
	inside := around.below(&html.Node{Type: html.ElementNode, Data: "span", DataAtom: atom.Span}, p)
	if !strings.ContainsFunc(text, spoken) || inside.why() != "" {
		return
	}
	if d := p.get("display"); d != "" && d != "inline" || p.get("position") == "absolute" {
		text = " " + text + " "
	}
	if v.room -= len(text); v.room >= 0 {
		v.changes = append(v.changes, func() { put(&html.Node{Type: html.TextNode, Data: text}) })
	}
}

// void are elements that have no content.
var void = atoms("img", "br", "hr", "input", "wbr", "area", "base", "col", "embed", "link", "meta",
	"source", "track", "textarea", "select", "svg", "iframe", "object")

// spoken reports whether a character is one of words, and not an icon.
func spoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// contentOf gives the strings and attributes that a value of content consists of.
func contentOf(value string, n *html.Node) string {
	var b strings.Builder
	for _, part := range splitTop(value, ' ') {
		name, inner, ok := strings.Cut(part, "(")
		switch {
		case part == "/":
			return b.String()
		case part[0] == '"' || part[0] == '\'':
			b.WriteString(unescape(strings.ReplaceAll(strings.Trim(part, part[:1]), "\\\n", "")))
		case ok && strings.EqualFold(name, "attr"):
			key, _, _ := strings.Cut(strings.TrimRight(inner, ")"), ",")
			b.WriteString(attr(n, strings.ToLower(strings.TrimSpace(key))))
		}
	}
	return b.String()
}

// arrange has boxes that are shown in another order put into it.
func (v *view) arrange(n *html.Node, p properties) {
	if d := p.get("display"); strings.HasSuffix(d, "flex") || strings.HasSuffix(d, "grid") {
		v.reorder(n, strings.HasSuffix(p.get("flex-direction"), "-reverse"))
	}
}

// turns reports whether the letters of an element run from right to left whatever they are.
func turns(n *html.Node, p properties) bool {
	if n.DataAtom == atom.Bdo {
		return strings.EqualFold(attr(n, "dir"), "rtl")
	}
	return p.get("direction") == "rtl" && strings.Contains(p.get("unicode-bidi"), "override")
}

// reorder has the boxes below n put in the order in which they are shown, where that is another.
func (v *view) reorder(n *html.Node, backwards bool) {
	var boxes []*html.Node
	order := map[*html.Node]int{}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		boxes = append(boxes, c)
		if c.Type == html.ElementNode {
			own, _, _ := v.of(c)
			order[c], _ = strconv.Atoi(own["order"])
		}
	}
	shown := slices.Clone(boxes)
	slices.SortStableFunc(shown,
		func(a, b *html.Node) int { return cmp.Compare(order[a], order[b]) })
	if backwards {
		slices.Reverse(shown)
	}
	if slices.Equal(shown, boxes) {
		return
	}
	v.changes = append(v.changes, func() {
		for _, c := range shown {
			if c.Parent == n {
				n.RemoveChild(c)
				n.AppendChild(c)
			}
		}
	})
}

// reverse turns the characters below n around.
func reverse(n *html.Node) {
	runes := []rune(wordsOf(n))
	slices.Reverse(runes)
	for c := n.FirstChild; c != nil; c = n.FirstChild {
		n.RemoveChild(c)
	}
	n.AppendChild(&html.Node{Type: html.TextNode, Data: string(runes)})
}

// minBoxed is how many words a box has at least to be read as prose where it does not stand in a
// paragraph.
const minBoxed = 8

// boxes are elements whose words Read does not read and a reader sees.
var boxes = atoms("textarea", "svg", "math", "button", "map", "object", "dialog")

// open has a box with prose in it, and what is shown for a picture that there is not, read as part
// of the text.
func (v *view) open(n *html.Node, l look) {
	text := ""
	switch {
	case l.why() != "" || boxed(n.Parent):
	case n.DataAtom == atom.Img && !pictured(n):
		text = attr(n, "alt")
	case boxes[n.DataAtom] && !has(n, "data"):
		if text = v.boxed(n); count(text) < minBoxed && !inParagraph(n) {
			text = ""
		}
	}
	if !strings.ContainsFunc(text, spoken) {
		return
	}
	v.changes = append(v.changes, func() {
		if n.Parent == nil {
			return
		}
		put := &html.Node{Type: html.TextNode, Data: text}
		if n.DataAtom != atom.Img {
			put = &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
			if inParagraph(n) {
				put.DataAtom, put.Data = atom.Span, "span"
			}
			if count(text) >= minBoxed {
				text = " " + text + " "
			}
			put.AppendChild(&html.Node{Type: html.TextNode, Data: text})
		}
		n.Parent.InsertBefore(put, n)
		n.Parent.RemoveChild(n)
	})
}

// boxed reports whether n is or stands in a box, which is opened as a whole.
func boxed(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if boxes[n.DataAtom] {
			return true
		}
	}
	return false
}

// pictured reports whether an img element has a picture, now or once a script has put it there.
func pictured(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool {
		return strings.HasSuffix(a.Key, "src") || strings.HasSuffix(a.Key, "srcset") ||
			strings.HasPrefix(a.Key, "data-")
	})
}

// inParagraph reports whether n stands in a paragraph, where no block may be put.
func inParagraph(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.P {
			return true
		}
	}
	return false
}

// boxed gives the words that are seen in a text area or a drawing.
func (v *view) boxed(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if _, ok := v.hidden[c]; ok || captions[c.Data] || c.Type == html.CommentNode {
			continue
		}
		b.WriteString(v.boxed(c))
		b.WriteByte(' ')
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// captions are elements of a drawing that are not drawn.
var captions = set("title", "desc", "defs", "metadata", "style", "script", "symbol", "clipPath",
	"mask", "annotation", "annotation-xml")
