package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// storedPaths are the results of testdata.
func storedPaths(t testing.TB) []string {
	t.Helper()
	paths, err := filepath.Glob("testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no stored result in testdata: %v", err)
	}
	return paths
}

// TestSchema holds that doc/tables.json lists every table and column. With -update it is written.
func TestSchema(t *testing.T) {
	const path = "../doc/tables.json"
	if *update {
		if err := os.WriteFile(path, schemaJSON(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, schemaJSON()) {
		t.Errorf("%s is not what the tables are (%v): run with -update", path, err)
	}
}

// TestColumnTypes holds every cell of every table of the stored results against its column, and
// that keys are keys.
func TestColumnTypes(t *testing.T) {
	filled := map[string]bool{}
	for _, path := range storedPaths(t) {
		r := newRegister(stored(t, path))
		for i := range tables {
			columns, keys := tables[i].schema(), map[any]bool{}
			for row := range tables[i].listing(r).Rows {
				if len(row) != len(columns) {
					t.Fatalf("%s: %d cells for %d columns", tables[i].name, len(row), len(columns))
				}
				for k, c := range columns {
					name := tables[i].name + "." + c.Name
					if row[k] != nil && !c.Type.takes(row[k]) {
						t.Errorf("%s: %s is %s, and has %#v", path, name, c.Type, row[k])
					}
					if c.Key && (row[k] == nil || keys[row[k]]) {
						t.Errorf("%s: %s has %#v twice, or nothing", path, name, row[k])
					}
					if c.Key {
						keys[row[k]] = true
					}
					filled[name] = filled[name] || row[k] != nil
				}
			}
		}
	}
	if len(filled) < 200 {
		t.Errorf("only %d columns have rows", len(filled))
	}
}

// takes reports whether a cell is one of the type.
func (t ColumnType) takes(cell any) bool {
	switch cell.(type) {
	case int:
		return t == Integer
	case float64:
		return t == Real
	case bool:
		return t == Boolean
	}
	return t == Text || t == Time
}
