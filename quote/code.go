package quote

import "overlap/internal/codec"

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
