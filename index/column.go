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

// A column is one thing that a stored segment has of each document. Later ones may ask for what
// earlier ones gave.
type column struct {
	tag  string
	code func(x cell)
}

// A cell is a column of one document, which is written or read.
type cell struct {
	*codec.Coder
	d    *Document
	most *bounds
}

// Bounds are what no document of a segment has more of.
type bounds struct {
	contents             int
	texts, heads, tokens int64 // bytes
}

// columns are all that is known of a document but what a run adds: Draft, Respelt, the delay of its
// outlet, what of its repetitions was copied. The words of quotations are split anew when they are
// read: stored, they would take a fifth of the text.
var columns = []column{
	{"content", codeContent},
	{"id", func(x cell) { x.Text(&x.d.ID) }},
	{"outlet", func(x cell) { x.Name(&x.d.Outlet) }},
	{"owner", func(x cell) { x.Name(&x.d.Owner) }},
	{"notes", func(x cell) { codec.List(x.Coder, &x.d.Notes, x.Name) }},
	{"when", func(x cell) { x.d.When.Code(x.Coder) }},
	{"address", func(x cell) { x.Hash(&x.d.Address) }},
	{"text", func(x cell) { x.size(&x.d.away.text, x.most.texts) }},
	{"head", func(x cell) { x.size(&x.d.away.head, x.most.heads) }},
	{"compared", func(x cell) { codec.UpTo(x.Coder, &x.d.Compared, x.d.away.text.size) }},
	{"size", func(x cell) { codec.UpTo(x.Coder, &x.d.Size, int(x.d.Compared)) }},
	{"few", func(x cell) { x.Flags(&x.d.Few) }},
	{"hash", func(x cell) { x.Hash(&x.d.Hash) }},
	{"credit", codeCredit},
	{"repetitions", codeRepetitions},
	{"listed", func(x cell) { codec.List(x.Coder, &x.d.Listed, x.notice) }},
	{"furniture", func(x cell) { codec.List(x.Coder, &x.d.Furniture, x.notice) }},
	{"spoken", func(x cell) { codec.List(x.Coder, &x.d.Spoken, x.words) }},
	{"uses", codeUses},
	{"from", func(x cell) { codec.List(x.Coder, &x.d.From, x.Hash) }},
}

// added are columns that the least version lacks.
var added = map[string]bool{"from": true}

// size codes how many bytes there are of something, at most as many as of all documents.
func (x cell) size(s *stretch, most int64) {
	codec.UpTo(x.Coder, &s.size, uint32(min(most, math.MaxUint32)))
}

// words codes words of the document.
func (x cell) words(s *span.Span) { codec.Range(x.Coder, &s.First, &s.Last, x.d.Size) }

// bytes codes bytes of the document's text.
func (x cell) bytes(lo, hi *int) { codec.Range(x.Coder, lo, hi, int(x.d.Compared)) }

func (x cell) notice(n *sketch.Notice) {
	x.words(&n.Span)
	x.bytes(&n.Bytes.Lo, &n.Bytes.Hi)
	x.Hash(&n.Hash)
}

// codeContent codes the content of a document, and what it has if it is the first of it: a document
// that leads has the next one.
func codeContent(x cell) {
	n := 0
	if !x.d.Leads {
		n = int(x.d.Content) + 1
	}
	codec.UpTo(x.Coder, &n, x.most.contents)
	if x.d.Leads = n == 0; !x.d.Leads {
		x.d.Content = uint32(n - 1)
		return
	}
	x.Raw(x.d.Seal[:])
	codec.Number(x.Coder, &x.d.Prints)
	x.size(&x.d.away.tokens, x.most.tokens)
	slips := string(x.d.Compact.Slips)
	x.Text(&slips)
	x.d.Compact.Slips = append([]byte(nil), slips...)
}

func codeCredit(x cell) {
	codec.Optional(x.Coder, &x.d.Credit, func(credit *agency.Credit) {
		x.Name(&credit.Agency)
		x.Name((*string)(&credit.Evidence))
		x.Name(&credit.Field)
		codec.Range(x.Coder, &credit.Lo, &credit.Hi, math.MaxInt32)
		x.Flags(&credit.Part)
		x.Bad = x.Bad || credit.Field == "text" && credit.Hi > int(x.d.Compared)
	})
}

func codeRepetitions(x cell) {
	codec.List(x.Coder, &x.d.Repetitions, func(r *sketch.Repetition) {
		x.notice(&r.Notice)
		codec.UpTo(x.Coder, &r.Of, x.d.Size)
		codec.UpTo(x.Coder, &r.From, int(x.d.Compared))
	})
}

// codeUses codes what a document says for others to say, too: the quotations alone.
func codeUses(x cell) {
	codec.List(x.Coder, &x.d.Uses, func(u *quote.Use) {
		if x.Reads {
			u.Quotation = new(quote.Quotation)
		}
		u.Quotation.Code(x.Coder, int(x.d.Compared))
	})
}

// Rows are documents of a stored segment one after the other, and what stands before the first.
type rows struct {
	documents            []*Document
	contents             int
	texts, heads, tokens int64 // bytes
}

// code codes the rows of a block: where they stand, and one column behind the other. Columns that
// are not known are passed over. Afterwards the rows stand behind, but for the documents.
func (r *rows) code(c *codec.Coder, most *bounds) {
	n := len(r.documents)
	codec.UpTo(c, &n, len(c.Bytes)/len(columns)) // a byte in each at least
	codec.UpTo(c, &r.contents, most.contents)
	codec.UpTo(c, &r.texts, most.texts)
	codec.UpTo(c, &r.heads, most.heads)
	codec.UpTo(c, &r.tokens, most.tokens)
	type named struct{ tag, bytes string }
	var all []named
	if c.Reads {
		r.documents = pointers(make([]Document, n))
	} else {
		for _, column := range columns {
			bytes := r.column(column, codec.Coder{}, most).Bytes
			all = append(all, named{column.tag, string(bytes)})
		}
	}
	codec.List(c, &all, func(x *named) {
		c.Text(&x.tag)
		c.Text(&x.bytes)
	})
	for i := 0; c.Reads && i < len(columns); i++ {
		k := slices.IndexFunc(all, func(x named) bool { return x.tag == columns[i].tag })
		if k < 0 && added[columns[i].tag] {
			continue
		}
		if c.Bad = c.Bad || k < 0; c.Bad {
			return
		}
		in := codec.Coder{Bytes: []byte(all[k].bytes), Reads: true}
		c.Bad = !r.column(columns[i], in, most).Ended()
	}
	r.place()
	c.Bad = c.Bad || r.contents > most.contents ||
		r.texts > most.texts || r.heads > most.heads || r.tokens > most.tokens
}

// pointers returns a pointer to each of some documents.
func pointers(documents []Document) []*Document {
	all := make([]*Document, len(documents))
	for i := range documents {
		all[i] = &documents[i]
	}
	return all
}

// column codes a column of the rows.
func (r *rows) column(column column, c codec.Coder, most *bounds) *codec.Coder {
	for _, d := range r.documents {
		column.code(cell{&c, d, most})
	}
	return &c
}

// place gives the documents their contents and where they lie.
func (r *rows) place() {
	for _, d := range r.documents {
		if d.Leads {
			d.Content = uint32(r.contents)
			r.contents++
		}
		d.away.text.at, d.away.head.at, d.away.tokens.at = r.texts, r.heads, r.tokens
		r.texts += int64(d.away.text.size)
		r.heads += int64(d.away.head.size)
		r.tokens += int64(d.away.tokens.size)
	}
}
