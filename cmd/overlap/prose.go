package main

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// A prose is text for a terminal, in lines of its width.
type prose struct {
	strings.Builder
	width int
}

// line adds a line as it is.
func (p *prose) line(s string) {
	p.WriteString(s)
	p.WriteByte('\n')
}

// wrap adds words in as many lines as they need, each behind an indent.
func (p *prose) wrap(indent int, text string) { p.hang(indent, "", text) }

// entry adds a head and, behind or below it, what is said of it.
func (p *prose) entry(column int, head, text string) {
	head = "  " + head
	if displaywidth.String(head)+1 >= column {
		p.line(head)
		head = ""
	}
	p.hang(column, head, text)
}

// hang adds words from a column on, with a head in front of the first line.
func (p *prose) hang(column int, head, text string) {
	line, at := head+strings.Repeat(" ", max(0, column-displaywidth.String(head))), column
	for i, word := range strings.Fields(text) {
		w := displaywidth.String(word)
		switch {
		case i == 0:
		case at+1+w > p.width:
			p.line(line)
			line, at = strings.Repeat(" ", column), column
		default:
			line, at = line+" ", at+1
		}
		line, at = line+word, at+w
	}
	p.line(strings.TrimRight(line, " "))
}
