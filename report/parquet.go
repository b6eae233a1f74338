package report

import (
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/parquet-go/parquet-go"

	"overlap/result"
)

// A table as Parquet: for pandas, Polars, DuckDB, Spark and R's arrow. Texts are exact, as in JSON,
// but for what these programs cannot take, see exact.

// rowsOfGroup is how many rows stand in a row group: what a reader has in memory at once.
const rowsOfGroup = 1 << 16

// writeParquet writes one table of r. Of the rows no more than a group is in memory.
func writeParquet(w io.Writer, r *result.Result, name string) error {
	t := tableNamed(name)
	columns := t.schema()
	out := parquet.NewGenericWriter[any](w, parquetSchema(t.name, columns),
		parquet.MaxRowsPerRowGroup(rowsOfGroup), parquet.CreatedBy("overlap", "1", ""),
		parquet.KeyValueMetadata(ParquetMark, t.name))
	row := make(parquet.Row, len(columns))
	for cells, err := range t.listing(newRegister(r)).Rows {
		if err != nil {
			return err
		}
		for i, cell := range cells {
			row[i] = parquetValue(cell, i)
		}
		if _, err := out.WriteRows([]parquet.Row{row}); err != nil {
			return err
		}
	}
	return out.Close()
}

// ParquetMark is the key under which the metadata of our Parquet files name the table, so that such
// a file in a folder is not taken for articles.
const ParquetMark = "overlap.table"

// parquetSchema is that of a table. A schema made of a map would order columns by name; a struct
// keeps them as they are.
func parquetSchema(name string, columns []Column) *parquet.Schema {
	fields := make([]reflect.StructField, len(columns))
	for i, c := range columns {
		tag := c.Name + ",optional,zstd"
		if c.Type == Text || c.Type == Time {
			tag += ",dict"
		}
		fields[i] = reflect.StructField{Name: "C" + strconv.Itoa(i), Type: parquetTypes[c.Type],
			Tag: reflect.StructTag(`parquet:"` + tag + `"`)}
	}
	row := reflect.New(reflect.StructOf(fields)).Interface()
	return parquet.NewSchema(name, parquet.SchemaOf(row))
}

var parquetTypes = map[ColumnType]reflect.Type{
	Text: reflect.TypeFor[string](), Time: reflect.TypeFor[string](),
	Integer: reflect.TypeFor[int64](), Real: reflect.TypeFor[float64](),
	Boolean: reflect.TypeFor[bool](),
}

// parquetValue is a cell as the value of a column.
func parquetValue(cell any, column int) parquet.Value {
	var v parquet.Value
	switch cell := known(cell).(type) {
	case nil:
		return v.Level(0, 0, column)
	case int:
		v = parquet.Int64Value(int64(cell))
	case float64:
		v = parquet.DoubleValue(cell)
	case bool:
		v = parquet.BooleanValue(cell)
	case string:
		v = parquet.ByteArrayValue([]byte(cell))
	}
	return v.Level(0, 1, column)
}

// known is a cell as a data base has it: nothing for an empty text, which says that there is none,
// finite numbers, and exact texts.
func known(cell any) any {
	switch cell := cell.(type) {
	case float64:
		return finite(cell)
	case string:
		if cell == "" {
			return nil
		}
		return exact(cell)
	}
	return cell
}

// exact is a text as it is, but with U+FFFD in place of each byte that is no UTF-8, as in JSON, and
// of each NUL, at which many readers end a text.
func exact(s string) string {
	if !utf8.ValidString(s) {
		s = string([]rune(s))
	}
	return strings.ReplaceAll(s, "\x00", "\ufffd")
}
