// Package report writes a result: as tables for a terminal, as Markdown, CSV, JSON, JSON lines, or
// one HTML file to look at. It never runs the analysis; everything it prints is in the result or
// follows from it by counting.
//
// Every renderer starts from the same [overlap.Result] and the same result gives the same bytes.
// Whatever an article, a file name or a quotation contains, no control character, escape sequence
// or bidirectional override reaches a terminal through this package; see clean.go for what becomes
// of them.
package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"iter"
	"overlap/result"
	"runtime"
	"slices"
	"strings"
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
)

// Formats returns the formats in the order of their constants.
func Formats() []Format {
	return []Format{Table, Markdown, CSV, JSON, JSONL, HTML}
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

// Options say how a result is written, never what is in it. The zero value writes every
// row of every table in lines of any length.
type Options struct {
	// Width is the greatest number of terminal columns of a line of a table; 0 means
	// no limit. Below about 60 some lines are wider than asked. Table only.
	Width int

	// Top is the greatest number of rows of a table; 0 means all. What is left out
	// is said below the table. Table and Markdown only.
	Top int

	// Table chooses the one table that CSV writes, by a name of [Tables]; empty
	// means articles. CSV only.
	Table string

	// Compare writes the one pair of a result of two articles, passage by passage,
	// instead of the tables. The passages' own text is shown if the articles have
	// theirs. Table and Markdown only.
	Compare bool

	// QuotesOnly writes the quotations alone, with their variants, instead of all the
	// tables. Table and Markdown only.
	QuotesOnly bool

	// Drafts writes, for each draft of a check, the verdict, its sources and the passages
	// that it has from them, instead of the tables. Table and Markdown only.
	Drafts bool

	// Jobs is how many processors encode and pack; 0 means all. The bytes are the same.
	// JSON, JSONL and HTML only.
	Jobs int
}

// jobs returns how many processors to use.
func (o Options) jobs() int { return cmp.Or(o.Jobs, runtime.GOMAXPROCS(0)) }

// Check returns an error if a field has no meaning.
func (o Options) Check() error {
	switch {
	case o.Width < 0:
		return fmt.Errorf("width %d: must be 0 or more columns", o.Width)
	case o.Top < 0:
		return fmt.Errorf("top %d: must be 0 or more rows", o.Top)
	case o.Table != "" && !slices.Contains(Tables(), o.Table):
		return fmt.Errorf("table %q: use one of %s", o.Table, list(Tables()))
	case o.Jobs < 0:
		return fmt.Errorf("jobs %d: must be 0 or more processors", o.Jobs)
	}
	return nil
}

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

// WriteParts writes a result that comes in parts (see overlap.FindParts) while they come, as JSON
// or JSON lines; no other format can be written so. The bytes are those of Write for the whole.
func WriteParts(w io.Writer, parts iter.Seq2[*result.Result, error], f Format, o Options) error {
	if err := o.Check(); err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := writeParts(out, f, parts, o.jobs()); err != nil {
		return err
	}
	return out.Flush()
}

// one is a result in one part.
func one(r *result.Result) iter.Seq2[*result.Result, error] {
	return func(yield func(*result.Result, error) bool) { yield(r, nil) }
}

func writeParts(
	w *bufio.Writer, f Format, parts iter.Seq2[*result.Result, error], jobs int,
) error {
	var (
		add func(*result.Result) error
		end func() error
	)
	switch f {
	case JSON:
		j := &jsonWriter{w: w, jobs: jobs}
		add, end = j.add, j.end
	case JSONL:
		l := newLinesWriter(w, jobs)
		add, end = l.add, l.end
	default:
		return fmt.Errorf("%s cannot be written part by part", f)
	}
	for part, err := range parts {
		if err == nil {
			err = add(part)
		}
		if err != nil {
			return err
		}
	}
	return end()
}

// write is Write without the checks and the buffer.
func write(w *bufio.Writer, r *result.Result, f Format, o Options) error {
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
	case CSV:
		return writeCSV(w, r, o.Table)
	case JSON, JSONL:
		return writeParts(w, f, one(r), o.jobs())
	case HTML:
		return writeHTML(w, r, o.jobs())
	}
	_, err := ParseFormat(string(f))
	return err
}

// list joins names for an error message.
func list[S ~string](names []S) string {
	var b strings.Builder
	for i, n := range names {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(string(n))
	}
	return b.String()
}
