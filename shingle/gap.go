package shingle

import (
	"unicode"
	"unicode/utf8"
)

// A gap is what stands between two neighbouring words.
type gap struct {
	lines  int  // line ends in it
	line   int  // where the first line end or rule is, or the gap's end
	next   int  // behind the last line end or rule, or the gap's start
	rule   bool // it holds a rule: ***, ###, ___ and their like
	stop   stop // the mark that may end a sentence
	end    int  // behind that mark and what closes with it
	space  bool // white space follows the mark
	opened bool // an opening mark follows the mark
	quote  bool // whether a straight quotation is open behind it
}

// A stop is a kind of mark that can end a sentence.
type stop uint8

const (
	noStop   stop = iota
	fullStop      // a full stop, which also abbreviates
	ellipsis      // three dots, or two full stops and more
	strong        // ! and ?
	wide          // the full stops of scripts without spaces, which end in any case
)

// stopOf returns the kind of stop that r is.
func stopOf(r rune) stop {
	switch r {
	case '.', '۔', '։':
		return fullStop
	case '…':
		return ellipsis
	case '!', '?', '؟', '‼', '⁇', '⁈', '⁉', '‽', '।', '॥', '።', '፧', '။':
		return strong
	case '。', '！', '？', '．', '｡':
		return wide
	}
	return noStop
}

// Shapes of the marks that stand around sentences.
const (
	noShape = iota
	opening
	closing
	either // straight quotation marks, and those that some languages turn round
)

func shape(r rune) int {
	switch r {
	case '(', '[', '{', '‹', '‚', '„', '「', '『', '（', '【', '〈', '《', '¿', '¡':
		return opening
	case ')', ']', '}', '›', '」', '』', '）', '】', '〉', '》', '”', '’', '»':
		return closing
	case '"', '\'', '“', '‘', '«', '＂':
		return either
	}
	return noShape
}

// isLineEnd reports whether r ends a line. A carriage return counts only where no line
// feed follows it.
func isLineEnd(r, next rune) bool {
	switch r {
	case '\n', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return r == '\r' && next != '\n'
}

// readGap reads s[lo:hi]; quote says whether a straight quotation is open before it.
//
// A mark that could open or close closes if it touches the stop and no word touches
// it; it opens if it touches the next word only; where neither or both touch, as in
// text that a machine has taken apart, a straight mark closes if one is open.
func readGap(s string, lo, hi int, quote bool) gap {
	g := gap{line: hi, next: lo, quote: quote}
	before, run := rune('x'), 0
	for i := lo; i < hi; {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:hi])
		}
		after := rune('x')
		if i+size < len(s) {
			after, _ = utf8.DecodeRuneInString(s[i+size:])
		}
		if r == before && (r == '*' || r == '#' || r == '_' || r == '=' || r == '~') {
			run++
		} else {
			run = 0
		}
		i += size
		if run >= 2 {
			g.breakAt(i-3, i)
			g.rule = true
		}
		switch k := stopOf(r); {
		case isLineEnd(r, after):
			g.breakAt(i-size, i)
			g.lines++
			g.space = true
		case unicode.IsSpace(r):
			g.space = true
		case k != noStop && !g.opened:
			if g.stop == fullStop && k == fullStop {
				k = ellipsis
			}
			g.stop, g.end, g.space = max(g.stop, k), i, false
		case r == '"':
			g.mark(closes(before, after, quote), i)
			g.quote = !g.quote
			quote = g.quote
		default:
			switch shape(r) {
			case opening:
				g.mark(false, i)
			case closing:
				g.mark(!g.space || unicode.IsSpace(after), i)
			case either:
				g.mark(closes(before, after, false), i)
			}
		}
		before = r
	}
	return g
}

// breakAt puts down a line end or a rule, from byte lo to hi.
func (g *gap) breakAt(lo, hi int) {
	if g.lines == 0 && !g.rule {
		g.line = lo
	}
	g.next = hi
}

// mark puts down a mark that ends at byte i and closes or opens.
func (g *gap) mark(closes bool, i int) {
	switch {
	case g.stop == noStop:
	case closes && !g.opened:
		g.end, g.space = i, false
	case !closes:
		g.opened = true
	}
}

// closes says whether a mark of either shape closes, from what stands around it.
func closes(before, after rune, open bool) bool {
	b, a := unicode.IsSpace(before), unicode.IsSpace(after)
	if a == b {
		return open
	}
	return a
}
