package main

import (
	"context"
	"fmt"
	"io"
	"iter"
	"time"

	"overlap"
	"overlap/report"
	"overlap/result"
)

// What is asked of the scan of a day.
const (
	askedDay       = 30 * time.Second
	askedDayMemory = 1_000_000_000 // bytes
)

// scanned scans the articles of a day against the archive.
func (p *plan) scanned(ctx context.Context, say func(measure)) error {
	ran, err := apart(ctx, p, "day")
	if err := ran.pass(say, err); err != nil {
		return err
	}
	say(ran.memory("it", askedDayMemory))
	return nil
}

// day scans them, from JSON lines to JSON.
func day(ctx context.Context, p *plan, say func(measure)) error {
	pairs := 0
	took, err := timed(func() error {
		a, v, err := p.open(ctx)
		if err != nil {
			return err
		}
		defer a.Close()
		defer v.Close()
		parts := overlap.FindIn(ctx, read(ctx, p.path(todays)), v, options)
		return report.WriteParts(io.Discard, counted(parts, &pairs), report.JSON, report.Options{})
	})
	say(measure{What: fmt.Sprintf("scan of a day of %d articles", p.day),
		Asked:    fmt.Sprintf("under %v", askedDay),
		Measured: fmt.Sprintf("%v; %d pairs", took, pairs),
		Missed:   took.wall >= askedDay})
	return err
}

// counted counts the pairs of a result on their way.
func counted(parts iter.Seq2[*result.Result, error], pairs *int) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) {
		for part, err := range parts {
			if part != nil {
				*pairs += len(part.Pairs)
			}
			if !yield(part, err) {
				return
			}
		}
	}
}
