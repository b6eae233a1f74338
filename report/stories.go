package report

import (
	"slices"
	"strings"

	"overlap/result"
)

// stories is the table of groups of texts, in the result's order: by articles.
func (d *draft) stories() section {
	s := section{Title: "Stories"}
	if len(d.Stories) == 0 {
		s.Intro = []string{"No texts are joined into a story."}
		return s
	}
	s.Intro = []string{"A story is texts joined by shared passages. Of every two of them, how " +
		"much of the later one stands in the other: cohesion is the median of these parts, " +
		"lowest the least."}
	n, left := d.rows(len(d.Stories), "stories")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Outlets", Right: true},
		{Head: "Texts", Right: true},
		{Head: "Articles", Right: true},
		{Head: "Cohesion", Right: true},
		{Head: "Lowest", Right: true},
		{Head: "First", Flex: 4, Cut: 1},
		{Head: "Others", Flex: 6, Lines: 3},
	}, n, func(i int) []string {
		t := &d.Stories[i]
		return []string{count(t.Outlets), count(t.Texts), count(len(t.Articles)),
			decimal(t.Cohesion), decimal(t.Lowest), d.opener(t), d.others(t)}
	})
	return s
}

// opener names the first article of a story, its outlet and time.
func (d *draft) opener(t *result.Story) string {
	if t.First == "" {
		return "unknown"
	}
	cell := d.name(t.First)
	if where := d.where(d.article(t.First)); where != "" {
		cell += "\n" + where
	}
	return cell
}

// others lists the articles of a story but its first: a few, those of an archive last, and how many
// more.
func (d *draft) others(t *result.Story) string {
	const most = 6
	var names []string
	more := 0
	articles := slices.Clone(t.Articles)
	slices.SortStableFunc(articles, func(a, b string) int {
		return bit(d.article(a).Archived) - bit(d.article(b).Archived)
	})
	for _, id := range articles {
		switch {
		case id == t.First:
		case len(names) == most:
			more++
		default:
			names = append(names, strings.ReplaceAll(d.label(id), " ", nbsp))
		}
	}
	if more > 0 {
		names = append(names, count(more)+nbsp+"more")
	}
	if len(names) == 0 {
		return none
	}
	return strings.Join(names, ", ")
}
