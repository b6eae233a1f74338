package page

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A view is what of a document is seen.
type view struct {
	cascade
	hidden  map[*html.Node]string // texts, and elements below which nothing is seen, and why
	exempt  func(*html.Node) bool // elements whose own style hides nothing
	changes []func()              // what the styles write or move, to be done once all is looked at
	notes   []string
	frames  int // documents inside of each other
	room    int // bytes that frames and what styles write may still take
}

// maxFrames is how deep documents inside of documents are looked at; maxRoom is how many bytes they
// and what styles write may take.
const (
	maxFrames = 3
	maxRoom   = 32 << 20
)

// newView looks at a document. What the styles write into it is then part of it. The error says
// which bound the page is beyond, so that what is hidden is not known.
func newView(doc *html.Node) (*view, error) {
	v := &view{room: maxRoom}
	v.document(doc, maxMatches)
	for _, change := range v.changes {
		change()
	}
	switch {
	case v.dropped:
		return nil, unknown(maxRules, "style rules")
	case v.room < 0:
		return nil, unknown(maxRoom, "bytes in frames and in what its styles write")
	case v.steps < 0:
		return nil, unknown(maxMatches, "steps of work to match its style rules")
	}
	return v, nil
}

// document looks at doc with its style sheets. A page waits for its script if its rules hide all
// but a line or two of its prose: then elements that hold more than half of its words are taken to
// be shown, and if that is not enough, all are.
func (v *view) document(doc *html.Node, steps int) {
	v.cascade = newCascade(doc, steps)
	room := v.room
	words := map[*html.Node]int{}
	total := weigh(doc, words, 0)
	for _, exempt := range []func(*html.Node) bool{
		func(*html.Node) bool { return false },
		func(n *html.Node) bool { return words[n]*2 > total },
		func(*html.Node) bool { return true },
	} {
		v.hidden, v.changes, v.exempt, v.room = map[*html.Node]string{}, nil, exempt, room
		v.look(doc, unstyled())
		seen, all := v.prose(doc, false, 0)
		if seen >= minProse || all <= 2*seen || all < minProse || v.frames > 0 {
			return
		}
		v.notes = []string{"styles that hide nearly all of the page are taken to be undone by a " +
			"script"}
	}
}

// prose counts the words of prose below n, those that are seen and all.
func (v *view) prose(n *html.Node, inside bool, depth int) (seen, all int) {
	switch {
	case n.Type == html.TextNode:
		if w := count(n.Data); inside || w >= 10 {
			all = w
		}
	case n.Type == html.CommentNode || depth > maxNesting || silent[n.DataAtom] &&
		n.DataAtom != 0 || n.DataAtom == atom.A:
	default:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			s, a := v.prose(c, inside || n.DataAtom == atom.P, depth+1)
			seen, all = seen+s, all+a
		}
	}
	if n.Type == html.TextNode {
		seen = all
	}
	if _, ok := v.hidden[n]; ok {
		seen = 0
	}
	return seen, all
}

// look goes through what is below n, which looks like l.
func (v *view) look(n *html.Node, l look) {
	closed := n.DataAtom == atom.Details && !has(n, "open")
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case closed && c.DataAtom != atom.Summary:
			v.hidden[c] = "details"
		case c.Type == html.TextNode:
			if why := l.why(); why != "" {
				v.hidden[c] = why
			}
		case c.Type == html.ElementNode:
			v.element(c, l)
		}
	}
}

// element looks at one element inside of one that looks like l.
func (v *view) element(n *html.Node, l look) {
	if !framed(n) && unshown[n.DataAtom] {
		return
	}
	own, before, after := v.of(n)
	if v.exempt(n) {
		own = properties{}
	}
	l = l.below(n, own)
	switch n.DataAtom {
	case atom.Html:
		l.root = l.size
	case atom.Body: // no page prints ink on its like: a sheet that is not there says more
		l.unknown = l.unknown || v.linked && l.ink.like(l.ground)
	}
	switch {
	case l.gone != "":
		v.hidden[n] = l.gone
		return
	case framed(n):
		v.frame(n)
		return
	}
	if has(n, "hidden") || hiddenStyle.MatchString(attr(n, "style")) {
		v.changes = append(v.changes, func() { dropStyle(n) })
	}
	if isLine(n) && element(n.PrevSibling) && isLine(n.PrevSibling) {
		v.changes = append(v.changes, func() { // readability takes them for a line of text
			if n.Parent != nil {
				n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: "\n"}, n)
			}
		})
	}
	turned := turns(n, own)
	if turned && !l.turned {
		v.changes = append(v.changes, func() { reverse(n) })
	}
	l.turned = l.turned || turned
	v.look(n, l)
	v.arrange(n, own)
	v.written(n, before, l, func(text *html.Node) { n.InsertBefore(text, n.FirstChild) })
	v.written(n, after, l, n.AppendChild)
	v.open(n, l)
}

// isLine reports whether n is a div with a word or two in it and nothing else.
func isLine(n *html.Node) bool {
	c := n.FirstChild
	return n.DataAtom == atom.Div && c != nil && c.NextSibling == nil && c.Type == html.TextNode &&
		count(c.Data) <= 3
}

// hiddenStyle is how a style attribute hides an element for those who do not ask what else there
// is.
var hiddenStyle = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden`)

// dropStyle takes from an element that is seen what says that it is not.
func dropStyle(n *html.Node) {
	n.Attr = slices.DeleteFunc(n.Attr,
		func(a html.Attribute) bool { return a.Key == "hidden" || a.Key == "style" })
}

// framed reports whether an element shows a document that it has in an attribute.
func framed(n *html.Node) bool {
	return n.DataAtom == atom.Iframe &&
		(has(n, "srcdoc") || strings.HasPrefix(strings.ToLower(attr(n, "src")), "data:text/html"))
}

// unshown are elements whose content a browser does not show, or shows as something else.
var unshown = atoms("head", "script", "style", "noscript", "template", "canvas", "audio", "video",
	"datalist", "progress", "meter",
	"iframe", "noframes", "noembed")

// frame puts the document that an iframe has in an attribute in its place.
func (v *view) frame(n *html.Node) {
	if v.frames >= maxFrames {
		return
	}
	source, ok := attr(n, "srcdoc"), true
	if !has(n, "srcdoc") {
		source, ok = dataURL(attr(n, "src"))
	}
	s, err := Open(source)
	if err != nil || !ok {
		return
	}
	if v.room -= s.Memory; v.room < 0 {
		return
	}
	doc, err := s.parseWhole()
	if err != nil {
		return
	}
	inner := &view{frames: v.frames + 1, room: v.room}
	inner.document(doc, v.steps)
	v.steps, v.room, v.dropped = inner.steps, inner.room, v.dropped || inner.dropped
	maps.Copy(v.hidden, inner.hidden)
	v.changes = append(v.changes, inner.changes...)
	v.changes = append(v.changes, func() {
		div := &html.Node{Type: html.ElementNode, DataAtom: atom.Div, Data: "div"}
		walk(doc, func(b *html.Node) bool {
			if b.DataAtom == atom.Body {
				adopt(div, b)
			}
			return b.DataAtom == atom.Html
		})
		n.Parent.InsertBefore(div, n)
		n.Parent.RemoveChild(n)
	})
}

// adopt moves the children of from to the end of to.
func adopt(to, from *html.Node) {
	for c := from.FirstChild; c != nil; c = from.FirstChild {
		from.RemoveChild(c)
		to.AppendChild(c)
	}
}

// wordsOf gives the words below a node on one line.
func wordsOf(n *html.Node) string {
	var b strings.Builder
	for _, t := range texts(n, nil) {
		b.WriteString(t)
		b.WriteByte(' ')
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// texts gives the text below a node, without that of scripts, parted where elements are that Text
// does not read.
func texts(n *html.Node, all []string) []string {
	switch {
	case n.Type == html.TextNode:
		return append(all, n.Data)
	case unshown[n.DataAtom]:
		return all
	case !silent[n.DataAtom]:
		return append(all, Text(n))
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		all = texts(c, all)
	}
	return all
}

// strip takes what is hidden out of the document, and reports whether there was anything with
// words. Where a word would come of it that is none, what was hidden stood for a space.
func (v *view) strip(spaces map[*html.Node]bool) (any bool) {
	for n := range v.hidden {
		if n.Parent == nil || !strings.ContainsFunc(wordsOf(n), spoken) {
			continue
		}
		if spaces[n] {
			n.Parent.InsertBefore(&html.Node{Type: html.TextNode, Data: " "}, n)
		}
		n.Parent.RemoveChild(n)
		any = true
	}
	return any
}
