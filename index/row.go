package index

import (
	"cmp"
	"math"
	"slices"

	"overlap/internal/codec"
	"overlap/timeline"
)

// A Row is what a stored segment says of an article without a look into its text.
type Row struct {
	ID, Outlet, Owner string
	When              timeline.Instant // without Delay and Visit
	// number of its words among the contents of the segment, which are in the order of their first
	// articles
	Content uint32
	Seal    [16]byte // tells its content from others; zero if it is shorter than a shingle
	// tells what it says from all else: two are equal if the articles are, but for the path and the
	// line that they were read from, and when they were fetched: what is fetched again is not new
	Hash   [16]byte
	Words  int // that are compared
	Bytes  int // of its text
	Prints int // fingerprints of its content
}

// compare compares rows by time, outlet and id; those without a time are last.
func (r *Row) compare(s *Row) int {
	return cmp.Or(r.When.Compare(s.When), cmp.Compare(r.Outlet, s.Outlet), cmp.Compare(r.ID, s.ID))
}

// A cell is a column of one row, which is written or read.
type cell struct {
	*codec.Coder
	*Row
	contents int // of the segment
}

// A column is one thing that a stored segment has of each article.
type column struct {
	tag  string
	code func(x cell)
}

var columns = []column{
	{"id", func(x cell) { x.Text(&x.ID) }},
	{"outlet", func(x cell) { x.Name(&x.Outlet) }},
	{"owner", func(x cell) { x.Name(&x.Owner) }},
	{"when", func(x cell) { x.When.Code(x.Coder) }},
	{"content", func(x cell) {
		codec.UpTo(x.Coder, &x.Content, uint32(x.contents))
		x.Bad = x.Bad || int(x.Content) >= x.contents
	}},
	{"seal", func(x cell) { x.Raw(x.Seal[:]) }},
	{"hash", func(x cell) { x.Raw(x.Row.Hash[:]) }},
	{"words", func(x cell) { codec.UpTo(x.Coder, &x.Words, math.MaxInt32) }},
	{"bytes", func(x cell) { codec.UpTo(x.Coder, &x.Row.Bytes, math.MaxUint32) }},
	{"prints", func(x cell) { codec.UpTo(x.Coder, &x.Prints, math.MaxInt32) }},
}

// codeRows codes the rows of a block, one column behind the other. Columns that are not known are
// passed over.
func codeRows(c *codec.Coder, rows *[]Row, contents int) {
	n := len(*rows)
	codec.UpTo(c, &n, len(c.Bytes)/len(columns)) // a byte in each at least
	type named struct{ tag, bytes string }
	var all []named
	if c.Reads {
		*rows = make([]Row, n)
	} else {
		for _, column := range columns {
			bytes := codeColumn(column, codec.Coder{}, *rows, contents).Bytes
			all = append(all, named{column.tag, string(bytes)})
		}
	}
	codec.List(c, &all, func(x *named) {
		c.Text(&x.tag)
		c.Text(&x.bytes)
	})
	for i := 0; c.Reads && i < len(columns); i++ {
		k := slices.IndexFunc(all, func(x named) bool { return x.tag == columns[i].tag })
		if c.Bad = c.Bad || k < 0; c.Bad {
			return
		}
		in := codec.Coder{Bytes: []byte(all[k].bytes), Reads: true}
		c.Bad = !codeColumn(columns[i], in, *rows, contents).Ended()
	}
	for i := range *rows {
		(*rows)[i].When.SetClock((*rows)[i].Outlet)
	}
}

// codeColumn codes a column of some rows.
func codeColumn(column column, c codec.Coder, rows []Row, contents int) *codec.Coder {
	for i := range rows {
		column.code(cell{&c, &rows[i], contents})
	}
	return &c
}
