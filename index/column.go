package index

import (
	"math"
	"slices"

	"overlap/agency"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/quote"
	"overlap/sketch"
)

// A column is one thing that a stored segment has of each document. Later ones may ask for what earlier
// ones gave.
type column struct {
	tag  string
	code func(c *codec.Coder, d *Document, most *bounds)
}

// Bounds are what no document of a segment has more of.
type bounds struct {
	contents            int
	texts, heads, lines int64 // bytes
}

// upTo codes how many bytes there are of a stretch.
func (s *stretch) upTo(c *codec.Coder, most int64) {
	codec.UpTo(c, &s.size, uint32(min(most, math.MaxUint32)))
}

// columns are all that is known of a document but what a run adds: Draft, Respelt, the delay of its
// outlet, what of its repetitions was copied. The words of quotations are split anew when they are read:
// stored, they would take a third of the text.
var columns = []column{
	{"content", codeContent},
	{"id", func(c *codec.Coder, d *Document, _ *bounds) { c.Text(&d.ID) }},
	{"outlet", func(c *codec.Coder, d *Document, _ *bounds) { c.Name(&d.Outlet) }},
	{"owner", func(c *codec.Coder, d *Document, _ *bounds) { c.Name(&d.Owner) }},
	{"notes", func(c *codec.Coder, d *Document, _ *bounds) { codec.List(c, &d.Notes, c.Name) }},
	{"when", func(c *codec.Coder, d *Document, _ *bounds) { d.When.Code(c) }},
	{"address", func(c *codec.Coder, d *Document, _ *bounds) { c.Hash(&d.Address) }},
	{"text", func(c *codec.Coder, d *Document, most *bounds) { d.away.text.upTo(c, most.texts) }},
	{"head", func(c *codec.Coder, d *Document, most *bounds) { d.away.head.upTo(c, most.heads) }},
	{"compared", func(c *codec.Coder, d *Document, _ *bounds) { codec.UpTo(c, &d.Compared, d.away.text.size) }},
	{"size", func(c *codec.Coder, d *Document, _ *bounds) { codec.UpTo(c, &d.Size, int(d.Compared)) }},
	{"few", func(c *codec.Coder, d *Document, _ *bounds) { c.Flags(&d.Few) }},
	{"hash", func(c *codec.Coder, d *Document, _ *bounds) { c.Hash(&d.Hash) }},
	{"credit", codeCredit},
	{"repetitions", codeRepetitions},
	{"listed", func(c *codec.Coder, d *Document, _ *bounds) {
		codec.List(c, &d.Listed, func(n *sketch.Notice) { codeNotice(c, n, d) })
	}},
	{"spoken", func(c *codec.Coder, d *Document, _ *bounds) {
		codec.List(c, &d.Spoken, func(s *span.Span) { codec.Range(c, &s.First, &s.Last, d.Size) })
	}},
	{"uses", codeUses},
}

// codeContent codes the content of a document, and what it has if it is the first of it: a document that
// leads has the next one.
func codeContent(c *codec.Coder, d *Document, most *bounds) {
	n := 0
	if !d.Leads {
		n = int(d.Content) + 1
	}
	codec.UpTo(c, &n, most.contents)
	if d.Leads = n == 0; !d.Leads {
		d.Content = uint32(n - 1)
		return
	}
	c.Raw(d.Seal[:])
	codec.Number(c, &d.Prints)
	d.away.line.upTo(c, most.lines)
	d.Compact.CodeSlips(c)
}

func codeCredit(c *codec.Coder, d *Document, _ *bounds) {
	codec.Optional(c, &d.Credit, func(credit *agency.Credit) {
		c.Name(&credit.Agency)
		c.Name((*string)(&credit.Evidence))
		c.Name(&credit.Field)
		most := math.MaxInt32 // bytes of a field
		if credit.Field == "text" {
			most = int(d.Compared)
		}
		codec.Range(c, &credit.Lo, &credit.Hi, most)
		c.Flags(&credit.Part)
	})
}

func codeRepetitions(c *codec.Coder, d *Document, _ *bounds) {
	codec.List(c, &d.Repetitions, func(r *sketch.Repetition) {
		codeNotice(c, &r.Notice, d)
		codec.UpTo(c, &r.Of, d.Size)
		codec.UpTo(c, &r.From, int(d.Compared))
	})
}

func codeNotice(c *codec.Coder, n *sketch.Notice, d *Document) {
	codec.Range(c, &n.First, &n.Last, d.Size)
	codec.Range(c, &n.Bytes.Lo, &n.Bytes.Hi, int(d.Compared))
	c.Hash(&n.Hash)
}

// codeUses codes what a document says for others to say, too: the quotations alone.
func codeUses(c *codec.Coder, d *Document, _ *bounds) {
	within := func(s *quote.Span) { codec.Range(c, &s.Lo, &s.Hi, int(d.Compared)) }
	codec.List(c, &d.Uses, func(u *quote.Use) {
		if c.Reads {
			u.Quotation = new(quote.Quotation)
		}
		q := u.Quotation
		codec.Range(c, &q.Lo, &q.Hi, int(d.Compared))
		codec.List(c, &q.Parts, within)
		within(&q.Source)
		codec.Number(c, &q.Kind)
		codec.Number(c, &q.Depth)
		c.Name(&q.Speaker)
		c.Name(&q.Rule)
		c.Flags(&q.Unclosed, &q.Unopened)
	})
}

// Rows are documents of a stored segment one after the other, and what stands before the first of them.
type rows struct {
	documents         []*Document
	contents          int
	text, head, lines int64 // bytes
}

// A cell is a column of some rows.
type cell struct{ tag, bytes string }

// code codes the rows of a block: where they stand, and one column behind the other. Columns that are not
// known are passed over. Afterwards the rows are those behind, but for the documents.
func (r *rows) code(c *codec.Coder, most *bounds) {
	n := len(r.documents)
	codec.UpTo(c, &n, len(c.Bytes))
	codec.UpTo(c, &r.contents, most.contents)
	codec.UpTo(c, &r.text, most.texts)
	codec.UpTo(c, &r.head, most.heads)
	codec.UpTo(c, &r.lines, most.lines)
	cells := make([]cell, len(columns))
	if c.Reads {
		r.documents = make([]*Document, n)
		for i, all := 0, make([]Document, n); i < n; i++ {
			r.documents[i] = &all[i]
		}
	} else {
		for i, column := range columns {
			cells[i] = cell{column.tag, string(r.cell(codec.Coder{}, column, most).Bytes)}
		}
	}
	codec.List(c, &cells, func(x *cell) {
		c.Text(&x.tag)
		c.Text(&x.bytes)
	})
	for _, column := range columns[:len(columns)*codec.Bit(c.Reads)] {
		i := slices.IndexFunc(cells, func(x cell) bool { return x.tag == column.tag })
		c.Bad = c.Bad || i < 0 || !r.cell(codec.Coder{Bytes: []byte(cells[i].bytes), Reads: true}, column, most).Ended()
	}
	r.place(c, most)
}

// cell codes a column of the rows.
func (r *rows) cell(c codec.Coder, column column, most *bounds) *codec.Coder {
	for _, d := range r.documents {
		column.code(&c, d, most)
	}
	return &c
}

// place gives the documents their contents and where they lie.
func (r *rows) place(c *codec.Coder, most *bounds) {
	for _, d := range r.documents {
		if d.Leads {
			d.Content = uint32(r.contents)
			r.contents++
		}
		d.away.text.at, d.away.head.at, d.away.line.at = r.text, r.head, r.lines
		r.text += int64(d.away.text.size)
		r.head += int64(d.away.head.size)
		r.lines += int64(d.away.line.size)
	}
	c.Bad = c.Bad || r.contents > most.contents || r.text > most.texts || r.head > most.heads || r.lines > most.lines
}
