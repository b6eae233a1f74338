package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// A sheet is the figures of one run.
type sheet struct {
	rows     []*row
	examples int // how many to keep of each row
	short    int // rows below what is asked
}

// A row is one figure: part of whole.
type row struct {
	name        string
	part, whole int
	least       float64 // what is asked; 0 if nothing is
	wrong       []string
}

// row adds a figure of which at least so much is asked.
func (s *sheet) row(least float64, format string, args ...any) *row {
	r := &row{name: fmt.Sprintf(format, args...), least: least}
	s.rows = append(s.rows, r)
	return r
}

// count counts one thing that is right or wrong.
func (r *row) count(right bool, s *sheet, format string, args ...any) {
	r.whole++
	if right {
		r.part++
	} else if len(r.wrong) < s.examples {
		r.wrong = append(r.wrong, fmt.Sprintf(format, args...))
	}
}

// print prints the figures, those below what is asked with a mark, and their examples.
func (s *sheet) print(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, r := range s.rows {
		if r.whole == 0 {
			continue
		}
		share, asked := float64(r.part)/float64(r.whole), ""
		if r.least > 0 {
			asked = fmt.Sprintf("at least %.3f", r.least)
			if share < r.least {
				asked += ", falls short"
				s.short++
			}
		}
		fmt.Fprintf(t, "%s\t%.4f\t%d of %d\t%s\n", r.name, share, r.part, r.whole, asked)
	}
	t.Flush()
	for _, r := range s.rows {
		for _, example := range r.wrong {
			fmt.Fprintf(w, "  %s: %s\n", r.name, example)
		}
	}
}
