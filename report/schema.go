package report

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// A ColumnType says what the cells of a column are.
type ColumnType string

// The types of columns. A cell that has nothing to say is empty in CSV and null elsewhere.
const (
	Text    ColumnType = "text"
	Integer ColumnType = "integer"
	Real    ColumnType = "real"
	Boolean ColumnType = "boolean"
	Time    ColumnType = "time" // as ISO 8601 has it, with its zone; it may be a day alone
)

// A Column is one of a table in files for other programs.
type Column struct {
	Name string     `json:"name"`
	Type ColumnType `json:"type"`
	Key  bool       `json:"key,omitempty"` // no two rows have the same, and none is empty
	Of   string     `json:"of,omitempty"`  // the table whose key it holds
}

// A TableSchema is a table and its columns, in order.
type TableSchema struct {
	Table   string   `json:"table"`
	Columns []Column `json:"columns"`
}

// Schema returns all tables, in the order of [Tables]. A table has the same columns in every format
// and of every result.
func Schema() []TableSchema {
	all := make([]TableSchema, len(tables))
	for i := range tables {
		all[i] = TableSchema{tables[i].name, tables[i].schema()}
	}
	return all
}

// schemaJSON is Schema as doc/tables.json has it, a line a column.
func schemaJSON() []byte {
	var b strings.Builder
	b.WriteString("[")
	for i, t := range Schema() {
		if i > 0 {
			b.WriteString(",")
		}
		fmt.Fprintf(&b, "\n{\"table\": %q, \"columns\": [", t.Table)
		for k, c := range t.Columns {
			if k > 0 {
				b.WriteString(",")
			}
			line, _ := json.Marshal(c) // strings and truth values only
			fmt.Fprintf(&b, "\n\t%s", line)
		}
		b.WriteString("\n]}")
	}
	b.WriteString("\n]\n")
	return []byte(b.String())
}

// columnTypes are the marks behind names of columns in tables.
var columnTypes = map[byte]ColumnType{'#': Integer, '%': Real, '?': Boolean, '@': Time}

// own returns the columns that tables tells of a table.
func (t *table) own() []Column {
	var all []Column
	for name := range strings.SplitSeq(t.columns, ",") {
		c := Column{Type: Text}
		name, c.Key = strings.CutSuffix(name, "!")
		if of, ok := columnTypes[name[len(name)-1]]; ok {
			name, c.Type = name[:len(name)-1], of
		}
		c.Name = name
		all = append(all, c)
	}
	return all
}

// schema returns all columns of a table.
func (t *table) schema() []Column {
	all := t.own()
	for i := range all {
		all[i].Of = numberedBy(t, &all[i])
	}
	for id := range strings.FieldsSeq(t.ids) {
		column, _, _ := strings.Cut(id, "=")
		if i := columnAt(all, column); i >= 0 { // one with ? has none
			all[i].Of = tables[0].name
		}
	}
	for _, a := range t.abouts() {
		all = append(all, Column{Name: a.name, Type: aboutFields[a.field].is})
	}
	return all
}

// numberedBy returns the table that a column numbers the rows of: the one whose key has its name.
func numberedBy(t *table, c *Column) string {
	for i := range tables {
		other := &tables[i]
		if other.name != t.name && c.Type == Integer &&
			strings.HasPrefix(other.columns, c.Name+"#!") {
			return other.name
		}
	}
	return ""
}

// columnAt returns the place of a column, or -1.
func columnAt(columns []Column, name string) int {
	return slices.IndexFunc(columns, func(c Column) bool { return c.Name == name })
}

// aboutFields are what a table says of an article beside its id.
var aboutFields = []struct {
	name string
	is   ColumnType
}{{"outlet", Text}, {"title", Text}, {"when", Time}, {"draft", Boolean}, {"archived", Boolean}}

// An about is a column that says something of the article whose id stands in another column.
type about struct {
	name  string
	of    int // the column of the id
	field int // of aboutFields
}

// abouts returns those of a table. An entry of ids is a column, or "column=prefix".
func (t *table) abouts() []about {
	columns := t.own()
	var all []about
	for id := range strings.FieldsSeq(t.ids) {
		column, prefix, _ := strings.Cut(strings.TrimSuffix(id, "?"), "=")
		prefix = cmp.Or(prefix, column) + "_"
		if column == "article" {
			prefix = ""
		}
		for k, field := range aboutFields {
			if columnAt(columns, prefix+field.name) < 0 {
				all = append(all, about{prefix + field.name, columnAt(columns, column), k})
			}
		}
	}
	return all
}
