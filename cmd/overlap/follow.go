package main

import (
	"iter"
	"time"

	"overlap/archive"
	"overlap/article"
	"overlap/result"
)

// A follower gives the stories and pairs of a result the ids that they have in an archive, and
// tells what changed there.
type follower struct {
	archive *archive.Archive
	at      time.Time       // when the articles come in
	since   time.Time       // from when on changes are told; none if it is zero
	today   map[string]bool // ids of the articles all of whose stories and pairs the result has
	events  []result.Event  // what changes when they come in
}

// newFollower returns one of a job whose articles come in now, if they do.
func newFollower(j *job, a *archive.Archive) (*follower, error) {
	since, err := dateOf(j.ctx, "since")
	return &follower{archive: a, at: time.Now(), since: since, today: make(map[string]bool)}, err
}

// noting yields articles, and notes their ids.
func (f *follower) noting(articles iter.Seq[article.Article]) iter.Seq[article.Article] {
	return func(yield func(article.Article) bool) {
		for a := range articles {
			if f.today[a.ID] = true; !yield(a) {
				return
			}
		}
	}
}

// of yields a result as one part: an id is known when all of it is.
func (f *follower) of(j *job, from parted) parted {
	return func(yield func(*result.Result, error) bool) {
		r, err := result.Whole(from)
		if err == nil {
			f.events, err = f.archive.Follow(j.ctx.Context, r,
				func(id string) bool { return f.today[id] }, f.at)
		}
		if err == nil && !f.since.IsZero() {
			r.Settings.Since = f.since.UTC().Format(time.RFC3339)
			r.Events, err = f.told(j)
		}
		if err != nil {
			yield(nil, err)
			return
		}
		yield(r, nil)
	}
}

// told returns what changed since a time that is given, with what changes now. Articles that are in
// the archive change nothing.
func (f *follower) told(j *job) ([]result.Event, error) {
	events, err := f.archive.Events(j.ctx.Context, f.since)
	if j.ctx.Bool("from-archive") || f.at.Before(f.since) {
		return events, err
	}
	return append(events, f.events...), err
}
