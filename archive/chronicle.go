package archive

import (
	"context"
	"database/sql"
	"slices"
	"time"

	"overlap/chronicle"
	"overlap/result"
)

// The chronicle of an archive: which stories and pairs there are, by ids that last, and what became
// of them. Package chronicle says what happens, and here it is kept: in three tables of the
// catalogue, of which a scan reads what its articles are in, and changes as much.
//
// An article has one number for all its versions, that of the first. What it is tied to is one row.
// A pair stands in the row of the article of the greater number, with its passages, and the row of
// the other says so. Ids of pairs follow from those of their articles and are not kept; that a pair
// is new follows from its being there, and only what happens to it later is an event of its own.
//
// What is removed leaves its stories and pairs at once. Events name articles by their numbers, so
// they name nobody whom the archive has forgotten. A catalogue that is made again from the segments
// has no chronicle: ids are given anew.
//
// Size: some 90 bytes an article of generated news, which has seven pairs and ten passages.

const chronicleSchema = `
CREATE TABLE stories (
	id       INTEGER PRIMARY KEY, -- its 64 bits
	articles BLOB NOT NULL        -- numbers: see appendNumbers
);
CREATE TABLE ties (
	article INTEGER PRIMARY KEY, -- the number of its first version
	story   INTEGER,             -- the id; NULL if it is in none
	batch   INTEGER NOT NULL,    -- in which its pairs are new of which nothing else is said
	pairs   BLOB NOT NULL,       -- with articles of lower numbers: see appendPairs
	later   BLOB NOT NULL        -- numbers of the others that it is in a pair with
);
CREATE INDEX ties_batch ON ties (batch);
CREATE TABLE events (
	batch INTEGER NOT NULL,
	n     INTEGER NOT NULL, -- from 1, in its batch
	kind  INTEGER NOT NULL, -- of kinds; of a pair, the number of kinds more
	id    INTEGER NOT NULL, -- of the story or the pair
	more  BLOB NOT NULL,    -- see appendEvent
	PRIMARY KEY (batch, n)
) WITHOUT ROWID;
`

// kinds are the kinds of events, by the numbers that they have in the catalogue.
var kinds = []string{result.New, result.Changed, result.Split, result.Merged, result.Gone}

// Follow gives the stories and pairs of a result the ids that they have in the archive, and returns
// what would change there: see chronicle.Follow. Nothing is kept; Writer.Keep does that. Cost:
// linear in the result, and in the stories and pairs that its articles were in before.
func (a *Archive) Follow(ctx context.Context, now *result.Result, today func(id string) bool,
	at time.Time) ([]result.Event, error) {
	return a.catalogue.follow(ctx, now, today, at)
}

// Follow does what an Archive's does.
func (w *Writer) Follow(ctx context.Context, now *result.Result, today func(id string) bool,
	at time.Time) ([]result.Event, error) {
	return w.catalogue.follow(ctx, now, today, at)
}

func (c *catalogue) follow(ctx context.Context, now *result.Result, today func(id string) bool,
	at time.Time) (events []result.Event, err error) {
	var before chronicle.State
	err = c.read(ctx, func(tx *sql.Tx) (err error) {
		before, err = stateOf(tx, now, today)
		return err
	})
	if err != nil {
		return nil, err
	}
	_, events = chronicle.Follow(before, now, today, at)
	return events, nil
}

// Keep keeps events that Follow has returned: the next Add commits them with the last articles that
// come in, or alone if none do. Its time is to be that of Follow. Of a batch that was cut off and
// is added again they are kept once, since Follow knows what is there.
func (w *Writer) Keep(events []result.Event) {
	w.with(nil)
	if len(events) > 0 {
		w.with(func(tx *sql.Tx, batch int64) error { return record(tx, batch, events) })
	}
}

// Events returns what changed at a time or later, in the order of a result. Articles that were
// forgotten are not named. Cost: linear in what changed.
func (a *Archive) Events(ctx context.Context, since time.Time) (events []result.Event, err error) {
	err = a.read(ctx, func(tx *sql.Tx) (err error) {
		events, err = eventsSince(tx, since)
		return err
	})
	return events, err
}

// eventsSince returns the events of the batches of a time or later.
func eventsSince(tx *sql.Tx, since time.Time) ([]result.Event, error) {
	type one struct{ number, at int64 }
	var batches []one
	err := each(tx, func(scan scan) error {
		var b one
		err := scan(&b.number, &b.at)
		batches = append(batches, b)
		return err
	}, "SELECT number, at FROM batches WHERE at >= ? ORDER BY number", since.UnixNano())
	if err != nil {
		return nil, err
	}
	l := newLedger(tx)
	events := []result.Event{}
	for _, b := range batches {
		at := time.Unix(0, b.at).UTC().Format(time.RFC3339Nano)
		some, err := l.eventsOf(b.number)
		if err != nil {
			return nil, err
		}
		for i := range some {
			some[i].At = at
		}
		events = append(events, some...)
	}
	result.SortEvents(events)
	return events, nil
}

// forgetTies takes articles that are removed out of the chronicle, in a batch.
func forgetTies(tx *sql.Tx, number int64, chosen *where, at time.Time) error {
	var ids []string
	err := each(tx, func(scan scan) error {
		var id string
		err := scan(&id)
		ids = append(ids, id)
		return err
	}, "SELECT id FROM articles WHERE "+chosen.String(), chosen.args...)
	if err != nil {
		return err
	}
	slices.Sort(ids)
	before, err := newLedger(tx).stateOf(ids)
	if err != nil {
		return err
	}
	_, events := chronicle.Forget(before, func(id string) bool {
		_, ok := slices.BinarySearch(ids, id)
		return ok
	}, at)
	return record(tx, number, events)
}
