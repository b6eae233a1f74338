package quote

import (
	"math/bits"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A family is a pair of marks that belong together. The families up to families are
// looked for first; single marks come afterwards, because most of them are
// apostrophes.
type family uint8

const (
	straight  family = iota // " and '' and ``, either way round
	curly                   // “…” and the Swedish ”…”
	low                     // „…“ and „…”
	guillemet               // «…»
	reversed                // »…« and »…»
	corner                  // 「…」
	white                   // 『…』
	prime                   // 〝…〟
	families
	single // '…', ‘…’, ‚…‘, ‹…›
)

// A mark is a place in a text that may be a quotation mark, or the border of a
// paragraph.
type mark struct {
	lo, hi int  // its bytes
	glyph  rune // what is printed, '"' for every straight double mark, '\n' for a border
	open   cost // what it costs to take it for an opening mark of any family that may start so
	close  cost // the same for a closing one
	first  bool // nothing but space stands between it and the start of its paragraph
	ditto  bool // it stands alone, as a sign that repeats what is above it does
}

// A cost says how odd a reading is; the reading of a text with the least sum wins.
type cost int32

// Prices, in tenths of an oddity. Only their order and rough size matter; they were
// set on invented sentences, then kept where articles bore them out.
const (
	never        cost = 1 << 20
	wrongWay     cost = 25 // a directional mark used against its direction
	otherFamily  cost = 12 // opened with one family, closed with another
	insideWord   cost = 30 // a letter on both sides
	wrongSpace   cost = 20 // a space on the inside of the mark
	lacksClose   cost = 32 // the paragraph ends inside a quotation
	lacksOpen    cost = 34 // a closing mark without an opening one
	goesOn       cost = 4  // a quotation goes on in the next paragraph, with an opening mark
	goesOnBare   cost = 30 // the same without an opening mark there
	takenForNone cost = 38 // a mark that is no mark
	inches       cost = 14 // the same directly behind a digit
	measure      cost = 2  // the same behind feet and inches
	repeats      cost = 6  // the same of a ditto mark
	nestedPrice  cost = 8  // a quotation inside one; twice that in marks of the same family
)

// special marks the bytes that can start a quotation mark or a border.
var special = func() (t [256]bool) {
	for _, c := range []byte{'"', '\'', '`', '\n', '<', 0xc2, 0xe2, 0xe3, 0xef} {
		t[c] = true
	}
	return
}()

// appendMarks appends the double marks and borders of s to doubles and the places of single marks
// to singles. It costs one pass over the bytes, eight at a time where they are plain.
func appendMarks(doubles, singles []mark, s string) (d, sg []mark) {
	wrapped := hardWrapped(s)
	start := 0 // of the paragraph
	for i := 0; i < len(s); {
		if !special[s[i]] {
			if i++; s[i-1] < utf8.RuneSelf {
				i = plain(s, i)
			}
			continue
		}
		if s[i] == '\n' {
			next, border := lineEnd(s, i, wrapped)
			if border {
				doubles = append(doubles, mark{lo: i, hi: next, glyph: '\n'})
				start = next
			}
			i = next
			continue
		}
		if s[i] == '<' {
			i = tagEnd(s, i)
			continue
		}
		g, size := glyph(s, i)
		if g == 0 {
			i += size
			continue
		}
		m := mark{lo: i, hi: i + size, glyph: g}
		i += size
		if isSingle(g) {
			singles = append(singles, m)
			continue
		}
		m.first = blank(s[start:m.lo])
		m.price(s)
		doubles = append(doubles, m)
	}
	return doubles, singles
}

// plain returns the first byte of s from i on that may be special. It looks at eight bytes
// at a time.
func plain(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		b := s[i : i+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		found := x | zero(x^'"'*ones) | zero(x^'\''*ones) | zero(x^'`'*ones) |
			zero(x^'\n'*ones) | zero(x^'<'*ones)
		if found &= highs; found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	return i
}

// The lowest bit of each of eight bytes, and the highest.
const ones, highs = 0x0101010101010101, 0x8080808080808080

// zero sets the high bit of the lowest byte of x that is zero, and none below it.
func zero(x uint64) uint64 { return (x - ones) &^ x }

// tagEnd returns the end of the tag that starts at s[i], whose marks are none of the
// text's, or i+1 if it is none.
func tagEnd(s string, i int) int {
	if i+1 >= len(s) || s[i+1] != '/' && (s[i+1]|0x20 < 'a' || s[i+1]|0x20 > 'z') {
		return i + 1
	}
	for j := i + 1; j < len(s) && j < i+1000 && s[j] != '<'; j++ {
		if s[j] == '>' {
			return j + 1
		}
	}
	return i + 1
}

// glyph returns the mark at s[i] and its length; the mark is 0 if there is none.
func glyph(s string, i int) (rune, int) {
	switch c := s[i]; c {
	case '"':
		return '"', 1
	case '\'', '`':
		if i+1 < len(s) && s[i+1] == c && !(i+2 < len(s) && s[i+2] == c) {
			return '"', 2
		}
		return rune(c), 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch r {
	case '‘', '’':
		if g, ok := doubled(s[i:], r); ok {
			return g, 2 * size
		}
		return r, size
	case '“', '”', '„', '‟', '«', '»', '「', '」', '『', '』', '〝', '〞', '〟', '‚', '‛', '‹', '›':
		return r, size
	case '＂':
		return '"', size
	case '｢':
		return '「', size
	case '｣':
		return '」', size
	}
	return 0, size
}

// doubled returns the double mark that two single ones stand for: ‘‘ and ’’, but not
// the first two of three.
func doubled(s string, r rune) (rune, bool) {
	twice, mark := "‘‘", '“'
	if r == '’' {
		twice, mark = "’’", '”'
	}
	if !strings.HasPrefix(s, twice) || strings.HasPrefix(s[len(twice):], twice[:3]) {
		return 0, false
	}
	return mark, true
}

// isSingle reports whether g is a single mark, which may be an apostrophe.
func isSingle(g rune) bool {
	switch g {
	case '\'', '`', '‘', '’', '‚', '‛', '‹', '›':
		return true
	}
	return false
}

// price sets what reading m as an opening or a closing mark costs by what stands
// on its two sides.
func (m *mark) price(s string) {
	before, after := sides(s, m.lo, m.hi)
	m.ditto = after == sideSpace && (m.glyph == '"' || m.glyph == '”') && repeatsAbove(s, m)
	switch {
	case before == sideSpace || before == sideOpen:
	case before == sideWord && after == sideWord:
		m.open = insideWord
	case before == sideDash || before == sideSpaceless:
		m.open = 3
	case before == sidePunct:
		m.open = 10
	default:
		m.open = wrongSpace
	}
	switch after {
	case sideSpace:
		m.open += wrongSpace
	case sidePunct:
		m.open += 8
	}
	switch {
	case after != sideWord:
	case before == sideWord:
		m.close = insideWord
	default:
		m.close = wrongSpace
	}
	if before == sideSpace {
		m.close += wrongSpace
	}
	if m.first {
		m.close += wrongSpace
	}
	if m.glyph != '"' { // it says itself which way it looks
		m.open /= 2
		m.close /= 2
	}
}

// What stands beside a mark.
type side uint8

const (
	sideSpace     side = iota // space, or the end of the text
	sideWord                  // a letter or digit
	sideSpaceless             // a letter of a script without spaces
	sidePunct                 // what ends a sentence or clause
	sideOpen                  // what opens: brackets, another opening mark
	sideDash
)

func sides(s string, lo, hi int) (before, after side) {
	r, size := utf8.DecodeLastRuneInString(s[:lo])
	if size > 0 {
		before = sideOf(r)
		if before == sidePunct && isMarkRune(r) {
			before = sideOpen // nested marks say nothing
		}
	}
	r, size = utf8.DecodeRuneInString(s[hi:])
	if size > 0 {
		after = sideOf(r)
	}
	return before, after
}

func sideOf(r rune) side {
	switch {
	case r == ' ' || r == '\n' || r == '\t' || r == '\r':
		return sideSpace
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '$' ||
		r == '#' || r == '@' || r == '%':
		return sideWord
	case r < 0x80:
		switch r {
		case '(', '[', '{', '<', '/', '=', '>':
			return sideOpen
		case '-':
			return sideDash
		}
		return sidePunct
	case r == '—' || r == '–' || r == '―':
		return sideDash
	case r == '¿' || r == '¡' || r == '（' || r == '£' || r == '€':
		return sideOpen
	case unicode.IsSpace(r) || r == 0x200b || r == 0xfeff:
		return sideSpace
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
		return sideSpaceless
	case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
		return sideWord
	}
	return sidePunct
}

func isMarkRune(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‘', '’', '‚', '«', '»', '‹', '›', '「', '」', '『', '』':
		return true
	}
	return false
}

// blank reports whether s is only space and what scraped lists put before a line.
func blank(s string) bool {
	if len(s) > 16 {
		return false
	}
	for _, r := range s {
		if !unicode.IsSpace(r) && r != '-' && r != '•' && r != '*' && r != '>' && r != '–' &&
			r != '—' && r != '…' && r != '.' && r != '[' && r != '(' {
			return false
		}
	}
	return true
}
