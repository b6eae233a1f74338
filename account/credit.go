package account

import (
	"cmp"
	"strings"

	"overlap/index"
	"overlap/shingle"
	"overlap/site"
	"overlap/sketch"
)

// A Creditor tells who credits whom. It keeps the words of the article that it was asked about
// last. One goroutine uses it.
type Creditor struct {
	book    *Book
	article int
	head    index.Head
	fields  [3]shingle.Text // credit line, byline and text
}

// NewCreditor returns a creditor that was asked about no article yet.
func (b *Book) NewCreditor() *Creditor { return &Creditor{book: b, article: -1} }

// Credits reports whether article a credits article of: whether it names of's outlet in
// its credit line, its byline or anywhere in its text, as whole words; links to it, which
// is that the host of its address or of its outlet stands in a's text; or credits the
// agency whose copy of is, or the publisher with a news service whose own reporting it is.
// Scrapers often know an outlet by its host only: bostonherald.com is named by Boston Herald.
// An article credits none of its own outlet.
//
// Cost: one pass over a's words for each question. What it misses: a credit that names neither
// outlet nor agency: "a rival paper reported".
func (c *Creditor) Credits(a, of int) bool {
	b := c.book
	copier, source := b.Documents[a], b.Documents[of]
	if source.Outlet != "" && strings.EqualFold(copier.Outlet, source.Outlet) {
		return false
	}
	if c.article != a {
		c.open(a)
		b.WordsOf(a, &c.fields[2])
	}
	theirs := b.HeadOf(source)
	outletHost, host := site.Host(source.Outlet), site.Host(theirs.URL)
	name, domain := shingle.Split(source.Outlet), domain(cmp.Or(outletHost, host))
	for i := range c.fields {
		if field := &c.fields[i]; len(name.Words) > 0 && sketch.Says(field, name) ||
			spells(field, domain) {
			return true
		}
	}
	text := c.fields[2].Source
	if links(copier, c.head, text, host) || links(copier, c.head, text, outletHost) {
		return true
	}
	copied := cmp.Or(b.Agency[b.InText[of]],
		b.Options.Agencies.Of(index.Credited(source, theirs, "")))
	return copied != "" && (copier.Credit != nil && copier.Credit.Agency == copied ||
		b.Options.Agencies.Names(index.Credited(copier, c.head, text), copied))
}

// open makes article a the one that the creditor knows, but for its text.
func (c *Creditor) open(a int) {
	c.article, c.head = a, c.book.HeadOf(c.book.Documents[a])
	c.fields[0].Split(c.head.Credit)
	c.fields[1].Split(c.head.Byline)
}

// domain returns the part of a host that its owner chose, without hyphens: bostonherald of
// news.boston-herald.co.uk.
func domain(host string) string {
	name, _, _ := strings.Cut(site.Of(host), ".")
	return strings.ReplaceAll(name, "-", "")
}

// spells reports whether words of t in a row, two or more and none of them in small letters,
// spell a name that is written without spaces. One word may mean anything: time.com is not
// named by Time.
func spells(t *shingle.Text, name string) bool {
	for i := range t.Words {
		rest := name
		for n, w := range t.Words[i:] {
			word := t.Source[w.Lo:w.Hi]
			if len(word) > len(rest) || 'a' <= word[0] && word[0] <= 'z' ||
				word[0]|0x20 != rest[0] || !strings.EqualFold(word, rest[:len(word)]) {
				break
			}
			if rest = rest[len(word):]; rest == "" && n > 0 {
				return true
			}
		}
	}
	return false
}

// links reports whether a host stands in an article's text: as an address, or as a name
// with nothing of a longer name around it. An article's own host is no link.
func links(a *index.Document, h index.Head, text, host string) bool {
	if host == "" || host == site.Host(h.URL) || host == site.Host(a.Outlet) {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], host)
		if i < 0 {
			return false
		}
		at += i + len(host)
		lo := at - len(host)
		if (lo == 0 || !inHost(text[lo-1]) || text[lo-1] == '.') &&
			(at == len(text) || !inHost(text[at]) || text[at] == '.') {
			return true
		}
	}
}

// inHost reports whether a byte may stand in the name of a host.
func inHost(c byte) bool {
	return 'a' <= c|32 && c|32 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c >= 0x80
}
