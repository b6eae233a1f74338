package archive

import (
	"cmp"
	"context"
	"database/sql"
	"iter"
	"math"
	"time"
)

// An Entry is what the catalogue says of a version of an article.
type Entry struct {
	Number  int64  // in the order in which articles came; never used again
	ID      string // empty if it is forgotten
	Version int    // of the id, from 1
	Outlet  string
	At      time.Time // when it was published, else fetched; zero if neither is known
	Words   int
	Came    time.Time // the batch that brought it
	Went    time.Time // the batch that took it away; zero if it counts
	Why     string    // it went: "replaced" by a new version, "removed", or a "double" in its batch
	Kept    bool      // it lies in a segment: nothing was forgotten yet
	segment int64
	row     int
}

// entries is the query for entries, without its condition.
const entries = `SELECT a.number, coalesce(a.id, ''), a.version, coalesce(o.name, ''), a.at,
	coalesce(a.words, 0), c.at, w.at, coalesce(a.why, ''), a.segment, coalesce(a.row, 0)
	FROM articles a LEFT JOIN outlets o ON o.number = a.outlet
	LEFT JOIN batches c ON c.number = a.came LEFT JOIN batches w ON w.number = a.went `

// scan reads an entry.
func (e *Entry) scan(scan scan) error {
	var at, came, went, segment sql.NullInt64
	err := scan(&e.Number, &e.ID, &e.Version, &e.Outlet, &at, &e.Words, &came, &went, &e.Why,
		&segment, &e.row)
	if at.Valid {
		e.At = time.Unix(at.Int64, 0).UTC()
	}
	for _, t := range []struct {
		from sql.NullInt64
		to   *time.Time
	}{{came, &e.Came}, {went, &e.Went}} {
		if t.from.Valid {
			*t.to = time.Unix(0, t.from.Int64).UTC()
		}
	}
	e.Kept, e.segment = segment.Valid, segment.Int64
	return err
}

// page is how many entries are read at a time: a writer waits for who reads.
const page = 1000

// List returns the entries of the articles that count and that a selection has, in the order in
// which they came. It ends after an error. What a writer does meanwhile may show.
func (a *Archive) List(ctx context.Context, which Selection) iter.Seq2[Entry, error] {
	return a.list(ctx, which, 0, pageOn)
}

// Latest does what List does, and gives those that came last first: those of lower numbers than
// below, if that is not 0.
func (a *Archive) Latest(ctx context.Context, which Selection,
	below int64) iter.Seq2[Entry, error] {
	return a.list(ctx, which, cmp.Or(below, math.MaxInt64), pageBack)
}

// The next entries behind a number, in either order.
const (
	pageOn   = " AND number > ? ORDER BY number LIMIT ?) ORDER BY a.number"
	pageBack = " AND number < ? ORDER BY number DESC LIMIT ?) ORDER BY a.number DESC"
)

// list returns entries from behind a number on.
func (a *Archive) list(ctx context.Context, which Selection, last int64,
	order string) iter.Seq2[Entry, error] {
	return func(yield func(Entry, error) bool) {
		for {
			some, err := a.page(ctx, &which, last, order)
			if err != nil {
				yield(Entry{}, err)
				return
			}
			for i := range some {
				if !yield(some[i], nil) {
					return
				}
				last = some[i].Number
			}
			if len(some) < page {
				return
			}
		}
	}
}

// page returns the next entries behind a number.
func (a *Archive) page(ctx context.Context, which *Selection, last int64,
	order string) (some []Entry, err error) {
	err = a.read(ctx, func(tx *sql.Tx) error {
		some = nil
		chosen, err := which.where(tx)
		if err != nil {
			return err
		}
		return each(tx, func(scan scan) error {
			var e Entry
			err := e.scan(scan)
			some = append(some, e)
			return err
		}, entries+"WHERE a.number IN (SELECT number FROM articles WHERE "+chosen.String()+order,
			append(chosen.args, last, page)...)
	})
	return some, err
}

// Count returns how many articles count that a selection has.
func (a *Archive) Count(ctx context.Context, which Selection) (n int, err error) {
	err = a.read(ctx, func(tx *sql.Tx) error {
		chosen, err := which.where(tx)
		if err == nil {
			n, err = count(tx, chosen)
		}
		return err
	})
	return n, err
}

// Show returns all versions of an id that there ever were, the first first; none if there is no
// such id. Of one whose id was forgotten the last one's key is compared, which has 64 bits.
func (a *Archive) Show(ctx context.Context, id string) (versions []Entry, err error) {
	err = a.read(ctx, func(tx *sql.Tx) error {
		versions = nil
		return each(tx, func(scan scan) error {
			var e Entry
			err := e.scan(scan)
			versions = append(versions, e)
			return err
		}, entries+"WHERE a.key = ? AND (a.id = ? OR a.id IS NULL) ORDER BY a.version",
			keyOf(id), id)
	})
	return versions, err
}

// Lies returns where the article of an entry lies in a view, if it does: its part and its number
// there.
func (v *View) Lies(e *Entry) (part, n int, ok bool) {
	if !e.Kept {
		return 0, 0, false
	}
	part, ok = v.partOf(e.segment)
	return part, e.row, ok && e.row >= 0 && e.row < v.Parts[part].Len()
}
