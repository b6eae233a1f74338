package site

import (
	"net/url"
	"strings"
)

// Page returns a name of the page that an address is of: two addresses of one page have one. It is
// the site, the path and the query, without what says for which device the page is and where the
// reader came from. It is "" if the address has no host.
//
// What it misses: a page whose address for telephones has another path.
func Page(address string) string {
	u := parse(address)
	if u == nil {
		return ""
	}
	page := Of(bare(u.Host)) + path(u.EscapedPath())
	if query := query(u.RawQuery); query != "" {
		page += "?" + query
	}
	// some sites tell their pages apart by what others call a place in the page
	if strings.HasPrefix(u.Fragment, "!") || strings.HasPrefix(u.Fragment, "/") {
		page += "#" + u.Fragment
	}
	return page
}

// path returns a path without the slash behind it and without marks of AMP.
func path(path string) string {
	path = strings.TrimRight(path, "/")
	for _, mark := range []string{"/amp", ".amp"} {
		path = strings.TrimSuffix(path, mark)
	}
	if rest, ok := strings.CutPrefix(path, "/amp/"); ok {
		path = "/" + rest
	}
	if rest, ok := strings.CutSuffix(path, ".amp.html"); ok {
		path = rest + ".html"
	}
	return strings.TrimRight(path, "/")
}

// query returns a query without the fields that do not tell pages apart.
func query(query string) string {
	var kept []string
	for field := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(field, "=")
		if field != "" && !isTrack(strings.ToLower(name)) && !isAMP(name, value) {
			kept = append(kept, field)
		}
	}
	return strings.Join(kept, "&")
}

// isTrack reports whether a field of a query says where the reader came from.
func isTrack(name string) bool {
	switch name {
	case "fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "ocid",
		"cmpid", "ncid", "ref_src", "guccounter", "usqp", "smid", "icid":
		return true
	}
	return strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "amp_")
}

// isAMP reports whether a field of a query asks for the AMP of a page.
func isAMP(name, value string) bool {
	return name == "amp" || strings.EqualFold(value, "amp") || name == "amp;amp"
}

// archive is the host that keeps old pages as they were.
const archive = "web.archive.org"

// uncache makes the address of a page in a cache of AMP, or in the archive, that of the page
// itself.
func uncache(u *url.URL) {
	var rest string
	switch cached := strings.TrimPrefix(u.EscapedPath(), "/"); {
	case u.Host == archive && strings.HasPrefix(cached, "web/"):
		_, rest, _ = strings.Cut(cached[len("web/"):], "/") // behind the time
		if scheme, behind, ok := strings.Cut(rest, ":/"); ok && !strings.Contains(scheme, "/") {
			rest = strings.TrimLeft(behind, "/")
		}
	case isCache(u.Host):
		kind, behind, ok := strings.Cut(cached, "/") // c, v, wp: what is cached
		if !ok || len(kind) > 3 {
			u.Host = decoded(u.Host)
			return
		}
		rest = behind
	case isViewer(u.Host) && strings.HasPrefix(cached, "amp/"):
		rest = cached[len("amp/"):]
	default:
		return
	}
	host, path, _ := strings.Cut(strings.TrimPrefix(rest, "s/"), "/") // s: by https
	if !strings.Contains(host, ".") {
		return
	}
	u.Host, u.Path, u.RawPath = strings.ToLower(host), "/"+path, "/"+path
	if plain, err := url.PathUnescape(u.Path); err == nil {
		u.Path = plain
	}
}

// isCache reports whether a host keeps copies of pages of AMP for others.
func isCache(host string) bool {
	for _, cache := range []string{"cdn.ampproject.org", "bing-amp.com", "amp.cloudflare.com"} {
		if host == cache || strings.HasSuffix(host, "."+cache) {
			return true
		}
	}
	return false
}

// isViewer reports whether a host shows pages of AMP of others below /amp/.
func isViewer(host string) bool {
	host = bare(host)
	return strings.HasPrefix(host, "google.") || host == "bing.com"
}

// decoded returns the host that the first label of a cache's host stands for: www-pell-example of
// www.pell.example. A hyphen of its own is written twice.
func decoded(cache string) string {
	label, _, _ := strings.Cut(cache, ".")
	label = strings.ReplaceAll(label, "--", "\x00")
	return strings.ReplaceAll(strings.ReplaceAll(label, "-", "."), "\x00", "-")
}
