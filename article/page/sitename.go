package page

import (
	"strings"

	"overlap/site"
)

// siteNames are the names of a site, without spaces, marks and capitals: what it calls itself, its
// host, and the part of that somebody registered.
type siteNames map[string]bool

// namesOf gives the names of the site that has a page.
func namesOf(publisher string, tags map[string]string, address string) siteNames {
	host := site.Host(address)
	of := site.Of(host)
	label, _, _ := strings.Cut(of, ".")
	names := siteNames{}
	for _, name := range []string{publisher, tags["og:site_name"], tags["application-name"], host,
		of, label} {
		if name = squeezed(name); name != "" {
			names[name] = true
		}
	}
	return names
}

// squeezed gives the letters and digits of a name in lower case, without a leading article.
func squeezed(name string) string {
	return strings.TrimPrefix(strings.ReplaceAll(plainWords(name), " ", ""), "the")
}

// has reports whether a text is a name of the site.
func (n siteNames) has(text string) bool {
	return len(text) <= mostTitle && n[squeezed(text)]
}

// without cuts a name of the site off a title, at its end or its start.
func (n siteNames) without(title string) string {
	for _, mark := range titleMarks {
		if at := strings.LastIndex(title, mark); at > 0 && n.has(title[at+len(mark):]) {
			return title[:at]
		}
		if at := strings.Index(title, mark); at > 0 && n.has(title[:at]) {
			return title[at+len(mark):]
		}
	}
	return title
}
