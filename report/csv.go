package report

import (
	"bufio"
	"encoding/csv"
	"slices"
	"strings"

	"overlap/result"
)

// writeCSV writes one table (RFC 4180, lines ending in a line feed) with its head.
func writeCSV(w *bufio.Writer, r *result.Result, name string) error {
	i := slices.IndexFunc(tables, func(t table) bool { return t.name == name })
	t := tables[max(i, 0)]
	c := &csvWriter{w: csv.NewWriter(w)}
	columns := strings.Split(t.columns, ",")
	if err := c.w.Write(columns); err != nil {
		return err
	}
	t.rows(newRegister(r), c)
	c.w.Flush()
	return c.w.Error()
}
