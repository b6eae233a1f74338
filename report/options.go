package report

import (
	"cmp"
	"fmt"
	"runtime"
	"slices"
)

// A Format names a way to write a result.
type Format string

// The formats, in the order in which help texts list them.
const (
	Table    Format = "table"    // tables for a terminal
	Markdown Format = "markdown" // the same tables, for GitHub's Markdown
	CSV      Format = "csv"      // one table, for spreadsheets and statistics
	JSON     Format = "json"     // the whole result, one line an element of a list
	JSONL    Format = "jsonl"    // the whole result, one object a line
	HTML     Format = "html"     // one file to look at, with the result inside
	SVG      Format = "svg"      // one plot, to publish
	GraphML  Format = "graphml"  // a network, for Gephi, igraph and NetworkX
	GEXF     Format = "gexf"     // the same
	Parquet  Format = "parquet"  // one table, for pandas, Spark and R
	SQLite   Format = "sqlite"   // all tables with keys and views, for SQL
)

// Formats returns the formats in the order of their constants.
func Formats() []Format {
	return []Format{Table, Markdown, CSV, JSON, JSONL, HTML, SVG, GraphML, GEXF, Parquet,
		SQLite}
}

// ParseFormat returns the format of that name. Names are lower case, and nothing else
// is accepted: a script that says "JSON" would break elsewhere.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	return "", fmt.Errorf("format %q: use one of %s", name, list(Formats()))
}

// DefaultTop is the number of rows that a command shows of a table if it was not told.
const DefaultTop = 20

// Byline is what Options.By groups accounts by: the authors whom bylines name.
const Byline = "byline"

// Options say how a result is written, never what is in it. The zero value writes every
// row of every table in lines of any length.
type Options struct {
	// Width is the greatest number of terminal columns of a line of a table; 0 means
	// no limit. Below about 60 some lines are wider than asked. Table only.
	Width int

	// Top is the greatest number of rows of a table; 0 means all. What is left out
	// is said below the table. Table and Markdown only.
	Top int

	// Table writes one table alone, by a name of [Tables]: as Table, Markdown, CSV, JSON, JSONL or
	// Parquet; empty means articles for CSV and Parquet, and all there is to say for the others.
	// Of GraphML and GEXF it chooses the network, by a name of [Networks]; empty means outlets.
	Table string

	// Compare writes the one pair of a result of two articles, passage by passage,
	// instead of the tables. The passages' own text is shown if the articles have
	// theirs. Table and Markdown only.
	Compare bool

	// QuotesOnly writes the quotations alone, with their variants, instead of all the
	// tables. Table and Markdown only.
	QuotesOnly bool

	// Drafts writes, for each draft of a check, the verdict, its sources and the passages
	// that it has from them, instead of the tables. The passages' own text is shown if the
	// articles have theirs (overlap.Options.WithText), else its bytes. Table and Markdown only.
	Drafts bool

	// By groups the accounts: by [Byline], or, if empty, not at all. Table and Markdown only.
	By string

	// Plot chooses the plot that SVG draws; empty means [Flow]. SVG only.
	Plot Plot

	// Of names the story or the quotation that is drawn: by its number in tables, from 1, or a
	// story by its id; empty means the first. Of Tree and Timeline only.
	Of string

	// Temp is the folder in which a SQLite file is made before it is written; empty means the
	// system's. SQLite only.
	Temp string

	// Jobs is how many processors encode and pack; 0 means all. The bytes are the same.
	// JSON, JSONL and HTML only.
	Jobs int
}

// jobs returns how many processors to use.
func (o Options) jobs() int { return cmp.Or(o.Jobs, runtime.GOMAXPROCS(0)) }
