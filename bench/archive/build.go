package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"runtime"
	"time"

	"overlap"
	"overlap/archive"
	"overlap/article"
	"overlap/internal/work"
	"overlap/report"
)

// scanOf is how many of the articles are scanned, to hold the building against.
const scanOf = 20_000

// generated writes the articles.
func (p *plan) generated(ctx context.Context, say func(measure)) error {
	ran, err := apart(ctx, p, "generate")
	return ran.pass(say, err)
}

// built scans some of the articles and builds the archive of all.
func (p *plan) built(ctx context.Context, say func(measure)) error {
	var scanned *rate
	for _, stage := range []string{"scan", "build", "sizes"} {
		ran, err := apart(ctx, p, stage)
		if stage == "build" && err == nil {
			m := &ran.measures[0]
			m.Missed = m.Rate.Wall < scanned.Wall*askedRate
			m.Measured += fmt.Sprintf("; %.1f of the scan's rate, %.1f by processor time",
				m.Rate.Wall/scanned.Wall, m.Rate.CPU/scanned.CPU)
			ran.measures = append(ran.measures, ran.memory("building", 0))
		}
		if err := ran.pass(say, err); err != nil {
			return err
		}
		scanned = ran.measures[0].Rate
	}
	return nil
}

// askedRate is at which part of the rate of a scan an archive is to be built.
const askedRate = .5

// options are those of the command.
var options = overlap.Options{Rewritten: true}

// scan says how fast some of the articles are scanned, from JSON lines to JSON.
func scan(ctx context.Context, p *plan, say func(measure)) error {
	n := min(scanOf, p.articles)
	took, err := timed(func() error {
		parts := overlap.FindParts(ctx, limited(read(ctx, p.path(archived)), n), options)
		return report.WriteParts(io.Discard, parts, report.JSON, report.Options{})
	})
	say(measure{What: fmt.Sprintf("scan of %d of them", n),
		Measured: fmt.Sprintf("%v, %v", took, took.rate(n)), Rate: took.rate(n)})
	return err
}

// limited yields the first n.
func limited(all iter.Seq[article.Article], n int) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		left := n
		for a := range all {
			if left--; left < 0 || !yield(a) {
				return
			}
		}
	}
}

// build makes the archive.
func build(ctx context.Context, p *plan, say func(measure)) error {
	as, err := options.Index()
	if err != nil {
		return err
	}
	if err := archive.Init(p.archive(), as); err != nil {
		return err
	}
	return writing(ctx, p, func(c *work.Crew, w *archive.Writer) error {
		added, err := timed(func() error {
			_, err := w.Add(c, read(ctx, p.path(archived)), as, time.Now())
			return err
		})
		if err != nil {
			return err
		}
		compacted, err := timed(func() error {
			_, err := w.Compact(c, archive.Tidy, time.Now())
			return err
		})
		both := cost{added.wall + compacted.wall, added.cpu + compacted.cpu}
		say(measure{What: "building the archive", Asked: "half of the scan's rate",
			Measured: fmt.Sprintf("%v, %v (adding %v, compacting %v)", both,
				both.rate(p.articles), added, compacted),
			Rate: both.rate(p.articles)})
		return err
	})
}

// writing calls do with the archive's writer.
func writing(ctx context.Context, p *plan, do func(*work.Crew, *archive.Writer) error) error {
	a, err := archive.Open(p.archive())
	if err != nil {
		return err
	}
	defer a.Close()
	w, err := a.Write(ctx)
	if err != nil {
		return err
	}
	c := &work.Crew{Context: ctx, Jobs: runtime.GOMAXPROCS(0), Budget: work.NewBudget(0)}
	return errors.Join(do(c, w), w.Close())
}
