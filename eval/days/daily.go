package main

import (
	"context"
	"errors"
	"fmt"
	"io"

	"overlap"
	"overlap/eval/child"
	"overlap/eval/days/agree"
	"overlap/eval/days/replay"
)

// options are those of the command.
var options = overlap.Options{Rewritten: true}

// inArchive calls do with an archive in a folder of its own.
func inArchive(ctx context.Context, do func(a *replay.Archive) error) error {
	dir, remove, err := child.Temp("", "days")
	if err != nil {
		return err
	}
	defer remove()
	a, err := replay.NewArchive(ctx, dir, options)
	if err != nil {
		return err
	}
	return errors.Join(do(a), a.Close())
}

// measure compares what an archive says of the days or drafts of a case, and prints the sum.
func (p *plan) measure(ctx context.Context, w io.Writer, c one) (agree.Table, error) {
	sum, show := agree.New(), shown{most: p.show, of: map[string]int{}}
	err := inArchive(ctx, func(a *replay.Archive) error {
		for day, err := range c.compare(a) {
			if err != nil {
				return err
			}
			sum.Add(day.Table)
			show.note(day)
		}
		return nil
	})
	fmt.Fprintf(w, "\n%s\n", c.name)
	printTable(w, sum)
	show.print(w)
	fmt.Fprintln(w)
	return sum, err
}
