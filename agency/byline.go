package agency

import "strings"

// A byline names who wrote: a short line near the top of an article.
//
//	By Reuters, By JONATHAN DOE, Associated Press, Von Ida Fenn, dpa
//	IDA FENN and MOSS HARTIGAN | Associated Press, Ida Fenn AP Diplomatic Writer
//	The Associated Press (a line with nothing else)
//
// A photographer's credit looks nearly the same: "Ida Fenn, AP" below a picture. So a
// line that does not open with "By" must tell more: a role, names in capitals, several
// names, or a date or a dateline that follows it.

// bylines seeks the byline that a short line may be.
func (f *finder) bylines(l line) {
	if isPhoto(l.text, f.tokens) {
		return
	}
	for _, m := range f.matched {
		if !f.ends(l.text, m.j) || f.mark(l.text, m.i-1) == "/" || f.mark(l.text, m.j) == "/" {
			continue
		}
		if f.signed(l, m) || f.introduces(l.text, m) || l.number < headLines &&
			(f.alone(l, m) || f.authors(l, m) || f.papers(l, m)) {
			f.found(m.agency, f.share(l, m), "text", l.lo+f.tokens[m.i].lo, l.lo+f.tokens[m.j-1].hi)
			return
		}
	}
}

// ends reports whether nothing but roles, dates and other agencies follow from token i on.
func (f *finder) ends(text string, i int) bool {
	for i < len(f.tokens) {
		if m, ok := f.starting(i); ok {
			i = m.j
			continue
		}
		w := word(text, f.tokens, i)
		switch {
		case w == "":
			switch f.mark(text, i) {
			case "(", "?", "\"", "“", "”", ";", "=":
				return false
			}
		case isNumber(w), in(months, w), in(roles, w), in(links, w), in(clock, w):
		default:
			return false
		}
		i++
	}
	return true
}

// signed reports whether "By" opens the line, or a part of it behind a dash or a bar, and
// names lead from there to m.
func (f *finder) signed(l line, m match) bool {
	for i := m.i - 1; i >= 0; i-- {
		if !in(byWords, word(l.text, f.tokens, i)) || !f.names(l.text, i+1, m.i) {
			continue
		}
		if i == 0 {
			return true
		}
		switch word(l.text, f.tokens, i) {
		case "avec", "mit", "met": // Le Quotidien avec AFP
			return i == m.i-1 && f.names(l.text, 0, i)
		}
		switch f.mark(l.text, i-1) {
		case "-", "–", "—", "|", "•", "·", ":":
			return f.names(l.text, 0, i)
		case ",":
			return isDate(l.text[:f.tokens[i-1].lo]) // Posted 5:57 am, July 16, 2018, by Reuters
		}
	}
	return false
}

// names reports whether tokens from to to are names of people and what parts them.
func (f *finder) names(text string, from, to int) bool {
	for i := from; i < to; i++ {
		w := word(text, f.tokens, i)
		switch {
		case w == "":
			switch f.mark(text, i) {
			case "?", "!", "\"", "“", "”", ";", "=", "(", ")":
				return false
			}
		case !isCapital(w) && !in(links, w):
			return false
		case isNumber(w):
			return false
		}
	}
	return true
}

// alone reports whether the line holds nothing but the agency: below a title, or above a
// date or a dateline. Two or three letters alone are a picture's credit too often, and
// must stand above one of these.
func (f *finder) alone(l line, m match) bool {
	for i := range m.i {
		if w := word(l.text, f.tokens, i); w != "" && !in(links, w) || f.mark(l.text, i) == "©" {
			return false
		}
	}
	if f.opens(l.next) {
		return true
	}
	if len(l.text) < 5 {
		return false
	}
	if l.number == 0 {
		return l.next != ""
	}
	return l.number <= 6 && l.next != "" && len(l.prev) <= 160 && strings.Count(l.prev, " ") >= 2 &&
		(l.number <= 2 || !stops(l.prev))
}

// share returns Contribution for "Le Quotidien avec AFP", else Byline.
func (f *finder) share(l line, m match) Evidence {
	switch strings.ToLower(word(l.text, f.tokens, m.i-1)) {
	case "avec", "mit", "met", "with", "con", "com":
		return Contribution
	}
	return Byline
}

// papers reports whether the line is a paper and the agency that spreads its copy:
// "Harbour Standard (TNS)" above a dateline.
func (f *finder) papers(l line, m match) bool {
	return f.mark(l.text, m.i-1) == "(" && f.mark(l.text, m.j) == ")" && m.j+1 == len(f.tokens) &&
		f.names(l.text, 0, m.i-1) && f.opens(l.next)
}

// opens reports whether a line is a date or begins with a dateline, an agency's or a
// plain one ("HELSINKI — ").
func (f *finder) opens(next string) bool {
	if isDate(next) {
		return true
	}
	head := cut(next, longestHead)
	g := finder{table: f.table, own: -1}
	g.readPart(next, 0, len(head))
	g.datelines(line{text: next, number: 1}, head)
	if g.best.Agency != "" {
		return true
	}
	for i := range min(len(g.tokens), placeTokens) {
		if isDash(g.mark(head, i)) {
			return i > 0 && isUpper(word(head, g.tokens, 0)) && g.place(head, 0, i) &&
				i+4 < len(g.tokens)
		}
	}
	return false
}

// stops reports whether a line ends like a sentence.
func stops(s string) bool {
	switch s[len(s)-1] {
	case '.', '!', '?', '"', ')':
		return true
	}
	return false
}

// authors reports whether names lead to m in a line without "By", and something tells
// them from a photographer.
func (f *finder) authors(l line, m match) bool {
	if m.i == 0 || !f.tokens[0].word || !f.names(l.text, 0, m.i) {
		return false
	}
	words, parted, upper := 0, 0, true
	for i := range m.i {
		w := word(l.text, f.tokens, i)
		switch {
		case w == "" &&
			f.mark(l.text, i) == ",", w == "and", w == "AND", w == "et", w == "und", w == "y":
			parted++
		case w != "" && !in(links, w):
			words++
			upper = upper && isUpper(w)
		}
	}
	if f.mark(l.text, m.i-1) == "," {
		parted--
	}
	bar := f.mark(l.text, m.i-1) == "|"
	switch {
	case words < 2 || words > 16:
		return false
	case m.j < len(f.tokens) && in(roles, word(l.text, f.tokens, m.j)):
		return true
	case upper, parted > 0, bar:
		return m.j-m.i > 1 || f.opens(l.next)
	}
	return f.opens(l.next) && !isDate(l.prev)
}
