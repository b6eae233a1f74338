package main

import (
	"context"
	"fmt"
	"iter"
	"strings"
	"time"

	"overlap/article"
	"overlap/eval/rewrites/set"
	"overlap/internal/newsgen"
)

// storiesADay is how many stories of the background begin on a day, so that they fill the weeks of
// the set.
const storiesADay = 9

// generated returns invented articles, moved to the time of the set by whole days, as some dates
// are days. Those of one story stay as far apart as they are.
func generated(n int, seed uint64, begin time.Time) (articles []article.Article) {
	const day = 24 * time.Hour
	start := begin.Truncate(day)
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
		articles = append(articles, a)
	}
	return articles
}

// move adds to a date that is known.
func move(d *article.Date, by time.Duration) {
	if !d.IsZero() {
		d.Time = d.Time.Add(by)
	}
}

// Among is real articles, those that sources of the set replace left out.
type among struct {
	reader   *article.Reader
	path     string
	replaced map[string]bool // ids
	left     int             // how many of them were met
}

func newAmong(reader *article.Reader, path string, cases []set.Case) *among {
	a := &among{reader: reader, path: path, replaced: map[string]bool{}}
	for i := range cases {
		if id := cases[i].Replaces(); id != "" {
			a.replaced[id] = true
		}
	}
	return a
}

// draw returns n of the articles, or all if there are fewer; another seed draws others. What cannot
// be read is passed over as a scan does.
func (a *among) draw(ctx context.Context, n int, seed uint64) (drawn []article.Article, err error) {
	if n == 0 {
		return nil, nil
	}
	choice := article.Choice{Sample: n, Seed: seed}
	for one, skip := range choice.Of(a.read(ctx)) {
		switch {
		case skip == nil:
			drawn = append(drawn, one)
		case skip.Named:
			return nil, skip
		}
	}
	if len(drawn) == 0 {
		return nil, fmt.Errorf("%s: no article that can be read", a.path)
	}
	return drawn, nil
}

// read gives what is at the path but for what is replaced.
func (a *among) read(ctx context.Context) iter.Seq2[article.Article, *article.Skip] {
	return func(yield func(article.Article, *article.Skip) bool) {
		for one, skip := range a.reader.Read(ctx, a.path) {
			if skip == nil && a.replaced[one.ID] {
				a.left++
			} else if !yield(one, skip) {
				return
			}
		}
	}
}
