package office

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lines become paragraphs. A line goes on in the next unless that is set off from it: by letters of
// another size, by more space than lines have, by an indent, or since its first word would still
// have had room before it. Over the end of a column or page a sentence goes on.

// headingSize is how much higher the letters of a heading are than those of most lines; pitchSlack
// is how much wider than usual lines are apart where a paragraph ends; indent is in heights of
// letters.
const (
	headingSize = 1.15
	pitchSlack  = 1.2
	indent      = 0.7
)

// A setting is how the lines of a document are set.
type setting struct {
	lines []line
	body  float64 // the height of most letters
	pitch float64 // how far most lines are apart, in heights of letters
	words map[string]int
}

// paragraphs makes paragraphs of lines.
func paragraphs(lines []line) []paragraph {
	s := setting{lines, bodySize(lines), usualPitch(lines), vocabulary(lines)}
	var all []paragraph
	var open []byte
	first := 0
	for i := range lines {
		open = append(open, lines[i].text...)
		if i+1 < len(lines) && s.continues(i, i+1, i == first) {
			open = joint(open, lines[i+1].text, s.words)
			continue
		}
		var p paragraph
		p.write(string(open))
		if lines[first].height > headingSize*s.body {
			p.level = 1
		}
		all = append(all, p)
		open, first = open[:0], i+1
	}
	return all
}

// bodySize is the height of most letters.
func bodySize(lines []line) float64 {
	letters := map[int]int{}
	most, size := 0, 0
	for i := range lines {
		h := int(math.Round(lines[i].height * 4))
		letters[h] += len(lines[i].text)
		if n := letters[h]; n > most || n == most && h < size {
			most, size = n, h
		}
	}
	return float64(size) / 4
}

// usualPitch is how far most lines are apart, in heights of their letters.
func usualPitch(lines []line) float64 {
	times := map[int]int{}
	most, pitch := 0, 24
	for i := 1; i < len(lines); i++ {
		if a, b := &lines[i-1], &lines[i]; below(a, b) && a.height > 0 {
			p := int(math.Round((b.bottom - a.bottom) / a.height * 20))
			times[p]++
			if n := times[p]; p > 0 && (n > most || n == most && p < pitch) {
				most, pitch = n, p
			}
		}
	}
	return float64(pitch) / 20
}

// continues reports whether the paragraph of line a goes on in line b. first says that a is the
// first line of its paragraph.
func (s *setting) continues(a, b int, first bool) bool {
	la, lb := &s.lines[a], &s.lines[b]
	switch {
	case !alike(la, lb):
		return false
	case beside(la, lb), hyphenated(la.text):
		return true
	case a > 0 && beside(&s.lines[a-1], la): // the row of a table ends
		return false
	case !below(la, lb):
		return s.goesOn(a, b)
	case lb.bottom-la.bottom > pitchSlack*s.pitch*la.height:
		return false
	case la.height > headingSize*s.body:
		return true
	case s.isIndented(b) && (!first || s.isIndented(a)):
		return false
	}
	return s.room(a) < lb.first+0.3*la.height
}

// edges are where the lines around one start and end: two above and three below in its column.
func (s *setting) edges(i int) (left, right float64) {
	left, right = s.lines[i].left, s.lines[i].right
	for j := i; j > max(0, i-2) && s.together(j-1, j); j-- {
		left, right = min(left, s.lines[j-1].left), max(right, s.lines[j-1].right)
	}
	for j := i; j < min(len(s.lines)-1, i+3) && s.together(j, j+1); j++ {
		left, right = min(left, s.lines[j+1].left), max(right, s.lines[j+1].right)
	}
	return left, right
}

// together reports whether two lines are of one column and size.
func (s *setting) together(a, b int) bool {
	return below(&s.lines[a], &s.lines[b]) && alike(&s.lines[a], &s.lines[b])
}

// room is how much of its line a text leaves free.
func (s *setting) room(i int) float64 {
	_, right := s.edges(i)
	return right - s.lines[i].right
}

// isIndented reports whether a line starts to the right of those around it.
func (s *setting) isIndented(i int) bool {
	left, _ := s.edges(i)
	return s.lines[i].left-left > indent*s.lines[i].height
}

// goesOn reports whether a sentence goes on in another column or page.
func (s *setting) goesOn(a, b int) bool {
	r, _ := utf8.DecodeRuneInString(s.lines[b].text)
	if unicode.IsLower(r) {
		return true
	}
	return s.room(a) < s.lines[a].height && !ends(s.lines[a].text) && !s.isIndented(b)
}

// ends reports whether a sentence ends with a text.
func ends(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’»“)]`))
	return strings.ContainsRune(".!?:…。！？", r)
}
