package report

import (
	"strings"

	"overlap/align"
	"overlap/result"
	"overlap/shingle"
)

// Sides say how the two texts of a passage are called, and how words that only one of them
// has are marked.
type sides struct{ a, b, onlyA, endA, onlyB, endB string }

// The earlier of two articles is A. A draft stands first, with the marks of what was made
// of its source.
var (
	pairSides  = sides{"A", "B", "[-", "-]", "{+", "+}"}
	draftSides = sides{"draft", "source", "{+", "+}", "[-", "-]"}
)

// A match is a passage taken apart into the words that are the same and the others.
type match struct {
	af, al, bf, bl int       // words of A and of B
	same           int       // how many are the same
	onlyA, onlyB   []marking // the others, ascending
}

// newMatch takes a passage apart that lies inside both texts.
func newMatch(q *result.Passage, a, b *shingle.Text, by sides) *match {
	m := &match{}
	m.af, m.al = a.At(q.A.Lo, q.A.Hi)
	m.bf, m.bl = b.At(q.B.Lo, q.B.Hi)
	for _, s := range align.Difference(a.Exactly(m.af, m.al), b.Exactly(m.bf, m.bl)) {
		if s.Same {
			m.same += s.ALast - s.AFirst
			continue
		}
		if s.AFirst < s.ALast {
			m.onlyA = append(m.onlyA,
				marking{stretch(a, m.af+s.AFirst, m.af+s.ALast), by.onlyA, by.endA})
		}
		if s.BFirst < s.BLast {
			m.onlyB = append(m.onlyB,
				marking{stretch(b, m.bf+s.BFirst, m.bf+s.BLast), by.onlyB, by.endB})
		}
	}
	return m
}

// stretch returns the bytes of a run of words, of which there must be one.
func stretch(t *shingle.Text, first, last int) result.Span {
	lo, hi := t.Printed(first, last)
	return result.Span{Lo: lo, Hi: hi}
}

// A marking is a stretch of a text and the marks around it.
type marking struct {
	result.Span
	open, end string
}

// mark returns the bytes of s in span with its marks; these ascend. One that reaches over the
// span's ends, or over the one before, is marked up to these.
func mark(s string, span result.Span, marks []marking) string {
	var out strings.Builder
	at := span.Lo
	for _, m := range marks {
		lo, hi := max(m.Lo, at), min(m.Hi, span.Hi)
		if lo >= hi {
			continue
		}
		out.WriteString(s[at:lo] + m.open + s[lo:hi] + m.end)
		at = hi
	}
	out.WriteString(s[at:span.Hi])
	return out.String()
}

// inside reports whether a span lies inside a text.
func inside(s result.Span, t *shingle.Text) bool {
	return 0 <= s.Lo && s.Lo <= s.Hi && s.Hi <= len(t.Source)
}
