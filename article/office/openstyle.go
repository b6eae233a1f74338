package office

import "encoding/xml"

// An openStyle is what matters of a style of an OpenDocument text.
type openStyle struct {
	parent  string // its key
	display string // "none" hides its words, "true" shows them; empty says nothing
}

// openStyles are the styles by family and name.
type openStyles struct {
	all map[string]*openStyle
	at  *openStyle // the one whose properties are read
}

// key is the key of a style.
func key(family, name string) string { return family + " " + name }

// start reads an element of the styles, which stand in two parts.
func (s *openStyles) start(at trail, e xml.StartElement) {
	switch at.up(0) {
	case "style":
		family, name := attr(e, "family"), attr(e, "name")
		s.at = &openStyle{}
		if parent := attr(e, "parent-style-name"); parent != "" {
			s.at.parent = key(family, parent)
		}
		s.all[key(family, name)] = s.at
	case "text-properties":
		if at.up(1) == "style" {
			s.at.display = attr(e, "display")
		}
	case "section-properties":
		if at.up(1) == "style" && attr(e, "display") != "" {
			s.at.display = attr(e, "display")
		}
	}
}

// display gives what a style says of its words: "none", "true", or nothing.
func (s *openStyles) display(k string) string {
	for range mostBased {
		one := s.all[k]
		if one == nil || one.display != "" {
			if one != nil {
				return one.display
			}
			break
		}
		k = one.parent
	}
	return ""
}

// isTitle reports whether a style of paragraphs is that of the title, or made of it.
func (s *openStyles) isTitle(name string) bool {
	k := key("paragraph", name)
	for range mostBased {
		if k == key("paragraph", "Title") {
			return true
		}
		one := s.all[k]
		if one == nil {
			return false
		}
		k = one.parent
	}
	return false
}
