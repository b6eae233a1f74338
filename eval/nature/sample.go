package main

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/cespare/xxhash/v2"
)

// A sample says how many passages are drawn.
type sample struct {
	uniform int // of all
	stratum int // of each stratum, if these are not as many
	close   int // of the last stratum, if these are more
	seed    uint64
}

// A stratum is the passages that have something in common. Strata of one feature share none.
type stratum struct {
	feature, name string
	has           func(*passage) bool
}

// between returns whether a figure of a passage is from lo up to, but not, hi.
func between(figure func(*passage) float64, lo, hi float64) func(*passage) bool {
	return func(p *passage) bool { return figure(p) >= lo && figure(p) < hi }
}

// most is more than any figure of a passage.
const most = 1e9

// strata are those that are drawn from.
var strata = slices.Concat(
	split("days apart", func(p *passage) float64 { return p.days }, 0, 2, most),
	split("further words", func(p *passage) float64 { return float64(p.further) }, 0, 1, 20, most),
	split("words", func(p *passage) float64 { return float64(p.words) }, 0, 13, 20, 50, most),
	split("rarest run in", func(p *passage) float64 { return float64(p.rarest) },
		0, 1, 3, 5, 11, 51, most),
	[]stratum{{"close", "under 2 days, 20 further words",
		func(p *passage) bool { return p.days < 2 && p.further >= 20 }}},
)

// split returns strata of a feature, each from one bound up to the next.
func split(feature string, figure func(*passage) float64, bounds ...float64) []stratum {
	var all []stratum
	for i, lo := range bounds[:len(bounds)-1] {
		hi := bounds[i+1]
		name := fmt.Sprintf("%v to %v", lo, hi-1)
		switch {
		case hi == most:
			name = fmt.Sprintf("%v and more", lo)
		case lo == hi-1:
			name = fmt.Sprint(lo)
		case lo == 0:
			name = fmt.Sprintf("under %v", hi)
		}
		all = append(all, stratum{feature, name, between(figure, lo, hi)})
	}
	return all
}

// A draw is the passages that were drawn.
type draw struct {
	all     []*passage   // each once, in the order of the hash
	uniform []*passage   // those drawn of all
	total   int          // of how many
	strata  [][]*passage // those drawn of each stratum
	totals  []int        // of how many
}

// draw draws from passages: the first of all and of each stratum in an order that the hash gives.
// What is drawn of all and is of a stratum comes first in it, and belongs to its draw.
func (s sample) draw(passages []*passage) *draw {
	rank := map[*passage]uint64{}
	for _, p := range passages {
		rank[p] = p.hash(s.seed)
	}
	byRank := func(p, q *passage) int { return cmp.Compare(rank[p], rank[q]) }
	ordered := slices.SortedFunc(slices.Values(passages), byRank)
	d := &draw{total: len(ordered), uniform: ordered[:min(s.uniform, len(ordered))]}
	drawn := slices.Clone(d.uniform)
	for i, t := range strata {
		of, n := t.of(ordered), s.stratum
		if i == len(strata)-1 {
			n = max(n, s.close)
		}
		first := of[:min(max(n, len(t.of(d.uniform))), len(of))]
		d.strata, d.totals = append(d.strata, first), append(d.totals, len(of))
		drawn = append(drawn, first...)
	}
	slices.SortFunc(drawn, byRank)
	d.all = slices.Compact(drawn)
	return d
}

// of returns the passages of a stratum.
func (t stratum) of(passages []*passage) []*passage {
	var all []*passage
	for _, p := range passages {
		if t.has(p) {
			all = append(all, p)
		}
	}
	return all
}

// hash returns a number that looks random and is the same for the same place and seed.
func (p place) hash(seed uint64) uint64 {
	return xxhash.Sum64String(fmt.Sprint(seed, p.a, p.b, p.aSpan, p.bSpan))
}

// heldOut reports whether the judgements of a pair are held out: those of one pair in three are.
func (p place) heldOut() bool { return xxhash.Sum64String(p.a+" "+p.b)%3 == 0 }
