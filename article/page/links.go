package page

import (
	"strings"

	"overlap/site"
)

// Links are the links of a page: how many pages of each site they lead to.
type links struct {
	relative int
	hosts    map[string]*linkedHost // by what stands before the path in an address
	sites    []linkedHost           // the first host of each site, in the order of the page
	pages    map[string]int         // by the name of a site
	seen     map[string]bool
}

// A linkedHost is a host to which a page has links.
type linkedHost struct {
	name, at  string // of its site, and the first address there
	isPassage bool
}

// mostLinks is how many links of a page are looked at: a page that has more has enough by then.
const mostLinks = 1000

// add takes a link in. It reports whether it leads to a site that may be another outlet's.
func (l *links) add(href string) bool {
	switch {
	case strings.HasPrefix(href, "http"), strings.HasPrefix(href, "//"):
	case href != "" && !strings.Contains(href, ":") && href[0] != '#':
		l.relative++
		return false
	default:
		return false
	}
	host := l.host(href)
	href, _, _ = strings.Cut(href, "#")
	href, _, _ = strings.Cut(href, "?")
	if !l.seen[href] && len(l.seen) < mostLinks && host.name != "" && !host.isPassage {
		l.seen[href] = true
		if l.pages[host.name]++; l.pages[host.name] == 1 {
			l.sites = append(l.sites, *host)
		}
	}
	return !host.isPassage
}

// host returns the host of a link.
func (l *links) host(href string) *linkedHost {
	if l.hosts == nil {
		l.hosts, l.pages = make(map[string]*linkedHost), make(map[string]int)
		l.seen = make(map[string]bool)
	}
	start := strings.Index(href, "//") + 2
	end := len(href)
	if n := strings.IndexAny(href[start:], "/?#"); n >= 0 {
		end = start + n
	}
	known := l.hosts[href[start:end]]
	if known == nil {
		known = &linkedHost{nameOf(href), href, site.IsPassage(href)}
		if len(l.hosts) < mostLinks {
			l.hosts[href[start:end]] = known
		}
	}
	return known
}

// fewestLinks is how many pages of its own a page links to at least, to tell that they are its own.
const fewestLinks = 8

// own returns a link to the site that most pages are of which are linked to; "" if they are few, or
// if most links are relative.
func (l *links) own() string {
	all, most, at := 0, 0, ""
	for _, s := range l.sites {
		n := l.pages[s.name]
		if all += n; n > most {
			most, at = n, s.at
		}
	}
	if most < fewestLinks || 2*most <= all || 2*most <= l.relative {
		return ""
	}
	return at
}
