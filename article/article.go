// Package article reads scraped news into articles.
//
// A Reader takes paths and gives one Article or one Skip at a time, in an order that
// depends on the input alone. It never stops at a bad article: what cannot be read
// is a Skip with its place and what was seen there, and the rest goes on.
package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"overlap/article/page"
)

// An Article is one article as it was scraped.
type Article struct {
	ID        string // the given id, or the path it was read from
	Outlet    string
	Owner     string
	Title     string
	Byline    string
	Credit    string // the agency line, where the source gives one apart
	URL       string
	Lang      string // ISO 639-1, empty if not known
	Published Date
	Fetched   Date
	Declared  []Declared // the sources that it declares, in its order
	Text      string     // UTF-8; every offset in a result counts its bytes
	// other keys of the source, values as JSON text where they are not strings
	Meta map[string]string
	Path string // the file it came from, - for standard input
	Line int    // its line there, from 1; 0 where the file is one article
	// of a draft that is a web page or a document: words that no reader sees, in their order
	Hidden []Unseen
	Unread []Unseen // of such a draft: words that a reader sees and Text lacks
	// doubts about the reading, in words: a date that is none, bytes that were repaired
	Notes []string
}

// placeBehind is what stands behind its path in the ID of an article that has none of its own.
var placeBehind = regexp.MustCompile(`^[:#][0-9]+(#[0-9]+)?$`)

// IsPlaced reports whether the ID of an article is no more than its place among others of a file,
// or that it came on standard input. Another article may have it tomorrow.
func (a *Article) IsPlaced() bool {
	behind, ok := strings.CutPrefix(a.ID, a.Path)
	return ok && a.Path != "" && (a.ID == "-" || placeBehind.MatchString(behind))
}

// note adds a doubt to the article, once.
func (a *Article) note(doubt string) {
	for _, n := range a.Notes {
		if n == doubt {
			return
		}
	}
	a.Notes = append(a.Notes, doubt)
}

// noteAll adds some doubts to the article.
func (a *Article) noteAll(doubts []string) {
	for _, doubt := range doubts {
		a.note(doubt)
	}
}

// A Skip is one thing that was not read, or not in full, and why. It is an error, so
// that a caller who wants exactly one article may return it as it is.
type Skip struct {
	Path string `json:"path"`
	Line int    `json:"line"` // from 1; 0 if it is the whole file
	Why  string `json:"why"`
	// Path is one that the caller named, and it could not be opened or read to its end
	Named bool  `json:"-"`
	Again bool  `json:"-"` // what Path is was read already, and nothing is missed
	Keys  []Key `json:"-"` // what there is in place of a text, where that is what is missing
	// of a fault of the program, whose Why starts with "fault: "; else empty
	Stack string `json:"-"`
}

// Error gives place and trouble in one line: "wire.jsonl:12: article has no text".
func (s *Skip) Error() string {
	var b strings.Builder
	b.WriteString(s.Path)
	if s.Line > 0 {
		b.WriteByte(':')
		b.WriteString(strconv.Itoa(s.Line))
	}
	b.WriteString(": ")
	b.WriteString(s.Why)
	return b.String()
}

// A Key is a key of an object that has no text, or a column of a table that has none.
type Key struct {
	Name string
	Size int // bytes of its value if it is a string; 0 if it is none, or a column
}

// An Unseen is a stretch of words that the page of a draft has besides its text: a reader does
// not see them, or sees them and the text lacks them.
type Unseen = page.Unseen

// Believe takes a time of publication that lies more than a day ahead of now away from an article:
// it has appeared, or it is a draft. The day is for zones, and for clocks that run ahead. No time
// then tells who was first.
func (a *Article) Believe(now time.Time) {
	if from, _ := a.Published.Span(); from.After(now.AddDate(0, 0, 1)) {
		a.Published = Date{}
		a.Notes = append(a.Notes, "published in the future")
	}
}
