package report

import (
	"slices"
	"strings"
)

// smallest is the width below which no column of text goes.
const smallest = 8

// gap is the number of columns of a terminal between two columns of a table.
const gap = 2

// layout decides the width of each column of g so that a line takes at most total
// terminal columns, 0 meaning any number. Every column gets what its widest line needs
// if there is room. If not, columns of text give way, the widest for its claim (Flex)
// first, as long as they stay comfortable; then all counts go below their per cents,
// which stacked reports, and text gives way down to its longest words, and then to the
// smallest column that can be read. If even that is too wide, so is the line: figures
// are never cut.
func layout(g *grid, total int) (widths []int, stacked bool) {
	need, least := make([]int, len(g.Columns)), make([]int, len(g.Columns))
	comfort, figures := make([]int, len(g.Columns)), make([]int, len(g.Columns))
	for i, c := range g.Columns {
		need[i], least[i] = natural(g, i)
		comfort[i], figures[i] = max(least[i], min(need[i], 5*c.Flex)), need[i]
		if c.Flex == 0 {
			comfort[i], figures[i] = need[i], least[i]
		}
	}
	if widths, ok := shrink(g, need, comfort, total); ok {
		return widths, false
	}
	widths, ok := shrink(g, figures, least, total)
	if !ok {
		for i, c := range g.Columns {
			if c.Flex > 0 {
				least[i] = min(least[i], smallest)
			}
		}
		widths, _ = shrink(g, widths, least, total)
	}
	return widths, true
}

// shrink takes from the widest columns, for their claim, until all fit into total or
// each is at its least, and reports whether they fit.
func shrink(g *grid, widths, least []int, total int) ([]int, bool) {
	widths = slices.Clone(widths)
	over := gap*(len(widths)-1) - total
	for _, n := range widths {
		over += n
	}
	for ; total > 0 && over > 0; over-- {
		best, most := -1, 0
		for i, c := range g.Columns {
			if ratio := 1000 * widths[i] / max(c.Flex, 1); widths[i] > least[i] && ratio > most {
				best, most = i, ratio
			}
		}
		if best < 0 {
			return widths, false
		}
		widths[best]--
	}
	return widths, true
}

// natural returns the width that column i needs for its longest line, and its least
// width: that of its longest word, but in columns of text no more than a long English
// word takes, since what is longer may be cut or broken.
func natural(g *grid, i int) (need, least int) {
	const long = 18
	c := g.Columns[i]
	for word := range strings.SplitSeq(c.Head, " ") {
		least = max(least, width(word))
	}
	need = least
	for _, row := range g.Rows {
		for j, line := range strings.Split(row[i], "\n") {
			line = clean(line)
			need = max(need, width(line))
			if j < c.Cut {
				least = max(least, min(width(line), long))
				continue
			}
			for word := range strings.SplitSeq(line, " ") {
				if n := width(word); c.Flex == 0 || n <= long {
					least = max(least, n)
				}
			}
		}
	}
	return need, least
}

// set breaks the cells of a row into lines of the columns' widths.
func set(g *grid, row []string, widths []int, stacked bool) []string {
	cells := make([]string, len(row))
	for i, c := range g.Columns {
		cell := row[i]
		if stacked && c.Right {
			cell = strings.ReplaceAll(cell, " (", "\n(")
		}
		var lines []string
		for j, line := range strings.Split(cell, "\n") {
			line = clean(line)
			if j < c.Cut {
				lines = append(lines, cutMiddle(line, widths[i]))
			} else {
				lines = append(lines, wrap(line, widths[i], c.Lines)...)
			}
		}
		cells[i] = strings.Join(lines, "\n")
	}
	return cells
}
