package report

import (
	"cmp"
	"slices"

	"overlap/result"
)

// A role is prose that goes from outlets of one kind to those of another: from a release to a
// paper, from paper to paper, from an agency to a paper.
type role struct {
	from, to                 string // kinds
	words, earlier, credited int
}

// rolesOf sums flows up by the kinds of both ends, of which some are known: by words, most
// first, then kinds.
func rolesOf(outlets []result.Outlet) []role {
	sums, known := map[[2]string]*role{}, false
	for i := range outlets {
		for _, f := range outlets[i].From {
			from, to := f.Kind, outlets[i].Kind
			known = known || from+to != ""
			from, to = cmp.Or(from, "outlet"), cmp.Or(to, "outlet")
			r := sums[[2]string{from, to}]
			if r == nil {
				r = &role{from: from, to: to}
				sums[[2]string{from, to}] = r
			}
			r.words += f.Words
			r.earlier += f.Earlier
			r.credited += f.Credited
		}
	}
	if !known {
		return nil
	}
	all := make([]role, 0, len(sums))
	for _, r := range sums {
		all = append(all, *r)
	}
	slices.SortFunc(all, func(a, b role) int {
		return cmp.Or(cmp.Compare(b.words, a.words), cmp.Compare(a.from, b.from),
			cmp.Compare(a.to, b.to))
	})
	return all
}

// roles is the table of whose words go to whom by kinds of outlets, if any is known.
func (d *draft) roles() sheet {
	s := section{Title: "From what kind to what kind"}
	all := rolesOf(d.Outlets)
	if len(all) == 0 {
		return nil
	}
	words := 0
	for _, r := range all {
		words += r.words
	}
	s.Intro = []string{"Who prints whose words, summed up by kind; one whose kind nobody told is " +
		"an outlet."}
	n, left := d.rows(len(all), "rows")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "From", Flex: 2},
		{Head: "To", Flex: 2},
		{Head: "Words", Right: true},
		{Head: "Known to be earlier", Right: true},
		{Head: "Credited", Right: true},
	}, n, func(i int) []string {
		r := all[i]
		return []string{or(r.from), or(r.to), share(r.words, words), share(r.earlier, r.words),
			share(r.credited, r.words)}
	})
	return sheet{s}
}
