package agency

import "strings"

// Names reports whether an article names an agency anywhere as the origin of words: in its
// credit or byline, or in prose ("told Reuters", "the Associated Press reported"). The
// credit of a picture is none.
func (t *Table) Names(a Article, name string) bool {
	f := finder{table: t, own: -1}
	for _, field := range []string{a.Credit, a.Byline} {
		field = cut(field, longestField)
		f.read(field)
		for _, m := range f.matched {
			if t.agencies[m.agency].Name == name && !isPhoto(field, f.tokens) {
				return true
			}
		}
	}
	for text := a.Text; text != ""; {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		for line != "" { // a text without line ends is read a piece at a time
			piece := cut(line, 4096)
			if piece == "" { // no UTF-8
				break
			}
			line = line[len(piece):]
			if t.suspect(piece) && f.mentions(piece, name) {
				return true
			}
		}
	}
	return false
}

// mentions reports whether prose of a line names an agency: a small word stands beside
// it, or a verb of the photographers' kind does not.
func (f *finder) mentions(line, name string) bool {
	f.read(line)
	for _, m := range f.matched {
		if f.table.agencies[m.agency].Name != name || f.mark(line, m.i-1) == "/" ||
			f.mark(line, m.j) == "/" {
			continue
		}
		before, after := word(line, f.tokens, m.i-1), word(line, f.tokens, m.j)
		if in(photoWords, before) || in(photoWords, after) {
			continue
		}
		if before != "" && !isCapital(before) || after != "" && !isCapital(after) {
			return true
		}
	}
	return false
}
