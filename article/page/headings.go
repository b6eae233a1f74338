package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headings are what elements themselves say: the title, the language, a time.
type headings struct {
	title, first, lang, time, property string
	firsts                             int // h1 elements
	since                              int // elements behind the first of them
	// what looks like a date by its class, near the headline
	shown []string
	heads []heading // what may be the headline
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

// element keeps what an element shows to readers: the title, a heading, a time.
func (s *headings) element(n *html.Node) {
	if s.firsts > 0 {
		s.since++
	}
	if s.firsts > 0 && s.since <= nearHeadline && dated(n) {
		s.shown = append(s.shown,
			first(attr(n, "value"), dateLabel.ReplaceAllString(folded(n), "")))
	}
	s.head(n)
	switch n.DataAtom {
	case atom.Html:
		s.lang = attr(n, "lang")
	case atom.Title:
		if s.title == "" {
			s.title = folded(n)
		}
	case atom.H1:
		if t := folded(n); t != "" {
			if s.firsts++; s.first == "" {
				s.first = t
			}
		}
	case atom.Time:
		if t := attr(n, "datetime"); t != "" && s.time == "" {
			s.time = t
		}
	}
	if strings.Contains(attr(n, "itemprop"), "datePublished") && s.property == "" {
		for _, t := range []string{attr(n, "content"), attr(n, "datetime"), folded(n)} {
			if t != "" {
				s.property = t
				return
			}
		}
	}
}

// nearHeadline is how many elements behind the headline a date or a byline may stand that is known
// by its class only: further down it is that of another article or of a comment.
const nearHeadline = 60
