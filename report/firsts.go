package report

// firsts is the table of who printed shared words first in this set, if slices tell.
func (d *draft) firsts() sheet {
	s := section{Title: "Who printed it first in this set"}
	all := d.origins()
	if len(all) == 0 {
		return nil
	}
	s.Intro = []string{"Words that the article was the first of the set to print, and others " +
		"print as well. Put down: those that accounts of others give to it or to its family. The " +
		"rest came by way of other texts, or from outside of the set."}
	n, left := d.rows(len(all), "articles")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Article", Flex: 5, Cut: 1},
		{Head: "Outlet and time", Flex: 5, Lines: 2},
		{Head: "Words of others", Right: true},
		{Head: "Put down to it", Right: true},
		{Head: "Articles", Right: true},
		{Head: "Outlets", Right: true},
	}, n, func(i int) []string {
		o := &all[i]
		return []string{d.name(o.article), or(d.where(d.article(o.article))), count(o.words),
			share(o.from, o.words), count(o.articles), count(o.outlets)}
	})
	return sheet{s}
}
