package report

import (
	"fmt"
	"overlap/result"
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
	NameA, NameB string // how the two are called
	A, B         string // its text with the differences marked; empty if the texts are not there
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

// narrow is the width below which two short columns are put into one of two lines.
const narrow = 124

// A draft is a sheet in the making.
type draft struct {
	*register
	Options
	wide bool // there is room for a column for each figure
}

// newSheet says in a sheet what r contains, or, if o says so, compares its two articles.
func newSheet(r *result.Result, o Options, f Format) (sheet, error) {
	d := &draft{register: newRegister(r), Options: o}
	d.wide = f == Markdown || o.Width == 0 || o.Width >= narrow
	if o.Compare {
		return d.comparison()
	}
	if o.QuotesOnly {
		return d.quoteSheet(), nil
	}
	if o.Drafts {
		return d.desk(), nil
	}
	s := sheet{d.opening(), d.quotations(), d.accounts(), d.pairs(), d.stories()}
	s = append(s, d.outlets()...)
	return append(s, d.closing()...), nil
}

// opening counts what was read and found.
func (d *draft) opening() section {
	texts, outlets, words := map[string]bool{}, map[string]bool{}, 0
	for i := range d.Articles {
		a := &d.Articles[i]
		texts[d.text(a.ID)] = true
		if a.Outlet != "" {
			outlets[a.Outlet] = true
		}
		words += a.Words
	}
	line := number(len(d.Articles), "article", "articles")
	if len(texts) < len(d.Articles) {
		line += " (" + number(len(texts), "text", "different texts") + ")"
	}
	if len(outlets) > 0 {
		line += " from " + number(len(outlets), "outlet", "outlets")
	}
	s := section{Intro: []string{line + ", " + number(words, "word", "words") + "."}}
	if d.prefix != "" {
		s.Intro = append(s.Intro, "Articles are named by their paths below "+clean(d.prefix))
	}
	return s
}

// rows limits a table to the rows that are to be shown, and says what is left out. The
// thing is what a row is, in the plural.
func (d *draft) rows(n int, thing string) (shown int, left string) {
	if d.Top == 0 || n <= d.Top {
		return n, ""
	}
	return d.Top, fmt.Sprintf("%s more of %s %s: --top 0 shows all", count(n-d.Top), count(n),
		thing)
}

// fill makes a grid of n rows.
func fill(columns []column, n int, row func(i int) []string) *grid {
	g := &grid{Columns: columns, Rows: make([][]string, n)}
	for i := range n {
		g.Rows[i] = row(i)
	}
	return g
}
