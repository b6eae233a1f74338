package newsgen

import (
	"strings"
	"time"

	"overlap/article"
)

// text prints the draft.
func (d *draft) text(t *tongue) string {
	p := printer{marks: &t.marks[0]}
	if d.outlet.straight {
		p.marks = &t.marks[1]
	}
	if t.spaced {
		p.space = " "
	}
	p.Grow(7 * len(d.tokens))
	for i, l := range d.lines {
		switch {
		case i == 0:
		case l.paragraph:
			p.WriteString("\n\n")
		default:
			p.WriteString(p.space)
		}
		p.line(d, l)
	}
	return p.String()
}

// A printer prints drafts as an outlet sets them.
type printer struct {
	strings.Builder
	marks *marks
	space string // between words
}

// line prints the words of a line with their marks.
func (p *printer) line(d *draft, l line) {
	for w := l.first; w < l.last; w++ {
		t := &d.tokens[w]
		if w > l.first {
			p.WriteString(p.space)
		}
		word := t.word
		if w == l.first || t.before == open {
			word = capital(word)
		}
		p.mark(t.before)
		p.word(d, word)
		p.mark(t.after)
	}
}

func (p *printer) mark(m mark) {
	if m != none {
		p.WriteString(p.marks[m])
	}
}

func (p *printer) word(d *draft, word string) {
	if d.outlet.straight && strings.HasPrefix(word, "O’") {
		p.WriteString("O'")
		word = word[len("O’"):]
	}
	p.WriteString(word)
}

// date prints when the draft appeared, as its outlet dates what it prints, and when it
// was fetched: ten minutes to six hours later, a page fetched again a day later.
func (s *story) date(d *draft, item *Item) {
	fetched := d.time.Add(time.Duration(600+s.IntN(21000)) * time.Second)
	if d.kind == "refetched" {
		fetched = fetched.Add(24 * time.Hour)
	}
	at := d.time.In(d.outlet.zone)
	switch d.dated {
	case "day":
		y, m, day := at.Date()
		item.Published = article.Date{Time: time.Date(y, m, day, 0, 0, 0, 0, time.UTC), Day: true}
	case "exact":
		if d.outlet.number%5 == 0 {
			at = at.UTC()
		}
		item.Published = article.Date{Time: at}
	case "contradiction": // published three days after it was fetched
		item.Published = article.Date{Time: fetched.Add(72 * time.Hour).In(d.outlet.zone)}
	}
	if d.dated != "nothing" {
		item.Fetched = article.Date{Time: fetched.UTC()}
	}
	item.PrintedPublished, item.PrintedFetched = item.Published.String(), item.Fetched.String()
}

// leastDelay is the time by which one must be ahead for anybody to say that it was first.
const leastDelay = 6 * time.Minute

// direction returns what the printed times of a source and its copy tell.
func direction(source, copied *Item) string {
	a, b := source.Truth.Dated, copied.Truth.Dated
	for _, dated := range []string{a, b} {
		if dated == "nothing" || dated == "contradiction" {
			return Untold
		}
	}
	switch {
	case a == "exact" && b == "exact":
		if copied.Published.Time.Sub(source.Published.Time) >= leastDelay {
			return Told
		}
		return Untold
	case a == "fetched" || b == "fetched":
		// A page appeared before it was fetched; how long, nobody knows.
		if a == "fetched" && b == "exact" &&
			copied.Published.Time.Sub(source.Fetched.Time) >= leastDelay {
			return Told
		}
		return Arguable
	}
	_, to := source.Published.Span()
	from, _ := copied.Published.Span()
	switch {
	case !from.Before(to.Add(leastDelay)):
		return Told
	case source.PrintedPublished[:10] == copied.PrintedPublished[:10]:
		return Untold
	}
	return Arguable
}
