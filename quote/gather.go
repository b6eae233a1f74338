package quote

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A gatherer makes quotations of the readings of marks.
type gatherer struct {
	s     string
	raws  []raw
	open  int // number of the open quotation in raws, or -1
	from  int // where its current part starts
	floor int // where an unopened quotation may start
}

// gather appends to raws the quotations that the readings of marks make.
func gather(raws []raw, s string, marks []mark, readings []reading) []raw {
	g := gatherer{s: s, raws: raws, open: -1}
	if len(marks) > 0 && len(raws) > 0 {
		g.floor = raws[len(raws)-1].hi
	}
	for i := range marks {
		g.take(&marks[i], readings[i])
	}
	if g.open >= 0 {
		g.end(len(s), len(s), true)
	}
	return g.raws
}

// take goes on over one mark.
func (g *gatherer) take(m *mark, as reading) {
	switch as {
	case asOpen:
		g.start(m)
	case asClose:
		g.end(m.lo, m.hi, false)
	case asAgain:
		g.end(m.lo, m.lo, true)
		g.start(m)
	case asOn:
		g.from = m.hi
	case asOver:
		g.part(m.lo)
		g.from = m.hi
	case asEnd:
		g.end(m.lo, m.lo, true)
	case asStray:
		lo := unopenedStart(g.s, g.floor, m.lo)
		if p := trim(g.s, lo, m.lo); !p.Empty() {
			g.raws = append(g.raws, raw{lo: p.Lo, hi: m.hi, parts: []Span{p}, unopened: true})
		}
		g.floor = m.hi
	}
	if m.glyph == '\n' {
		g.floor = m.hi
	}
}

// start opens a quotation with a mark.
func (g *gatherer) start(m *mark) {
	g.raws = append(g.raws, raw{lo: m.lo})
	g.open, g.from = len(g.raws)-1, m.hi
}

// part ends a part of the open quotation at hi. One without a letter or figure is none.
func (g *gatherer) part(hi int) {
	p := trim(g.s, g.from, hi)
	if strings.ContainsFunc(g.s[p.Lo:p.Hi], isWordRune) {
		g.raws[g.open].parts = append(g.raws[g.open].parts, p)
	}
}

// end ends the open quotation: its words at hi, and with its mark at outer. One without words is
// none.
func (g *gatherer) end(hi, outer int, unclosed bool) {
	g.part(hi)
	r := &g.raws[g.open]
	r.hi, r.unclosed = outer, unclosed
	if len(r.parts) == 0 {
		g.raws = g.raws[:g.open]
	}
	g.open, g.floor = -1, outer
}

// unopenedStart returns where a quotation starts that ends at hi and was never
// opened: behind the last colon that introduces something, or at floor.
func unopenedStart(s string, floor, hi int) int {
	for i := hi - 1; i > floor; i-- {
		if s[i] == ' ' && s[i-1] == ':' {
			return i + 1
		}
	}
	return floor
}

// trim returns the span without the space at its ends, of any kind.
func trim(s string, lo, hi int) Span {
	for lo < hi && isSpace(s[lo]) {
		lo++
	}
	for lo < hi && isSpace(s[hi-1]) {
		hi--
	}
	if lo < hi && (s[lo] >= utf8.RuneSelf || s[hi-1] >= utf8.RuneSelf) {
		t := strings.TrimLeftFunc(s[lo:hi], unicode.IsSpace)
		lo = hi - len(t)
		hi = lo + len(strings.TrimRightFunc(t, unicode.IsSpace))
	}
	return Span{lo, hi}
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
