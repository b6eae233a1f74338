package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A page with tags of format that the parser may have to open again without end is read without
// them. What is hidden may stand in one: for a draft they are kept, under names that the parser
// does not know, and so does not open again.

// strange is what stands before the names of the elements of format while the page is parsed.
const strange = "x-"

// parseWhole makes a tree of the page with its elements of format.
func (s Source) parseWhole() (*html.Node, error) {
	if s.whole == s.html {
		return s.parse()
	}
	s.html = estrange(s.whole)
	if g := measure(s.html); g.nodes() > maxNodes || g.attributes() > maxAttrs {
		return nil, unknown(maxNodes, "elements and texts, with those that have to be opened again")
	}
	doc, err := s.parse()
	if err == nil {
		walk(doc, func(n *html.Node) bool {
			if name, ok := strings.CutPrefix(n.Data, strange); ok && formats(name) {
				n.Data, n.DataAtom = name, atom.Lookup([]byte(name))
			}
			return true
		})
	}
	return doc, err
}

// estrange gives the elements of format their strange names.
func estrange(source string) string {
	var b strings.Builder
	b.Grow(len(source) + len(source)/16)
	z := html.NewTokenizer(strings.NewReader(source))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		name, _ := z.TagName()
		switch {
		case !formats(string(name)):
		case kind == html.StartTagToken || kind == html.SelfClosingTagToken:
			b.WriteString("<" + strange)
			raw = raw[len("<"):]
		case kind == html.EndTagToken:
			b.WriteString("</" + strange)
			raw = raw[len("</"):]
		}
		b.WriteString(raw)
	}
}

// plain leaves out the tags of format, which neither part a text nor name a part of the page, and
// the scripts and styles, in which much looks like a tag. A page whose tags are closed where they
// should be reads the same without.
func plain(source string) string {
	var b strings.Builder
	b.Grow(len(source))
	z := html.NewTokenizer(strings.NewReader(source))
	for silent := false; ; {
		kind := z.Next()
		if kind == html.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		switch kind {
		case html.StartTagToken, html.EndTagToken:
			name, _ := z.TagName()
			if formats(string(name)) {
				continue
			}
			script := kind == html.StartTagToken &&
				(string(name) == "script" || string(name) == "style")
			silent = script && !strings.Contains(raw, "ld+json")
		case html.TextToken:
			if silent {
				continue
			}
		}
		b.WriteString(raw)
	}
}

// formats reports whether an element is one of format.
func formats(name string) bool {
	switch name {
	case "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u":
		return true
	}
	return false
}
