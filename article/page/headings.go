package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headings are what elements themselves say: the title, the language, the byline.
type headings struct {
	title, first, lang string
	heads              []heading // what may be the headline
}

// meta keeps a meta element under each of its names. The first of a name counts: later ones are
// those of widgets.
func (s *headings) meta(tags map[string]string, n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attr(n, key))
		if name != "" && tags[name] == "" {
			tags[name] = content
		}
	}
}

// element keeps what an element shows to readers: the title, a heading, the byline.
func (s *headings) element(n *html.Node) {
	s.head(n)
	switch n.DataAtom {
	case atom.Html:
		s.lang = attr(n, "lang")
	case atom.Title:
		if s.title == "" {
			s.title = folded(n)
		}
	case atom.H1:
		if s.first == "" {
			s.first = folded(n)
		}
	}
}
