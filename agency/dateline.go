package agency

import "unicode/utf8"

// A dateline opens an agency's copy: a place, perhaps a date, the agency, a dash.
//
//	HELSINKI (AP) — , TURNBERRY, Scotland (Reuters) - , (AFP) - , BERLIN, July 13 (dpa/AFP):
//	HELSINKI, July 16. /TASS/. , TOKYO, July 16, Kyodo - , МОСКВА, 16 июл — РИА Новости.
//
// What stands before the agency must look like a place and a date, so that "he told
// reporters (Reuters) - " is none, and something must follow, so that a caption that ends
// with "(AP)" is none.

// datelines seeks a dateline at the start of a line. A page with the datelines of several
// agencies, each over a piece of its own, is nobody's copy as a whole: a list of headlines
// and first sentences, or a page of briefs.
func (f *finder) datelines(l line, head string) {
	for _, m := range f.matched {
		if f.bracketed(l, head, m) || f.enclosed(head, m) || f.slashed(head, m) ||
			f.bare(head, m) {
			f.digest = f.digest || f.best.Evidence == Dateline &&
				f.best.Agency != f.table.agencies[m.agency].Name
			f.found(m.agency, Dateline, "text", l.lo+f.tokens[m.i].lo, l.lo+f.tokens[m.j-1].hi)
			return
		}
	}
}

// bracketed reports whether m stands in brackets of a dateline, alone or with other agencies.
func (f *finder) bracketed(l line, head string, m match) bool {
	if open := f.mark(head, m.i-1); open != "(" && open != "[" && open != "（" && open != "【" {
		return false
	}
	end := f.closed(head, m.j)
	if end < 0 || end >= len(f.tokens) {
		return false
	}
	before, strong := m.i-1, false
	switch {
	case before == 0:
		strong = true
	case f.place(head, 0, before):
		strong = f.firm(head, 0, before)
	default:
		from := f.sentence(head, before, l.number == 0)
		if from < 0 || !f.firm(head, from, before) {
			return false
		}
		strong = true
	}
	return f.dash(head, end) || strong && word(head, f.tokens, f.past(head, end)) != "" ||
		strong && l.next != "" && f.isLast(head, f.past(head, end)) && len(head) == len(l.text)
}

// enclosed reports whether m closes a bracket at the start of a line, behind a place or a date:
// "(서울=연합뉴스) ", "[ロンドン 15日 ロイター] - ".
func (f *finder) enclosed(head string, m match) bool {
	switch f.mark(head, 0) {
	case "(", "[", "（", "【":
	default:
		return false
	}
	end := f.closed(head, m.j)
	if m.i < 2 || end < 0 || end >= len(f.tokens) || m.i > placeTokens {
		return false
	}
	for i := 1; i < m.i; i++ {
		w, mark := word(head, f.tokens, i), f.mark(head, i)
		if w != "" && (w[0] < utf8.RuneSelf && !isUpper(w) && !isNumber(w) || in(photoWords, w)) ||
			mark != "" && mark != "=" && mark != "＝" && mark != "," {
			return false
		}
	}
	return true
}

// closed returns the token behind the bracket that closes a list of agencies whose first
// ends at token i, or -1 if something else stands in it: "(AFP/Getty Images)".
func (f *finder) closed(head string, i int) int {
	for i < len(f.tokens) {
		switch f.mark(head, i) {
		case ")", "]", "）", "】":
			return i + 1
		case "/", ",", "+", "-", "–", "|", "&", "=", "＝":
			i++
			continue
		}
		if m, ok := f.starting(i); ok {
			i = m.j
			continue
		}
		w := word(head, f.tokens, i)
		if !in(links, w) && !in(roles, w) && !isNumber(w) && !f.isInitials(head, i) {
			return -1
		}
		i++
	}
	return -1
}

// starting returns the form that starts at token i.
func (f *finder) starting(i int) (match, bool) {
	for _, m := range f.matched {
		if m.i == i {
			return m, true
		}
	}
	return match{}, false
}

// slashed reports whether m stands between slashes behind a place: "MOSCOW, July 16. /TASS/."
func (f *finder) slashed(head string, m match) bool {
	after := f.mark(head, m.j+1)
	return m.i > 1 && f.mark(head, m.i-1) == "/" && f.mark(head, m.j) == "/" &&
		m.j+2 < len(f.tokens) &&
		(after == "." || isDash(after)) && f.place(head, 0, m.i-1) && f.firm(head, 0, m.i-1)
}

// bare reports whether m stands without brackets between a place in capitals and a dash:
// "TOKYO, July 16, Kyodo - ". Two letters may be a state: "HARRISBURG, PA — ".
func (f *finder) bare(head string, m match) bool {
	sep := f.mark(head, m.i-1)
	if m.i < 2 || f.tokens[m.j-1].hi-f.tokens[m.i].lo < 3 || sep != "," && sep != "." &&
		!isDash(sep) {
		return false
	}
	if after := f.mark(head, m.j); !isDash(after) && (after != "." || !isDash(sep)) {
		return false
	}
	return m.j+1 < len(f.tokens) && f.firm(head, 0, m.i) && f.place(head, 0, m.i)
}

// isDash reports whether a mark parts a dateline from its story.
func isDash(mark string) bool {
	switch mark {
	case "-", "–", "—", "―", "‒", "−", ":", "~":
		return true
	}
	return false
}

// past returns the first token from i on that is no point.
func (f *finder) past(head string, i int) int {
	for f.mark(head, i) == "." || f.mark(head, i) == "," {
		i++
	}
	return i
}

// dash reports whether a dash stands at token i, perhaps behind a point, and something after it.
func (f *finder) dash(head string, i int) bool {
	i = f.past(head, i)
	return isDash(f.mark(head, i)) && i+1 < len(f.tokens)
}

// isLast reports whether a dash at token i ends the line.
func (f *finder) isLast(head string, i int) bool {
	return isDash(f.mark(head, i)) && i+1 == len(f.tokens)
}

// placeTokens is the number of tokens of the longest dateline before the agency.
const placeTokens = 20

// place reports whether tokens from to to may be a place and a date: names, numbers,
// months, small words between them, and no mark that ends a sentence of prose.
func (f *finder) place(head string, from, to int) bool {
	if to-from > placeTokens || to <= from || !f.tokens[from].word {
		return false
	}
	for i := from; i < to; i++ {
		w := word(head, f.tokens, i)
		switch {
		case w == "":
			switch f.mark(head, i) {
			case "?", "!", ";", "\"", "“", "”", "@", "(", "#", "=", "*", "…":
				return false
			}
		case isCapital(w), in(months, w):
		case i == from || !in(links, w):
			return false
		}
	}
	return true
}

// firm reports whether a place is certain to be one: it begins with a word in capitals
// ("HELSINKI") or holds a date.
func (f *finder) firm(head string, from, to int) bool {
	if isUpper(word(head, f.tokens, from)) {
		return true
	}
	month, number := false, false
	for i := from; i < to; i++ {
		w := word(head, f.tokens, i)
		month, number = month || in(months, w), number || isNumber(w)
	}
	return month && number
}

// sentence returns where the place before token to starts if a byline or another thing
// stands before it in the line: behind the last point, colon, bar or bracket, or, in a
// text whose lines are run together, at the first of the words in capitals. It is -1 if
// there is no place.
func (f *finder) sentence(head string, to int, first bool) int {
	for from := to - 1; from > 0 && to-from <= placeTokens; from-- {
		switch f.mark(head, from-1) {
		case ".", ":", "|", ")", "•", "]", "/", "\"", "”":
			if f.place(head, from, to) && f.firm(head, from, to) {
				return from
			}
		}
	}
	if !first {
		return -1
	}
	from := to
	for from > 0 && to-from < placeTokens && f.place(head, from-1, to) {
		from--
	}
	for from < to && !isUpper(word(head, f.tokens, from)) {
		from++
	}
	if from == to {
		return -1
	}
	return from
}
