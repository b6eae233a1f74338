package quote

import (
	"slices"
	"strings"
)

// The line under a pull quote that says whose it is: — Ada Holm, mayor of Vik. It stands in marks
// as the quotation does, or in the same block, and is none.

// maxNameLine is how many words such a line has at most.
const maxNameLine = 12

// withoutNameLines returns raws, sorted, without name lines. What stands above one is its.
func withoutNameLines(s string, raws []raw) []raw {
	for i := range raws {
		x := &raws[i]
		p := x.parts[len(x.parts)-1]
		if x.rule == RuleBlock {
			x.cutNameLine(s)
			continue
		}
		if i == 0 || p.Hi-p.Lo > maxNameLine*10 || !under(s, raws[i-1].hi, x.lo) {
			continue
		}
		if above := &raws[i-1]; ownLine(s, x.lo, x.hi) && nameLine(s[p.Lo:p.Hi], true) {
			above.sign(p)
			x.parts = nil
		}
	}
	for i := 1; i < len(raws); i++ {
		x, above := &raws[i], &raws[i-1]
		if x.rule == RuleBlock && len(above.parts) > 0 && above.rule == RuleBlock {
			if p := x.parts[0]; nameLine(s[p.Lo:p.Hi], false) && under(s, above.hi, x.lo) {
				above.sign(p)
				x.parts = nil
			}
		}
	}
	return slices.DeleteFunc(raws, func(x raw) bool { return len(x.parts) == 0 })
}

// sign makes x the words of whom the line p names.
func (x *raw) sign(p Span) { x.label, x.rule = p, RuleSigned }

// cutNameLine takes the last line of a block for who speaks, if it is a name line.
func (x *raw) cutNameLine(s string) {
	p := &x.parts[0]
	text := s[p.Lo:p.Hi]
	at := strings.LastIndexAny(text, "\n>")
	if at < 0 || !nameLine(text[at+1:], false) {
		return
	}
	if x.sign(trim(s, p.Lo+at+1, p.Hi)); text[at] == '>' {
		at = max(0, strings.LastIndexByte(text[:at], '<'))
	}
	if *p = trim(s, p.Lo, p.Lo+at); p.Empty() {
		x.parts = nil
	}
}

// nameLine reports whether a line is a name, perhaps behind a dash, and what describes it behind a
// comma. A name alone is one only if not strict.
func nameLine(line string, strict bool) bool {
	line = strings.TrimSpace(line)
	bare := strings.TrimLeft(line, "-–—― ")
	name, more, described := strings.Cut(bare, ",")
	if strict && !described && len(bare) == len(line) || strings.ContainsAny(bare, "?!:;\"”") ||
		strings.HasSuffix(more, ".") {
		return false
	}
	words := strings.Fields(name)
	for i, w := range words {
		if !upperFirst(w) && (i == 0 || !particle(w)) {
			return false
		}
	}
	return len(words) > 1 && len(words) < 6 && len(strings.Fields(more)) <= maxNameLine
}

// ownLine reports whether nothing else stands in the line of the bytes lo to hi.
func ownLine(s string, lo, hi int) bool {
	before := s[strings.LastIndexByte(s[:lo], '\n')+1 : lo]
	after, _, _ := strings.Cut(s[hi:], "\n")
	return strings.Trim(before, " \t>-–—") == "" && strings.TrimSpace(after) == ""
}

// under reports whether a line ends, and nothing but that, between the bytes lo and hi.
func under(s string, lo, hi int) bool {
	if lo > hi {
		return false // it is inside of that
	}
	if gap := s[lo:hi]; len(gap) < 40 && strings.IndexByte(gap, '\n') >= 0 {
		return strings.Trim(gap, " \t\r\n>-–—") == ""
	}
	return false
}
