package report

import "strings"

// beside is the width from which two texts stand side by side; below it lines would be
// too short to read, and B stands under A.
const beside = 96

// panes writes one passage: what it is, and its text from both sides.
func (p *printer) panes(q *panes, first bool) {
	if !first {
		p.line("")
	}
	p.paragraph("", q.Head)
	if q.Why != "" {
		p.paragraph("  ", q.Why)
	}
	for _, r := range q.Rows {
		p.row(q, &r)
	}
}

// row writes a stretch of a passage from both sides.
func (p *printer) row(q *panes, r *row) {
	if r.Head != "" {
		p.paragraph("  ", r.Head)
	}
	a, b := clean(r.A), clean(r.B)
	if p.total == 0 || p.total >= beside {
		p.columns(a, b)
		return
	}
	if a == b {
		p.paragraph(q.NameA+"="+q.NameB+"  ", a)
		return
	}
	wide := max(width(q.NameA), width(q.NameB)) + 4
	if a != "" {
		p.paragraph(q.NameA+strings.Repeat(" ", wide-width(q.NameA)), a)
	}
	if b != "" {
		p.paragraph(q.NameB+strings.Repeat(" ", wide-width(q.NameB)), b)
	}
}

// columns writes a on the left and b on the right, in lines of half the width.
func (p *printer) columns(a, b string) {
	const margin, between = 2, 3
	total := p.total
	if total == 0 {
		total = 140
	}
	half := (total - margin - between) / 2
	left, right := wrap(a, half, 0), wrap(b, half, 0)
	for i := range max(len(left), len(right)) {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		pad := strings.Repeat(" ", max(0, half-width(l)))
		p.line(strings.Repeat(" ", margin) + l + pad + strings.Repeat(" ", between) + r)
	}
}
