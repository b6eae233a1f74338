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
		if !f.ends(l.text, m.j) || f.mark(l.text, m.j) == "/" && !f.goesOn(l.text, m) {
			continue
		}
		slashed := f.mark(l.text, m.i-1) == "/" && !f.agencyEnds(m.i-1)
		if f.signed(l, m) || l.number <= upperNumber && f.crowd(l, m) || !slashed &&
			(f.introduces(l.text, m) || l.number < headLines &&
				(f.alone(l, m) || f.authors(l, m) || f.papers(l, m))) {
			f.found(m.agency, f.share(l, m), "text", l.lo+f.tokens[m.i].lo, l.lo+f.tokens[m.j-1].hi)
			return
		}
	}
}

// goesOn reports whether the slash behind m leads to another agency, or closes a pair around m:
// "dpa/AFP", "/ritzau/".
func (f *finder) goesOn(text string, m match) bool {
	_, ok := f.starting(m.j + 1)
	return ok || f.mark(text, m.i-1) == "/" && m.j+1 == len(f.tokens)
}

// crowd reports whether several names in capitals lead over a slash to m: that many take no
// picture.
func (f *finder) crowd(l line, m match) bool {
	several := false
	for i := range m.i {
		w := word(l.text, f.tokens, i)
		several = several || i > 1 && in(ands, w)
		if w != "" && !isUpper(w) && !in(ands, w) && len(w) > 2 {
			return false
		}
	}
	return several && f.mark(l.text, m.i-1) == "/" && f.names(l.text, 0, m.i)
}

// ends reports whether nothing but roles, dates, other agencies, initials of editors and a place in
// capitals follow from token i on, or a place and a date behind a bar.
func (f *finder) ends(text string, i int) bool {
	from, bar := i, false
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
			case "|":
				bar = bar || f.dated(text, from) || in(byWords, word(text, f.tokens, 0))
			}
		case isNumber(w), in(months, w), in(roles, w), in(links, w), in(clock, w):
		case bar && isCapital(w), f.isInitials(text, i):
		case isUpper(w) && i == len(f.tokens)-1 && in(roles, word(text, f.tokens, 0)): // a place
		default:
			return false
		}
		i++
	}
	return true
}

// dated reports whether a month or a day of the week stands behind token i.
func (f *finder) dated(text string, i int) bool {
	for ; i < len(f.tokens); i++ {
		if in(months, word(text, f.tokens, i)) {
			return true
		}
	}
	return false
}

// isInitials reports whether token i is an editor's: a few letters behind a slash.
func (f *finder) isInitials(text string, i int) bool {
	w := word(text, f.tokens, i)
	return w != "" && len(w) <= 4 && !isNumber(w) && f.mark(text, i-1) == "/"
}

// signed reports whether "By" opens the line, or a part of it behind a dash or a bar, and
// names lead from there to m.
func (f *finder) signed(l line, m match) bool {
	end := m.i
	if f.mark(l.text, end-1) == "(" && f.mark(l.text, m.j) == ")" { // By Ida Fenn (AP)
		end--
	}
	for i := end - 1; i >= 0; i-- {
		if !in(byWords, word(l.text, f.tokens, i)) || !f.names(l.text, i+1, end) {
			continue
		}
		if i == 0 || isDate(l.text[:f.tokens[i].lo]) {
			return true
		}
		if in(beside, word(l.text, f.tokens, i)) { // Le Quotidien avec AFP
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
		if w := word(l.text, f.tokens, i); w != "" && !in(links, w) && !in(roles, w) ||
			f.mark(l.text, i) == "©" {
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
	if l.number <= upperNumber && m.j-m.i > 1 && l.next != "" && isName(l.prev) {
		return true
	}
	return l.number <= 6 && l.next != "" && len(l.prev) <= 160 && strings.Count(l.prev, " ") >= 2 &&
		(l.number <= 2 || !stops(l.prev))
}

// upperNumber is the last line that may hold a byline of which only the place tells that it is none
// of a picture: title, subtitle, byline.
const upperNumber = 3

// isName reports whether a line is a name of two to four words.
func isName(line string) bool {
	words := strings.Fields(line)
	for _, w := range words {
		if !isCapital(w) || isNumber(w) || strings.ContainsAny(w, ",:;!?()/|") {
			return false
		}
	}
	return len(words) >= 2 && len(words) <= 4 && len(line) <= 60
}

// share returns Contribution for "Le Quotidien avec AFP" and "Mit Material der dpa", else Byline.
func (f *finder) share(l line, m match) Evidence {
	for i := range m.i {
		if in(beside, word(l.text, f.tokens, i)) {
			return Contribution
		}
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
	if rest := strings.TrimLeft(next, " |"); len(rest) <= 60 && isCapital(rest) {
		_, rest, _ = strings.Cut(rest, " ") // Madrid 15 JUL 2018
		if isDate(strings.TrimLeft(rest, " -–|,")) {
			return true
		}
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
	of := m.i - 1
	for of > 0 && word(l.text, f.tokens, of) == "the" {
		of--
	}
	switch {
	case words < 2 || words > 16:
		return false
	case m.j < len(f.tokens) && in(roles, word(l.text, f.tokens, m.j)),
		word(l.text, f.tokens, of) == "of":
		return true
	case upper, parted > 0, bar:
		return m.j-m.i > 1 || f.opens(l.next)
	}
	return f.opens(l.next) && !isDate(l.prev)
}
