package quote

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"overlap/shingle"
)

// Speech behind a dash.
//
// Papers in the North, in Poland, Russia, France and Spain open what somebody says with a
// dash and close it with nothing: – We have waited, says Ada Holm. So do lists, signatures
// and sub-headings. A line that a dash opens is speech where a verb of saying and who says
// it stand in it as they do behind a quotation (dashcue.go), which is also where the speech
// ends; it goes on behind the next dash, or, where a comma and no dash brought the cue, with
// the next sentence, unless that tells of the speaker (dashwalk.go). A line without a cue is
// judged by those around it.
//
// What it misses: lines that wrap in a text with an empty line between any two; an outlet's
// own sentence behind the cue that speaks of nobody.

// A dashLine is a paragraph that a dash opens.
type dashLine struct {
	raws   []raw
	para   int    // number of its paragraph
	before string // the paragraph before
	after  string // the paragraph behind
	text   string // what stands behind the dash
	in     class  // the tongues of the cue that says that it is speech; 0 if none does
	inside bool   // the dash stands inside the paragraph, behind a sentence
}

// dashes are the lines of a text that dashes open.
type dashes struct {
	t         *shingle.Text
	sentences []shingle.Sentence
	lines     []dashLine
	last      Span       // the paragraph read last
	inside    []openedAt // the dashes inside of paragraphs, from the one at hand on
}

// read takes in the paragraph p.
func (d *dashes) read(t *shingle.Text, p Span, para int) {
	if n := len(d.lines); n > 0 && d.lines[n-1].para == para-1 {
		d.lines[n-1].after = t.Source[p.Lo:p.Hi]
	}
	before := d.last
	d.last = p
	lo, at := d.openingDash(t.Source, p)
	if lo < 0 {
		return
	}
	if d.sentences == nil {
		d.t, d.sentences = t, t.Sentences()
	}
	l := dashLine{para: para, before: t.Source[before.Lo:before.Hi], text: t.Source[lo:p.Hi]}
	if at > p.Lo {
		l.inside, l.before = true, strings.TrimRightFunc(t.Source[p.Lo:at], unicode.IsSpace)
	}
	l.raws, l.in = d.walk(at, lo, p.Hi, at == p.Lo)
	if len(l.raws) > 0 && (l.in != 0 || !l.inside || strings.HasSuffix(l.before, ":")) {
		d.lines = append(d.lines, l)
	}
}

// openingDash returns where what is said starts behind a dash, and the dash: the first of the
// paragraph p, or one that opens a sentence inside. lo is -1 if there is none.
func (d *dashes) openingDash(s string, p Span) (lo, at int) {
	if n := dashLen(s[p.Lo:p.Hi]); n > 0 {
		if lo := p.Lo + n; opensSaid(s[lo:p.Hi]) {
			return lo, p.Lo
		}
		return -1, 0
	}
	for len(d.inside) > 0 && d.inside[0].at < p.Lo {
		d.inside = d.inside[1:]
	}
	if len(d.inside) > 0 && d.inside[0].lo < p.Hi {
		return d.inside[0].lo, d.inside[0].at
	}
	return -1, 0
}

// An openedAt is a dash that opens a sentence behind another, and where that starts.
type openedAt struct{ at, lo int }

// findInside finds the dashes that open sentences. It reads s once for each sign.
func (d *dashes) findInside(s string) {
	for _, sign := range [...]string{"–", "—", "- "} {
		for i := 0; ; i += len(sign) {
			n := strings.Index(s[i:], sign)
			if n < 0 {
				break
			}
			i += n
			if !endsSaid(s[:i]) {
				continue
			}
			if size := dashLen(s[i:]); size > 0 && opensSaid(s[i+size:]) {
				d.inside = append(d.inside, openedAt{i, i + size})
			}
		}
	}
	slices.SortFunc(d.inside, func(a, b openedAt) int { return a.at - b.at })
}

// dashLen returns the length of the dash that opens s, with the space behind it; 0 if none
// does. A hyphen, or two, is one before a space only.
func dashLen(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	n := size
	switch {
	case isDash(r):
	case r == '-' && strings.HasPrefix(s, "--"):
		n++
		fallthrough
	case r == '-':
		if b, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsSpace(b) {
			return 0
		}
	default:
		return 0
	}
	return len(s) - len(strings.TrimLeftFunc(s[n:], unicode.IsSpace))
}

// isDash reports whether r is a dash and no hyphen.
func isDash(r rune) bool {
	return r == '–' || r == '—' || r == '―' || r == '−'
}

// opensSaid reports whether s may be what somebody says: it starts with a capital, a figure, or a
// mark that opens.
func opensSaid(s string) bool {
	s = strings.TrimLeft(s, "¿¡«„“”\"'‘’»(…[. ")
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r)
}

// endsSaid reports whether a sentence, or a colon that brings one, ends s before a space.
func endsSaid(s string) bool {
	t := strings.TrimRightFunc(s, unicode.IsSpace)
	if len(t) == len(s) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(t, "\"”»“’)"))
	return strings.ContainsRune(".?!…:", r) && r != utf8.RuneError
}

// spoken returns what the lines say, those of them that are speech and cross none of the quotations
// in marks, outer.
func (d *dashes) spoken(outer []raw) (raws []raw) {
	cued := 0
	for i := range d.lines {
		l := &d.lines[i]
		if in := points(l.after); l.in == 0 && in != 0 && l.sentence() {
			l.in = in
		}
		if l.in != 0 {
			cued++
		}
	}
	for i := 0; i < len(d.lines); {
		j := i + 1
		for j < len(d.lines) && d.lines[j].para <= d.lines[j-1].para+1 {
			j++
		}
		run := d.lines[i:j]
		talks := speaks(run, cued > 0)
		for k := range run {
			if l := &run[k]; l.in != 0 || talks && l.sentence() {
				raws = append(raws, slices.DeleteFunc(l.raws,
					func(r raw) bool { return crosses(outer, r.lo, r.hi) })...)
			}
		}
		i = j
	}
	return raws
}

// heard returns the language of most lines with a cue, nil without any.
func (d *dashes) heard() *language {
	var of votes
	for i := range d.lines {
		of.add(d.lines[i].in)
	}
	best := of.most()
	if of[best] == 0 {
		return nil
	}
	return tongues[best].of
}

// maxUncued is how many lines in a row are speech without a cue among them, where other lines of
// the text have one. More are a list.
const maxUncued = 2

// speaks reports whether the lines of a run, which stand one behind the other, are speech where
// they are sentences and have no cue of their own: one of them has one; they ask and answer; or
// they are few, and others of the text have a cue.
func speaks(run []dashLine, others bool) bool {
	asks, answers := 0, 0
	for k := range run {
		l := &run[k]
		if l.in != 0 {
			return true
		}
		if l.question() {
			asks++
		} else if k > 0 && run[k-1].question() {
			answers++
		}
	}
	if asks > 1 && answers > 1 {
		return true
	}
	before := run[0].before
	if run[0].inside {
		return others || len(run) == 1 && strings.Count(before, " ") > 2
	}
	if strings.HasSuffix(before, ":") {
		return brings(before)
	}
	return others && len(run) <= maxUncued
}

// sentence reports whether the line is a sentence: it ends as one, has two words or more, and is
// neither a name nor mostly figures.
func (l *dashLine) sentence() bool {
	if !endsSentence(l.text) {
		return false
	}
	words, figures, names := 0, 0, 0
	for w := range strings.FieldsSeq(l.text) {
		switch {
		case strings.ContainsAny(w, "0123456789"):
			figures++
		case words == names && upperFirst(w):
			names++
		}
		words++
		if words == names && words > 1 && strings.HasSuffix(w, ",") {
			return false // – Ada Holm, mayor.
		}
	}
	return words > 1 && 3*figures <= words && names < words
}

// endsSentence reports whether s ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”»“’') ")
	r, _ := utf8.DecodeLastRuneInString(s)
	return s != "" && strings.ContainsRune(".?!…", r)
}

// question reports whether the line asks.
func (l *dashLine) question() bool {
	return strings.HasSuffix(strings.TrimRight(l.text, "\"”» "), "?")
}
