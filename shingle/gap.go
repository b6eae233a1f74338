package shingle

import (
	"strings"
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

// isLineEnd reports whether r, with after behind it, ends a line. A carriage return
// counts only where no line feed follows it.
func isLineEnd(r rune, after string) bool {
	switch r {
	case '\n', '\v', '\f', 0x85, 0x2028, 0x2029:
		return true
	}
	return r == '\r' && !strings.HasPrefix(after, "\n")
}

// readGap reads s[lo:hi]; quote says whether a straight quotation is open before it.
//
// A quotation mark that could open or close closes if it touches the stop and no word
// touches it; it opens if it touches the next word only; where neither or both touch, as
// in text that a machine has taken apart, a straight mark closes if one is open.
func readGap(s string, lo, hi int, quote bool) gap {
	g := gap{line: hi, next: lo, quote: quote}
	var (
		before = rune('x') // what is before the rune; first a letter of the word
		alone  = false     // white space is before this run of marks
		rule   ruler
	)
	for i := lo; i < hi; {
		r, size := utf8.DecodeRuneInString(s[i:hi])
		if r == '\'' && strings.HasPrefix(s[i:hi], "''") {
			r, size = '"', 2
		}
		if form := shape(r); form != noShape {
			if shape(before) == noShape {
				alone = unicode.IsSpace(before)
			}
			g.mark(r, form, alone, spaceAfter(s, i+size), i+size)
		}
		i += size
		if n := rule.read(before, r, s[i:]); n > 0 {
			g.breakAt(i-n, i)
			g.rule = true
		}
		switch k := stopOf(r); {
		case isLineEnd(r, s[i:]):
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
		}
		before = r
	}
	return g
}

// A ruler looks for rules: three equal marks and more between white space. (A word with
// stars for letters is none.)
type ruler struct {
	mark  rune
	count int
}

// read takes r, with before and after around it, and returns the bytes of the rule that
// ends with it, or 0.
func (u *ruler) read(before, r rune, after string) int {
	switch r {
	case '*', '#', '_', '=', '~':
	default:
		u.mark = 0
		return 0
	}
	if r != before {
		u.mark, u.count = 0, 0
		if unicode.IsSpace(before) {
			u.mark = r
		}
	}
	u.count++
	next, _ := utf8.DecodeRuneInString(after)
	if u.mark == r && u.count >= 3 && (after == "" || unicode.IsSpace(next)) {
		return u.count
	}
	return 0
}

// mark puts down the mark r, which ends at byte i; alone and loose say whether white
// space is before and behind the run of marks in which it stands.
func (g *gap) mark(r rune, form int, alone, loose bool, i int) {
	closes := form == closing && (!g.space || loose)
	if form == either {
		closes = loose
		if loose == alone {
			closes = r == '"' && g.quote
		}
	}
	if r == '"' {
		g.quote = !g.quote
	}
	switch {
	case g.stop == noStop || g.opened:
	case closes:
		g.end, g.space = i, false
	default:
		g.opened = true
	}
}

// spaceAfter reports whether the marks that go on at s[i], at most four, have white
// space behind them, or nothing.
func spaceAfter(s string, i int) bool {
	for range 4 {
		if i >= len(s) {
			return true
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if shape(r) == noShape {
			return unicode.IsSpace(r)
		}
		i += size
	}
	return false
}

// breakAt puts down a line end or a rule, from byte lo to hi.
func (g *gap) breakAt(lo, hi int) {
	if g.lines == 0 && !g.rule {
		g.line = lo
	}
	g.next = hi
}
