package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"overlap/index"
	"overlap/internal/work"
)

// A Compacted says what a compaction did.
type Compacted struct {
	Before, After           int   // segments
	BytesBefore, BytesAfter int64 // of segments and catalogue
	Forgotten               int   // articles that were gone, of which nothing is left
	// files that the system keeps as long as somebody reads them; the next writer removes them
	Kept []string
}

// Compact writes segments anew, so that there are few and little room goes to articles that are
// gone. Each new segment is a transaction of its own, so what was done before an error stays.
// Readers go on as before; those that are open keep the old files' room until they are closed.
//
// Cost: a read and a write of the segments that it touches; 8 bytes of memory an article of the
// largest.
func (w *Writer) Compact(c *work.Crew, how Compaction, at time.Time) (Compacted, error) {
	var done Compacted
	if err := w.usable(); err != nil {
		return done, err
	}
	err := c.Finally(func() error { return w.compact(c, how, at, &done) })
	return done, err
}

func (w *Writer) compact(c *work.Crew, how Compaction, at time.Time, done *Compacted) error {
	for round := 0; ; round++ {
		s, err := w.state(c.Context)
		if err != nil {
			return err
		}
		done.After, done.BytesAfter = len(s.segments), w.bytes(s)
		if round == 0 {
			done.Before, done.BytesBefore = done.After, done.BytesAfter
		}
		group := plan(s.segments, how)
		if len(group) == 0 {
			return w.vacuum(c.Context, s, done)
		}
		if err := w.merge(c, group, s.params, at, done); err != nil {
			return err
		}
	}
}

// state reads the state of the archive, without its files.
func (w *Writer) state(ctx context.Context) (s *state, err error) {
	err = w.read(ctx, func(tx *sql.Tx) error {
		s, err = readState(tx, nil)
		return err
	})
	return s, err
}

// merge makes one segment of some, or none if all their articles are gone.
func (w *Writer) merge(c *work.Crew, group []segment, params index.Params, at time.Time,
	done *Compacted) error {
	m := merging{Writer: w, group: group}
	defer m.close()
	for i := range group {
		f, err := group[i].open(w.dir, params)
		if err != nil {
			return err
		}
		m.files = append(m.files, f)
		m.left += group[i].articles - group[i].gone
	}
	var made *segment
	if m.left > 0 {
		var err error
		if made, err = m.make(c); err != nil {
			return err
		}
	}
	if err := m.commit(c.Context, made, at); err != nil {
		if made != nil {
			w.undo(segmentName(made.number))
		}
		return err
	}
	m.close()
	for _, g := range group {
		done.Forgotten += g.gone
		if name := segmentName(g.number); !w.drop(name) {
			done.Kept = append(done.Kept, name)
		}
	}
	return nil
}

// A merging is segments on their way to become one.
type merging struct {
	*Writer
	group []segment
	files []*index.File
	left  int     // articles that count
	order []int64 // the numbers of the articles of the new segment, by row
}

// isGone reports whether an article of a file no longer counts.
func (m *merging) isGone(file, n int) bool {
	rows := m.group[file].rows
	return rows != nil && rows.Test(uint(n))
}

func (m *merging) close() {
	for _, f := range m.files {
		f.Close()
	}
	m.files = nil
}

// make makes the new segment, and finds out which article each of its rows is.
func (m *merging) make(c *work.Crew) (made *segment, err error) {
	k := known{catalogue: m.catalogue, ctx: c.Context}
	if err := k.begin(); err != nil {
		return nil, err
	}
	number, err := k.next()
	k.end()
	if err != nil {
		return nil, err
	}
	name := segmentName(number)
	path := filepath.Join(m.dir, name)
	defer func() {
		if err != nil {
			m.undo(name)
		}
	}()
	c.Begin("merging segments")
	err = m.freeing(func() error { return m.disk.merge(c, path, m.files, m.isGone) })
	if err != nil {
		return nil, fmt.Errorf("%s: no segment can be made: %w", m.dir, err)
	}
	f, err := index.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if made, err = segmentOf(f, number); err != nil {
		return nil, err
	}
	return made, m.read(c.Context, func(tx *sql.Tx) error { return m.number(tx, f) })
}

// number finds the numbers of the articles of the new segment: its rows are those of the old ones,
// merged, and nobody else's article has the same hash.
func (m *merging) number(tx *sql.Tx, f *index.File) error {
	lines := make([]*line, len(m.group))
	for i, g := range m.group {
		l, err := newLine(tx, g.number)
		if err != nil {
			return err
		}
		defer l.Close()
		lines[i] = l
	}
	m.order = make([]int64, 0, f.Len())
	for r, err := range f.Rows() {
		if err != nil {
			return err
		}
		number := int64(0)
		for _, l := range lines {
			if l.ok && l.hash == string(r.Hash[:]) {
				number = l.number
				if err := l.next(); err != nil {
					return err
				}
				break
			}
		}
		if number == 0 {
			return damaged("it has no article %.80q where the segments have one", r.ID)
		}
		m.order = append(m.order, number)
	}
	if len(m.order) != m.left {
		return fmt.Errorf("%s: the merged segment has %d articles, and should have %d",
			m.path, len(m.order), m.left)
	}
	return nil
}

// A line is the articles of a segment that count, in order, as the catalogue has them.
type line struct {
	*sql.Rows
	number int64
	hash   string
	ok     bool // there is one
}

func newLine(tx *sql.Tx, segment int64) (*line, error) {
	rows, err := tx.Query("SELECT number, hash FROM articles "+
		"WHERE segment = ? AND went IS NULL ORDER BY row", segment)
	if err != nil {
		return nil, err
	}
	l := &line{Rows: rows}
	return l, l.next()
}

// next goes on to the next article.
func (l *line) next() error {
	if l.ok = l.Next(); !l.ok {
		return l.Err()
	}
	return l.Scan(&l.number, &l.hash)
}

// commit puts the new segment, if there is one, in the place of the old ones.
func (m *merging) commit(ctx context.Context, made *segment, at time.Time) error {
	return m.commitFreeing(ctx, func(tx *sql.Tx) error {
		gone := 0
		for i := range m.group {
			gone += m.group[i].gone
		}
		_, err := batch(tx, "compact", at, 0, gone)
		if err == nil && made != nil {
			err = m.move(tx, made)
		}
		for i := range m.group {
			if err == nil {
				err = forget(tx, m.group[i].number)
			}
		}
		return err
	})
}

// move enters the new segment with its articles.
func (m *merging) move(tx *sql.Tx, made *segment) error {
	if err := made.insert(tx); err != nil {
		return err
	}
	move, err := tx.Prepare("UPDATE articles SET segment = ?, row = ? WHERE number = ?")
	if err != nil {
		return err
	}
	for row, number := range m.order {
		if _, err := move.Exec(made.number, row, number); err != nil {
			return err
		}
	}
	return nil
}

// forget deletes a segment, and all that is said of the articles that are left in it, but that they
// were there. Outlets without articles go, too.
func forget(tx *sql.Tx, segment int64) error {
	for _, change := range []string{
		`UPDATE articles SET id = NULL, hash = NULL, text = 0, segment = NULL, row = NULL,
			outlet = NULL, at = NULL, words = NULL WHERE segment = ?`,
		"DELETE FROM segments WHERE number = ?",
	} {
		if _, err := tx.Exec(change, segment); err != nil {
			return err
		}
	}
	_, err := tx.Exec("DELETE FROM outlets WHERE articles = 0 AND number NOT IN " +
		"(SELECT outlet FROM articles WHERE outlet IS NOT NULL)")
	return err
}

// vacuum gives the room of what was deleted back, if anything was since it was done last. Deleted
// rows are overwritten at once, but pages may still have copies of what was moved; after this none
// has.
func (w *Writer) vacuum(ctx context.Context, s *state, done *Compacted) error {
	var last int64
	due := false
	err := w.read(ctx, func(tx *sql.Tx) error {
		return tx.QueryRow("SELECT max(number), max(number) > (SELECT value FROM meta "+
			"WHERE name = 'vacuumed') FROM batches WHERE what = 'compact' AND went > 0 "+
			"HAVING max(number) IS NOT NULL").Scan(&last, &due)
	})
	if errors.Is(err, sql.ErrNoRows) || err == nil && !due {
		return nil
	}
	if err == nil {
		err = w.freeing(func() error { return w.saveRemoved(ctx) })
	}
	if err == nil {
		if _, err = w.Exec("VACUUM"); err == nil {
			_, err = w.Exec("UPDATE meta SET value = ? WHERE name = 'vacuumed'", last)
		}
		if err = w.about(err); err != nil {
			err = fmt.Errorf("%w: the catalogue's free room is not given back", err)
		}
	}
	done.BytesAfter = w.bytes(s)
	return err
}
