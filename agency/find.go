package agency

import (
	"cmp"
	"slices"
	"strings"

	"overlap/shingle"
)

// Finding an article's credit.
//
// An article's own outlet and its fields speak first. In the text, credits have few
// forms and few places: a dateline opens the copy, a byline stands in its own short line
// near the top, a copyright or a source in its own short line anywhere or at the end. So
// only lines that have a form are read (sieve.go), from their start; they are split into
// tokens and held against one rule after the other (dateline.go, byline.go, closing.go).
// Of several credits that with the strongest evidence counts, then the first in the text.
//
// Cost: a look at each word; if one begins a form, one pass over the line ends of the text;
// memory for the tokens of one line.
//
// What it misses: a credit inside a sentence ("this Reuters report"), one in the
// initials of an editor, and words of an agency that nobody credits.

// An Evidence is what a credit was found by, the strongest first.
type Evidence string

const (
	Own      Evidence = "outlet"   // the article's outlet is the agency's own
	Field    Evidence = "credit"   // the field that holds the agency line
	Declared Evidence = "declared" // a source that the article declares
	Dateline Evidence = "dateline" // HELSINKI (AP) —
	// By Ida Fenn, Associated Press; a line with nothing but Reuters
	Byline       Evidence = "byline"
	Copyright    Evidence = "copyright"    // © 2018 AFP
	Sourced      Evidence = "source"       // Source: Reuters
	SignOff      Evidence = "sign-off"     // the last words: (PAP)
	Contribution Evidence = "contribution" // With files from The Canadian Press
)

// strength orders evidence, the strongest first.
var strength = map[Evidence]int{
	Own: 1, Field: 2, Declared: 3, Dateline: 4, Byline: 5, Copyright: 6, Sourced: 7, SignOff: 8,
	Contribution: 9,
}

// An Article is what credits are sought in. Any of it may be empty.
type Article struct {
	Outlet, URL, Byline, Credit, Text string
	Declared                          string // the address or name of a source that it declares
}

// A Credit is an agency that an article credits, and what says so. The zero value is none.
type Credit struct {
	Agency   string // its name in the table; empty if there is none
	Evidence Evidence
	Field    string // where it stands: outlet, url, credit, declared, byline or text
	Lo, Hi   int    // bytes of that field
	Part     bool   // the agency contributed: what it gave is a part of the article
}

// Find returns the agency that a credits with its words. Words are those of its text, as
// shingle.Split gives them.
func (t *Table) Find(a Article, words []shingle.Word) Credit {
	return t.seek(a, words, "")
}

// Credits reports whether a credits the agency of a name with its words, whichever others it
// credits beside: in its fields or in one of the forms that credits have in its text.
func (t *Table) Credits(a Article, words []shingle.Word, name string) bool {
	return t.seek(a, words, name).Agency != ""
}

// seek is Find for one agency alone, or for all if its name is empty.
func (t *Table) seek(a Article, words []shingle.Word, only string) Credit {
	own, ok := t.outlet(a.Outlet, a.URL)
	if !ok {
		own = -1
	} else if !t.agencies[own].Publisher {
		field, value := "outlet", a.Outlet
		if _, named := t.outlet(a.Outlet, ""); !named {
			field, value = "url", a.URL
		}
		return Credit{Agency: t.agencies[own].Name, Evidence: Own, Field: field, Hi: len(value)}
	}
	f := finder{table: t, own: own, only: only}
	f.field("credit", a.Credit, Field)
	if n, ok := t.outlet(a.Declared, a.Declared); ok && n != own {
		f.found(n, Declared, "declared", 0, len(a.Declared))
	}
	f.field("byline", a.Byline, Byline)
	f.text(a.Text, words)
	f.best.Part = f.best.Part || f.digest && f.best.Evidence == Dateline
	return f.best
}

// Of returns the agency or publisher with a news service whose outlet printed a, or "" if
// it is none of these.
func (t *Table) Of(a Article) string {
	if own, ok := t.outlet(a.Outlet, a.URL); ok {
		return t.agencies[own].Name
	}
	return ""
}

// A finder seeks the credits of one article and keeps the best.
type finder struct {
	table *Table
	// the publisher whose outlet it is, which credits itself for nothing; -1 for none
	own     int
	only    string // the agency that is sought; empty if all are
	best    Credit
	digest  bool // datelines of several agencies, each over a piece of its own
	tokens  []token
	matched []match
}

// found takes a credit, which is kept if its evidence is stronger than what is known.
func (f *finder) found(agency int, e Evidence, field string, lo, hi int) {
	if name := f.table.agencies[agency].Name; f.only != "" && f.only != name {
		return
	}
	if f.best.Agency != "" &&
		cmp.Or(cmp.Compare(strength[e], strength[f.best.Evidence]),
			cmp.Compare(lo, f.best.Lo)) >= 0 {
		return
	}
	f.best = Credit{f.table.agencies[agency].Name, e, field, lo, hi, e == Contribution}
}

const (
	longestShort = 240 // bytes of a line that may be a byline or a credit; prose is longer
	longestHead  = 200 // bytes of a line that are read for a dateline
	longestField = 2048
	headLines    = 12 // lines in which an article's byline stands,
	upperLines   = 60 // and those of its first half that may hold one, below a gallery's captions
	tailLines    = 3  // lines in which its credit closes it
)

// field seeks a credit in a field that holds nothing else.
func (f *finder) field(name, value string, e Evidence) {
	value = value[:min(len(value), longestField)]
	if !f.table.suspect(value) {
		return
	}
	f.read(value)
	if isPhoto(value, f.tokens) {
		return
	}
	for _, m := range f.matched {
		if f.mark(value, m.i-1) != "/" || m.i >= 2 && f.agencyEnds(m.i-1) {
			f.found(m.agency, e, name, f.tokens[m.i].lo, f.tokens[m.j-1].hi)
			return
		}
	}
}

// agencyEnds reports whether a form ends at token j.
func (f *finder) agencyEnds(j int) bool {
	for _, m := range f.matched {
		if m.j == j {
			return true
		}
	}
	return false
}

// read splits a line into tokens and finds the forms in it, but those of the publisher itself.
func (f *finder) read(line string) { f.readPart(line, 0, len(line)) }

// readPart reads the bytes lo to hi of a line as if they were a line. A word that is
// divided by an end is no form.
func (f *finder) readPart(line string, lo, hi int) {
	part := line[lo:hi]
	f.tokens = split(f.tokens[:0], part)
	f.matched = f.table.matches(f.matched[:0], part, f.tokens)
	if len(f.matched) == 0 {
		return
	}
	first, last := lo > 0 && divides(line, lo), hi < len(line) && divides(line, hi)
	f.matched = slices.DeleteFunc(f.matched, func(m match) bool {
		return m.agency == f.own || first && f.tokens[m.i].lo == 0 || last &&
			f.tokens[m.j-1].hi == len(part)
	})
}

// mark returns the mark at token i of a line, "" if there is a word or nothing.
func (f *finder) mark(line string, i int) string {
	if i < 0 || i >= len(f.tokens) || f.tokens[i].word {
		return ""
	}
	return line[f.tokens[i].lo:f.tokens[i].hi]
}

// A line is a line of a text without the space around it, and its neighbours.
type line struct {
	lo         int // byte of the text
	text       string
	prev, next string // the lines before and after it; empty ones do not count
	number     int    // from 0
	named      bool   // it may have a form
}

// text seeks the credits of a text.
func (f *finder) text(s string, words []shingle.Word) {
	f.glued(s)
	next := f.table.next(s, words, 0) // word that may begin a form
	if next == len(words) {
		return
	}
	var last [tailLines]line
	n := 0
	for l := range lines(s) {
		for next < len(words) && int(words[next].Lo) < l.lo {
			next = f.table.next(s, words, next+1)
		}
		if l.named = next < len(words) && int(words[next].Lo) < l.lo+len(l.text); l.named {
			f.line(l, s)
		}
		last[n%tailLines] = l
		n++
	}
	for i := max(0, n-tailLines); i < n; i++ {
		if l := last[i%tailLines]; l.named {
			f.closing(l, i == n-1)
		}
	}
}

// line seeks the credits that a line may have wherever it stands, and near the top.
func (f *finder) line(l line, s string) {
	f.anywhere(l, s)
	if (l.number < headLines || l.number < upperLines && l.lo < len(s)/2) && isShort(l.text) &&
		f.table.suspect(l.text) {
		f.read(l.text)
		f.bylines(l)
		f.sources(l)
	}
}

// anywhere seeks what may stand in any line: a dateline, a copyright, a contribution. A
// first dateline stands in the first half; another below it, anywhere, makes a digest.
func (f *finder) anywhere(l line, s string) {
	head := cut(l.text, longestHead)
	if (l.lo <= max(len(s)/2, 2000) || f.best.Evidence == Dateline) && f.table.suspect(head) {
		f.readPart(l.text, 0, len(head))
		f.datelines(l, head)
	}
	if f.best.Evidence != Dateline {
		f.unspaced(l, head)
	}
	if strings.Contains(l.text, "opyright") || strings.Contains(l.text, "©") ||
		strings.Contains(l.text, "(c)") || strings.Contains(l.text, "(C)") ||
		strings.Contains(l.text, "COPYRIGHT") {
		f.copyrights(l, l.lo < len(s)/2)
	}
	f.contributions(l)
}

// isShort reports whether a line has the length of a byline, however much space templates
// left inside it.
func isShort(text string) bool {
	return len(text) <= longestShort || len(text) <= 8*longestShort &&
		len(text)-strings.Count(text, " ") <= longestShort
}

// cut returns the start of s, at most n bytes, ending with a whole rune.
func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && s[n]&0xc0 == 0x80 {
		n--
	}
	return s[:n]
}
