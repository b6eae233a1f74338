package nature

import (
	"math/bits"

	"overlap/match"
)

// A prober tells which runs two texts share, of one text after another with many. One goroutine
// uses it.
type prober struct {
	set         *match.Pairs
	only        *filter // has all runs that pairs share; nil if nobody knows
	of          int     // the text in the table
	table       []slot
	shift       uint8
	pair        uint32 // number of the pair at hand, from 1
	runs        []run
	here, there buffer
}

// A slot of a prober's table is a run of its text; free if it has no hash.
type slot struct {
	hash uint64
	pair uint32 // the last one that shares it
}

// newProber returns a prober of the pairs of a set, all of whose shared runs a filter has.
func newProber(ps *match.Pairs, only *filter) prober { return prober{set: ps, only: only, of: -1} }

// shared returns the different runs that the texts of a pair share, each at its first place in A.
// They are overwritten by the next call. Cost: linear in A, and in B where that is another text
// than before.
func (p *prober) shared(pair *match.Pair) []run {
	if p.of != pair.B {
		p.fill(pair.B)
	}
	p.pair++
	p.runs = p.there.appendRuns(p.runs[:0], p.set, pair.A)
	kept := p.runs[:0]
	for _, r := range p.runs {
		if p.only != nil && !p.only.has(r.hash) {
			continue
		}
		if s := p.find(r.hash); s.hash == r.hash && s.pair != p.pair {
			s.pair = p.pair
			kept = append(kept, r)
		}
	}
	return kept
}

// fill puts the runs of text t into the table.
func (p *prober) fill(t int) {
	p.runs = p.here.appendRuns(p.runs[:0], p.set, t)
	n := bits.Len(uint(2*len(p.runs) + 1))
	if len(p.table) != 1<<n {
		p.table = make([]slot, 1<<n)
	}
	clear(p.table)
	p.of, p.shift, p.pair = t, uint8(64-n), 0
	for _, r := range p.runs {
		if p.only == nil || p.only.has(r.hash) {
			p.find(r.hash).hash = r.hash
		}
	}
}

// find returns the slot of a hash, or the free one where it belongs.
func (p *prober) find(hash uint64) *slot {
	for i := hash >> p.shift; ; i++ {
		if s := &p.table[i&uint64(len(p.table)-1)]; s.hash == hash || s.hash == 0 {
			return s
		}
	}
}
