package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite" // the driver, too
	sqlite3 "modernc.org/sqlite/lib"
)

// catalogueName is the file of a folder that says what is in it.
const catalogueName = "catalogue.db"

// A catalogue is the file that says which segments there are, and which of their articles count. It
// is the one point of commit. Its journal is a file beside it while somebody writes; who opens the
// catalogue after that one was killed undoes what was not committed.
type catalogue struct {
	*sql.DB
	path string
}

// openCatalogue opens the catalogue of a folder. Nothing is read or made yet. The connections of
// one who reads wait for a writer so many milliseconds.
func openCatalogue(path string, wait int, pragmas ...string) (*catalogue, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	absolute = filepath.ToSlash(absolute)
	if !strings.HasPrefix(absolute, "/") {
		absolute = "/" + absolute // a volume
	}
	query := url.Values{"mode": {"rw"}, "_txlock": {"immediate"}}
	for _, p := range append([]string{fmt.Sprintf("busy_timeout(%d)", wait),
		"trusted_schema(0)", "cell_size_check(1)"}, pragmas...) {
		query.Add("_pragma", p)
	}
	name := url.URL{Scheme: "file", Path: absolute, RawQuery: query.Encode()}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return nil, err
	}
	return &catalogue{db, path}, nil
}

// writing are the pragmas of who writes: a commit is on the disk before it returns, what is deleted
// is overwritten, and no page goes to the file before the commit, which would lock readers out.
var writing = []string{"synchronous(FULL)", "journal_mode(DELETE)", "secure_delete(ON)",
	"cache_size(-65536)", "foreign_keys(OFF)"}

// readCatalogue opens the catalogue of a folder to be read. A catalogue that a killed writer left
// is put right where the folder can be written.
func readCatalogue(dir string) (*catalogue, error) {
	c, err := openCatalogue(filepath.Join(dir, catalogueName), 20, "query_only(1)",
		"cache_size(-8192)")
	if err == nil {
		c.SetMaxOpenConns(4)
	}
	return c, err
}

// writeCatalogue opens the catalogue of a folder to be written. It has one connection.
func writeCatalogue(dir string) (*catalogue, error) {
	c, err := openCatalogue(filepath.Join(dir, catalogueName), 60_000, writing...)
	if err == nil {
		c.SetMaxOpenConns(1)
	}
	return c, err
}

// errCatalogue says that a catalogue says what it cannot.
var errCatalogue = errors.New("the catalogue is damaged")

// damaged says what is wrong with what a catalogue says.
func damaged(why string, args ...any) error {
	return fmt.Errorf("%w: %s: "+repairable, errCatalogue, fmt.Sprintf(why, args...))
}

// unplaced returns what an error says without the path that it begins with.
func unplaced(err error, path string) string {
	return strings.TrimPrefix(err.Error(), path+": ")
}

// Repairable is part of what is said of a catalogue that can be made again.
const repairable = "`overlap archive verify --repair` makes it again from the segments"

// about says of an error that it is about the catalogue, and what to do. It leaves alone what is
// said of other files.
func (c *catalogue) about(err error) error {
	var of *sqlite.Error
	if err == nil || !errors.As(err, &of) {
		return err
	}
	switch of.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT:
		return fmt.Errorf("%s: it is damaged (%w): "+repairable, c.path, err)
	case sqlite3.SQLITE_CANTOPEN:
		if _, gone := os.Stat(c.path); errors.Is(gone, os.ErrNotExist) {
			return fmt.Errorf("%s: it is missing: "+repairable, c.path)
		}
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%s: %w, so nothing changed", c.path, errFull)
	case sqlite3.SQLITE_READONLY:
		return fmt.Errorf("%s: it cannot be written: %w", c.path, err)
	case sqlite3.SQLITE_BUSY:
		return fmt.Errorf("%s: another process has it locked", c.path)
	}
	return fmt.Errorf("%s: %w", c.path, err)
}

// isBusy reports whether an error says that another process commits at the moment.
func isBusy(err error) bool {
	var of *sqlite.Error
	return errors.As(err, &of) && of.Code()&0xff == sqlite3.SQLITE_BUSY
}

// isDamaged reports whether an error says that the catalogue is no longer one.
func isDamaged(err error) bool {
	var of *sqlite.Error
	if !errors.As(err, &of) {
		return false
	}
	code := of.Code() & 0xff
	return code == sqlite3.SQLITE_NOTADB || code == sqlite3.SQLITE_CORRUPT
}

// checkFormat returns an error unless a catalogue is one that this version reads.
func (c *catalogue) checkFormat(tx *sql.Tx) error {
	var program, version, least int
	if err := tx.QueryRow("PRAGMA application_id").Scan(&program); err != nil {
		return err
	}
	if program != application {
		return damaged("its application is %08x, and should be %08x", program, application)
	}
	if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil {
		return err
	}
	if err := meta(tx, "least", &least); err != nil {
		return err
	}
	if version < Least || least > Format {
		return fmt.Errorf("%s: the archive is of version %d, for readers from version %d on: "+
			"this one reads versions %d to %d", c.path, version, least, Least, Format)
	}
	return nil
}

// meta reads one of the values that a catalogue has of itself.
func meta(tx *sql.Tx, name string, into any) error {
	err := tx.QueryRow("SELECT value FROM meta WHERE name = ?", name).Scan(into)
	if errors.Is(err, sql.ErrNoRows) {
		return damaged("it does not say its %s", name)
	}
	return err
}

// patience is how long a reader waits for a commit to end.
const patience = time.Minute

// read calls do in a transaction that reads, again while another process commits. Do keeps nothing
// of a call that fails.
func (c *catalogue) read(ctx context.Context, do func(tx *sql.Tx) error) error {
	for begun := time.Now(); ; {
		err := c.readOnce(ctx, do)
		if !isBusy(err) || time.Since(begun) > patience {
			return c.about(err)
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(5 * time.Millisecond):
		}
	}
}

// readOnce is read without waiting longer than a moment.
func (c *catalogue) readOnce(ctx context.Context, do func(tx *sql.Tx) error) error {
	tx, err := c.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return do(tx)
}
