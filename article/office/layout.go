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

// headingSize is how much higher the letters of a heading are than those of most lines; otherSize
// tells apart letters of two sizes; pitchSlack is how much wider than usual lines are apart where a
// paragraph ends; indent is in heights of letters.
const (
	headingSize = 1.15
	otherSize   = 1.1
	pitchSlack  = 1.2
	indent      = 0.7
)

// paragraphs makes paragraphs of lines.
func paragraphs(lines []line) []paragraph {
	body := bodySize(lines)
	pitch := usualPitch(lines)
	words := vocabulary(lines)
	var all []paragraph
	var open []byte
	first := 0
	for i := range lines {
		open = append(open, lines[i].text...)
		if i+1 < len(lines) && continues(&lines[i], &lines[i+1], i == first, body, pitch) {
			open = joint(open, lines[i+1].text, words)
			continue
		}
		var p paragraph
		p.write(string(open))
		if lines[first].height > headingSize*body {
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

// below reports whether one line stands below another in its column.
func below(a, b *line) bool {
	shared := min(a.right, b.right) - max(a.left, b.left)
	return a.page == b.page && b.bottom > a.bottom &&
		2*shared > min(a.right-a.left, b.right-b.left)
}

// continues reports whether the paragraph of line a goes on in line b. first says that a is the
// first line of its paragraph.
func continues(a, b *line, first bool, body, pitch float64) bool {
	switch {
	case a.height > otherSize*b.height || b.height > otherSize*a.height:
		return false
	case hyphenated(a.text):
		return true
	case !below(a, b):
		return goesOn(a, b)
	case b.bottom-a.bottom > pitchSlack*pitch*a.height:
		return false
	case a.height > headingSize*body:
		return true
	case isIndented(b) && (!first || isIndented(a)):
		return false
	}
	room := a.block.right - a.right - b.first - 0.3*a.height
	return room < 0
}

// isIndented reports whether a line starts to the right of those around it.
func isIndented(l *line) bool { return l.left-l.block.left > indent*l.height }

// goesOn reports whether a sentence goes on in another column or page.
func goesOn(a, b *line) bool {
	r, _ := utf8.DecodeRuneInString(b.text)
	if unicode.IsLower(r) {
		return true
	}
	full := a.block.right-a.right < a.height
	return full && !ends(a.text) && !isIndented(b)
}

// ends reports whether a sentence ends with a text.
func ends(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, `"'”’»“)]`))
	return strings.ContainsRune(".!?:…。！？", r)
}
