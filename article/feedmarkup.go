package article

import (
	"encoding/xml"
	"fmt"
	"html"
	"strings"

	"overlap/article/page"
)

// The parser of feeds makes a tree of an element of Atom whose type is HTML, to take the <div> off
// around it and to complete its links, before we see it.

// A feedMarkup gauges these elements: all that is in one, with what is escaped in it, is written
// down as the parser of HTML may come to see it. What is counted twice so does no harm.
type feedMarkup struct {
	inner strings.Builder
	depth int // of the element that is written down; 0 if none is
	atom  bool
	trees int // bytes that the largest tree takes
}

// add takes a token behind which so many elements are open. The error is that of page.Gauge.
func (m *feedMarkup) add(token xml.Token, open int) error {
	start, isStart := token.(xml.StartElement)
	switch {
	case isStart && open == 1:
		m.atom = strings.EqualFold(start.Name.Local, "feed")
	case m.depth > 0 && open < m.depth:
		return m.end()
	case m.depth > 0:
		m.write(token)
	case isStart && m.atom && isMarkup(start):
		m.depth = open
	}
	return nil
}

// isMarkup reports whether the type of an element is HTML.
func isMarkup(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "type" && strings.Contains(strings.ToLower(a.Value), "html") {
			return true
		}
	}
	return false
}

// write writes a token down.
func (m *feedMarkup) write(token xml.Token) {
	switch t := token.(type) {
	case xml.StartElement:
		m.words("<", nameOf(t.Name))
		for _, a := range t.Attr {
			m.words(" ", nameOf(a.Name), `="`, strings.ReplaceAll(a.Value, `"`, "'"), `"`)
		}
		m.words(">")
	case xml.EndElement:
		m.words("</", nameOf(t.Name), ">")
	case xml.CharData:
		m.words(html.UnescapeString(string(t)))
	case xml.Comment: // one of HTML may end sooner
		m.words("<!--", string(t), "-->")
	case xml.ProcInst:
		m.words("<?", t.Target, " ", string(t.Inst), "?>")
	case xml.Directive:
		m.words("<!", string(t), ">")
	}
}

// words writes some strings down.
func (m *feedMarkup) words(all ...string) {
	for _, s := range all {
		m.inner.WriteString(s)
	}
}

// nameOf is a name with its prefix.
func nameOf(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// end gauges what was written down. What the parser ends sooner, or not at all, is no more.
func (m *feedMarkup) end() error {
	memory, err := page.Gauge(m.inner.String())
	m.trees = max(m.trees, memory)
	m.inner.Reset()
	m.depth = 0
	if err != nil {
		return fmt.Errorf("HTML in the feed: %w", err)
	}
	return nil
}
