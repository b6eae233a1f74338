package quote

import (
	"slices"

	"overlap/internal/codec"
)

// Code writes q or reads it, as the coder does: some 30 bytes where its values take 180. It is of a
// text of so many bytes.
func (q *Quotation) Code(c *codec.Coder, size int) {
	codec.Range(c, &q.Lo, &q.Hi, size)
	codec.List(c, &q.Parts, func(s *Span) { codec.Range(c, &s.Lo, &s.Hi, size) })
	codec.Range(c, &q.Source.Lo, &q.Source.Hi, size)
	codec.Number(c, &q.Kind)
	codec.Number(c, &q.Depth)
	c.Name(&q.Speaker)
	c.Name(&q.Rule)
	c.Flags(&q.Unclosed, &q.Unopened)
}

// Code writes a use or reads it, as the coder does, but for what its caller fills in. It is of a
// text of so many bytes.
func (u *Use) Code(c *codec.Coder, size int) {
	if c.Reads {
		u.Quotation = new(Quotation)
	}
	u.Quotation.Code(c, size)
	u.Quotation.codeForGroup(c)
	codec.UpTo(c, &u.First, size)
	codec.UpTo(c, &u.Words, size)
	u.Said.code(c)
	c.Flags(&u.Named)
}

// codeForGroup codes what only grouping needs.
func (q *Quotation) codeForGroup(c *codec.Coder) {
	known := 0 // offices, which come first
	for known < len(q.offices) && q.offices[known] != 0 {
		known++
	}
	codec.UpTo(c, &known, len(q.offices))
	for i := range q.offices[:known] {
		c.Hash(&q.offices[i])
	}
	lang := slices.Index(languages[:], q.lang) + 1 // 0 is none
	if codec.UpTo(c, &lang, len(languages)); c.Reads && lang > 0 {
		q.lang = languages[lang-1].read()
	}
}

// code codes the words of a quotation as they are compared.
func (v *Said) code(c *codec.Coder) {
	codec.List(c, &v.words, c.Hash)
	codec.List(c, &v.stems, func(s *uint32) { codec.Number(c, s) })
	codec.List(c, &v.joints, func(j *joint) {
		codec.Number(c, &j.at)
		codec.Number(c, &j.kind)
	})
	codec.List(c, &v.numbers, func(n *number) {
		c.Hash(&n.word)
		codec.Number(c, &n.symbols.Sign)
		codec.Number(c, &n.symbols.Currency)
		codec.Number(c, &n.symbols.Unit)
		c.Flags(&n.symbols.Point)
	})
	c.Flags(&v.woven, &v.trails)
}
