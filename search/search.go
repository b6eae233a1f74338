// Package search finds the articles of an archive by words, by what they quote and by whom, and
// their quotations.
//
// Which articles may have what is sought an index says, a file of its own: SQLite's FTS5 over
// hashes of words, without positions and without texts. What it suspects is verified on the text
// before it is given. So it is small, .2 of the texts; nothing that an article says can be read
// from it; and it may be thrown away and is made again.
//
// # Cost
//
// An index is made of some 5 MB of text a second. Words that are rare are found in some
// milliseconds, however many articles there are; each article that is looked at costs .1 ms.
//
// # What it misses
//
// Words are whole words: no endings, no beginnings, no synonyms. Articles that came since the last
// Update are not found by words.
package search

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"sync/atomic"

	_ "modernc.org/sqlite" // the driver

	"overlap/archive"
)

// version is that of what the file has. A file of another one is made anew.
const version = 1

// schema makes the tables of an index.
//
// A term is a letter that says what of an article it is, and a hash: see terms.go.
const schema = `
CREATE VIRTUAL TABLE terms USING fts5(term, content='', contentless_delete=1, detail=none,
	tokenize='ascii');
CREATE TABLE state (
	batch INTEGER NOT NULL, -- the archive's mark
	at    INTEGER NOT NULL,
	upto  INTEGER NOT NULL  -- the number of the last article that was read
);
INSERT INTO state VALUES (0, 0, 0);
INSERT INTO terms (terms, rank) VALUES ('hashsize', 33554432);
`

// An Index finds articles by words. Several goroutines may use it.
type Index struct {
	archive *archive.Archive
	path    string
	db      *sql.DB
	held    atomic.Int64 // articles that it has
}

// Open opens the index of an archive that a file has, and makes the file if there is none. The
// folder must be one that can be written. It reads no article: Update does.
func Open(ctx context.Context, path string, a *archive.Archive) (*Index, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	absolute = filepath.ToSlash(absolute)
	if !strings.HasPrefix(absolute, "/") {
		absolute = "/" + absolute // a volume
	}
	query := url.Values{"_txlock": {"immediate"}, "_pragma": {"busy_timeout(60000)",
		"trusted_schema(0)", "journal_mode(WAL)", "synchronous(NORMAL)", "secure_delete(ON)",
		"cache_size(-16384)"}}
	name := url.URL{Scheme: "file", Path: absolute, RawQuery: query.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	x := &Index{archive: a, path: path, db: db}
	if err := cmp.Or(x.within(ctx, prepare), x.count(ctx)); err != nil {
		db.Close()
		return nil, x.about(err)
	}
	return x, nil
}

// Close closes the index.
func (x *Index) Close() error { return x.db.Close() }

// about says of an error of SQLite's which file it is about, and what to do.
func (x *Index) about(err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return fmt.Errorf("%s: %w: name another file with --search, or delete this one: it is made "+
		"again", x.path, err)
}

// within calls do in a transaction that writes.
func (x *Index) within(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// prepare makes the tables, if they are not there or of another version.
func prepare(tx *sql.Tx) error {
	var is int
	if err := tx.QueryRow("PRAGMA user_version").Scan(&is); err != nil || is == version {
		return err
	}
	return empty(tx)
}

// empty makes the tables anew.
func empty(tx *sql.Tx) error {
	_, err := tx.Exec("DROP TABLE IF EXISTS terms; DROP TABLE IF EXISTS state;" + schema +
		fmt.Sprintf("PRAGMA user_version = %d", version))
	return err
}
