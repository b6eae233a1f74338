package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An Unseen is a stretch of words that a draft has besides its text: hidden, so that no reader sees
// it, or seen and not part of the text.
type Unseen struct {
	At     int    // the byte of the text at which it would stand
	Text   string // white space runs are one space
	How    string // the property or element that hides it; the element in which it is seen
	Inside bool   // it stands inside of a paragraph of the text, between words that a reader sees
}

// A Draft is a page as a reader sees it, and what is set apart.
type Draft struct {
	Page
	Hidden []Unseen // what no reader sees, in the order of the page
	Unread []Unseen // what a reader sees and the text lacks, in the order of the page
	Notes  []string // doubts, in words
}

// ErrTooDeep says that a draft cannot be looked at: Read gives all text of such a page.
var ErrTooDeep = unknown(maxOpen, "elements inside of each other")

// ReadDraft finds the article on a page, as Read does, but reads what a reader sees. Words that
// the page hides are taken out first: by style elements and attributes, and by elements that are
// not shown. Words that its style sheets write are put in, and what they turn around is turned
// back. External style sheets and scripts are not looked at. A page that would hide nearly all of
// its prose waits for a script to show it: there the rules hide nothing. The error is ErrNoText
// if there is no text, or says why what is hidden cannot be known, or which bound the page is
// beyond. It costs three times as much as Read, and three times its memory.
func ReadDraft(source string) (Draft, error) {
	s, err := Open(source)
	if err != nil {
		return Draft{}, err
	}
	return s.Draft()
}

// Draft is ReadDraft for a page that is open.
func (opened Source) Draft() (Draft, error) {
	source := opened.whole
	doc, err := opened.parseWhole()
	switch {
	case err == errDeep:
		return Draft{}, ErrTooDeep
	case err != nil:
		return Draft{}, err
	}
	v, err := newView(doc)
	if err != nil {
		return Draft{}, err
	}
	s := newStream(v, doc)
	if v.strip(s.spaces()) || len(v.changes) > 0 {
		source = render(doc, source)
	}
	d := Draft{Notes: v.notes}
	d.Page, err = readSeen(source, doc)
	s.settle(&d)
	if err == nil && slices.ContainsFunc(d.Unread, func(u Unseen) bool { return u.Inside }) &&
		spare(doc) {
		d.Page, err = readSeen(render(doc, source), doc)
		s.settle(&d)
	}
	return d, err
}

// spare takes the names of the elements that stand in lines of text, by which Read takes them
// for something else than the text, and reports whether there were any.
func spare(doc *html.Node) (any bool) {
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Head {
			return false
		}
		if loose := n.Parent != nil && holdsText(n.Parent); loose && !blocks[n.DataAtom] &&
			!silent[n.DataAtom] && n.DataAtom != atom.A {
			any = any || len(n.Attr) > 0 || n.DataAtom == atom.Label
			n.Attr = nil
			if n.DataAtom == atom.Label {
				n.DataAtom, n.Data = atom.Span, "span"
			}
		}
		return true
	})
	return any
}

// holdsText reports whether words stand right below n.
func holdsText(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.ContainsFunc(c.Data, spoken) {
			return true
		}
	}
	return false
}

// readSeen is Read, but the text of JSON-LD, which no reader sees, is taken only where the page
// shows no article.
func readSeen(source string, doc *html.Node) (Page, error) {
	p, err := Read(source)
	if p.Rule != "json-ld" {
		return p, err
	}
	walk(doc, func(n *html.Node) bool {
		if n.DataAtom == atom.Script {
			n.Parent.RemoveChild(n)
			return false
		}
		return true
	})
	if seen, err := Read(render(doc, source)); err == nil && count(seen.Text) >= minProse {
		p.Text, p.Rule = seen.Text, seen.Rule
	}
	return p, err
}

// render writes a document as HTML; where that cannot be done it gives other.
func render(doc *html.Node, other string) string {
	var b strings.Builder
	if html.Render(&b, doc) != nil {
		return other
	}
	return b.String()
}
