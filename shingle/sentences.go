package shingle

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// A Sentence is a run of words that ends as sentences end, or with its paragraph.
type Sentence struct {
	First, Last int // its words, half open
	Lo, Hi      int // its bytes in the text, half open, with its final marks
	Paragraph   int // number of its paragraph, from 0
}

// MaxSentence is the most words that a sentence has. A longer run without an end (a
// table, a list of names, a text without marks) is cut there, so that work quadratic
// in a sentence stays bounded.
const MaxSentence = 400

// Sentences returns the sentences of t in order. Every word belongs to exactly one of
// them; a text without words has none.
//
// A sentence ends behind a full stop, exclamation or question mark and the closing
// quotation marks and brackets that follow it, if what comes next can begin a
// sentence (see ends). It ends with its paragraph in any case: at a line without
// words, at a rule such as *** or ###, and at the end of a line unless the text is
// broken into lines and goes on there (see layout).
//
// Only what stands between two words is looked at, so the cost is that of reading the
// text once, or twice if it has line ends.
func (t *Text) Sentences() []Sentence { return t.AppendSentences(nil) }

// AppendSentences appends to dst what Sentences returns.
func (t *Text) AppendSentences(dst []Sentence) []Sentence {
	if len(t.Words) == 0 {
		return dst
	}
	var (
		out   = slices.Grow(dst, len(t.Words)/16+1)
		lines = t.layout()
		cur   = Sentence{Lo: lineLo(t.Source, 0, int(t.Words[0].Lo))}
		line  = 0 // where the line of the word before starts
		quote = false
	)
	for i := 1; i < len(t.Words); i++ {
		lo, hi := int(t.Words[i-1].Hi), int(t.Words[i].Lo)
		if gap := t.Source[lo:hi]; (gap == " " || gap == ", " || gap == "-") &&
			i-cur.First < MaxSentence {
			continue // nine gaps in ten, in which no sentence ends
		}
		g := readGap(t.Source, lo, hi, quote)
		quote = g.quote
		paragraph := g.rule || g.lines > 1 || g.lines == 1 && !t.runsOn(lines, g, line, i)
		if g.next > lo {
			line = g.next
		}
		if !paragraph && i-cur.First < MaxSentence && !t.ends(g, i, cur.First) {
			continue
		}
		quote = quote && !paragraph
		next := t.cut(&cur, i, g, paragraph)
		out = append(out, cur)
		cur = next
	}
	cur.Last = len(t.Words)
	lo := int(t.Words[cur.Last-1].Hi)
	g := readGap(t.Source, lo, len(t.Source), quote)
	cur.Hi = lineHi(t.Source, lo, g.line)
	return append(out, cur)
}

// cut ends cur in the gap g before word i and returns the sentence that starts there.
// The marks of the gap go to the one or the other; rules go to neither.
func (t *Text) cut(cur *Sentence, i int, g gap, paragraph bool) Sentence {
	lo, hi := int(t.Words[i-1].Hi), int(t.Words[i].Lo)
	next := Sentence{First: i, Paragraph: cur.Paragraph}
	cur.Last = i
	switch {
	case paragraph:
		cur.Hi = lineHi(t.Source, lo, g.line)
		next.Lo = lineLo(t.Source, max(g.next, cur.Hi), hi)
		next.Paragraph++
	case g.stop != noStop:
		cur.Hi = g.end
		next.Lo = lineLo(t.Source, g.end, hi)
	default: // too long
		cur.Hi, next.Lo = lo, hi
	}
	return next
}

// lineLo returns the first byte of s[lo:hi] that is no white space, or hi.
func lineLo(s string, lo, hi int) int {
	for lo < hi {
		r, size := utf8.DecodeRuneInString(s[lo:hi])
		if !unicode.IsSpace(r) {
			break
		}
		lo += size
	}
	return lo
}

// lineHi returns the end of s[lo:hi] without the white space it ends with.
func lineHi(s string, lo, hi int) int {
	for lo < hi {
		r, size := utf8.DecodeLastRuneInString(s[lo:hi])
		if !unicode.IsSpace(r) {
			break
		}
		hi -= size
	}
	return hi
}
