package archive

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/bits-and-blooms/bitset"

	"overlap/align"
	"overlap/index"
	"overlap/internal/par"
)

// A state is what a catalogue says between two transactions.
type state struct {
	serial   int64     // the number of the last batch
	at       time.Time // of the last that added or removed articles; zero if none did
	params   index.Params
	segments []segment // by number
	files    []*file   // of these

	rating  sync.Once
	rates   *align.Rates // once they were asked for
	unrated error        // why they could not be counted
}

// A segment is what the catalogue says of one.
type segment struct {
	number, bytes  int64
	sum            []byte // the end of the file, which has checksums of checksums of all of it
	text           int64  // bytes of the texts of its articles
	articles, gone int
	rows           *bitset.BitSet // of those that are gone; nil if none is
}

// A file is the file of a segment, opened. It is closed when nobody holds it.
type file struct {
	*index.File
	number  int64
	holders int
}

// Files are the files of an archive that are open, by the numbers of their segments.
type files map[int64]*file

// readSerial reads the number of the last batch.
func readSerial(tx *sql.Tx) (serial int64, err error) {
	err = tx.QueryRow("SELECT coalesce(max(number), 0) FROM batches").Scan(&serial)
	return serial, err
}

// readState reads a state, without its files. What it has in common with an older one is shared.
func readState(tx *sql.Tx, old *state) (*state, error) {
	s := new(state)
	var err error
	if s.serial, err = readSerial(tx); err != nil {
		return nil, err
	}
	var at sql.NullInt64
	err = tx.QueryRow("SELECT max(at) FROM batches WHERE what <> 'compact'").Scan(&at)
	if err != nil {
		return nil, err
	}
	if at.Valid {
		s.at = time.Unix(0, at.Int64).UTC()
	}
	if s.params, err = readParams(tx); err != nil {
		return nil, err
	}
	if s.segments, err = readSegments(tx); err != nil {
		return nil, err
	}
	for i := range s.segments {
		if err := s.segments[i].readGone(tx, old); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// readParams reads what all segments are made with.
func readParams(tx *sql.Tx) (p index.Params, err error) {
	var text string
	if err := meta(tx, "params", &text); err != nil {
		return p, err
	}
	if err := json.Unmarshal([]byte(text), &p); err != nil {
		return p, damaged("its params are none: %v", err)
	}
	return p, nil
}

// readSegments reads what the catalogue says of segments, but for which articles are gone.
func readSegments(tx *sql.Tx) ([]segment, error) {
	var all []segment
	err := each(tx, func(scan scan) error {
		var g segment
		err := scan(&g.number, &g.bytes, &g.sum, &g.text, &g.articles, &g.gone)
		all = append(all, g)
		return err
	}, "SELECT number, bytes, sum, text, articles, gone FROM segments ORDER BY number")
	return all, err
}

// readGone reads which articles of a segment are gone. Articles never come back, so as many as
// there were are the same.
func (g *segment) readGone(tx *sql.Tx, old *state) error {
	if g.gone == 0 {
		return nil
	}
	if old != nil {
		for _, o := range old.segments {
			if o.number == g.number && o.gone == g.gone {
				g.rows = o.rows
				return nil
			}
		}
	}
	g.rows = new(bitset.BitSet)
	return each(tx, func(scan scan) error {
		var row int
		if err := scan(&row); err != nil {
			return err
		}
		if row < 0 || row >= g.articles {
			return g.none(row)
		}
		g.rows.Set(uint(row))
		return nil
	}, "SELECT row FROM articles WHERE segment = ? AND went IS NOT NULL", g.number)
}

// none says that the catalogue speaks of a row that a segment does not have.
func (g *segment) none(row int) error {
	return damaged("it has an article %d of %s, which has %d", row, segmentName(g.number),
		g.articles)
}

// parts returns the segments of a state whose files are open.
func (s *state) parts() []Part {
	all := make([]Part, len(s.files))
	for i, f := range s.files {
		all[i] = Part{f.File, s.segments[i].rows}
	}
	return all
}

// A scan reads a row of an answer into variables.
type scan func(into ...any) error

// each calls do for each row of the answer to a query.
func each(tx *sql.Tx, do func(scan scan) error, query string, args ...any) error {
	rows, err := tx.Query(query, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := do(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// refresh makes the state that the catalogue has now that of the archive. The caller holds the
// archive's lock. An error leaves the old state. While another process commits, the old state is
// still that of the catalogue.
func (a *Archive) refresh(ctx context.Context) error {
	for {
		s, err := a.current(ctx)
		if err != nil || s == a.now {
			return err
		}
		err = a.files.open(a.dir, s)
		if err == nil {
			old := a.now
			if a.now = s; old != nil {
				a.files.release(old)
			}
			return nil
		}
		if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		// a writer may have compacted since the state was read
		var serial int64
		if e := a.read(ctx, func(tx *sql.Tx) (err error) {
			serial, err = readSerial(tx)
			return err
		}); e != nil || serial == s.serial {
			return errors.Join(err, e)
		}
	}
}

// current returns the state that the catalogue has now, without its files: a.now if it is that.
func (a *Archive) current(ctx context.Context) (s *state, err error) {
	look := func(tx *sql.Tx) error {
		serial, err := readSerial(tx)
		if err == nil && a.now != nil && a.now.serial == serial {
			s = a.now
		} else if err == nil {
			s, err = readState(tx, a.now)
		}
		return err
	}
	if a.now == nil {
		return s, a.read(ctx, look)
	}
	if err := a.readOnce(ctx, look); !isBusy(err) {
		return s, a.about(err)
	}
	return a.now, nil
}

// open opens the files of a state, or none of them.
func (f files) open(dir string, s *state) error {
	opened, trouble := make([]*index.File, len(s.segments)), make([]error, len(s.segments))
	par.Each(openers, len(s.segments), 1, func(_, lo, hi int) {
		for i := lo; i < hi; i++ {
			if g := &s.segments[i]; f[g.number] == nil {
				opened[i], trouble[i] = g.open(dir, s.params)
			}
		}
	})
	if err := cmp.Or(trouble...); err != nil {
		for _, f := range opened {
			if f != nil {
				f.Close()
			}
		}
		return err
	}
	for i, g := range s.segments {
		if opened[i] != nil {
			f[g.number] = &file{File: opened[i], number: g.number}
		}
		f[g.number].holders++
		s.files = append(s.files, f[g.number])
	}
	return nil
}

// openers is how many files are opened at a time.
const openers = 8

// hold counts one more who reads the files of a state.
func (f files) hold(s *state) {
	for _, at := range s.files {
		at.holders++
	}
}

// release counts one less, and closes the files that nobody reads any more.
func (f files) release(s *state) {
	for _, at := range s.files {
		if at.holders--; at.holders == 0 {
			at.Close()
			delete(f, at.number)
		}
	}
}

// open opens the file of a segment, which must be the one that the catalogue knows.
func (g *segment) open(dir string, params index.Params) (*index.File, error) {
	path := filepath.Join(dir, segmentName(g.number))
	if err := g.check(path); err != nil {
		return nil, err
	}
	f, err := index.Open(path)
	if err != nil {
		return nil, err
	}
	if err = f.Params().Joins(params); err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	} else if f.Len() != g.articles {
		err = fmt.Errorf("%s: it has %d articles, and should have %d", path, f.Len(), g.articles)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// check returns an error unless a file has as many bytes as the catalogue says, and the same end.
func (g *segment) check(path string) error {
	bytes, sum, err := endOf(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: the segment is missing: %w", path, fs.ErrNotExist)
	case err != nil:
		return err
	case bytes != g.bytes:
		return fmt.Errorf("%s: it has %d bytes, and should have %d", path, bytes, g.bytes)
	case string(sum) != string(g.sum):
		return fmt.Errorf("%s: it is not the segment that the catalogue knows: its end is %x, "+
			"and should be %x", path, sum, g.sum)
	}
	return nil
}

// endBytes is how much of the end of a segment tells it from all others.
const endBytes = 32

// endOf returns how many bytes a file has, and the last of them.
func endOf(path string) (bytes int64, end []byte, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return 0, nil, err
	}
	if !info.Mode().IsRegular() {
		return 0, nil, fmt.Errorf("%s: it is no regular file", path)
	}
	file, err := os.Open(path)
	if err != nil {
		return 0, nil, err
	}
	defer file.Close()
	end = make([]byte, min(endBytes, info.Size()))
	_, err = file.ReadAt(end, info.Size()-int64(len(end)))
	return info.Size(), end, err
}
