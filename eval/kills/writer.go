package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"overlap/archive"
	crews "overlap/internal/work"
)

// write works in an archive until it is killed. It says on a line of its own when a work begins,
// how many articles of it are acknowledged, and when it is done.
func write(ctx context.Context, said io.Writer, dir string, seed uint64, from int) error {
	a, err := archive.Open(dir)
	if err != nil {
		return err
	}
	defer a.Close()
	w, err := a.Write(ctx)
	if err != nil {
		return err
	}
	defer w.Close()
	w.Chunk = chunk
	all := newWorld(seed)
	for n := from; ; n++ {
		k := all.work(n)
		fmt.Fprintln(said, "begin", n)
		if err := k.do(ctx, w, said); err != nil {
			return err
		}
		fmt.Fprintln(said, "done", n)
	}
}

// do does a work.
func (k *work) do(ctx context.Context, w *archive.Writer, said io.Writer) error {
	at := time.Unix(int64(k.number)*3600, 0)
	c := &crews.Crew{Context: ctx, Jobs: 2, Budget: crews.NewBudget(0)}
	switch k.kind {
	case "add":
		c.Progress = func(step string, done, _ int) {
			if step == archive.Committing {
				fmt.Fprintln(said, "committed", done)
			}
		}
		_, err := w.Add(c, slices.Values(k.add), options, at)
		return err
	case "remove":
		_, err := w.Remove(ctx, archive.Selection{IDs: k.remove}, at)
		return err
	}
	_, err := w.Compact(c, k.compact, at)
	return err
}
