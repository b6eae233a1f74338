package report

import (
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	_ "modernc.org/sqlite" // the driver

	"overlap/result"
)

// All tables as one SQLite file: for R, Datasette, and whatever else speaks SQL. Beside the tables
// there are about (how the result was made, and what is doubtful), columns (which columns there
// are) and the views below. Booleans are 0 and 1.

// sqliteViews are the questions that are asked first.
var sqliteViews = []string{
	// who copies how much, and of whom
	`CREATE VIEW copying AS SELECT id AS article, outlet, title, "when", words, shared AS copied,
	round(100.0 * shared / nullif(words, 0), 1) AS percent, main_source, main_source_outlet,
	main_source_title, main_source_words, main_source_credited, verdict, story
FROM articles WHERE shared > 0 ORDER BY 1.0 * shared / words DESC, shared DESC, id`,
	// who prints which story
	`CREATE VIEW coverage AS SELECT s.story, s.id AS story_id, s.first_title AS headline,
	a.id AS article, a.outlet, a.title, a."when", a.words, a.own, a.shared AS copied, a.verdict
FROM stories s JOIN articles a USING (story) ORDER BY s.story, a."when", a.id`,
	// who prints which quotation, and how
	`CREATE VIEW quotations AS SELECT q.quote, q.text, q.speaker, u.article, u.outlet, u.title,
	u."when", u.text AS printed, u.speaker AS said_by, u.drift
FROM quotes q JOIN uses u USING (quote) ORDER BY q.quote, u."when", u.article, u.lo`,
	// how much each day is copied
	`CREATE VIEW days AS SELECT substr("when", 1, 10) AS day, count(*) AS articles,
	sum(words) AS words, sum(own) AS own, sum(shared) AS copied
FROM articles WHERE "when" IS NOT NULL GROUP BY day ORDER BY day`,
}

// sqliteTypes are the declared types: R and Python make columns of them.
var sqliteTypes = map[ColumnType]string{Text: "TEXT", Time: "TEXT", Integer: "INTEGER",
	Real: "REAL", Boolean: "BOOLEAN"}

// sqliteID is the application id in the file's head, "ovlp".
const sqliteID = 0x6f766c70

// writeSQLite writes r as a SQLite file. SQLite writes files only, so it is made in the folder
// temp, the system's if that is empty, and copied.
func writeSQLite(w io.Writer, r *result.Result, temp string) (err error) {
	file, err := os.CreateTemp(temp, "overlap-*.tmp") // as internal/temp sweeps them up
	if err != nil {
		return err
	}
	defer os.Remove(file.Name())
	defer file.Close()
	if err := fillSQLite(file.Name(), r); err != nil {
		return fmt.Errorf("making the SQLite file: %w", err)
	}
	_, err = io.Copy(w, file)
	return err
}

// fillSQLite makes all tables of r in an empty file, in one transaction. The file is of no use if
// it fails, and so nothing is kept to undo it.
func fillSQLite(path string, r *result.Result) (err error) {
	name := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(),
		RawQuery: "_pragma=journal_mode(off)&_pragma=synchronous(off)&" +
			"_pragma=locking_mode(exclusive)"}
	db, err := sql.Open("sqlite", name.String())
	if err != nil {
		return err
	}
	defer func() {
		if end := db.Close(); err == nil {
			err = end
		}
	}()
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(fmt.Sprintf("PRAGMA application_id = %d", sqliteID)); err != nil {
		return err
	}
	tx, err := db.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback()
	reg := newRegister(r)
	for i := range tables {
		t := &tables[i]
		if err := fillTable(tx, t.name, t.schema(), t.listing(reg)); err != nil {
			return err
		}
	}
	for _, l := range []struct {
		name string
		of   Listing
	}{{"about", aboutListing(r)}, {"columns", columnsListing()}} {
		var columns []Column
		for _, c := range l.of.Columns {
			columns = append(columns, Column{Name: c.Name, Type: Text})
		}
		if err := fillTable(tx, l.name, columns, l.of); err != nil {
			return err
		}
	}
	for _, statement := range append(sqliteIndexes(), sqliteViews...) {
		if _, err := tx.Exec(statement); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// fillTable makes one table with its rows.
func fillTable(tx *sql.Tx, name string, columns []Column, l Listing) error {
	var parts, keys []string
	for _, c := range columns {
		part := sqlName(c.Name) + " " + sqliteTypes[c.Type]
		if c.Key {
			part += " NOT NULL PRIMARY KEY"
		}
		parts = append(parts, part)
		if c.Of != "" {
			keys = append(keys, fmt.Sprintf("FOREIGN KEY (%s) REFERENCES %s", sqlName(c.Name),
				sqlName(c.Of)))
		}
	}
	parts = append(parts, keys...)
	if _, err := tx.Exec(fmt.Sprintf("CREATE TABLE %s (\n\t%s\n)", sqlName(name),
		strings.Join(parts, ",\n\t"))); err != nil {
		return err
	}
	insert, err := tx.Prepare(fmt.Sprintf("INSERT INTO %s VALUES (?%s)", sqlName(name),
		strings.Repeat(", ?", len(columns)-1)))
	if err != nil {
		return err
	}
	defer insert.Close()
	for row, err := range l.Rows {
		if err != nil {
			return err
		}
		for i := range row {
			row[i] = known(row[i])
		}
		if _, err := insert.Exec(row...); err != nil {
			return fmt.Errorf("table %s: %w", name, err)
		}
	}
	return nil
}

// sqliteIndexes are one for each column that leads to another table, and those by which articles
// are chosen.
func sqliteIndexes() []string {
	var all []string
	for _, t := range Schema() {
		for _, c := range t.Columns {
			chosen := t.Table == "articles" && slices.Contains([]string{"outlet", "when"}, c.Name)
			if c.Of != "" || chosen {
				all = append(all, fmt.Sprintf("CREATE INDEX %s ON %s (%s)",
					sqlName(t.Table+"_"+c.Name), sqlName(t.Table), sqlName(c.Name)))
			}
		}
	}
	return all
}

// sqlName is a name in SQL.
func sqlName(name string) string { return `"` + strings.ReplaceAll(name, `"`, `""`) + `"` }

// aboutListing says how a result was made, and what is doubtful in it.
func aboutListing(r *result.Result) Listing {
	settings, _ := json.Marshal(r.Settings) // plain values only
	command, _ := json.Marshal(r.Tool.Command)
	all := [][]any{{"schema", r.Schema}, {"version", r.Tool.Version}, {"time", r.Tool.Time},
		{"command", string(command)}, {"settings", string(settings)}}
	for _, note := range r.Footnotes {
		all = append(all, []any{"footnote", note})
	}
	return listed([]string{"name", "value"}, all)
}

// columnsListing is Schema as a table.
func columnsListing() Listing {
	var all [][]any
	for _, t := range Schema() {
		for _, c := range t.Columns {
			all = append(all, []any{t.Table, c.Name, string(c.Type), c.Of})
		}
	}
	return listed([]string{"table_name", "column_name", "type", "of_table"}, all)
}

// listed makes a Listing of rows.
func listed(names []string, all [][]any) Listing {
	l := Listing{Rows: func(yield func([]any, error) bool) {
		for _, row := range all {
			if !yield(row, nil) {
				return
			}
		}
	}}
	for _, name := range names {
		l.Columns = append(l.Columns, ListColumn{Name: name})
	}
	return l
}
