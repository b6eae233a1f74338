package match

import "overlap/internal/codec"

// Code writes a passage or reads it, as the coder does, before its nature is known. Equal passages
// are equal bytes.
func (p *Passage) Code(c *codec.Coder) {
	for _, b := range []*bounds{&p.A, &p.B} {
		codec.Number(c, &b.First)
		codec.Number(c, &b.Last)
		codec.Number(c, &b.lo)
		codec.Number(c, &b.hi)
	}
	for _, n := range []*int32{&p.Matched, &p.Rare, &p.Names, &p.Numbers, &p.Plain} {
		codec.Number(c, n)
	}
	for _, n := range []*int16{&p.Thousandths, &p.Bits, &p.Elsewhere} {
		codec.Number(c, n)
	}
	codec.Number(c, &p.Kind)
	codec.Number(c, &p.Nature)
	codec.Number(c, &p.Slots)
	c.Flags(&p.Told, &p.Form, &p.whole)
	codec.List(c, &p.runs, func(r *Run) {
		for _, n := range []*int32{&r.AFirst, &r.ALast, &r.BFirst, &r.BLast} {
			codec.Number(c, n)
		}
	})
}
