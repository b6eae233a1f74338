package draft

import (
	"cmp"
	"strings"

	"overlap/article"
	"overlap/index"
	"overlap/internal/span"
	"overlap/result"
	"overlap/shingle"
)

// An Aside is a stretch of a companion's text, by where it ends, and the byte of the draft's text
// at which it stands.
type Aside struct{ End, At int }

// A Companion is what a draft's page has beside the text, of one kind.
type Companion struct {
	Of     *index.Document // the draft
	Hidden bool            // nobody sees it
	Asides []Aside         // of its text, in their order
	inside int             // words, with those that the text has, of pieces inside of a paragraph,
	shown  string          // the first of them,
	at     int             // and where it stands
	rest   string          // the first of all,
	restAt int             // and where it stands
	Words  int             // all of them, with those that the text has
}

// Note counts a stretch of words.
func (c *Companion) Note(u *article.Unseen, words int) {
	if c.Words == 0 {
		c.rest, c.restAt = u.Text, u.At
	}
	c.Words += words
	if u.Inside {
		if c.inside == 0 {
			c.shown, c.at = u.Text, u.At
		}
		c.inside += words
	}
}

// leastUnread is how many copied words that a reader sees beside a text are a disguise: fewer are a
// line of a page's furniture that other pages have, too ("View this post on ...").
const leastUnread = 2 * InRow

// Warnings returns those of the words beside a text: of a disguise those that are copied or, if
// they are hidden, that stand inside of a paragraph; a note of the others.
func (c *Companion) Warnings(copied []span.Span, words *shingle.Text) []result.Warning {
	kind, least := result.WarnUnread, leastUnread
	if c.Hidden {
		kind, least = result.WarnHidden, InRow
	}
	disguise := result.Warning{Kind: kind, Grade: result.Disguise}
	if span.Size(copied) >= least {
		disguise.Words = span.Size(copied)
		lo, hi := words.Bytes(copied[0].First, copied[0].Last)
		disguise.Example, disguise.Lo = Clip(words.Source[lo:hi]), c.place(lo)
	} else if c.Hidden && c.inside > 0 {
		disguise.Words, disguise.Example, disguise.Lo = c.inside, Clip(c.shown), c.at
	}
	disguise.Hi = disguise.Lo
	var all []result.Warning
	if disguise.Words > 0 {
		all = append(all, disguise)
	}
	if rest := c.Words - disguise.Words; rest > 0 {
		all = append(all,
			result.Warning{Kind: kind, Grade: result.Note, Words: rest, Example: Clip(c.rest),
				Lo: c.restAt, Hi: c.restAt})
	}
	return all
}

// place returns the byte of the draft's text at which a byte of the companion would stand.
func (c *Companion) place(lo int) int {
	for _, a := range c.Asides {
		if lo < a.End {
			return a.At
		}
	}
	return 0
}

// Clip returns the beginning of a text, for an example.
func Clip(text string) string {
	const most = 80
	text = strings.Join(strings.Fields(text[:min(len(text), 8*most)]), " ")
	if len(text) <= most {
		return strings.ToValidUTF8(text, "")
	}
	return strings.ToValidUTF8(text[:cmp.Or(max(0, strings.LastIndexByte(text[:most], ' ')), most)],
		"") + "…"
}

// InRow is how many words in a row a reference must have of what is disguised.
const InRow = 8
