package article

import (
	"cmp"

	"overlap/article/page"
)

// absolute gives link as a full address, if need be against that of its page; without both the one
// there is.
func absolute(address, link string) string { return cmp.Or(page.Resolve(address, link), address) }
