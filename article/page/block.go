package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A block is a stretch of text on lines of its own.
type block struct {
	text   string
	words  int
	linked int // words inside links
	tag    atom.Atom
	at     *html.Node
	extra  bool // the innermost element that stands on lines of its own, and holds it
}

// joined is the text of some blocks.
func joined(all []block) string {
	texts := make([]string, len(all))
	for i, b := range all {
		texts[i] = b.text
	}
	return strings.Join(texts, "\n\n")
}

// teases reports whether a block may be of the teaser of another article.
func (b block) teases() bool {
	return b.heading() || b.tag == atom.Li || b.linked*2 >= b.words || b.words < 12
}

// words counts the words of some blocks.
func words(all []block) int {
	n := 0
	for _, b := range all {
		n += b.words
	}
	return n
}

// heading reports whether b is one by its element.
func (b block) heading() bool {
	switch b.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// item reports whether b is an item of a list and all link.
func (b block) item() bool { return b.tag == atom.Li && b.linked >= b.words }

// plainItem reports whether b is an item of a list that has no link: a line of the author's.
func (b block) plainItem() bool { return b.tag == atom.Li && b.linked == 0 }
