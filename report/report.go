// Package report writes a result: as tables for a terminal, as Markdown, CSV, JSON, JSON lines, one
// HTML file to look at, plots to publish, networks, or tables in Parquet and SQLite. It never runs
// the analysis; everything it prints is in the result or follows from it by counting.
//
// Every renderer starts from the same [result.Result] and the same result gives the same bytes.
// Whatever an article, a file name or a quotation contains, no control character, escape sequence
// or bidirectional override reaches a terminal through this package; see clean.go for what becomes
// of them. Parquet and SQLite are read by programs alone, and have texts as they are.
package report

import (
	"bufio"
	"io"

	"overlap/result"
)

// Write writes r to w in format f. It does not change r, buffers what it writes, and
// returns w's first error. The time it takes is linear in the size of r, except for
// sorting what a table ranks.
func Write(w io.Writer, r *result.Result, f Format, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := write(out, r, f, o); err != nil {
		return err
	}
	return out.Flush()
}

// write is Write without the checks and the buffer.
func write(w *bufio.Writer, r *result.Result, f Format, o Options) error {
	switch f {
	case GraphML, GEXF:
		return writeNetwork(w, r, f, o.Table)
	case SVG:
		return writePlot(w, r, o)
	case HTML:
		return writeHTML(w, r, o.jobs())
	case Parquet:
		return writeParquet(w, r, o.Table)
	case SQLite:
		return writeSQLite(w, r, o.Temp)
	}
	if o.Table != "" || f == CSV {
		return writeTable(w, r, f, o)
	}
	switch f {
	case Table, Markdown:
		s, err := newSheet(r, o, f)
		if err != nil {
			return err
		}
		if f == Markdown {
			return writeMarkdown(w, s)
		}
		return writeTables(w, s, o.Width)
	case JSON, JSONL:
		return writeParts(w, f, one(r), o.jobs())
	}
	_, err := ParseFormat(string(f))
	return err
}

// Files writes every table into a file of its own, as CSV or Parquet, named after the table with
// the ending .csv or .parquet. It opens files with create, in the order of [Tables], and closes
// each before the next; the first error stops it.
func Files(r *result.Result, f Format, create func(name string) (io.WriteCloser, error)) error {
	for _, name := range Tables() {
		w, err := create(name + "." + string(f))
		if err != nil {
			return err
		}
		err = Write(w, r, f, Options{Table: name})
		if end := w.Close(); err == nil {
			err = end
		}
		if err != nil {
			return err
		}
	}
	return nil
}
