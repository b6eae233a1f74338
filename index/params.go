package index

import (
	"fmt"

	"overlap/internal/codec"
	"overlap/sketch"
)

// Params are what a segment was made with, as far as its bytes depend on it.
type Params struct {
	Sketches        int // sketch.Version
	MinWords        int // of sketch.Options, as all that follows
	Shingle, Window int
	Of              sketch.Unit
	Keys            bool
}

// ParamsOf returns what a segment of some options is made with.
func ParamsOf(o sketch.Options) Params {
	return Params{
		Sketches: sketch.Version, MinWords: o.MinWords, Shingle: o.Shingle, Window: o.Window,
		Of: o.Of, Keys: o.Keys,
	}
}

// named returns all of p with their names.
func (p *Params) named() []param {
	return []param{
		{"version of sketches", p.Sketches}, {"least words", p.MinWords}, {"shingle", p.Shingle},
		{"window", p.Window}, {"unit", p.Of}, {"keys", p.Keys},
	}
}

type param struct {
	name  string
	value any
}

// Joins returns nil if segments made with p and with other may be joined: what they are found by is
// equal where articles are. If not, the error names the first thing that differs.
func (p Params) Joins(other Params) error {
	theirs := other.named()
	for i, mine := range p.named() {
		if mine.value != theirs[i].value {
			return fmt.Errorf("made with %s %v, and not with %v as what it is joined with",
				mine.name, mine.value, theirs[i].value)
		}
	}
	return nil
}

// code codes p.
func (p *Params) code(c *codec.Coder) {
	for _, n := range []*int{&p.Sketches, &p.MinWords, &p.Shingle, &p.Window, (*int)(&p.Of)} {
		codec.Number(c, n)
	}
	c.Flags(&p.Keys)
}
