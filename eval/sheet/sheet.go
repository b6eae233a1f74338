// Package sheet keeps the figures of an evaluation beside what is asked of them.
package sheet

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// A Sheet is the figures of one run, in the order in which they were added. It is not safe for use
// by several goroutines.
type Sheet struct {
	Examples int // how many examples of what was wrong to keep of each row
	Short    int // rows that fall short of what is asked, once printed
	rows     []*Row
}

// A Row is one figure: Part of Whole.
type Row struct {
	Name        string
	Part, Whole int
	Keep        int     // how many examples of what is wrong are kept
	least, most float64 // what is asked; most is below 0 if any share is allowed
	few         int     // how many are allowed; below 0 if any number is
	wrong       []string
}

// Row adds a figure of which at least so much is asked, nothing if it is 0.
func (s *Sheet) Row(least float64, format string, args ...any) *Row {
	r := &Row{Name: fmt.Sprintf(format, args...), least: least, most: -1, few: -1,
		Keep: s.Examples}
	s.rows = append(s.rows, r)
	return r
}

// AtMost adds a figure of which at most so much is allowed.
func (s *Sheet) AtMost(most float64, format string, args ...any) *Row {
	r := s.Row(0, format, args...)
	r.most = most
	return r
}

// Few adds a figure of which at most so many are allowed.
func (s *Sheet) Few(most int, format string, args ...any) *Row {
	r := s.Row(0, format, args...)
	r.few = most
	return r
}

// Add adds the figures of another sheet, which has the same rows, or all of them if s has none.
func (s *Sheet) Add(other *Sheet) {
	if len(s.rows) == 0 {
		s.rows = other.rows
		return
	}
	for i, r := range other.rows {
		s.rows[i].Part += r.Part
		s.rows[i].Whole += r.Whole
		for _, example := range r.wrong {
			s.rows[i].Wrong("%s", example)
		}
	}
}

// Rows returns the figures.
func (s *Sheet) Rows() []*Row { return s.rows }

// Count counts one thing: part says whether it is of the part. An example of what is wrong is
// kept: where little is allowed what is of the part, else what is not.
func (r *Row) Count(part bool, format string, args ...any) {
	r.Whole++
	if part {
		r.Part++
	}
	if part == (r.most >= 0 || r.few >= 0) {
		r.Wrong(format, args...)
	}
}

// Wrong keeps an example of what is wrong, unless there are enough.
func (r *Row) Wrong(format string, args ...any) {
	if len(r.wrong) < r.Keep {
		r.wrong = append(r.wrong, fmt.Sprintf(format, args...))
	}
}

// asked says what is asked of a figure, and whether it falls short of that.
func (r *Row) asked(share float64) (asked string, short bool) {
	switch {
	case r.few >= 0:
		asked, short = fmt.Sprintf("at most %d", r.few), r.Part > r.few
	case r.least > 0:
		asked, short = fmt.Sprintf("at least %.3f", r.least), share < r.least
	case r.most >= 0:
		asked, short = fmt.Sprintf("at most %.3f", r.most), share > r.most
	}
	if short {
		asked += ", falls short"
	}
	return asked, short
}

// Print prints the figures, those that fall short with a mark, and their examples. Figures of
// nothing are left out.
func (s *Sheet) Print(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range s.rows {
		if r.Whole == 0 {
			continue
		}
		share := float64(r.Part) / float64(r.Whole)
		asked, short := r.asked(share)
		if short {
			s.Short++
		}
		fmt.Fprintf(t, "%s\t%.4f\t%d of %d\t%s\n", r.Name, share, r.Part, r.Whole, asked)
	}
	t.Flush()
	for _, r := range s.rows {
		for _, example := range r.wrong {
			fmt.Fprintf(w, "  %s: %s\n", r.Name, example)
		}
	}
}
