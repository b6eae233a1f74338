package office

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// A wordStyle is what matters of a style of a Word document.
type wordStyle struct {
	based  string // the id of the style that it is based on
	level  int    // of its paragraphs
	hidden *bool  // whether it says that its words are hidden, if it says so
}

// wordStyles are the styles by their ids, those of paragraphs and of characters together.
type wordStyles map[string]*wordStyle

// mostBased is how many styles are followed from one that is based on another: a circle ends.
const mostBased = 20

// readWordStyles reads the part with the styles.
func readWordStyles(part string, b []byte) (wordStyles, error) {
	all := wordStyles{}
	s := &wordStyle{}
	err := walk(part, b, func(at trail, token xml.Token) error {
		e, ok := token.(xml.StartElement)
		if !ok {
			return nil
		}
		switch at.up(0) {
		case "style":
			s = &wordStyle{}
			all[attr(e, "styleId")] = s
			if attr(e, "default") == "1" && attr(e, "type") == "paragraph" {
				all[""] = s
			}
		case "name":
			s.level = styleLevel(attr(e, "val"))
		case "basedOn":
			s.based = attr(e, "val")
		case "outlineLvl":
			s.level = outlineLevel(e, s.level)
		case "vanish":
			if at.up(2) == "style" {
				s.hidden = isOn(e)
			}
		}
		return nil
	})
	return all, err
}

// styleLevel gives the level of a style by its name: Word names its own in English, whatever
// the language of its user.
func styleLevel(name string) int {
	name = strings.ToLower(name)
	if name == "title" {
		return titleLevel
	}
	number, ok := strings.CutPrefix(name, "heading ")
	if n, err := strconv.Atoi(number); ok && err == nil && n > 0 && n < 10 {
		return n
	}
	return bodyLevel
}

// outlineLevel gives the level that an element says, from 1; the ninth is body text.
func outlineLevel(e xml.StartElement, otherwise int) int {
	if n, err := strconv.Atoi(attr(e, "val")); err == nil && n >= 0 && n < 9 && otherwise == 0 {
		return n + 1
	}
	return otherwise
}

// isOn reads a property that is on or off.
func isOn(e xml.StartElement) *bool {
	v := attr(e, "val")
	on := v != "0" && v != "false" && v != "off"
	return &on
}

// hides reports whether a style hides its words.
func (all wordStyles) hides(id string) bool {
	for range mostBased {
		s := all[id]
		if s == nil {
			return false
		}
		if s.hidden != nil {
			return *s.hidden
		}
		if id = s.based; id == "" {
			return false
		}
	}
	return false
}

// level gives the level of a style's paragraphs.
func (all wordStyles) level(id string) int {
	for range mostBased {
		s := all[id]
		if s == nil || s.level != bodyLevel {
			if s != nil {
				return s.level
			}
			break
		}
		if id = s.based; id == "" {
			break
		}
	}
	return bodyLevel
}
