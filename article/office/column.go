package office

import (
	"cmp"
	"slices"
	"strings"
)

// Columns that were written row by row. A line of prose that is followed by another beside it,
// again and again, is one of two columns; short ones are a table, which is read by rows.

// fewestRows is how many rows of two columns there are at least, and fewestWords how many words the
// line of a column has.
const (
	fewestRows  = 4
	fewestWords = 4
)

// inColumns puts the lines of each page into the order of its columns.
func inColumns(lines []line) []line {
	for at := 0; at < len(lines); {
		end := at + 1
		for end < len(lines) && rowed(lines, end) {
			end++
		}
		if rows(lines[at:end]) >= fewestRows {
			sortColumns(lines[at:end])
		}
		at = end
	}
	return lines
}

// rowed reports whether a line belongs to the rows of the two before it: it stands beside the last,
// or starts the next row.
func rowed(lines []line, i int) bool {
	a, b := &lines[i-1], &lines[i]
	if beside(a, b) {
		return true
	}
	return i > 1 && i+1 < len(lines) && below(&lines[i-2], b) && beside(&lines[i-2], a) &&
		beside(b, &lines[i+1])
}

// rows counts the rows with prose in two columns.
func rows(lines []line) int {
	n := 0
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if beside(a, b) && len(strings.Fields(a.text)) >= fewestWords &&
			len(strings.Fields(b.text)) >= fewestWords {
			n++
		}
	}
	return n
}

// sortColumns sorts rows by columns. A column starts where a line starts that is to the right of
// the whole of another column.
func sortColumns(lines []line) {
	byLeft := slices.Clone(lines)
	slices.SortStableFunc(byLeft, func(a, b line) int { return cmp.Compare(a.left, b.left) })
	var starts []float64
	right := byLeft[0].left
	for i := range byLeft {
		if l := &byLeft[i]; l.left >= right {
			starts = append(starts, l.left)
			right = l.right
		} else {
			right = max(right, l.right)
		}
	}
	column := func(l line) int {
		n, found := slices.BinarySearch(starts, l.left)
		if !found {
			n--
		}
		return n
	}
	slices.SortStableFunc(lines, func(a, b line) int { return cmp.Compare(column(a), column(b)) })
}
