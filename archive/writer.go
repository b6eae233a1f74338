package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/gofrs/flock"

	"overlap/index"
)

// A Writer changes an archive. There is one at a time over all processes; one goroutine uses it.
//
// After an error nothing of what failed is in the archive, and the writer may go on; but if nobody
// knows whether a transaction is on the disk, as when the disk fails in the middle of a commit, all
// its methods return an error, and it is to be closed and opened anew.
type Writer struct {
	Chunk  int // articles that Add commits together; 20,000 if zero
	dir    string
	disk   disk
	lock   *flock.Flock
	closed bool
	broken error // why it must be opened anew
	// what else is to be in the last transaction of the next Add or Remove, if anything
	also   func(tx *sql.Tx, batch int64) error
	params index.Params
	*catalogue
}

// Write opens the archive to be changed. It is an error that wraps ErrBusy if somebody else does,
// and one if the folder cannot be written. What a killed writer left is swept.
func (a *Archive) Write(ctx context.Context) (*Writer, error) {
	l, err := lock(a.dir, a.disk)
	if err != nil {
		return nil, err
	}
	c, err := writeCatalogue(a.dir)
	if err != nil {
		l.Close()
		return nil, err
	}
	w := &Writer{dir: a.dir, disk: a.disk, lock: l, catalogue: c}
	if err := w.begin(ctx); err != nil {
		w.Close()
		return nil, err
	}
	return w, nil
}

// begin reads what the writer has to know, and sweeps.
func (w *Writer) begin(ctx context.Context) error {
	var segments []segment
	err := w.read(ctx, func(tx *sql.Tx) error {
		err := w.checkFormat(tx)
		if err == nil {
			w.params, err = readParams(tx)
		}
		if err == nil {
			segments, err = readSegments(tx)
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := w.sweep(segments); err != nil {
		return err
	}
	return w.checkRemoved(ctx)
}

// Close gives the archive to the next writer. It may be called again.
func (w *Writer) Close() error {
	if w.closed {
		return nil
	}
	w.closed = true
	reserve(w.dir, w.path)
	err := w.catalogue.Close()
	os.Remove(filepath.Join(w.dir, writerName))
	return errors.Join(err, w.lock.Close())
}

// sweep removes the files of segments that the catalogue does not name, and what was not ended. Of
// those that the system keeps while they are read, the next writer's sweep takes care.
func (w *Writer) sweep(named []segment) error {
	numbers, others, err := segmentsIn(w.dir)
	if err != nil {
		return err
	}
	for _, n := range numbers {
		if !slices.ContainsFunc(named, func(g segment) bool { return g.number == n }) {
			w.drop(segmentName(n))
		}
	}
	for _, name := range others {
		if leftFile.MatchString(name) {
			w.drop(name)
		}
	}
	return nil
}

// drop removes a file that nobody needs, if the system lets it go, and says whether.
func (w *Writer) drop(name string) bool {
	return w.disk.remove(filepath.Join(w.dir, name)) == nil
}

// undo removes the file of a segment that did not come in. If nobody knows whether it did, the next
// writer's sweep decides.
func (w *Writer) undo(name string) {
	if w.broken == nil {
		w.drop(name)
	}
}

// usable returns an error if the writer must be opened anew.
func (w *Writer) usable() error {
	if w.broken != nil {
		return fmt.Errorf("%s: after an error the archive is to be opened anew: %w", w.dir,
			w.broken)
	}
	return nil
}

// commit calls do in a transaction, which undoes all if it returns an error. Each transaction
// writes down a batch, so the number of the last one tells whether a commit that ends with an error
// is on the disk.
func (w *Writer) commit(ctx context.Context, do func(tx *sql.Tx) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	ctx = context.WithoutCancel(ctx)
	var before, after int64
	done := false
	err := w.attempt(ctx, func(tx *sql.Tx) (err error) {
		if before, err = readSerial(tx); err == nil {
			err = do(tx)
		}
		if err == nil {
			after, err = readSerial(tx)
		}
		if err == nil && after != before {
			err = w.keepRates(tx)
		}
		done = err == nil
		return err
	})
	if err == nil {
		return nil
	}
	w.broken = w.readOnce(ctx, func(tx *sql.Tx) (err error) {
		after, err = readSerial(tx)
		return err
	})
	switch {
	case w.broken != nil && done:
		return fmt.Errorf("%w; nobody knows whether it is in: the archive is to be opened anew",
			err)
	case w.broken == nil && done && after > before:
		return nil
	}
	return err
}

// with has do called in the last transaction of the next Add or Remove, with the number of its
// batch. It is undone with that. Do that fails is called again with the next one.
func (w *Writer) with(do func(tx *sql.Tx, batch int64) error) { w.also = do }

// alongside calls what with was given.
func (w *Writer) alongside(tx *sql.Tx, batch int64) error {
	if w.also == nil {
		return nil
	}
	return w.also(tx, batch)
}

// attempt calls do in a transaction and commits it.
func (w *Writer) attempt(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := w.BeginTx(ctx, nil)
	if err != nil {
		return w.about(err)
	}
	if err := do(tx); err != nil {
		tx.Rollback()
		return w.about(err)
	}
	return w.about(tx.Commit())
}

// batch writes down that articles came and went, and returns its number.
func batch(tx *sql.Tx, what string, at time.Time, came, went int) (int64, error) {
	done, err := tx.Exec("INSERT INTO batches (what, at, came, went) VALUES (?, ?, ?, ?)",
		what, at.UnixNano(), came, went)
	if err != nil {
		return 0, err
	}
	return done.LastInsertId()
}
