package article

import (
	"net/url"
	"regexp"
)

// urlDay is a day in the path of a URL, as /2018/07/16/, /2018-07-16-, /2018-07/16/ or 20180716.
var urlDay = regexp.MustCompile(
	`[/_-]((?:19|20)\d\d)(?:[/-](\d\d?)[/-](\d\d?)|(\d\d)(\d\d))(?:\D|$)`)

// dateInURL gives the day that an address has in its path, which is that of publication in the
// permanent links of papers and blogs, or "". A month alone is no day.
func dateInURL(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	m := urlDay.FindStringSubmatch(u.Path)
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + m[4] + "-" + m[3] + m[5]
}
