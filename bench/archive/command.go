package main

import (
	"context"
	"fmt"
	"time"

	"overlap/article"
	"overlap/eval/child"
)

// calls is how many times the command is called, and askedCommand how long half of them may take.
const (
	calls        = 20
	askedCommand = 100 * time.Millisecond
)

// called checks a draft from the command line, some times.
func (p *plan) called(ctx context.Context, say func(measure)) error {
	bin, err := child.Build(p.dir, false)
	if err != nil {
		return err
	}
	path := p.path("draft.jsonl")
	var took []time.Duration
	for draft := range read(ctx, p.path(drafted)) {
		if len(took) == calls {
			break
		}
		err := write(ctx, path, 1, func(a *article.Article) { *a = draft })
		if err != nil {
			return err
		}
		ran, err := child.Command{Bin: bin,
			Args: []string{"check", path, "--archive", p.archive(), "--quiet"}}.Run(ctx)
		switch {
		case err != nil:
			return err
		case ran.Status != 0:
			return fmt.Errorf("overlap check: status %d: %s", ran.Status, ran.Said())
		}
		took = append(took, ran.Wall)
	}
	say(measure{What: fmt.Sprintf("check from the command line, %d times", len(took)),
		Asked: "p50 under " + ms(askedCommand), Measured: percentiles(took),
		Missed: percentile(took, 50) >= askedCommand})
	return nil
}
