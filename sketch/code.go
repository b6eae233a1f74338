package sketch

import (
	"overlap/agency"
	"overlap/internal/codec"
	"overlap/internal/span"
	"overlap/quote"
)

// Code writes a sketch or reads it, as the coder does, but for fingerprints and keys. It is of a
// text of so many bytes. Equal sketches are equal bytes.
func (s *Sketch) Code(c *codec.Coder, size int) {
	s.Facts.code(c, size)
	codec.List(c, &s.Doubts, c.Text)
	c.Raw(s.Content[:])
	codec.List(c, &s.Compact.Canon, func(n *uint16) {
		all := uint32(*n)
		if codec.UpTo(c, &all, 1<<16-1); c.Reads {
			*n = uint16(all)
		}
	})
	codec.List(c, &s.Compact.Slips, func(b *byte) { codec.Number(c, b) })
}

// code codes facts.
func (f *Facts) code(c *codec.Coder, size int) {
	codec.UpTo(c, &f.Size, size)
	codec.UpTo(c, &f.Compared, uint32(size))
	c.Flags(&f.Few)
	c.Hash(&f.Hash)
	codec.Optional(c, &f.Credit, func(a *agency.Credit) {
		c.Text(&a.Agency)
		c.Text((*string)(&a.Evidence))
		c.Text(&a.Field)
		codec.Number(c, &a.Lo)
		codec.Number(c, &a.Hi)
		c.Flags(&a.Part)
	})
	codec.List(c, &f.Uses, func(u *quote.Use) { u.Code(c, size) })
	codec.List(c, &f.Repetitions, func(r *Repetition) {
		r.Notice.code(c, size)
		codec.UpTo(c, &r.Of, size)
		codec.UpTo(c, &r.From, size)
		c.Flags(&r.Copied)
	})
	for _, list := range []*[]Notice{&f.Listed, &f.Furniture} {
		codec.List(c, list, func(n *Notice) { n.code(c, size) })
	}
	codec.List(c, &f.Spoken, func(s *span.Span) { codec.Range(c, &s.First, &s.Last, size) })
}

// code codes a notice.
func (n *Notice) code(c *codec.Coder, size int) {
	codec.Range(c, &n.First, &n.Last, size)
	codec.Range(c, &n.Bytes.Lo, &n.Bytes.Hi, size)
	c.Hash(&n.Hash)
}
