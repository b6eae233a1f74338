package article

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"overlap/article/page"
)

// How the date of publication of a page is chosen. Every text of the page that may have it is read,
// and each date has a weight by where it stands: see dateweight.go. The heaviest is taken, with the
// time of day and the zone that others give for it.
//
// What readers see by the headline overrules the markup on the day: systems write the markup in UTC
// and in templates that are copied, and a wrong day by the headline is seen and mended. It does not
// where it is the day of the last change.
//
// What it misses: a page that shows the day of the last change only, and says so nowhere, is
// younger than it is; a day in numbers that may be two stays unread.

// A candidate is a date that may be that of publication.
type candidate struct {
	Date
	weight int
	by     page.Mark
	near   bool // readers see it by the headline, with little else on its line
	hidden bool // readers do not see it
}

// publication gives the date of publication of a page with an address, or none. If it is known when
// the page was fetched, nothing that is younger is believed, and no clock above the headline.
func publication(w page.Page, address string, fetched Date) Date {
	m := manner{lang: language(w.Lang), order: orderOf(w, address)}
	var all []candidate
	for _, one := range w.Dates {
		for _, c := range m.candidates(one) {
			clock := c.by >= page.Published && one.Far < -byHeadline && c.day() == fetched.day()
			if !clock && !c.after(fetched) {
				all = append(all, c)
			}
		}
	}
	if d, err := ParseDate(dateInURL(address)); err == nil && !d.after(fetched) {
		all = append(all, candidate{Date: d, weight: addressWeight, by: page.State, hidden: true})
	}
	return choose(all)
}

// candidates gives the dates in one text of the page.
func (m manner) candidates(one page.Dated) []candidate {
	if d, err := m.parseDate(one.Text); err == nil {
		if y := d.Time.Year(); y < firstShown || y > lastShown {
			return nil
		}
		return []candidate{candidateAt(d, one, one.Before, 0)}
	}
	var all []candidate
	before := one.Before
	from := 0
	found := m.find(one.Text)
	words := utf8.RuneCountInString(one.Text) // of the line, but for its dates
	for _, d := range found {
		words -= utf8.RuneCountInString(one.Text[d.lo:d.hi])
	}
	for _, d := range found {
		before += one.Text[from:d.lo]
		besides := words
		if d.hi < len(one.Text) && isSentence(one.Text, words) {
			besides = max(besides, mostBesides+1)
		}
		if one.Far < stillByName && isDateline(one.Text, d) {
			besides = min(besides, mostBesides)
		}
		all = append(all, candidateAt(d.Date, one, before, besides))
		before, from = "", d.hi
	}
	return all
}

// fewestOfSentence is how many letters a sentence has at least besides a date that it tells of.
const fewestOfSentence = 20

// isSentence reports whether a line with so many letters besides its dates is a sentence: of an
// event, and not of when it was printed.
func isSentence(line string, letters int) bool {
	end, _ := utf8.DecodeLastRuneInString(line)
	if end == '。' {
		letters *= 2 // one says as much as two
	}
	return letters >= fewestOfSentence && strings.ContainsRune(".!?。！？", end) &&
		!published.MatchString(line)
}

// datelineMarks end a dateline.
var datelineMarks = []string{")", ".", ":", "-", "/", "–", "—", "|", "•"}

// mostPlace is how many bytes a dateline has at most before the date: the place and the agency.
const mostPlace = 40

// isDateline reports whether a date begins a text, or stands with a place before it and a mark
// behind it: "Tessaly (5.3.2024). The board".
func isDateline(text string, d foundDate) bool {
	behind := strings.TrimLeft(text[d.hi:], " ")
	return d.lo == 0 || d.lo <= mostPlace && slices.ContainsFunc(datelineMarks,
		func(mark string) bool { return strings.HasPrefix(behind, mark) })
}

// choose gives the heaviest date, the first of those of one weight.
func choose(all []candidate) Date {
	slices.SortStableFunc(all, func(a, b candidate) int { return b.weight - a.weight })
	if len(all) == 0 || all[0].weight <= 0 || isList(all) {
		return Date{}
	}
	top := all[0]
	if seen := seenDay(all); top.hidden && !seen.IsZero() && seen.day() != top.day() {
		local := asLocal(top.Date, seen)
		if local.Time.Equal(top.Time) || !isChange(all, seen) {
			return local
		}
	}
	return exact(top.Date, all)
}

// isList reports whether the heaviest dates are three days or more that readers see away from the
// headline: those of a list of articles.
func isList(all []candidate) bool {
	days := map[string]bool{}
	for _, c := range all {
		if c.weight == all[0].weight {
			days[c.day()] = true
		}
	}
	return len(days) >= 3 && !all[0].near && !all[0].hidden
}

// exact gives a day the time, or a local time the zone, that another candidate gives.
func exact(d Date, all []candidate) Date {
	for _, c := range all {
		switch {
		case c.by == page.Updated:
		case d.Day && !c.Day && c.day() == d.day(),
			d.Local && !c.Local && !c.Day && c.String()[:16] == d.String()[:16]:
			return c.Date
		}
	}
	return d
}

// seenDay gives the date that readers see by the headline, if there is one, and on one day only.
func seenDay(all []candidate) Date {
	var seen Date
	for _, c := range all {
		switch {
		case !c.near:
		case seen.IsZero():
			seen = c.Date
		case seen.day() != c.day():
			return Date{}
		}
	}
	return seen
}

// isChange reports whether the page says that it was last changed on the day of d.
func isChange(all []candidate, d Date) bool {
	return slices.ContainsFunc(all, func(c candidate) bool {
		return c.by == page.Updated && c.day() == d.day()
	})
}

// day is the day of a date where it was written, or "".
func (d Date) day() string {
	s := d.String()
	return s[:min(len(s), len(time.DateOnly))]
}

// after reports whether a date is certainly after another, of which both are known.
func (d Date) after(other Date) bool {
	from, _ := d.Span()
	_, to := other.Span()
	return !d.IsZero() && !other.IsZero() && !from.Before(to)
}

// asLocal gives an instant in the zone in which it is on the day that was seen: that of the time
// that was seen, or the nearest to the zone in which it was given. It is what was seen if there is
// no such zone.
func asLocal(d, seen Date) Date {
	if d.Day || d.Local || !seen.Day && !seen.Local {
		return seen
	}
	_, seconds := d.Time.Zone()
	offset := time.Duration(seconds) * time.Second
	clock := d.Time.UTC().Add(offset) // as it was written, taken for UTC
	switch shift := seen.Time.Sub(clock); {
	case !seen.Day:
		offset += shift
	case shift > 0:
		offset += (shift + time.Hour - 1).Truncate(time.Hour)
	default:
		offset -= clock.Sub(seen.Time.AddDate(0, 0, 1)).Truncate(time.Hour) + time.Hour
	}
	if offset%(15*time.Minute) != 0 || offset > East || offset < -West {
		return seen
	}
	return Date{Time: d.Time.In(time.FixedZone("", int(offset.Seconds())))}
}
