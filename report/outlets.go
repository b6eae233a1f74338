package report

import (
	"cmp"
	"slices"
	"time"

	"overlap/result"
)

// outlets are the tables of what each outlet has from others and they from it, of the kinds of
// these flows where kinds are known, and the matrix of outlets as a list, the most words first.
// None is there if the articles name fewer than two outlets.
func (d *draft) outlets() sheet {
	if len(d.Outlets) < 2 {
		return nil
	}
	return slices.Concat(sheet{d.totals()}, d.roles(), sheet{d.matrix()})
}

// totals is the table of the sums of each outlet's accounts. Columns of what no outlet has are left
// out.
func (d *draft) totals() section {
	s := section{
		Title: "Outlets",
		Intro: []string{"How much of the outlet's words is prose that others had first, or may " +
			"have had. Same owner and credited are parts of that prose: from outlets of the " +
			"same owner, and in articles that name the source. Taken by others: words of the " +
			"outlet that others print."},
	}
	agency := slices.ContainsFunc(d.Outlets, func(o result.Outlet) bool { return o.Agency > 0 })
	columns := []column{
		{Head: "Outlet", Flex: 4, Lines: 4},
		{Head: "Articles", Right: true},
		{Head: "Words", Right: true},
		{Head: d.sharedHead(), Right: true},
	}
	if agency {
		columns = append(columns, column{Head: "Agency copy", Right: true})
	}
	columns = append(columns,
		column{Head: "Same owner", Right: true},
		column{Head: "Credited", Right: true},
		column{Head: "Taken by others", Right: true})
	n, left := d.rows(len(d.Outlets), "outlets")
	s.Left = left
	s.Grid = fill(columns, n, func(i int) []string {
		o := &d.Outlets[i]
		name := lines(owned(o.Outlet, o.Kind, o.Owner), ofOwn(o.AgencyOwn, 0, o.Recycled, o.Common))
		row := []string{name, count(o.Articles), count(o.Words),
			share(o.Shared, o.Words)}
		if agency {
			row = append(row, share(o.Agency, o.Shared))
		}
		return append(row, share(o.InsideOwner, o.Shared), share(o.Credited, o.Shared),
			count(o.Lent))
	})
	return s
}

// owned is an outlet and below it its kind and its owner.
func owned(outlet, kind, owner string) string {
	if outlet == "" {
		outlet = "not named"
	}
	return lines(or(outlet), clean(kind), clean(owner))
}

// A row of the matrix: the outlet that prints the words, and where they are from.
type stream struct {
	to *result.Outlet
	*result.Flow
}

// streams returns the rows of the matrix: by words, most first, then outlet, then source.
func streams(outlets []result.Outlet) []stream {
	var all []stream
	for i := range outlets {
		for k := range outlets[i].From {
			all = append(all, stream{&outlets[i], &outlets[i].From[k]})
		}
	}
	slices.SortStableFunc(all, func(a, b stream) int {
		return cmp.Or(cmp.Compare(b.Words, a.Words), cmp.Compare(a.to.Outlet, b.to.Outlet),
			cmp.Compare(a.Outlet, b.Outlet))
	})
	return all
}

// matrix is the table of who prints whose words.
func (d *draft) matrix() section {
	s := section{Title: "Who prints whose words"}
	all := streams(d.Outlets)
	if len(all) == 0 {
		s.Intro = []string{"No outlet has prose that another had first or may have had."}
		return s
	}
	s.Intro = []string{"Of the outlet's and of the source's: the words as a part of all that " +
		"each printed. The delay is the median over the articles whose dates tell one."}
	n, left := d.rows(len(all), "rows")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Outlet", Flex: 3, Lines: 2},
		{Head: "Source", Flex: 3, Lines: 2},
		{Head: "Articles", Right: true},
		{Head: "Words", Right: true},
		{Head: "Of the outlet's", Right: true},
		{Head: "Of the source's", Right: true},
		{Head: "Delay", Right: true},
		{Head: "Credited", Right: true},
	}, n, func(i int) []string {
		f := all[i]
		owner := ""
		if f.SameOwner {
			owner = "same owner"
		}
		return []string{owned(f.to.Outlet, f.to.Kind, ""), owned(f.Outlet, f.Kind, owner),
			count(f.Articles), count(f.Words), hundredths(f.OfOutlet), ofSource(f.Flow),
			lasting(f.Delay), share(f.Credited, f.Words)}
	})
	return s
}

// ofSource writes a flow as a part of all words of its source; an agency may have none in the set.
func ofSource(f *result.Flow) string {
	if f.OfSource == 0 {
		return none
	}
	return hundredths(f.OfSource)
}

// hundredths writes a proportion as a per cent; only nothing is 0 %.
func hundredths(x float64) string {
	const whole = 10000
	if x = finite(x); x > 1 {
		return count(int(min(x, 1e6)*100+.5)) + nbsp + "%"
	}
	return percent(int(x*whole+.5), whole)
}

// lasting writes a time span of the result in its two largest units.
func lasting(span string) string {
	d, err := time.ParseDuration(span)
	if err != nil {
		return or(span)
	}
	days, hours, minutes := int(d.Hours())/24, int(d.Hours())%24, int(d.Minutes())%60
	switch {
	case days > 0 && hours > 0:
		return count(days) + nbsp + "d" + nbsp + count(hours) + nbsp + "h"
	case days > 0:
		return count(days) + nbsp + "d"
	case hours > 0 && minutes > 0:
		return count(hours) + nbsp + "h" + nbsp + count(minutes) + nbsp + "min"
	case hours > 0:
		return count(hours) + nbsp + "h"
	}
	return count(minutes) + nbsp + "min"
}
