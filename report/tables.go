package report

import (
	"bufio"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// writeTables writes a sheet for a terminal of total columns, 0 meaning any number.
func writeTables(w *bufio.Writer, s sheet, total int) error {
	p := &printer{w: w, total: total}
	for i := range s {
		p.section(&s[i])
	}
	return p.err
}

// A printer writes lines to a terminal, every one of them cleaned. The first error
// stays, and nothing is written after it.
type printer struct {
	w     *bufio.Writer
	total int
	begun bool
	err   error
}

// section writes one section, after an empty line unless it is the first.
func (p *printer) section(s *section) {
	if p.begun {
		p.line("")
	}
	p.begun = true
	if s.Title != "" {
		p.line(strings.ToUpper(s.Title))
	}
	for _, line := range s.Intro {
		p.paragraph("", line)
	}
	if s.Grid != nil {
		p.grid(s.Grid)
	}
	if s.Left != "" && s.Grid != nil {
		p.paragraph("", s.Left)
	}
	for i := range s.Panes {
		p.panes(&s.Panes[i], i == 0 && s.Title == "")
	}
	for _, item := range s.Items {
		p.paragraph("- ", item)
	}
	if s.Left != "" && s.Grid == nil {
		p.paragraph("- ", s.Left)
	}
}

// paragraph writes text in lines of the width, the first after a mark and the others
// below the first's text.
func (p *printer) paragraph(mark, text string) {
	lines := []string{clean(text)}
	if p.total > 0 {
		lines = wrap(lines[0], max(p.total-len(mark), 20), 0)
	}
	for i, line := range lines {
		if i > 0 {
			mark = strings.Repeat(" ", len(mark))
		}
		p.line(mark + line)
	}
}

// line writes one line that is clean already.
func (p *printer) line(s string) {
	if p.err != nil {
		return
	}
	s = strings.ReplaceAll(strings.TrimRight(s, " "), nbsp, " ")
	_, p.err = p.w.WriteString(s + "\n")
}

// grid writes a table. Where cells take several lines, an empty one parts the rows.
func (p *printer) grid(g *grid) {
	widths, stacked := layout(g, p.total)
	head, rows := make([]string, len(g.Columns)), make([][]string, 0, len(g.Rows))
	tall := false
	for i, c := range g.Columns {
		head[i] = heading(c, widths[i])
	}
	for _, row := range g.Rows {
		cells := set(g, row, widths, stacked)
		for _, cell := range cells {
			tall = tall || strings.Contains(cell, "\n")
		}
		rows = append(rows, cells)
	}
	if tall {
		rows = spaced(rows)
	}
	p.render(head, rows, quiet(g))
}

// spaced puts an empty row between every two.
func spaced(rows [][]string) [][]string {
	var out [][]string
	for i, cells := range rows {
		if i > 0 {
			out = append(out, make([]string, len(cells)))
		}
		out = append(out, cells)
	}
	return out
}

// render lets tablewriter set a table of cells that have their final lines.
func (p *printer) render(head []string, rows [][]string, options []tablewriter.Option) {
	var text strings.Builder
	var stand standIns
	t := tablewriter.NewTable(&text, options...)
	t.Header(stand.cells(head))
	for _, cells := range rows {
		p.keep(t.Append(stand.cells(cells)))
	}
	p.keep(t.Render())
	for line := range strings.Lines(text.String()) {
		p.line(stand.restore(strings.TrimSuffix(line, "\n")))
	}
}

// heading breaks the head of a column into lines.
func heading(c column, n int) string {
	if whole := c.Heading(); width(whole) <= n {
		return whole
	}
	return strings.Join(wrap(c.Head, n, 0), "\n")
}

// keep remembers the first error.
func (p *printer) keep(err error) {
	if p.err == nil {
		p.err = err
	}
}

// quiet is the look of a table on a terminal: a line under its head, one under its last
// row, and space between the columns. Cells come wrapped, since tablewriter does not
// break Chinese or addresses; it only pads them.
func quiet(g *grid) []tablewriter.Option {
	rule := tw.NewSymbolCustom("quiet").WithRow("─").WithCenter("─").
		WithHeaderMid("─").WithTopMid("─").WithBottomMid("─")
	return []tablewriter.Option{
		tablewriter.WithEastAsian(tw.Off), // widths are ours, whatever the environment says
		tablewriter.WithRenderer(renderer.NewBlueprint(tw.Rendition{
			Borders: tw.Border{Left: tw.Off, Right: tw.Off, Top: tw.Off, Bottom: tw.On},
			Symbols: rule,
			Settings: tw.Settings{
				Separators: tw.Separators{BetweenRows: tw.Off, BetweenColumns: tw.Off,
					ShowHeader: tw.On},
				Lines: tw.Lines{ShowHeaderLine: tw.On},
			},
		})),
		tablewriter.WithConfig(configuration(g, paddings(len(g.Columns)))),
	}
}

// paddings puts the gap behind every column but the last of n.
func paddings(n int) tw.CellPadding {
	between := tw.Padding{Right: strings.Repeat(" ", gap), Overwrite: true}
	each := make([]tw.Padding, n)
	for i := range n - 1 {
		each[i] = between
	}
	each[n-1] = tw.Padding{Overwrite: true}
	return tw.CellPadding{Global: between, PerColumn: each}
}

// configuration turns off whatever tablewriter would do to a cell but align and pad it.
func configuration(g *grid, padding tw.CellPadding) tablewriter.Config {
	align := make([]tw.Align, len(g.Columns))
	for i, c := range g.Columns {
		align[i] = tw.AlignLeft
		if c.Right {
			align[i] = tw.AlignRight
		}
	}
	cell := tw.CellConfig{
		Formatting: tw.CellFormatting{AutoWrap: tw.WrapNone, AutoFormat: tw.Off},
		Alignment:  tw.CellAlignment{PerColumn: align},
		Padding:    padding,
	}
	return tablewriter.Config{
		Header:   cell,
		Row:      cell,
		Behavior: tw.Behavior{TrimSpace: tw.Off, AutoHide: tw.Off, TrimLine: tw.Off},
	}
}
