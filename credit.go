package overlap

import (
	"strings"

	"overlap/agency"
	"overlap/shingle"
)

// credits reports whether article a credits article of: whether it names of's outlet in
// its credit line, its byline or anywhere in its text, as whole words; links to it, which
// is that the host of its address or of its outlet stands in a's text; or credits the
// agency whose copy of is.
func (r *run) credits(a, of int) bool {
	copier, source := &r.articles[a], &r.articles[of]
	if source.Outlet != "" && strings.EqualFold(copier.Outlet, source.Outlet) {
		return false
	}
	if name := shingle.Split(source.Outlet); len(name.Words) > 0 &&
		(names(shingle.Split(copier.Credit), name) || names(shingle.Split(copier.Byline), name) || names(copier.words, name)) {
		return true
	}
	if links(copier, agency.Host(source.URL)) || links(copier, agency.Host(source.Outlet)) {
		return true
	}
	copied := r.texts[source.text].agency
	return copied != "" && (copier.wire.Agency == copied || r.agencies.Names(credited(copier), copied))
}

// credited returns what credits of an article are sought in.
func credited(a *printed) agency.Article {
	return agency.Article{Outlet: a.Outlet, URL: a.URL, Byline: a.Byline, Credit: a.Credit, Text: a.Text}
}

// links reports whether a host stands in an article's text: as an address, or as a name
// with nothing of a longer name around it. An article's own host is no link.
func links(a *printed, host string) bool {
	if host == "" || host == agency.Host(a.URL) || host == agency.Host(a.Outlet) {
		return false
	}
	for at := 0; ; {
		i := strings.Index(a.Text[at:], host)
		if i < 0 {
			return false
		}
		at += i + len(host)
		lo := at - len(host)
		if (lo == 0 || !inHost(a.Text[lo-1]) || a.Text[lo-1] == '.') && (at == len(a.Text) || !inHost(a.Text[at]) || a.Text[at] == '.') {
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
