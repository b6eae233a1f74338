package report

import (
	"cmp"
	"strings"

	"overlap/result"
)

// mostUses is how many articles the table of releases lists of each.
const mostUses = 4

// releases is the table of what was made of each press release and agency story, in the result's
// order: how much of it is used, and by whom, and how much of the article that is.
func (d *draft) releases() sheet {
	s := section{Title: "Releases and agency stories"}
	if len(d.Releases) == 0 {
		return nil
	}
	s.Intro = []string{"Used: words of the release that at least one article prints. For " +
		"each article: how much of the release it prints, and how much of the article that is."}
	n, left := d.rows(len(d.Releases), "releases")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Release", Flex: 5, Cut: 1},
		{Head: "Words", Right: true},
		{Head: "Used", Right: true},
		{Head: "Article", Flex: 5, Cut: mostUses},
		{Head: "Words of it", Right: true},
		{Head: "Of the release", Right: true},
		{Head: "Of the article", Right: true},
	}, n, func(i int) []string {
		r := &d.Releases[i]
		return append([]string{d.release(r), count(r.Words), share(r.Used, r.Words)}, d.uses(r)...)
	})
	return sheet{s}
}

// release names a release in lines: the article, whose copy it is, and where and when it stood.
func (d *draft) release(r *result.Release) string {
	what := clean(r.Kind)
	if r.Agency != "" {
		what = clean(r.Agency) + " copy"
	}
	return lines(d.name(r.Article), what, d.where(d.article(r.Article)))
}

// uses are the cells of the first articles that use a release, a line each: which one, how many
// words, of the release, of the article.
func (d *draft) uses(r *result.Release) []string {
	cells := make([][]string, 4)
	for _, u := range r.Uses[:min(len(r.Uses), mostUses)] {
		for i, cell := range []string{d.label(u.Article), count(u.Words), hundredths(u.OfRelease),
			hundredths(u.OfArticle)} {
			cells[i] = append(cells[i], cell)
		}
	}
	if more := len(r.Uses) - mostUses; more > 0 {
		cells[0] = append(cells[0], number(more, "more", "more"))
	}
	row := make([]string, len(cells))
	for i, c := range cells {
		row[i] = cmp.Or(strings.Join(c, "\n"), none)
	}
	return row
}
