package article

import "regexp"

// publication gives the first of the dates that is one, or the time on that day, or the zone of
// that time, that another of them gives. It may be that none is.
func publication(dates []string) Date {
	var d Date
	for _, s := range dates {
		next, err := ParseDate(s)
		switch {
		case err != nil:
		case d.IsZero():
			d = next
		case d.Day && !next.Day && next.Time.Format("2006-01-02") == d.String():
			return next
		case d.Local && !next.Local && !next.Day && next.String()[:16] == d.String()[:16]:
			return next
		}
	}
	return d
}

// urlDay is a day in the path of a URL, as /2018/07/16/ or /2018-07-16-.
var urlDay = regexp.MustCompile(`/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?:[/-]|$)`)

// dateInURL gives the day that an address has in its path, which is that of publication in the
// permanent links of papers and blogs, or "".
func dateInURL(address string) string {
	m := urlDay.FindStringSubmatch(address)
	if m == nil {
		return ""
	}
	return m[1] + "-" + m[2] + "-" + m[3]
}
