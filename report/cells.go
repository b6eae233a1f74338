package report

import (
	"encoding/csv"
	"strconv"
	"unicode/utf8"
)

// A rows takes the rows of a table as they come: a cell a column, which is a string, an int, a
// float64, a bool, or nil for what is not known.
type rows struct{ put func(cells []any) }

func (c *rows) row(cells ...any) { c.put(cells) }

// csvRow writes one row. Text is cleaned and made inert; numbers are written as they are, so that
// they stay numbers. The writer keeps the first error.
func csvRow(w *csv.Writer, cells []any) {
	row := make([]string, len(cells))
	for i, f := range cells {
		switch f := f.(type) {
		case string:
			row[i] = inert(f)
		case int:
			row[i] = strconv.Itoa(f)
		case float64:
			row[i] = strconv.FormatFloat(finite(f), 'f', -1, 64)
		case bool:
			row[i] = strconv.FormatBool(f)
		}
	}
	_ = w.Write(row)
}

// inert returns cleaned text that no spreadsheet runs as a formula: if it begins with a
// sign that starts one, an apostrophe stands before it, which spreadsheets take for
// "this is text" and most do not show. A title such as "-30 degrees" gets one too: a
// program that reads the file takes off one leading apostrophe before = + - @ (or their
// full-width forms), or reads JSON, where text is exact.
func inert(s string) string {
	s = clean(s)
	switch r, _ := utf8.DecodeRuneInString(s); r {
	case '=', '+', '-', '@', '＝', '＋', '－', '＠':
		return "'" + s
	}
	return s
}
