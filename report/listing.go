package report

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"iter"
	"strconv"
)

// A Listing is a table that is no part of a result, such as what an archive holds. Its rows have a
// cell a column: a string, an int, a float64, a bool, or nil for nothing. The rows end with an
// error, if there is one.
type Listing struct {
	Columns []ListColumn
	Rows    iter.Seq2[[]any, error]
}

// A ListColumn is a column of a Listing.
type ListColumn struct {
	Name string // in CSV and JSON lines
	Head string // in a table; a column without one is left out there
	ID   bool   // its cells are cut in the middle where they do not fit
	Flex int    // how much of a table's width it may claim against others; 0 takes what it needs
	Line bool   // its cells are cut at the end where they take more than a line
}

// ListFormats are the formats of a Listing.
func ListFormats() []Format { return []Format{Table, Markdown, CSV, JSONL} }

// WriteListing writes l in one of ListFormats. CSV and JSON lines are written row by row; a table,
// in lines of at most width columns of a terminal, 0 meaning any number, has all rows in memory.
// Names and texts are cleaned as those of a result are.
func WriteListing(w io.Writer, l Listing, f Format, width int) error {
	out := bufio.NewWriterSize(w, 1<<16)
	var err error
	switch f {
	case Table, Markdown:
		err = l.sheet(out, f, width)
	case CSV:
		err = l.csv(out)
	case JSONL:
		err = l.lines(out)
	default:
		err = fmt.Errorf("format %q: use one of %s", f, list(ListFormats()))
	}
	if err != nil {
		return err
	}
	return out.Flush()
}

// sheet writes l as a table.
func (l Listing) sheet(w *bufio.Writer, f Format, width int) error {
	var shown []int
	g := &grid{}
	for i, c := range l.Columns {
		if c.Head == "" {
			continue
		}
		shown = append(shown, i)
		set := column{Head: c.Head, Flex: c.Flex}
		if c.ID {
			set.Cut = 1
		}
		if c.Line {
			set.Lines = 1
		}
		g.Columns = append(g.Columns, set)
	}
	for row, err := range l.Rows {
		if err != nil {
			return err
		}
		cells := make([]string, len(shown))
		for j, i := range shown {
			switch row[i].(type) {
			case int, float64:
				g.Columns[j].Right, g.Columns[j].Flex = true, 0
			}
			cells[j] = cellOf(row[i])
		}
		g.Rows = append(g.Rows, cells)
	}
	s := sheet{section{Grid: g}}
	if f == Markdown {
		return writeMarkdown(w, s)
	}
	return writeTables(w, s, width)
}

// cellOf writes a cell as a person reads it.
func cellOf(cell any) string {
	switch cell := cell.(type) {
	case int:
		return count(cell)
	case float64:
		return strconv.FormatFloat(bounded(cell), 'f', places(cell), 64)
	case bool:
		if cell {
			return "yes"
		}
		return "no"
	case string:
		return clean(cell)
	}
	return ""
}

// places is how many digits behind the point are of use to a person: parts of one have three.
func places(x float64) int {
	if x != 0 && x > -1 && x < 1 {
		return 3
	}
	return 1
}

// csv writes l as CSV, with a head.
func (l Listing) csv(w *bufio.Writer) error {
	out := csv.NewWriter(w)
	head := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		head[i] = c.Name
	}
	_ = out.Write(head) // the writer keeps the error
	for row, err := range l.Rows {
		if err != nil {
			return err
		}
		csvRow(out, row)
	}
	out.Flush()
	return out.Error()
}

// lines writes l as JSON lines: an object a row, with its columns in order.
func (l Listing) lines(w *bufio.Writer) error {
	return l.objects(func(object []byte) error {
		_, err := w.Write(append(object, '\n'))
		return err
	})
}

// list writes l as one JSON list, an object a row, each in a line of its own.
func (l Listing) list(w *bufio.Writer) error {
	open := "[\n"
	err := l.objects(func(object []byte) error {
		w.WriteString(open)
		open = ",\n"
		_, err := w.Write(object)
		return err
	})
	if open == "[\n" {
		w.WriteString("[")
	}
	w.WriteString("]\n")
	return err
}

// objects makes an object of each row, which is good until the next.
func (l Listing) objects(put func(object []byte) error) error {
	var line []byte
	for row, err := range l.Rows {
		if err != nil {
			return err
		}
		line = line[:0]
		for i, cell := range row {
			line = append(line, ',')
			line = append(appendString(line, l.Columns[i].Name), ':')
			switch cell := cell.(type) {
			case int:
				line = strconv.AppendInt(line, int64(cell), 10)
			case float64:
				line = appendFloat(line, cell)
			case bool:
				line = strconv.AppendBool(line, cell)
			case string:
				line = appendString(line, cell)
			default:
				line = append(line, "null"...)
			}
		}
		line[0] = '{'
		line = append(line, '}')
		if err := put(line); err != nil {
			return err
		}
	}
	return nil
}
