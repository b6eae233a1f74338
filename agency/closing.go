package agency

import (
	"slices"
	"strings"
)

// closing seeks what closes an article: an agency alone, a source, a sign-off.
func (f *finder) closing(l line, last bool) {
	text := l.text
	shift := 0
	if len(text) > longestShort { // only its end
		for shift = len(text) - longestShort; shift < len(text) && text[shift]&0xc0 == 0x80; {
			shift++
		}
		text = text[shift:]
	}
	if !f.table.suspect(text) {
		return
	}
	f.readPart(l.text, shift, len(l.text))
	if shift == 0 {
		f.sources(l)
		f.bylines(l)
	}
	if !last || len(f.matched) == 0 || l.number == 0 && shift == 0 {
		return
	}
	m := f.matched[len(f.matched)-1]
	if f.signsOff(text, m) || shift == 0 && f.closes(l, m) {
		f.found(m.agency, SignOff, "text", l.lo+shift+f.tokens[m.i].lo,
			l.lo+shift+f.tokens[m.j-1].hi)
	}
}

// signsOff reports whether a text ends with m behind a whole sentence: "... he said. (PAP)",
// "... he said. — AFP".
func (f *finder) signsOff(text string, m match) bool {
	i := m.i - 1
	for in(links, word(text, f.tokens, i)) || f.mark(text, i) == "©" { // The
		i--
	}
	open, j := f.mark(text, i), m.j
	if open == "(" || open == "[" {
		if j = f.closed(text, m.j); j < 0 {
			return false
		}
	} else if !isDash(open) || open == ":" {
		return false
	}
	for ; j < len(f.tokens); j++ {
		if mark := f.mark(text, j); mark != "." && mark != "-" {
			return false
		}
	}
	for isDash(f.mark(text, i)) || i == m.i-1 && f.mark(text, i) == open {
		i--
	}
	switch f.mark(text, i) {
	case ".", "!", "?", "\"", "”", "»", "“", "…", "。", "！", "？", "」":
		return f.sentences(text, i)
	}
	return false
}

// sentences reports whether prose stands before token i: a caption in two words is none.
func (f *finder) sentences(text string, i int) bool {
	if strings.Contains(text, "。") { // a script that has no small letters
		return len(text) > 60
	}
	small := 0
	for k := range i {
		if w := word(text, f.tokens, k); w != "" && !isCapital(w) {
			small++
		}
	}
	return small >= 4 && !isPhoto(text, f.tokens)
}

// closes reports whether the last line is nothing but an agency's name, below prose.
func (f *finder) closes(l line, m match) bool {
	if f.matched[0] != m && f.mark(l.text, m.i-1) != "/" || len(l.text) < 4 || len(l.prev) < 60 ||
		!stops(l.prev) || !f.ends(l.text, m.j) {
		return false
	}
	for i := range m.i {
		w := word(l.text, f.tokens, i)
		if w != "" && !in(links, w) || w == "" && !isDash(f.mark(l.text, i)) &&
			!strings.Contains("([/©", f.mark(l.text, i)) {
			return false
		}
	}
	return true
}

// sourceWords open a line that names where an article is from.
var sourceWords = set(`source sources quelle quellen fuente fuentes fonte fonti bron zdroj zdroje źródło источник источники джерело kaynak kilde källa
	lähde forrás sursa izvor text texte texto testo tekst agencies agency agencia agencias agence agences agentur agenturen agenzia wire wires 来源 출처`)

// sources seeks a line such as "Source: Reuters". "Credit: AP" stands below pictures.
func (f *finder) sources(l line) {
	i := 0
	if f.mark(l.text, i) == "(" { // (Quelle: dpa)
		i++
	}
	if len(f.matched) == 0 || !in(sourceWords, word(l.text, f.tokens, i)) ||
		isPhoto(l.text, f.tokens) {
		return
	}
	m := f.matched[0]
	i++
	if mark := f.mark(l.text, i); isDash(mark) || mark == "：" || mark == "|" {
		i++
	} else if m.i != i {
		return
	}
	for in(links, word(l.text, f.tokens, i)) {
		i++
	}
	if i == m.i && f.ends(l.text, m.j) {
		f.found(m.agency, Sourced, "text", l.lo+f.tokens[m.i].lo, l.lo+f.tokens[m.j-1].hi)
	}
}

// copyrights seeks a line such as "Copyright 2018 The Associated Press. All rights
// reserved." Without year and rights it stands below pictures, and so does what has a
// slash behind the agency: "© AFP 2018 / Ida Fenn". In the first half of an article, which
// early says, brackets are a caption's.
func (f *finder) copyrights(l line, early bool) {
	for at := 0; at < len(l.text); {
		i := strings.IndexAny(l.text[at:], "©(Cc")
		if i < 0 {
			return
		}
		at += i
		n := copyrightMark(l.text[at:])
		if n == 0 || early && at > 0 && l.text[at-1] == '(' {
			at++
			continue
		}
		rest := cut(l.text[at+n:], longestHead)
		if f.table.suspect(rest) && f.copyright(l, at+n, rest) {
			return
		}
		at += n
	}
}

// copyrightMark returns the length of the mark of copyright at the start of s, or 0.
func copyrightMark(s string) int {
	for _, mark := range []string{"©", "(c)", "(C)", "Copyright", "copyright", "COPYRIGHT"} {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// copyright takes the agency whose copyright it is. rest is what follows the mark, at
// byte at of the line.
func (f *finder) copyright(l line, at int, rest string) bool {
	f.readPart(l.text, at, at+len(rest))
	if len(f.matched) == 0 {
		return false
	}
	m, year := f.matched[0], false
	for i := range m.i {
		w := word(rest, f.tokens, i)
		switch {
		case isNumber(w):
			year = true
		case w == "":
			if mark := f.mark(rest, i); mark != "©" && mark != "," && mark != "(" && mark != ")" &&
				!isDash(mark) {
				return false
			}
		case !in(links, w) && !in(byWords, w) && w != "c" && w != "C" && w != "Copyright":
			return false
		}
	}
	j := m.j
	for ; j < len(f.tokens); j++ {
		w := word(rest, f.tokens, j)
		if isNumber(w) {
			year = true
		} else if mark := f.mark(rest, j); w != "" && !in(roles, w) && !f.isAgain(m, j) ||
			mark != "" && mark != "," && mark != "/" && !isDash(mark) || mark == "/" && !year {
			break
		}
	}
	after := strings.ToLower(word(rest, f.tokens, j) + f.mark(rest, j))
	if after != "" && after != "." && after != "all" && after != "via" && after != "distributed" ||
		after == "via" || !year && !reserves(l.text, at) {
		return false
	}
	if near := cut(rest, f.tokens[m.j-1].hi+20); isPhoto(near, split(nil, near)) {
		return false
	}
	f.found(m.agency, Copyright, "text", l.lo+at+f.tokens[m.i].lo, l.lo+at+f.tokens[m.j-1].hi)
	return true
}

// isAgain reports whether m's agency is named again at token j: "© dpa-infocom, dpa:180715-99".
func (f *finder) isAgain(m match, j int) bool {
	again, ok := f.starting(j)
	return ok && again.agency == m.agency
}

// reserves reports whether a line reserves rights around byte at.
func reserves(line string, at int) bool {
	near := strings.ToLower(cut(line[max(0, at-longestHead):], 2*longestHead))
	return slices.ContainsFunc(rightsWords,
		func(w string) bool { return strings.Contains(near, w) })
}

// rightsWords are parts of the words that reserve rights.
var rightsWords = []string{"reserved", "published", "riservat", "reservad", "réserv", "vorbehalten",
	"voorbehouden", "förbehåll", "zastrzeż", "защищен", "saklıdır", "fenntartva", "vyhrazen"}

// givers are the words after which agencies are named that gave a part of an article.
var givers = []string{
	"ith files from", "ith file from", "ith inputs from", "ith input from", "ith information from",
	"ith reporting from", "ith reporting by",
	"ith additional reporting by", "ith reports from", "ith wire reports from", "ith " +
		"contributions from", "ompiled from",
	"it Material von", "it Material der", "it Informationen von", "on información de",
	"on informazioni", "om informações",
}

// withs are words that say the same if the agency follows at once: "(mit dpa)".
var withs = []string{"(mit ", "(avec ", "(met ", "(with ", "(con ", "(com ", "(med ",
	"(Mit ", "(Avec ", "(Met ", "(With ", "(Con ", "(Com ", "(Med "}

// contributions seeks an agency that gave a part: "With files from The Canadian Press",
// "The Associated Press contributed to this report."
func (f *finder) contributions(l line) {
	if i := strings.Index(l.text, "ontribut"); i >= 0 {
		f.contributed(l, i)
	}
	if len(l.text) > 2*longestShort && l.next != "" {
		return
	}
	lo := max(0, len(l.text)-2*longestShort)
	for lo < len(l.text) && l.text[lo]&0xc0 == 0x80 {
		lo++
	}
	if end := l.text[lo:]; f.table.suspect(end) {
		_ = f.given(l, lo, givers, 60) || len(end) <= longestShort && f.given(l, lo, withs, 0)
	}
}

// given seeks an agency at most room bytes behind one of words, led to by names only, in
// the line from byte lo on.
func (f *finder) given(l line, lo int, words []string, room int) bool {
	for _, giver := range words {
		i := strings.LastIndex(l.text[lo:], giver)
		if i < 0 {
			continue
		}
		at := lo + i + len(giver)
		rest := cut(l.text[at:], room+80)
		f.readPart(l.text, at, at+len(rest))
		for _, m := range f.matched {
			if f.tokens[m.i].lo <= room && f.names(rest, 0, m.i) &&
				(room > 0 || m.i == 0 && f.ends(rest, m.j)) {
				f.found(m.agency, Contribution, "text", l.lo+at+f.tokens[m.i].lo,
					l.lo+at+f.tokens[m.j-1].hi)
				return true
			}
		}
	}
	return false
}

// contributed seeks the agency in the sentence that has "contribut" at byte i.
func (f *finder) contributed(l line, i int) {
	lo, hi := max(0, i-longestShort), min(len(l.text), i+longestHead)
	for lo < i && l.text[lo]&0xc0 == 0x80 {
		lo++
	}
	sentence := cut(l.text[lo:], hi-lo)
	at := i - lo
	lower := strings.ToLower(sentence[at:])
	if !strings.HasPrefix(lower, "ontributed to this") &&
		!strings.HasPrefix(lower, "ontributed to the") &&
		!strings.HasPrefix(lower, "ontributed report") &&
		!strings.HasPrefix(lower, "ontributed from") && !strings.HasPrefix(lower, "ontributing") &&
		!strings.HasPrefix(lower, "ontributed.") || !f.table.suspect(sentence) {
		return
	}
	f.readPart(l.text, lo, lo+len(sentence))
	for _, m := range f.matched {
		if f.mark(sentence, m.i-1) != "/" {
			e := Contribution
			if in(writers, word(sentence, f.tokens, m.j)) {
				e = SignOff
			}
			f.found(m.agency, e, "text", l.lo+lo+f.tokens[m.i].lo, l.lo+lo+f.tokens[m.j-1].hi)
			return
		}
	}
}

// introduces reports whether a line says whose writer the author is: "Ida Fenn is an
// Associated Press writer."
func (f *finder) introduces(text string, m match) bool {
	article, verb := word(text, f.tokens, m.i-1), word(text, f.tokens, m.i-2)
	return (article == "a" || article == "an") && verb == "is" && m.i <= 8 &&
		f.names(text, 0, m.i-2) &&
		in(writers, word(text, f.tokens, m.j)) && m.j+2 >= len(f.tokens)
}

// writers are an agency's people. A paper thanks the agency; it is the agency's own copy
// that thanks "Associated Press writers Ida Fenn and Moss Hartigan".
var writers = set("writer writers reporter reporters correspondent correspondents journalist " +
	"journalists")
