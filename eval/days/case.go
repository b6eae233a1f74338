package main

import (
	"context"
	"fmt"
	"iter"

	"overlap/article"
	"overlap/eval/days/replay"
)

// A one is one of the cases that are made of a set.
type one struct {
	name    string
	barred  bool // its pairs must reach the bar
	compare func(a *replay.Archive) iter.Seq2[replay.Day, error]
}

// casesOf deals articles in each way.
func (p *plan) casesOf(ctx context.Context, articles []article.Article) (all []one) {
	days := func(name string, days [][]article.Article) {
		all = append(all, one{name, true,
			func(a *replay.Archive) iter.Seq2[replay.Day, error] {
				return replay.Agreement(ctx, days, a.Scan, options)
			}})
	}
	for i := range p.cases {
		seed := p.seed + uint64(i)
		days(fmt.Sprintf("%d days at random, seed %d", p.days, seed),
			replay.Random(articles, p.days, seed))
	}
	days(fmt.Sprintf("%d days at random, some articles again", p.days),
		replay.Again(replay.Random(articles, p.days, p.seed), p.seed))
	days(fmt.Sprintf("%d days by date", p.days), replay.Dated(articles, p.days))
	days(fmt.Sprintf("%d articles, each behind all others", p.days),
		replay.Last(articles, p.days, p.seed))
	return append(all, one{fmt.Sprintf("%d drafts, each checked against all others", p.days),
		false, func(a *replay.Archive) iter.Seq2[replay.Day, error] {
			return a.Drafts(articles, p.days, p.seed)
		}})
}
