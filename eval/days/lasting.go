package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"overlap"
	"overlap/article"
	"overlap/chronicle"
	"overlap/eval/days/replay"
	"overlap/result"
)

// What is asked of the ids of stories.
const (
	replayed   = 30  // days
	mostSilent = .01 // of ids that change with no event that says so
)

// errSilent says that too many ids change.
var errSilent = errors.New("ids of stories change in silence")

// last follows the stories of a set over some days, and prints what became of their ids.
func (p *plan) last(ctx context.Context, w io.Writer, set string) error {
	articles, err := p.load(ctx, set)
	if err != nil {
		return err
	}
	f := follower{}
	err = inArchive(ctx, func(a *replay.Archive) error {
		for _, today := range replay.Dated(articles, replayed) {
			if err := f.follow(a, today); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	whole, err := overlap.Find(ctx, articles, options)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %d articles on %d days\n", set, len(articles), replayed)
	f.print(w, whole)
	if part := f.silent(); part >= mostSilent || f.again > 0 {
		return fmt.Errorf("%s: %w: %.4f of them, %v at most; %d events of a day that comes again",
			set, errSilent, part, mostSilent, f.again)
	}
	return nil
}

// A follower follows stories from day to day.
type follower struct {
	replay.Lasting
	state chronicle.State
	day   int
	again int // events of a day that is scanned again
}

// follow scans a day, adds it to the archive and scans it again.
func (f *follower) follow(a *replay.Archive, today []article.Article) error {
	f.day++
	ids := map[string]bool{}
	for _, a := range today {
		ids[a.ID] = true
	}
	for again := range 2 {
		r, err := a.Find(today)
		if err != nil {
			return err
		}
		after, events := chronicle.Follow(f.state, r, func(id string) bool { return ids[id] },
			replay.At(f.day))
		if again > 0 {
			f.again += len(events)
		} else {
			f.Follow(f.state.Stories, after.Stories, r.Stories, events)
			err = a.Add(today)
		}
		if f.state = after; err != nil {
			return err
		}
	}
	return nil
}

// silent is which part of all ids changed with no event that says so.
func (f *follower) silent() float64 { return float64(len(f.Silent)) / float64(max(1, f.Came)) }

// print says what became of the ids, and how the stories compare with those of one scan of all.
func (f *follower) print(w io.Writer, whole *result.Result) {
	var kinds []string
	for _, kind := range slices.Sorted(maps.Keys(f.Events)) {
		kinds = append(kinds, fmt.Sprintf("%s %d", kind, f.Events[kind]))
	}
	known, same := map[string]bool{}, 0
	for _, articles := range f.state.Stories {
		known[key(articles)] = true
	}
	for _, s := range whole.Stories {
		if known[key(s.Articles)] {
			same++
		}
	}
	fmt.Fprintf(w, "stories shown, day by day: %d; ids that came: %d, went: %d; articles that "+
		"moved: %d\nevents of stories: %s; of days that come again: %d\n"+
		"ids that change with no event: %d (%.2f %%)\n"+
		"stories of one scan of all: %d; the archive has the same articles for %d\n",
		f.Stories, f.Came, f.Went, f.Moved, strings.Join(kinds, ", "), f.again,
		len(f.Silent), 100*f.silent(), len(whole.Stories), same)
}

// key is the articles of a story, in one order.
func key(articles []string) string {
	sorted := slices.Sorted(slices.Values(articles))
	return strings.Join(sorted, " ")
}
