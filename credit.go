package overlap

import (
	"slices"
	"strings"

	"overlap/agency"
	"overlap/shingle"
)

// A creditor tells who credits whom. It keeps the words of the article that it was asked
// about last. One goroutine uses it.
type creditor struct {
	run     *run
	article int
	fields  []*shingle.Text // credit line, byline and text
}

// credits reports whether article a credits article of: whether it names of's outlet in
// its credit line, its byline or anywhere in its text, as whole words; links to it, which
// is that the host of its address or of its outlet stands in a's text; or credits the
// agency whose copy of is.
func (c *creditor) credits(r *run, a, of int) bool {
	copier, source := r.articles[a], r.articles[of]
	if source.Outlet != "" && strings.EqualFold(copier.Outlet, source.Outlet) {
		return false
	}
	c.read(r, a)
	name := shingle.Split(source.Outlet)
	if len(name.Words) > 0 && slices.ContainsFunc(c.fields, func(t *shingle.Text) bool { return names(t, name) }) {
		return true
	}
	text := c.fields[2].Source
	if links(copier, text, agency.Host(source.URL)) || links(copier, text, agency.Host(source.Outlet)) {
		return true
	}
	copied := r.texts[source.text].agency
	return copied != "" && (copier.wire.Agency == copied || r.agencies.Names(credited(copier, text), copied))
}

// read makes article a the one that the creditor knows.
func (c *creditor) read(r *run, a int) {
	if c.run != r || c.article != a {
		p := r.articles[a]
		*c = creditor{r, a, []*shingle.Text{shingle.Split(p.Credit), shingle.Split(p.Byline), r.words(a)}}
	}
}

// credited returns what credits of an article are sought in.
func credited(a *printed, text string) agency.Article {
	return agency.Article{Outlet: a.Outlet, URL: a.URL, Byline: a.Byline, Credit: a.Credit, Text: text}
}

// links reports whether a host stands in an article's text: as an address, or as a name
// with nothing of a longer name around it. An article's own host is no link.
func links(a *printed, text, host string) bool {
	if host == "" || host == agency.Host(a.URL) || host == agency.Host(a.Outlet) {
		return false
	}
	for at := 0; ; {
		i := strings.Index(text[at:], host)
		if i < 0 {
			return false
		}
		at += i + len(host)
		lo := at - len(host)
		if (lo == 0 || !inHost(text[lo-1]) || text[lo-1] == '.') && (at == len(text) || !inHost(text[at]) || text[at] == '.') {
			return true
		}
	}
}

// inHost reports whether a byte may stand in the name of a host.
func inHost(c byte) bool {
	return 'a' <= c|32 && c|32 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '.' || c >= 0x80
}

// names reports whether the words of name stand in t in a row.
func names(t, name *shingle.Text) bool {
	for i := 0; i+len(name.Words) <= len(t.Words); i++ {
		k := 0
		for k < len(name.Words) && t.Words[i+k].Hash == name.Words[k].Hash {
			k++
		}
		if k == len(name.Words) {
			return true
		}
	}
	return false
}
