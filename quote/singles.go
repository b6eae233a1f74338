package quote

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Single marks are read after the double ones and without a search: an apostrophe
// is far more common, so a pair must look like one on both sides. A mark that only
// looks like an opening one is left alone, and so is one inside a word.

// pairSingles returns the quotations in single marks that cross none of the double
// ones. borders are the bytes where paragraphs end, ascending; doubles are sorted.
func pairSingles(s string, marks []mark, doubles []raw, borders []mark) []raw {
	var raws []raw
	b := 0
	for i := 0; i < len(marks); i++ {
		if !opensSingle(s, marks[i]) {
			continue
		}
		for b < len(borders) && (borders[b].glyph != '\n' || borders[b].lo < marks[i].lo) {
			b++
		}
		end := len(s)
		if b < len(borders) {
			end = borders[b].lo
		}
		// Inside a quotation, its end is the end of the search.
		if part, ok := partAround(doubles, marks[i].lo); ok {
			end = min(end, part.Hi)
		}
		j := closeSingle(s, marks, i, end)
		if j < 0 || crosses(doubles, marks[i].lo, marks[j].hi) {
			continue
		}
		if p := trim(s, marks[i].hi, marks[j].lo); !p.Empty() {
			raws = append(raws, raw{lo: marks[i].lo, hi: marks[j].hi, parts: []Span{p}})
			i = j
		}
	}
	return raws
}

// opensSingle reports whether m looks like an opening single mark.
func opensSingle(s string, m mark) bool {
	before, after := sides(s, m.lo, m.hi)
	switch m.glyph {
	case '’':
		return false
	}
	if before == sideWord || before == sidePunct || after == sideSpace || after == sidePunct &&
		!strings.HasPrefix(s[m.hi:], "…") && !strings.HasPrefix(s[m.hi:], "...") &&
		!startsMark(s[m.hi:]) {
		return false
	}
	return !elided(s[m.hi:])
}

func startsMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isMarkRune(r)
}

// elided reports whether s starts with what is written behind an apostrophe that
// stands for left-out letters: 'em, '90s, 'tis.
func elided(s string) bool {
	n := 0
	for n < len(s) && (isDigit(s[n]) || 'a' <= s[n]|0x20 && s[n]|0x20 <= 'z') {
		n++
	}
	w := s[:n]
	if n == 0 || n > 5 || sideOf(firstRune(s[n:])) == sideWord {
		return false
	}
	if isDigit(w[0]) {
		return n == 2 || n == 3 && w[2] == 's'
	}
	switch strings.ToLower(w) {
	case "em", "til", "tis", "twas", "n", "cause", "cuz", "bout", "round", "ere", "nuff", "s", "t",
		"d", "ll", "re", "ve", "kay", "sup":
		return true
	}
	return false
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// closeSingle returns the number of the mark that closes the one with number i, or -1.
func closeSingle(s string, marks []mark, i, end int) int {
	doubtful := -1 // a possessive or a closing mark
	for j := i + 1; j < len(marks) && marks[j].hi <= end; j++ {
		if opensSingle(s, marks[j]) {
			break // another quotation starts: this one never closed
		}
		if !matches(marks[i].glyph, marks[j].glyph) {
			continue
		}
		before, after := sides(s, marks[j].lo, marks[j].hi)
		if before == sideSpace || after == sideWord || marks[j].lo == marks[i].hi {
			continue
		}
		if before == sideWord && possessive(s, marks[j]) {
			if doubtful < 0 {
				doubtful = j
			}
			continue
		}
		if doubtful >= 0 && strings.ContainsAny(s[marks[doubtful].hi:marks[j].lo], ".!?") &&
			!strings.ContainsAny(s[marks[i].hi:marks[doubtful].lo], " ") {
			return doubtful // one word, then a sentence's end: two quotations or a word in marks
		}
		return j
	}
	return doubtful
}

// matches reports whether b may close what a opened.
func matches(a, b rune) bool {
	switch a {
	case '\'':
		return b == '\'' || b == '’'
	case '`':
		return b == '\'' || b == '’' || b == '`'
	case '‘', '‛':
		return b == '’' || b == '\''
	case '‚':
		return b == '‘' || b == '’' || b == '\''
	case '‹':
		return b == '›'
	case '›':
		return b == '‹' || b == '›'
	}
	return false
}

// possessive reports whether m stands behind an s and before a lower-case word, as
// in "the leaders' meeting".
func possessive(s string, m mark) bool {
	if m.lo == 0 || s[m.lo-1]|0x20 != 's' || m.hi+1 >= len(s) || s[m.hi] != ' ' {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[m.hi+1:])
	return unicode.IsLower(r)
}

// partAround returns the part of the raws, which are sorted, that holds the byte at.
func partAround(raws []raw, at int) (Span, bool) {
	i, j := 0, len(raws)
	for i < j {
		m := (i + j) / 2
		if raws[m].lo <= at {
			i = m + 1
		} else {
			j = m
		}
	}
	if i == 0 {
		return Span{}, false
	}
	parts := raws[i-1].parts
	if k := sort.Search(len(parts), func(k int) bool { return parts[k].Hi > at }); k < len(parts) &&
		parts[k].Lo <= at {
		return parts[k], true
	}
	return Span{}, false
}

// crosses reports whether lo to hi holds one end of one of the raws without the other.
func crosses(raws []raw, lo, hi int) bool {
	i, j := 0, len(raws)
	for i < j {
		m := (i + j) / 2
		if raws[m].hi <= lo {
			i = m + 1
		} else {
			j = m
		}
	}
	for ; i < len(raws) && raws[i].lo < hi; i++ {
		r := raws[i]
		if (r.lo < lo && r.hi < hi) || (r.lo > lo && r.hi > hi) {
			return true
		}
	}
	return false
}
