package main

import (
	"fmt"
	"slices"

	"overlap/article"
	"overlap/eval/rewrites/set"
)

// A cast is the articles of one scan.
type cast struct{ articles []article.Article }

// turnsOf returns how many scans it takes until each rewrite was in one.
func turnsOf(cases []set.Case) (turns int) {
	for i := range cases {
		turns = max(turns, len(cases[i].Rewrites))
	}
	return turns
}

// rewriteOf returns the rewrite of cases[i] that is in a scan; nil, where all had their turn.
func rewriteOf(cases []set.Case, i, turn int) *set.Text {
	all := cases[i].Rewrites
	if turn >= len(all) {
		return nil
	}
	return &all[(i+turn)%len(all)]
}

// idOf returns the id of a text of a case by its name.
func idOf(c *set.Case, name string) string { return fmt.Sprintf("%02d-%s", c.Number, name) }

// newCast gathers the articles of one scan.
func newCast(cases []set.Case, turn int, background []article.Article) *cast {
	s := &cast{slices.Clone(background)}
	for i := range cases {
		c := &cases[i]
		s.add(c, &c.Source)
		for j := range c.Controls {
			s.add(c, &c.Controls[j])
		}
		if t := rewriteOf(cases, i, turn); t != nil {
			s.add(c, t)
		}
	}
	return s
}

func (s *cast) add(c *set.Case, t *set.Text) {
	s.articles = append(s.articles, article.Article{ID: idOf(c, t.Name), Outlet: t.Outlet,
		Title: t.Title, Published: article.Date{Time: t.Time}, Text: t.Text})
}
