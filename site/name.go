package site

import "strings"

// Name returns the part of a host that its owner chose, without hyphens: bostonherald of
// news.boston-herald.co.uk. Sites of one house in several countries mostly have it in common.
func Name(host string) string {
	name, _, _ := strings.Cut(Of(host), ".")
	return strings.ReplaceAll(name, "-", "")
}

// Key returns what the names of one outlet have in common: bostonherald of The Boston Herald, of
// Boston-Herald and of news.bostonherald.com. It is "" if there is nothing.
func Key(outlet string) string {
	if host := Outlet(outlet); strings.Contains(host, ".") && Host(host) == host {
		outlet = Name(host)
	}
	letters := strings.Map(func(r rune) rune {
		if strings.ContainsRune(" .,-–_'’&|", r) {
			return -1
		}
		return r
	}, strings.ToLower(outlet))
	return strings.TrimPrefix(letters, "the")
}
