package shingle

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Columns between which the lines of a hard-wrapped text can be.
const (
	minWrap = 30
	maxWrap = 120
)

// wrapWidth returns the columns at which the lines of t are broken, or 0 if a line of t
// is a paragraph.
//
// Only places where a line with words directly follows another count. The text is
// hard-wrapped if at half of them or more the sentence visibly goes on (the line ends
// in no stop, and the next begins in no upper case), and nine in ten of those lines
// have at most maxWrap columns, which is then the width. One character is one column.
//
// Verse and lists in capitals are left as lines; so is a text whose lines are all
// sentences.
func (t *Text) wrapWidth() int {
	if strings.IndexByte(t.Source, '\n') < 0 && strings.IndexByte(t.Source, '\r') < 0 {
		return 0
	}
	var (
		widths      [maxWrap + 2]int // places by columns of their line; the last is for more
		places, run int
		line        = 0
	)
	for i := 1; i < len(t.Words); i++ {
		lo, hi := int(t.Words[i-1].Hi), int(t.Words[i].Lo)
		if hi-lo == 1 && t.Source[lo] == ' ' {
			continue
		}
		g := readGap(t.Source, lo, hi, false)
		if g.lines == 1 && !g.rule {
			places++
			widths[min(columns(t.Source[line:g.line]), maxWrap+1)]++
			if g.stop == noStop && caseOf(t.word(i)) != upperCase {
				run++
			}
		}
		if g.next > lo {
			line = g.next
		}
	}
	if places == 0 || 2*run < places {
		return 0
	}
	width, seen := 0, 0
	for ; seen*10 < places*9; width++ {
		seen += widths[width]
	}
	if width--; width < minWrap || width > maxWrap {
		return 0
	}
	return width
}

// runsOn reports whether the line of t from byte lo to hi goes on in the next, whose
// first word is word i: if the text is wrapped and that word would not have fitted, with a
// quarter of the width for ragged edges, and the next line starts no item of a list.
func (t *Text) runsOn(lo, hi, i, width int) bool {
	if width == 0 {
		return false
	}
	if columns(t.Source[lo:hi])+1+columns(t.word(i)) <= width*3/4 {
		return false
	}
	return !strings.ContainsAny(t.Source[hi:t.Words[i].Lo], "*•‣◦▪")
}

// columns counts the characters of a line without the space around it.
func columns(s string) int {
	return utf8.RuneCountInString(strings.TrimFunc(s, unicode.IsSpace))
}
