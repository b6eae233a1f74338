package report

import (
	"slices"

	"overlap/result"
)

// authors is the table of accounts by author.
func (d *draft) authors() section {
	s := section{Title: "How much each author copies"}
	all := d.bylines()
	if len(all) == 0 {
		s.Intro = []string{"No article has a byline."}
		return s
	}
	s.Intro = []string{"Per cent of all words of the author's articles. An article of several " +
		"authors counts for each. Copied: earlier texts had it; agency copy that is credited is " +
		"apart. Recycled, a part of own: earlier articles of the outlet had it. Look first at: " +
		"the article with most of both."}
	n, left := d.rows(len(all), "authors")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Author", Flex: 4, Lines: 2},
		{Head: "Articles", Right: true},
		{Head: "Words", Right: true},
		{Head: "Own", Right: true},
		{Head: "Copied", Right: true},
		{Head: "Agency copy", Right: true},
		{Head: "Recycled", Right: true},
		{Head: "Look first at", Flex: 4, Cut: 1},
	}, n, func(i int) []string {
		b := all[i]
		return []string{lines(or(b.author), few(b.outlets, 1)), count(b.articles), count(b.words),
			share(b.own, b.words), share(b.copied, b.words), share(b.agency, b.words),
			share(b.recycled, b.words), d.worst(b)}
	})
	return s
}

// worst names the article of an author with most copied and recycled words, and whose these are.
func (d *draft) worst(b *byline) string {
	if b.most == 0 {
		return none
	}
	c, from, recycled := &b.worst.Account, "", ""
	if i := slices.IndexFunc(c.Sources, func(s result.Source) bool { return s.Earlier }); i >= 0 {
		s := &c.Sources[i]
		from = count(s.Words) + nbsp + "of" + nbsp + d.from(s, b.worst.Words)
		if b.worst.EditionOf != "" && b.worst.EditionOf == s.Article {
			from = "same text as " + d.label(s.Article)
		}
	}
	if len(c.RecycledFrom) > 0 {
		p := c.RecycledFrom[0]
		recycled = count(p.Words) + nbsp + "recycled from " + d.label(p.Article)
	}
	return lines(d.label(b.worst.ID), from, recycled)
}
