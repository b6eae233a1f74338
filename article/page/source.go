package page

import (
	"strings"

	"golang.org/x/net/html"
)

// A Source is a page, or a piece of one, that is within the bounds.
type Source struct {
	Memory int // bytes that it takes at the most while it is read
	html   string
	whole  string // with the tags of format, which html may lack
}

// Open looks whether a page is within the bounds. The error says which it is beyond.
func Open(source string) (Source, error) {
	whole := source
	g := measure(source)
	if g.nodes() > maxNodes || g.attributes() > maxAttrs {
		source = plain(source)
		g = measure(source)
	}
	if err := g.beyond(); err != nil {
		return Source{}, err
	}
	return Source{Memory: g.memory(), html: source, whole: whole}, nil
}

// parse makes a tree of the page. The error is errDeep, or says which bound the tree is beyond.
func (s Source) parse() (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(s.html))
	if err != nil {
		return nil, errDeep
	}
	steps, deepest := 0, 0
	for n, depth := doc.FirstChild, 1; n != nil; {
		steps += depth
		deepest = max(deepest, depth)
		if n.FirstChild != nil {
			n, depth = n.FirstChild, depth+1
			continue
		}
		for n != nil && n.NextSibling == nil {
			n, depth = n.Parent, depth-1
		}
		if n != nil {
			n = n.NextSibling
		}
	}
	switch {
	case deepest > maxNesting:
		return nil, errDeep
	case steps > maxSteps:
		return nil, beyond(maxSteps, "steps of work from its nodes to their outermost elements")
	}
	return doc, nil
}

// Text gives the text of a piece of HTML, or of a plain text, in the way of the function Text. It
// is not asked which blocks are the author's.
func (s Source) Text() string {
	doc, err := s.parse()
	if err != nil {
		return flat(s.html)
	}
	return Text(doc)
}
