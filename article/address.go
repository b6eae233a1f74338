package article

import "net/url"

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
