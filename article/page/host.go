package page

import (
	"net/netip"

	"overlap/site"
)

// nameOf returns the name of the site of an address. It is "" if there is no host, or a number in
// place of one.
func nameOf(address string) string {
	host := site.Host(address)
	if _, err := netip.ParseAddr(host); err == nil || host == "" {
		return ""
	}
	return site.Name(host)
}
