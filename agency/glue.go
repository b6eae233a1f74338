package agency

import (
	"strings"
	"unicode"
)

// Credits in which no space tells where the agency begins.

// glued seeks a byline in which a template left out the space before the agency: "Ida Fenn and Moss
// HartiganAssociated Press". Only the first lines are looked at: the sieve cannot see that an
// agency is there.
func (f *finder) glued(s string) {
	for l := range lines(s) {
		if l.number == headLines {
			return
		}
		if len(l.text) > longestShort {
			continue
		}
		if i := f.seam(l.text); i > 0 {
			l.text = l.text[:i] + " " + l.text[i:]
			l.lo-- // of what stands behind the space, which the text has not
			f.read(l.text)
			f.bylines(l)
		}
	}
}

// seam returns where, at once behind a small letter, the name of an agency begins with which a line
// ends; 0 if it is nowhere. A short form may be anything there.
func (f *finder) seam(text string) int {
	small := false
	for i, r := range text {
		if small && unicode.IsUpper(r) && f.table.begins(text[i:]) {
			f.read(text[i:])
			if m, ok := f.starting(0); ok && m.j == len(f.tokens) && len(text)-i > 5 {
				return i
			}
		}
		small = unicode.IsLower(r)
	}
	return 0
}

// longestPlace is how many bytes place and date of a dateline take in such a script.
const longestPlace = 60

// unspaced seeks a dateline in a script without spaces: 新华社北京7月15日电, 【ロンドン共同】.
func (f *finder) unspaced(l line, head string) {
	if head == "" || head[0] < 0xe3 { // no letter of these scripts, nor one of their brackets
		return
	}
	inside, bracketed := strings.CutPrefix(head, "【")
	if bracketed {
		inside, _, bracketed = strings.Cut(inside, "】")
	}
	report := strings.TrimPrefix(head, "据")
	for _, s := range f.table.spellings {
		lo := -1
		if bracketed && len(inside) <= longestPlace && strings.HasSuffix(inside, s.name) {
			lo = len("【") + len(inside) - len(s.name)
		}
		if behind, ok := strings.CutPrefix(report, s.name); ok {
			if i := strings.IndexAny(behind, "电電"); i >= 0 && i <= longestPlace {
				lo = len(head) - len(report)
			}
		}
		if lo >= 0 {
			f.found(s.agency, Dateline, "text", l.lo+lo, l.lo+lo+len(s.name))
		}
	}
}
