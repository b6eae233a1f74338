package office

import (
	"math"
	"regexp"
	"strings"
)

// Heads and feet of pages: lines that come again near the edge of page after page at one height,
// whatever numbers they have, and numbers of pages.

// marginShare is the part of a page, above and below, in which heads and feet stand.
const marginShare = 0.13

// fewestPages is on how many pages a line comes again to be a head or foot, and repeatShare on
// which part of all: a left and a right page may have their own, and the first none.
const (
	fewestPages = 2
	repeatShare = 1.0 / 3
)

// digits are what differs in a head from page to page.
var digits = regexp.MustCompile(`[0-9]+|\b[ivxlc]+\b`)

// pageNumber is a line that is the number of a page and nothing else.
var pageNumber = regexp.MustCompile(`(?i)^[-–—\[( ]*` +
	`(?:(?:page|p\.|seite|pagina|página|strona)\s*)?` +
	`([0-9]{1,4})(?:\s*(?:/|of|von|de|di|z)\s*[0-9]{1,4})?[-–—\]) ]*$`)

// A head is a line as it comes again: its words without numbers, and where it stands.
type head struct {
	words string
	place int
}

// withoutRunning gives the lines without heads, feet and numbers of pages, and these by themselves.
func (s *sheets) withoutRunning() (kept, running []line) {
	seen := map[head]map[int]bool{}
	for i := range s.lines {
		if l := &s.lines[i]; s.inMargin(l) {
			for _, h := range heads(l) {
				if seen[h] == nil {
					seen[h] = map[int]bool{}
				}
				seen[h][l.page] = true
			}
		}
	}
	fewest := max(fewestPages, int(math.Ceil(float64(len(s.pages))*repeatShare)))
	for i := range s.lines {
		l := &s.lines[i]
		if s.inMargin(l) && (len(seen[heads(l)[0]]) >= fewest || s.isNumber(l)) {
			running = append(running, *l)
		} else {
			kept = append(kept, *l)
		}
	}
	return kept, running
}

// setAside keeps heads and feet, each once, for those who look for what a text lacks.
func (d *Document) setAside(running []line) {
	seen := map[string]bool{}
	for i := range running {
		if text := running[i].text; !seen[text] && !pageNumber.MatchString(text) {
			seen[text] = true
			d.Unread = append(d.Unread, Unseen{At: len(d.Text), Text: text, How: "head or foot"})
		}
	}
}

// heads gives a line as it comes again, first at its own height and then at those next to it: none
// is lost for a point.
func heads(l *line) [3]head {
	words := digits.ReplaceAllString(strings.ToLower(l.text), "#")
	place := int(math.Round(l.bottom / 3))
	return [3]head{{words, place}, {words, place - 1}, {words, place + 1}}
}

// inMargin reports whether a line stands near the upper or lower edge of its page.
func (s *sheets) inMargin(l *line) bool {
	page := s.pages[l.page]
	margin := marginShare * page.bottom
	return l.bottom < margin || l.top > page.bottom-margin
}

// isNumber reports whether a line is the number of its page, counted from wherever.
func (s *sheets) isNumber(l *line) bool {
	m := pageNumber.FindStringSubmatch(l.text)
	return m != nil && (len(s.pages) > 1 || m[1] == "1" || len(m[0]) > len(m[1]))
}
