package search

import (
	"context"
	"database/sql"
	"runtime"

	"overlap/archive"
	"overlap/internal/work"
)

// atOnce is how many articles are committed together, and read at a time.
const (
	atOnce  = 16_384
	atATime = 512
)

// A Coverage is how many articles an index finds by words.
type Coverage struct {
	Held int // articles that it has
	All  int // that count in the archive
}

// Whole reports whether it has all.
func (c Coverage) Whole() bool { return c.Held >= c.All }

// Coverage returns how many of the articles of a view the index has, as of the last Update.
func (x *Index) Coverage(v *archive.View) Coverage {
	return Coverage{int(x.held.Load()), v.Len()}
}

// count counts what the index has. Cost: half a second for a million articles.
func (x *Index) count(ctx context.Context) error {
	var n int64
	err := x.db.QueryRowContext(ctx, "SELECT count(*) FROM terms_docsize").Scan(&n)
	x.held.Store(n)
	return err
}

// Update brings the index to the state that the archive has: what no longer counts goes, and what
// came is read. One that was cut off goes on where it was. An index that is another archive's, or
// whose archive was repaired, is made anew. Told, which may be nil, is called now and then with how
// many articles were read.
//
// One goroutine at a time updates an index, over all processes; searches go on meanwhile.
func (x *Index) Update(ctx context.Context, told func(read int)) error {
	v, err := x.archive.View(ctx)
	if err != nil {
		return err
	}
	defer v.Close()
	changed, err := x.leave(ctx)
	if err == nil && changed {
		err = x.count(ctx)
	}
	if err != nil {
		return x.about(err)
	}
	for read := 0; ; {
		n, err := x.take(ctx, v, func(n int) {
			if told != nil {
				told(read + n)
			}
		})
		if err != nil || n == 0 {
			return x.about(err)
		}
		read += n
		x.held.Add(int64(n))
	}
}

// leave takes out what no longer counts, and reports whether the archive changed.
func (x *Index) leave(ctx context.Context) (changed bool, err error) {
	err = x.within(ctx, func(tx *sql.Tx) error {
		var was archive.Mark
		err := tx.QueryRow("SELECT batch, at FROM state").Scan(&was.Batch, &was.At)
		if err != nil {
			return err
		}
		since, err := x.archive.Since(ctx, was)
		if err != nil {
			return err
		}
		changed = since.Now != was
		if !since.Known {
			if err := empty(tx); err != nil {
				return err
			}
		}
		for _, n := range since.Gone {
			if _, err := tx.Exec("DELETE FROM terms WHERE rowid = ?", n); err != nil {
				return err
			}
		}
		_, err = tx.Exec("UPDATE state SET batch = ?, at = ?", since.Now.Batch, since.Now.At)
		return err
	})
	return changed, err
}

// take takes in the next articles of a view, and returns how many.
func (x *Index) take(ctx context.Context, v *archive.View, told func(int)) (n int, err error) {
	err = x.within(ctx, func(tx *sql.Tx) error {
		t := taker{tx: tx, view: v, crew: &work.Crew{Context: ctx, Jobs: runtime.GOMAXPROCS(0)}}
		var upto int64
		if err := tx.QueryRow("SELECT upto FROM state").Scan(&upto); err != nil {
			return err
		}
		for e, err := range x.archive.List(ctx, archive.Selection{After: upto}) {
			if err != nil {
				return err
			}
			t.entries = append(t.entries, e)
			if len(t.entries) < atATime {
				continue
			}
			if err := t.flush(); err != nil {
				return err
			}
			if n = t.taken; n >= atOnce || t.ended {
				break
			}
			told(n)
		}
		err := t.flush()
		n = t.taken
		return err
	})
	return n, err
}

// A taker takes articles in.
type taker struct {
	tx      *sql.Tx
	view    *archive.View
	crew    *work.Crew
	entries []archive.Entry
	taken   int
	ended   bool // what follows came after the view
}

// flush takes in the entries that were gathered.
func (t *taker) flush() error {
	if len(t.entries) == 0 || t.ended {
		return nil
	}
	terms, errs := make([]string, len(t.entries)), make([]error, len(t.entries))
	err := t.crew.Finally(func() error {
		return t.crew.Each(len(t.entries), func(_, i int) {
			terms[i], errs[i] = t.read(&t.entries[i])
		})
	})
	if err != nil {
		return err
	}
	for i := range t.entries {
		switch {
		case errs[i] != nil:
			return errs[i]
		case terms[i] == "":
			t.ended = true
			return nil
		}
		_, err := t.tx.Exec("INSERT INTO terms (rowid, term) VALUES (?, ?)", t.entries[i].Number,
			terms[i])
		if err != nil {
			return err
		}
		if _, err := t.tx.Exec("UPDATE state SET upto = ?", t.entries[i].Number); err != nil {
			return err
		}
		t.taken++
	}
	t.entries = t.entries[:0]
	return nil
}

// read returns the terms of an article; none if the view lacks it.
func (t *taker) read(e *archive.Entry) (string, error) {
	part, n, ok := t.view.Lies(e)
	if !ok {
		return "", nil
	}
	a, err := t.view.Parts[part].Article(n)
	if err != nil {
		return "", err
	}
	return termsOf(e, &a), nil
}

// Forget brings the index to the state that the archive has, as Update does, and writes it anew, so
// that nothing of what no longer counts is in it, not even hashes of its words.
func (x *Index) Forget(ctx context.Context) error {
	if err := x.Update(ctx, nil); err != nil {
		return err
	}
	for _, do := range []string{"INSERT INTO terms (terms) VALUES ('optimize')", "VACUUM",
		"PRAGMA wal_checkpoint(TRUNCATE)"} {
		if _, err := x.db.ExecContext(ctx, do); err != nil {
			return x.about(err)
		}
	}
	return nil
}
