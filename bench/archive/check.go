package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"overlap"
	"overlap/article"
	"overlap/result"
)

// What is asked of checks in a running process.
const (
	askedHalf     = 20 * time.Millisecond  // p50
	askedMost     = 100 * time.Millisecond // p99
	askedOfAll    = 200 * time.Millisecond // p99 with many clients, beside an import
	askedChecking = 500_000_000            // bytes of memory with these
)

// checked checks drafts one after the other.
func (p *plan) checked(ctx context.Context, say func(measure)) error {
	ran, err := apart(ctx, p, "check")
	if err := ran.pass(say, err); err != nil {
		return err
	}
	say(ran.memory("checking", 0))
	return nil
}

// check checks drafts one after the other in one view of the archive, some before any is timed.
func check(ctx context.Context, p *plan, say func(measure)) error {
	a, v, err := p.open(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	defer v.Close()
	var wall, cpu []time.Duration
	var sum found
	for draft := range read(ctx, p.path(drafted)) {
		var r *result.Result
		took, err := timed(func() (err error) {
			r, err = overlap.CheckIn(ctx, []article.Article{draft}, v, options)
			return err
		})
		if err != nil {
			return err
		}
		sum.add(&draft, r)
		wall, cpu = append(wall, took.wall), append(cpu, took.cpu)
	}
	wall, cpu = wall[p.warmups():], cpu[p.warmups():]
	say(measure{What: fmt.Sprintf("check of a draft, %d one after the other", len(wall)),
		Asked:    fmt.Sprintf("p50 under %s, p99 under %s", ms(askedHalf), ms(askedMost)),
		Measured: percentiles(wall),
		Missed:   percentile(wall, 50) >= askedHalf || percentile(wall, 99) >= askedMost})
	say(measure{What: "processor time of it", Measured: percentiles(cpu)})
	say(measure{What: "sources of a draft that are found", Measured: sum.String()})
	return nil
}

// Found is how many of the articles that drafts copy stand in the pairs of their checks.
type found struct{ sources, found, words, shared int }

// add adds a draft and what its check says.
func (f *found) add(draft *article.Article, r *result.Result) {
	for _, id := range strings.Fields(draft.Meta[sourcesKey]) {
		f.sources++
		if slices.ContainsFunc(r.Pairs,
			func(p result.Pair) bool { return p.A == id || p.B == id }) ||
			slices.ContainsFunc(r.Articles,
				func(a result.Article) bool { return a.ID == id && a.EditionOf != "" }) {
			f.found++
		}
	}
	for _, a := range r.Articles {
		if a.Draft {
			f.words += a.Words
			f.shared += a.Account.Shared
		}
	}
}

// String says how many, and how much of the drafts is shared.
func (f *found) String() string {
	return fmt.Sprintf("%d of %d; %d of the drafts' %d words are shared prose", f.found, f.sources,
		f.shared, f.words)
}
