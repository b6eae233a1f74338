package report

import (
	"strings"
)

// A sheet is what a report says, before it is decided how it looks: the same sheet
// becomes tables on a terminal and Markdown.
type sheet []section

// A section is one part of a sheet. All its strings may still hold what an article
// wrote; renderers clean and escape them. A line break inside a cell is the sheet's own
// (scraped text was cleaned when the cell was made).
type section struct {
	Title string   // empty for what stands above all tables
	Intro []string // lines above the table: what the figures mean
	Grid  *grid    // nil if there is no table
	Panes []panes  // passages side by side
	Items []string // a list
	Left  string   // what is left out below the table or list
}

// Panes are one passage as both articles print it.
type panes struct {
	Head         string // what and where it is
	Why          string // why it counts or not; empty if there is nothing to say
	NameA, NameB string // how the two are called
	Rows         []row  // its text; none if the texts are not there
}

// A row is a stretch of a passage as both articles print it: all of it, or of a rewritten one a
// sentence and what tells it.
type row struct {
	Head string // what bears it out; empty if nothing is said of that
	A, B string // with what differs marked, or what is alike; one may be empty
}

// A grid is a table. A row has one cell a column.
type grid struct {
	Columns []column
	Rows    [][]string
}

// A column says how its cells are set.
type column struct {
	Head  string
	Right bool // figures: flush right, and not wider than they need
	Cut   int  // how many of a cell's first lines are ids: cut in the middle, not wrapped
	Flex  int  // how much of the width it may claim against other columns; 0 takes what it needs
	Lines int  // most lines of a cell; 0 means any
}

// Heading is the head in one line: a word that may be parted at a hyphen and a space is
// put together.
func (c column) Heading() string { return strings.ReplaceAll(c.Head, "- ", "") }

// fill makes a grid of n rows.
func fill(columns []column, n int, row func(i int) []string) *grid {
	g := &grid{Columns: columns, Rows: make([][]string, n)}
	for i := range n {
		g.Rows[i] = row(i)
	}
	return g
}
