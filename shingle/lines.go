package shingle

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A layout says what the end of a line means in a text.
//
// Only places where a line with words directly follows another count. A sentence
// visibly goes on there if the line ends in no stop and the next begins in no upper case.
// If it does so at half of the places or more, somebody has broken the text into lines,
// and the end of a line says little; otherwise each line is a paragraph. Verse, lists in
// capitals and texts whose lines are all sentences are left as lines by this.
//
// If nine in ten of the lines have from 30 to 120 columns, the longest of these nine is
// the width at which the text was wrapped. One character is one column.
type layout struct {
	broken bool // lines are not paragraphs
	width  int  // columns at which the lines are broken; 0 if they are uneven
}

const (
	minWidth = 30 // columns from which to which a text can be wrapped
	maxWidth = 120

	heading = 60 // columns up to which a line without a stop may be a heading
)

// layout finds out the layout of t. It reads the text once if it has line ends.
func (t *Text) layout() layout {
	if strings.IndexByte(t.Source, '\n') < 0 && strings.IndexByte(t.Source, '\r') < 0 {
		return layout{} // nobody wraps with the rarer line ends
	}
	var (
		widths       [maxWidth + 2]int // places by columns of their line; the last is for more
		places, open int
		line         = 0
	)
	for i := 1; i < len(t.Words); i++ {
		lo, hi := int(t.Words[i-1].Hi), int(t.Words[i].Lo)
		if inLine(t.Source[lo:hi]) {
			continue
		}
		g := readGap(t.Source, lo, hi, false)
		if g.lines == 1 && !g.rule {
			places++
			widths[min(columns(t.Source[line:g.line]), maxWidth+1)]++
			if t.goesOn(g, i) {
				open++
			}
		}
		if g.next > lo {
			line = g.next
		}
	}
	if places == 0 || 2*open < places {
		return layout{}
	}
	width, seen := 0, widths[0]
	for seen*10 < places*9 {
		width++
		seen += widths[width]
	}
	if width < minWidth || width > maxWidth {
		width = 0
	}
	return layout{broken: true, width: width}
}

// inLine reports whether a gap certainly holds no line end: it is ASCII, without one.
func inLine(gap string) bool {
	for i := range len(gap) {
		if c := gap[i]; c >= utf8.RuneSelf || '\n' <= c && c <= '\r' {
			return false
		}
	}
	return true
}

// goesOn reports whether a sentence visibly goes on over the gap g before word i.
func (t *Text) goesOn(g gap, i int) bool {
	return g.stop == noStop && caseOf(t.word(i)) != upperCase
}

// runsOn reports whether the line of t from byte lo goes on behind the line end in g,
// before word i. In a wrapped text it does if it is full, so that word i would not have
// fitted, with a quarter of the width for ragged edges; in a text of uneven lines if it
// visibly does, or ends in no stop and is longer than a heading. It does not if the next
// line starts an item of a list.
func (t *Text) runsOn(l layout, g gap, lo, i int) bool {
	if !l.broken || strings.ContainsAny(t.Source[g.line:t.Words[i].Lo], "*•‣◦▪") {
		return false
	}
	n := columns(t.Source[lo:g.line])
	if l.width == 0 {
		return t.goesOn(g, i) || g.stop == noStop && n > heading
	}
	return n+1+columns(t.word(i)) > l.width*3/4
}

// columns counts the characters of a line without the space around it.
func columns(s string) int {
	return utf8.RuneCountInString(strings.TrimFunc(s, unicode.IsSpace))
}
