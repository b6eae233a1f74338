package article

import (
	"net/url"
	"strings"
)

// absolute gives link as a full address, if need be against that of its page; without both the one
// there is.
func absolute(address, link string) string {
	base, err := url.Parse(address)
	if err != nil || link == "" {
		return address
	}
	u, err := base.Parse(link)
	if err != nil || u.Host == "" {
		return address
	}
	return u.String()
}

// host gives the outlet that a URL stands for: its host without www and port, in lower case.
func host(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")
}
