package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"

	"overlap"
	"overlap/internal/newsgen"
	"overlap/report"
	"overlap/result"
)

// errInjected is the error of a write that fails.
var errInjected = errors.New("no space left on this device: injected")

// A failing writer fails once, at one of its writes or at its end.
type failing struct {
	left int // writes that succeed
	seen int // writes in all
}

// Write fails when its turn comes.
func (f *failing) Write(p []byte) (int, error) {
	f.seen++
	if f.left--; f.left == -1 {
		return len(p) / 2, errInjected
	}
	return len(p), nil
}

// Close fails when its turn comes, as a full network disk does.
func (f *failing) Close() error {
	_, err := f.Write(nil)
	return err
}

// A form is one way in which a result is written.
type form struct {
	name  string
	write func(r *result.Result, w *failing) error
}

// forms are all formats, every table, and the folders.
func forms() []form {
	var all []form
	one := func(f report.Format, o report.Options) {
		all = append(all,
			form{fmt.Sprint(f, " ", o.Table),
				func(r *result.Result, w *failing) error { return report.Write(w, r, f, o) }})
	}
	for _, f := range report.Formats() {
		one(f, report.Options{})
	}
	for _, table := range report.Tables() {
		one(report.CSV, report.Options{Table: table})
	}
	for _, f := range []report.Format{report.JSON, report.JSONL} {
		all = append(all,
			form{fmt.Sprint(f, " in parts"), func(r *result.Result, w *failing) error {
				whole := func(yield func(*result.Result, error) bool) { yield(r, nil) }
				return report.WriteParts(w, whole, f, report.Options{})
			}})
	}
	return append(all,
		form{"csv folder", func(r *result.Result, w *failing) error {
			return report.Files(r, report.CSV,
				func(string) (io.WriteCloser, error) { return w, nil })
		}},
		form{"pages", func(r *result.Result, w *failing) error {
			return report.Pages(r, report.Options{},
				func(string) (io.WriteCloser, error) { return w, nil })
		}})
}

// injected lets every write of every form fail once. The error must be that of the write,
// and nothing may be written behind it.
func (e *endings) injected() error {
	news := newsgen.Articles(newsgen.Options{Articles: 300, Seed: 1, Outlets: 40})
	r, err := overlap.Find(context.Background(), news, overlap.Options{Rewritten: true})
	if err != nil {
		return err
	}
	total := 0
	for _, f := range forms() {
		var count failing
		count.left = -2 // never
		if err := f.write(r, &count); err != nil {
			return fmt.Errorf("%s: %w", f.name, err)
		}
		turns := turns(count.seen)
		for _, turn := range turns {
			w := &failing{left: turn}
			err := f.write(r, w)
			e.must(errors.Is(err, errInjected), "%s: write %d of %d fails, and the error is %v",
				f.name, turn+1, count.seen, err)
		}
		total += len(turns)
	}
	fmt.Fprintf(e.w, "%d writes failed once, in %d forms\n", total, len(forms()))
	return nil
}

// turns are the writes that fail: all of a few, else the first and last ones and some
// between.
func turns(n int) []int {
	var all []int
	for i := range n {
		if n <= 100 || i < 30 || i >= n-30 || i%(n/40) == 0 {
			all = append(all, i)
		}
	}
	return slices.Clip(all)
}
