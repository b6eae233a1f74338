package report

import (
	"bufio"
	"slices"
	"strings"

	"overlap/result"
)

// tableNamed returns a table by its name; the first if that is empty.
func tableNamed(name string) *table {
	i := slices.IndexFunc(tables, func(t table) bool { return t.name == name })
	return &tables[max(i, 0)]
}

// listing returns the rows of a table with all its columns.
func (t *table) listing(r *register) Listing {
	var l Listing
	for _, c := range t.schema() {
		l.Columns = append(l.Columns, ListColumn{Name: c.Name, Head: c.Name, Flex: 1})
	}
	abouts := t.abouts()
	l.Rows = func(yield func([]any, error) bool) {
		more := true
		t.rows(r, &rows{func(cells []any) {
			if more {
				more = yield(append(cells, r.about(cells, abouts)...), nil)
			}
		}})
	}
	return l
}

// writeTable writes one table of r, with its head: as CSV (RFC 4180, lines ending in a line feed),
// as a list of JSON objects or one a line, or, up to o.Top rows, for people to read.
func writeTable(w *bufio.Writer, r *result.Result, f Format, o Options) error {
	t, reg := tableNamed(o.Table), newRegister(r)
	l := t.listing(reg)
	switch f {
	case CSV:
		return l.csv(w)
	case JSON:
		return l.list(w)
	case JSONL:
		return l.lines(w)
	}
	d := &draft{register: reg, Options: o}
	s := sheet{d.whole(t, l)}
	if f == Markdown {
		return writeMarkdown(w, s)
	}
	return writeTables(w, s, o.Width)
}

// about returns the cells of a row that say which articles its ids are of.
func (r *register) about(cells []any, abouts []about) []any {
	more := make([]any, len(abouts))
	for i, about := range abouts {
		id, _ := cells[about.of].(string)
		if a := r.articles[id]; a != nil {
			more[i] = []any{a.Outlet, a.Title, a.When, a.Draft, a.Archived}[about.field]
		}
	}
	return more
}

// whole is a table for people: without columns in which nothing stands.
func (d *draft) whole(t *table, l Listing) section {
	s := section{Title: strings.ReplaceAll(t.name, "_", " ")}
	var all [][]any
	for row := range l.Rows {
		all = append(all, row)
	}
	n, left := d.rows(len(all), "rows")
	s.Left, all = left, all[:n]
	g := &grid{Rows: make([][]string, n)}
	for i, c := range l.Columns {
		set, filled := column{Head: c.Head, Flex: c.Flex, Lines: 3}, false
		cells := make([]string, n)
		for k, row := range all {
			switch row[i].(type) {
			case int, float64:
				set.Right, set.Flex, set.Lines = true, 0, 0
			}
			cells[k] = cellOf(row[i])
			filled = filled || cells[k] != ""
		}
		if !filled {
			continue
		}
		g.Columns = append(g.Columns, set)
		for k := range g.Rows {
			g.Rows[k] = append(g.Rows[k], cells[k])
		}
	}
	if n == 0 {
		s.Intro = []string{"There are no rows."}
		return s
	}
	s.Grid = g
	if d.Width > 0 && !g.fits(d.Width) {
		s.Grid = g.records()
	}
	return s
}

// fits reports whether a table can be read in a line of total columns: a text has the room of a few
// words.
func (g *grid) fits(total int) bool {
	const words = 24
	for i := range g.Columns {
		need, _ := natural(g, i)
		total -= min(need, words) + gap
	}
	return total >= -gap
}

// records is a table turned: a line for each cell, with the name of its column.
func (g *grid) records() *grid {
	turned := &grid{Columns: []column{{Head: "Row", Right: true}, {Head: "Column"},
		{Head: "Value", Flex: 1}}}
	for i, row := range g.Rows {
		number := count(i + 1)
		for k, cell := range row {
			if cell != "" {
				turned.Rows = append(turned.Rows, []string{number, g.Columns[k].Head, cell})
				number = ""
			}
		}
	}
	return turned
}
