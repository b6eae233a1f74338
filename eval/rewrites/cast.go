package main

import (
	"fmt"
	"strings"
	"time"

	"overlap/article"
	"overlap/eval/rewrites/set"
	"overlap/internal/newsgen"
)

// A cast is the articles of one scan.
type cast struct{ articles []article.Article }

// levelOf returns which rewrite of a case is in a scan.
func levelOf(number, turn int) int { return (number + turn) % len(set.Levels) }

// idOf returns the id of a text of a case: its name is "source", or one of set.Levels or
// set.Controls.
func idOf(c *set.Case, name string) string { return fmt.Sprintf("%02d-%s", c.Number, name) }

// newCast gathers the articles of one scan.
func newCast(cases []set.Case, turn, background int, seed uint64) *cast {
	s := &cast{}
	for i := range cases {
		c := &cases[i]
		level := levelOf(i, turn)
		s.add(idOf(c, "source"), &c.Source)
		for j := range c.Controls {
			s.add(idOf(c, set.Controls[j]), &c.Controls[j])
		}
		s.add(idOf(c, set.Levels[level]), &c.Rewrites[level])
	}
	s.addBackground(background, seed)
	return s
}

func (s *cast) add(id string, t *set.Text) {
	s.articles = append(s.articles, article.Article{ID: id, Outlet: t.Outlet, Title: t.Title,
		Published: article.Date{Time: t.Time}, Text: t.Text})
}

// storiesADay is how many stories of the background begin on a day, so that they fill the weeks of
// the set.
const storiesADay = 9

// addBackground adds generated articles, moved to the time of the set by whole days, as some dates
// are days. Those of one story stay as far apart as they are.
func (s *cast) addBackground(n int, seed uint64) {
	const day = 24 * time.Hour
	start := s.articles[0].Published.Time.Truncate(day)
	var later time.Duration
	var last string
	stories := 0
	for item := range newsgen.Generate(newsgen.Options{Articles: n, Seed: seed}) {
		a := item.Article
		if story, _, _ := strings.Cut(a.ID, "-"); story != last {
			begins := start.Add(day * time.Duration(stories/storiesADay))
			later = begins.Sub(item.Truth.Time.Truncate(day))
			last = story
			stories++
		}
		move(&a.Published, later)
		move(&a.Fetched, later)
		s.articles = append(s.articles, a)
	}
}

// move adds to a date that is known.
func move(d *article.Date, by time.Duration) {
	if !d.IsZero() {
		d.Time = d.Time.Add(by)
	}
}
