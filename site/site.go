// Package site tells what stands behind the addresses of articles: which host, which site, which
// page. One page has many addresses: of its edition for telephones, of a cache, with a reader's
// tracks behind it.
package site

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// longest is how long an address may be, in bytes.
const longest = 4096

// parse parses an address; nil if it has no host. One without a scheme has a host if it begins like
// one. Of a page in a cache of AMP it returns the page's own address.
func parse(address string) *url.URL {
	address = strings.TrimSpace(address)
	if len(address) > longest || strings.ContainsAny(address, " \t\n") {
		return nil
	}
	if !strings.Contains(address, "://") {
		address = "//" + strings.TrimPrefix(address, "//")
	}
	u, err := url.Parse(address)
	if err != nil {
		return nil
	}
	u.Host = strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
	uncache(u)
	if !isHost(u.Host) {
		return nil
	}
	return u
}

// Host returns the host of an address in lower case, without port and without "www.", "m.",
// "mobile." and "amp."; of a page in a cache of AMP that of the page itself. It is "" if there is
// none.
func Host(address string) string {
	if host, ok := plainHost(address); ok {
		return bare(host)
	}
	if u := parse(address); u != nil {
		return bare(u.Host)
	}
	return ""
}

// plainHost returns the host of an address that has nothing that needs parsing, as most have: a
// tenth of the time of url.Parse.
func plainHost(address string) (string, bool) {
	rest, ok := strings.CutPrefix(address, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(address, "http://")
	}
	if !ok && strings.Contains(address, "://") || len(address) > longest {
		return "", false
	}
	n := 0
	for n < len(rest) && isHostByte(rest[n]) {
		n++
	}
	if n < len(rest) && rest[n] != '/' || !isHost(rest[:n]) || strings.Contains(rest, "amp") ||
		strings.HasPrefix(rest, archive) {
		return "", false
	}
	for i := n; i < len(rest); i++ {
		if c := rest[i]; c <= ' ' || c == '%' || c >= 0x7f {
			return "", false
		}
	}
	return strings.ToLower(rest[:n]), true
}

// isHost reports whether a name may be that of a host: labels parted by points, at least two.
func isHost(name string) bool {
	return strings.Contains(name, ".") && name[0] != '.' && name[len(name)-1] != '.' &&
		!strings.Contains(name, "..") && !strings.ContainsAny(name, " \t\n:/@[]%?#\\\"<>")
}

// isHostByte reports whether a byte may stand in the name of a host, but in one that is not ASCII.
func isHostByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '.' || c == '-'
}

// bare returns a host without the first label, if that says for which device a page is.
func bare(host string) string {
	for _, prefix := range []string{"www.", "m.", "mobile.", "amp."} {
		if rest, ok := strings.CutPrefix(host, prefix); ok && strings.Contains(rest, ".") {
			host = rest
		}
	}
	return host
}

// Of returns the part of a host that somebody registered, which stands for all hosts below it:
// bbc.co.uk for news.bbc.co.uk. On a platform, where each host is another writer's, it is the host
// itself: pell.wordpress.com. So it is where nobody registers a part.
func Of(host string) string {
	site, err := publicsuffix.EffectiveTLDPlusOne(host)
	if err != nil || isPlatform(site) {
		return host
	}
	return site
}

// Outlet returns the name under which the articles of an outlet are counted: if it is given as a
// host or as the address of its front page, the site, else the name itself.
func Outlet(name string) string {
	if !strings.Contains(name, ".") {
		return name
	}
	u := parse(name)
	if u == nil || strings.Trim(u.Path, "/") != "" || u.RawQuery != "" || u.Fragment != "" ||
		!strings.Contains(name, "://") && !looksLikeHost(strings.Trim(name, "/ "), u.Host) {
		return name
	}
	return Of(bare(u.Host))
}

// looksLikeHost reports whether a name may be meant as a host, which is given, too: its last label
// is in small letters, and all are if nobody registers names below that. A.V.Club and Dr.Pell are
// none.
func looksLikeHost(name, host string) bool {
	suffix, listed := publicsuffix.PublicSuffix(host)
	last := name[strings.LastIndexByte(name, '.')+1:]
	return last == strings.ToLower(last) &&
		(listed || strings.Contains(suffix, ".") || name == strings.ToLower(name))
}
