package office

import (
	"unicode"
	"unicode/utf8"
)

// The levels of paragraphs that are no headings, and of the title.
const (
	bodyLevel  = 0
	titleLevel = -1
)

// A paragraph is one block of text.
type paragraph struct {
	text   []byte   // white space folded
	level  int      // of a heading, from 1; or one of those above
	hidden []Unseen // At counts the bytes of text
	space  bool     // white space is due before the next word
	line   bool     // it is a new line
}

// empty reports whether there are no words in it, hidden ones neither.
func (p *paragraph) empty() bool { return len(p.text) == 0 && len(p.hidden) == 0 }

// write adds words that a reader sees. White space is folded; zero-width spaces and soft hyphens
// are layout, as they are on a page.
func (p *paragraph) write(s string) {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			p.space = true
		case unseen(r):
		default:
			p.gap()
			p.text = utf8.AppendRune(p.text, r)
		}
	}
}

// gap writes the white space that is due.
func (p *paragraph) gap() {
	switch {
	case len(p.text) == 0:
	case p.line:
		p.text = append(p.text, '\n')
	case p.space:
		p.text = append(p.text, ' ')
	}
	p.space, p.line = false, false
}

// hide adds words that no reader sees.
func (p *paragraph) hide(s, how string) {
	last := len(p.hidden) - 1
	if last < 0 || p.hidden[last].At != len(p.text) || p.hidden[last].How != how {
		p.hidden = append(p.hidden, Unseen{At: len(p.text), How: how})
		last++
	}
	p.hidden[last].Text += s
}

// unseen reports whether a character is the layout's and not the author's.
func unseen(r rune) bool {
	return r == '\u00ad' || r == '\u200b' || r == '\ufeff' || unicode.IsControl(r)
}

// joined gives some paragraphs as one, with white space between them.
func joined(all []paragraph) paragraph {
	var one paragraph
	for _, p := range all {
		if len(one.text) > 0 && len(p.text) > 0 {
			one.text = append(one.text, ' ')
		}
		for _, h := range p.hidden {
			h.At += len(one.text)
			one.hidden = append(one.hidden, h)
		}
		one.text = append(one.text, p.text...)
	}
	return one
}
