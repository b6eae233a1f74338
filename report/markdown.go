package report

import (
	"bufio"
	"strings"

	"github.com/olekukonko/tablewriter"
	"github.com/olekukonko/tablewriter/renderer"
	"github.com/olekukonko/tablewriter/tw"
)

// writeMarkdown writes a sheet in GitHub's Markdown. Nothing an article says becomes
// markup: see escape.
func writeMarkdown(w *bufio.Writer, s sheet) error {
	p := &printer{w: w}
	for i := range s {
		p.chapter(&s[i])
	}
	return p.err
}

// chapter writes one section as Markdown.
func (p *printer) chapter(s *section) {
	if s.Title != "" {
		p.apart("## " + escape(s.Title))
	}
	for _, line := range s.Intro {
		p.apart(escape(line))
	}
	if s.Grid != nil {
		p.apart()
		p.markdownGrid(s.Grid)
		if s.Left != "" {
			p.apart(escape(s.Left))
		}
	}
	for _, q := range s.Panes {
		p.apart("### " + escape(q.Head))
		if q.Why != "" {
			p.apart(escape(q.Why))
		}
		for _, r := range q.Rows {
			p.stretch(&q, &r)
		}
	}
	if len(s.Items) > 0 {
		p.apart()
	}
	for _, item := range s.Items {
		p.line("- " + escape(item))
	}
	if s.Left != "" && s.Grid == nil {
		p.line("- " + escape(s.Left))
	}
}

// stretch writes a stretch of a passage from both sides.
func (p *printer) stretch(q *panes, r *row) {
	if r.Head != "" {
		p.apart(escape(r.Head))
	}
	if r.A != "" {
		p.apart("> " + q.NameA + ": " + escape(r.A))
	}
	if r.B != "" {
		p.apart("> " + q.NameB + ": " + escape(r.B))
	}
}

// apart writes lines after an empty one, unless they are the first.
func (p *printer) apart(lines ...string) {
	if p.begun {
		p.line("")
	}
	p.begun = true
	for _, line := range lines {
		p.line(line)
	}
}

// markdownGrid writes a table; its cells are never cut or wrapped.
func (p *printer) markdownGrid(g *grid) {
	head := make([]string, len(g.Columns))
	for i, c := range g.Columns {
		head[i] = escape(c.Heading())
	}
	rows := make([][]string, len(g.Rows))
	for k, row := range g.Rows {
		cells := make([]string, len(row))
		for i, cell := range row {
			lines := strings.Split(cell, "\n")
			for j := range lines {
				lines[j] = escape(lines[j])
			}
			cells[i] = strings.Join(lines, "<br>")
		}
		rows[k] = cells
	}
	p.render(head, rows, []tablewriter.Option{
		tablewriter.WithEastAsian(tw.Off),
		tablewriter.WithRenderer(renderer.NewMarkdown()),
		tablewriter.WithConfig(configuration(g,
			tw.CellPadding{Global: tw.Padding{Left: " ", Right: " "}})),
	})
}

// escape returns s cleaned, with a backslash before every character that Markdown, or
// GitHub's (tables, strikethrough, formulas), would take for markup, so that it reads as it was
// written. A mark that counts only at the start of a line is escaped there.
func escape(s string) string {
	s = clean(s)
	var b strings.Builder
	b.Grow(len(s) + 8)
	for i := range len(s) {
		c := s[i]
		switch {
		case strings.IndexByte("\\`*_[]<>|~&$#", c) >= 0,
			i == 0 && strings.IndexByte("+-=", c) >= 0,
			(c == '.' || c == ')') && i > 0 && isNumber(s[:i]):
			b.WriteByte('\\')
		}
		b.WriteByte(c)
	}
	return b.String()
}

// isNumber reports whether s is digits only: "1." would start a list.
func isNumber(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
