package join

import (
	"slices"

	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/sketch"
)

// Between two sets.
//
// The fingerprints of a few texts lie in a table, and those of many others are looked up in it,
// text by text: what two of them share need not be kept. So the references of a check are held
// against the drafts while they stream, and all texts against the drawn ones of recall. No
// fingerprint is too frequent here: how many of a few texts a text may share something with has a
// bound.

// A Table is the fingerprints of some texts by hash. Once it is filled any number of goroutines
// read it.
type Table struct {
	most   int  // how often a fingerprint counts in one text
	later  bool // the texts of the table are later than those that are looked up
	lines  []sketch.Compact
	places map[uint64]spool.Records // of a fingerprint: the number of the text, the token
	filter []uint64
}

// filterBits is the width of a bit set of hashes, 128 KB: nearly all fingerprints of other texts
// are put aside by one look.
const filterBits = 20

// NewTable returns an empty table.
func NewTable(most int, later bool) *Table {
	return &Table{most: most, later: later, places: make(map[uint64]spool.Records),
		filter: make([]uint64, 1<<filterBits/64)}
}

// Add adds a text, of the next number.
func (t *Table) Add(l sketch.Compact, prints []sketch.Fingerprint) {
	n := uint32(len(t.lines))
	l.Canon = slices.Clone(l.Canon) // the caller writes the next text there
	t.lines = append(t.lines, l)
	for _, f := range prints {
		bit := f.Hash >> (64 - filterBits)
		t.filter[bit/64] |= 1 << (bit % 64)
		if known := t.places[f.Hash]; len(known) < t.most || known[len(known)-t.most].Of != n {
			t.places[f.Hash] = append(known, spool.Record{Of: n, At: f.At})
		}
	}
}

// of returns where a fingerprint stands.
func (t *Table) of(hash uint64) spool.Records {
	if bit := hash >> (64 - filterBits); t.filter[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	return t.places[hash]
}

// A Prober holds texts against a table. One goroutine uses it.
type Prober struct {
	*Table
	grower
	buffer spool.Buffer
	Met    spool.Records
	seeds  []seed
	times  map[uint64]int // how often the text at hand has a fingerprint
	Found  []int
}

// mostTimes is how large the map of a prober stays from text to text.
const mostTimes = 1 << 12

// NewProber returns a prober by a policy.
func NewProber(t *Table, p *policy.Policy) Prober { return Prober{Table: t, grower: growerOf(p)} }

// Gather makes b.met the places that the fingerprints of a text have in the table's texts that are
// wanted: all, if wanted is nil.
func (b *Prober) Gather(prints []sketch.Fingerprint, wanted func(n int) bool) {
	if len(b.times) > mostTimes || b.times == nil {
		b.times = make(map[uint64]int) // a map that is cleared stays as large as it was
	}
	clear(b.times)
	b.Met = b.Met[:0]
	for _, f := range prints {
		before := len(b.Met)
		for _, p := range b.of(f.Hash) {
			if wanted != nil && !wanted(int(p.Of)) {
				continue
			}
			r := spool.Record{Key: uint64(p.Of), Of: f.At, At: p.At}
			if b.later {
				r.Of, r.At = r.At, r.Of
			}
			b.Met = append(b.Met, r)
		}
		if len(b.Met) == before {
			continue
		}
		if b.times[f.Hash]++; b.times[f.Hash] > b.most {
			b.Met = b.Met[:before]
		}
	}
}

// Between returns the numbers of the table's texts that are wanted with which a text may share a
// passage, ascending. They are overwritten by the next call.
func (b *Prober) Between(l sketch.Compact, prints []sketch.Fingerprint,
	wanted func(n int) bool) []int {
	b.Gather(prints, wanted)
	b.buffer.Sort(b.Met)
	b.Found = b.Found[:0]
	for group := range b.Met.Groups() {
		b.seeds = b.seeds[:0]
		for _, m := range group {
			b.seeds = append(b.seeds, seed{at: m.At, by: m.Of})
		}
		n := int(group[0].Key)
		here, there := l, b.lines[n]
		if b.later {
			here, there = there, here
		}
		if b.grows(here, there, b.seeds) {
			b.Found = append(b.Found, n)
		}
	}
	return b.Found
}
