package archive

import (
	"context"
	"database/sql"
	"errors"
)

// A Mark names a state that an archive had, for what is made of the archive and kept up with it.
// The zero value is that before anything came.
type Mark struct {
	Batch int64 // the last one
	At    int64 // its time, in nanoseconds since 1970
}

// Changes are what happened in an archive since a mark.
type Changes struct {
	Now   Mark
	Gone  []int64 // the numbers of the articles that no longer count, ascending
	Known bool    // the archive had the state of the mark: else it is another one, or was repaired
}

// Since returns what happened since a mark. What came since has greater numbers than all before.
// Cost: a pass over the catalogue if anything did.
func (a *Archive) Since(ctx context.Context, m Mark) (c Changes, err error) {
	err = a.read(ctx, func(tx *sql.Tx) error {
		c = Changes{}
		if c.Now, err = markOf(tx, "ORDER BY number DESC LIMIT 1"); err != nil {
			return err
		}
		was, err := markOf(tx, "WHERE number = ?", m.Batch)
		if err != nil {
			return err
		}
		if c.Known = was == m; !c.Known || c.Now == m {
			return nil
		}
		return each(tx, func(scan scan) error {
			var n int64
			err := scan(&n)
			c.Gone = append(c.Gone, n)
			return err
		}, "SELECT number FROM articles WHERE went > ? ORDER BY number", m.Batch)
	})
	return c, err
}

// markOf returns the mark of a batch; the zero one if there is none.
func markOf(tx *sql.Tx, which string, args ...any) (m Mark, err error) {
	err = tx.QueryRow("SELECT number, at FROM batches "+which, args...).Scan(&m.Batch, &m.At)
	if errors.Is(err, sql.ErrNoRows) {
		return Mark{}, nil
	}
	return m, err
}
