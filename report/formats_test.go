package report

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"overlap/result"
)

// asCSV is a cell as CSV has it, with texts that drive nothing.
func asCSV(cell any) any {
	s, ok := cell.(string)
	if !ok {
		return known(cell)
	}
	if s = inert(s); s == "" {
		return nil
	}
	return s
}

// rowsOf are the rows of a table, each cell as a format has it.
func rowsOf(t *table, r *result.Result, as func(any) any) (all [][]any) {
	for row := range t.listing(newRegister(r)).Rows {
		for i := range row {
			row[i] = as(row[i])
		}
		all = append(all, row)
	}
	return all
}

// TestRoundTrips writes each table of each stored result in each format, reads it again, and has
// the same rows.
func TestRoundTrips(t *testing.T) {
	for _, path := range storedPaths(t) {
		r := stored(t, path)
		db := sqliteOf(t, r)
		for i := range tables {
			table := &tables[i]
			want := rowsOf(table, r, known)
			for name, read := range map[string]func() [][]any{
				"parquet": func() [][]any { return parquetRows(t, r, table) },
				"sqlite":  func() [][]any { return truths(table, sqliteRows(t, db, table.name)) },
				"jsonl":   func() [][]any { return jsonRows(t, r, table) },
			} {
				if diff := cmp.Diff(want, read()); diff != "" {
					t.Errorf("%s, %s, %s: -want +got:\n%.2000s", path, name, table.name, diff)
				}
			}
			if diff := cmp.Diff(rowsOf(table, r, asCSV), csvRows(t, r, table)); diff != "" {
				t.Errorf("%s, csv, %s: -want +got:\n%.2000s", path, table.name, diff)
			}
		}
	}
}

func parquetRows(t *testing.T, r *result.Result, table *table) (all [][]any) {
	text := rendered(t, r, Parquet, Options{Table: table.name})
	f, err := parquet.OpenFile(strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range f.Schema().Fields() {
		names = append(names, c.Name())
	}
	if want := columnNames(table); !slices.Equal(names, want) {
		t.Errorf("the columns are %v, want %v", names, want)
	}
	if mark, _ := f.Lookup(ParquetMark); mark != table.name {
		t.Errorf("the mark is %q", mark)
	}
	for _, group := range f.RowGroups() {
		rows := group.Rows()
		buffer := make([]parquet.Row, 10)
		for n, err := rows.ReadRows(buffer); ; n, err = rows.ReadRows(buffer) {
			for _, row := range buffer[:n] {
				cells := make([]any, len(names))
				for _, v := range row {
					switch {
					case v.IsNull():
					case v.Kind() == parquet.Int64:
						cells[v.Column()] = int(v.Int64())
					case v.Kind() == parquet.Double:
						cells[v.Column()] = v.Double()
					case v.Kind() == parquet.Boolean:
						cells[v.Column()] = v.Boolean()
					default:
						cells[v.Column()] = string(v.ByteArray())
					}
				}
				all = append(all, cells)
			}
			if err != nil {
				break
			}
		}
		rows.Close()
	}
	return all
}

// columnNames are the names of a table's columns.
func columnNames(table *table) (names []string) {
	for _, c := range table.schema() {
		names = append(names, c.Name)
	}
	return names
}

// sqliteOf opens the SQLite file of a result.
func sqliteOf(t *testing.T, r *result.Result) *sql.DB {
	t.Helper()
	path := filepath.Join(t.TempDir(), "result.sqlite")
	if err := os.WriteFile(path, []byte(rendered(t, r, SQLite, Options{})), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// sqliteRows are the rows of a query, by its table.
func sqliteRows(t *testing.T, db *sql.DB, name string) (all [][]any) {
	t.Helper()
	rows, err := db.Query("SELECT * FROM " + sqlName(name))
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	names, _ := rows.Columns()
	for rows.Next() {
		cells, to := make([]any, len(names)), make([]any, len(names))
		for i := range cells {
			to[i] = &cells[i]
		}
		if err := rows.Scan(to...); err != nil {
			t.Fatal(err)
		}
		for i, cell := range cells {
			if n, ok := cell.(int64); ok {
				cells[i] = int(n)
			}
		}
		all = append(all, cells)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// truths makes truth values of the numbers that SQLite has for them.
func truths(table *table, all [][]any) [][]any {
	for _, row := range all {
		for i, c := range table.schema() {
			if n, ok := row[i].(int); ok && c.Type == Boolean {
				row[i] = n == 1
			}
		}
	}
	return all
}

func jsonRows(t *testing.T, r *result.Result, table *table) (all [][]any) {
	text := rendered(t, r, JSONL, Options{Table: table.name})
	for line := range strings.Lines(text) {
		var object map[string]any
		if err := json.Unmarshal([]byte(line), &object); err != nil {
			t.Fatal(err)
		}
		var row []any
		for _, c := range table.schema() {
			cell := known(object[c.Name])
			if x, ok := cell.(float64); ok && c.Type == Integer {
				cell = int(x)
			}
			row = append(row, cell)
		}
		all = append(all, row)
	}
	return all
}

func csvRows(t *testing.T, r *result.Result, table *table) (all [][]any) {
	text := rendered(t, r, CSV, Options{Table: table.name})
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		var cells []any
		for i, c := range table.schema() {
			var cell any = row[i]
			switch {
			case row[i] == "":
				cell = nil
			case c.Type == Integer:
				cell, err = strconv.Atoi(row[i])
			case c.Type == Real:
				cell, err = strconv.ParseFloat(row[i], 64)
			case c.Type == Boolean:
				cell, err = strconv.ParseBool(row[i])
			}
			if err != nil {
				t.Fatal(err)
			}
			cells = append(cells, cell)
		}
		all = append(all, cells)
	}
	return all
}

// TestSQLite: the file is sound, each key leads to a row, each view has rows, and the same result
// gives the same bytes.
func TestSQLite(t *testing.T) {
	for _, path := range storedPaths(t) {
		r := stored(t, path)
		db := sqliteOf(t, r)
		if got := oneOf(t, db, "PRAGMA integrity_check"); got != "ok" {
			t.Errorf("%s: %s", path, got)
		}
		if strings.Contains(path, "hostile") { // its ids are made up
			continue
		}
		if got := oneOf(t, db, "SELECT group_concat(\"table\" || ' -> ' || parent) "+
			"FROM pragma_foreign_key_check"); got != "" {
			t.Errorf("%s: keys lead nowhere: %s", path, got)
		}
		if !strings.Contains(path, "story") {
			continue
		}
		for _, view := range []string{"copying", "coverage", "quotations", "days", "about",
			"columns"} {
			if len(sqliteRows(t, db, view)) == 0 {
				t.Errorf("%s: %s has no rows", path, view)
			}
		}
	}
	r := stored(t, "testdata/story.json")
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := Write(w, r, SQLite, Options{Temp: t.TempDir()}); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two files of one result differ")
	}
	if rendered(t, r, Parquet, Options{}) != rendered(t, r, Parquet, Options{Table: "articles"}) {
		t.Error("two Parquet files of one result differ")
	}
	if err := Write(&a, r, SQLite, Options{Temp: filepath.Join(t.TempDir(), "none")}); err == nil {
		t.Error("a folder that is not there takes files")
	}
}

// oneOf is the one value of a query.
func oneOf(t *testing.T, db *sql.DB, query string) string {
	t.Helper()
	var got sql.NullString
	if err := db.QueryRow(query).Scan(&got); err != nil {
		t.Fatal(err)
	}
	return got.String
}
