package align

import (
	"maps"
	"math"
	"slices"

	"overlap/internal/codec"
)

// RatesVersion is that of the words that rates are of: another one where a text has other tokens or
// stems than it had. Rates of another version say nothing.
const RatesVersion = 1

// Equal reports whether two sets say the same of all words. Either may be nil.
func (r *Rates) Equal(other *Rates) bool {
	if r == nil || other == nil {
		return r == other
	}
	return maps.Equal(r.rates, other.rates)
}

// CodeRates codes rates, or that there are none: some eight bytes a word. Equal ones have equal
// bytes.
func CodeRates(c *codec.Coder, r **Rates) {
	codec.Optional(c, r, func(r *Rates) {
		stems := slices.Sorted(maps.Keys(r.rates))
		if c.Reads {
			r.rates = make(map[uint32]float32)
		}
		last := uint32(0)
		codec.List(c, &stems, func(stem *uint32) {
			bits := uint64(math.Float32bits(r.rates[*stem]))
			gap := *stem - last
			codec.UpTo(c, &gap, math.MaxUint32-last)
			c.Unsigned(&bits, uint64(math.Float32bits(1)))
			last += gap
			if c.Reads {
				r.rates[last] = math.Float32frombits(uint32(bits))
			}
		})
	})
}
