package join

import (
	"slices"

	"overlap/edition"
	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/sketch"
)

// Between a few texts and many others.
//
// The fingerprints of the few lie in a table, and those of the others are looked up in it, text by
// text: what two of them share need not be kept. So the references of a check are held against the
// drafts while they stream, and all texts against the drawn ones of recall. No fingerprint is over
// a cap here: how many of a few texts a text may share something with has a bound.

// A Table is the fingerprints of some texts by hash. Once it is filled any number of goroutines
// read it.
type Table struct {
	most   int  // how often a fingerprint counts in one text
	later  bool // the texts of the table are later than those that are looked up
	texts  []sketch.Compact
	places map[uint64][]place
	filter []uint64
}

// A place is a text of the table and the token where a fingerprint stands in it.
type place struct{ text, token uint32 }

// filterBits is the width of a bit set of hashes, 128 KB: nearly all fingerprints of other texts
// are put aside by one look.
const filterBits = 20

// NewTable returns an empty table, in which a fingerprint counts so often in one text. Later says
// whether its texts are later than those that it is to be held against.
func NewTable(most int, later bool) *Table {
	return &Table{most: most, later: later, places: make(map[uint64][]place),
		filter: make([]uint64, 1<<filterBits/64)}
}

// Add adds a text, of the next number from 0. The caller may write over both.
func (t *Table) Add(text sketch.Compact, prints []sketch.Fingerprint) {
	n := uint32(len(t.texts))
	text.Canon = slices.Clone(text.Canon)
	t.texts = append(t.texts, text)
	for _, f := range prints {
		bit := f.Hash >> (64 - filterBits)
		t.filter[bit/64] |= 1 << (bit % 64)
		if known := t.places[f.Hash]; len(known) < t.most || known[len(known)-t.most].text != n {
			t.places[f.Hash] = append(known, place{n, f.At})
		}
	}
}

// of returns where a fingerprint stands.
func (t *Table) of(hash uint64) []place {
	if bit := hash >> (64 - filterBits); t.filter[bit/64]&(1<<(bit%64)) == 0 {
		return nil
	}
	return t.places[hash]
}

// A Prober holds texts against a table. One goroutine uses it.
type Prober struct {
	*Table
	chainer
	buffer spool.Buffer
	met    spool.Records // seeds of the text at hand, by text of the table
	pair   seeds
	times  map[uint64]int // how often the text at hand has a fingerprint
	found  []int
}

// mostTimes is how large the map of a prober stays from text to text.
const mostTimes = 1 << 12

// NewProber returns a prober of a table by a policy.
func NewProber(t *Table, p *policy.Policy) Prober { return Prober{Table: t, chainer: chainerOf(p)} }

// Gather returns how many seeds the fingerprints of a text make with those of the table's texts
// that are wanted: of all, if wanted is nil.
func (b *Prober) Gather(prints []sketch.Fingerprint, wanted func(n int) bool) int {
	if len(b.times) > mostTimes || b.times == nil {
		b.times = make(map[uint64]int) // a map that is cleared stays as large as it was
	}
	clear(b.times)
	b.met = b.met[:0]
	for _, f := range prints {
		before := len(b.met)
		for _, p := range b.of(f.Hash) {
			if wanted != nil && !wanted(int(p.text)) {
				continue
			}
			s := seed{earlier: p.text, by: f.At, at: p.token}
			if b.later {
				s.by, s.at = s.at, s.by
			}
			b.met = append(b.met, s.record())
		}
		if len(b.met) == before {
			continue
		}
		if b.times[f.Hash]++; b.times[f.Hash] > b.most {
			b.met = b.met[:before]
		}
	}
	return len(b.met)
}

// Between returns the numbers of the table's texts that are wanted with which a text may share a
// passage, ascending. They are overwritten by the next call.
func (b *Prober) Between(text sketch.Compact, prints []sketch.Fingerprint,
	wanted func(n int) bool) []int {
	b.Gather(prints, wanted)
	b.buffer.Sort(b.met)
	b.found = b.found[:0]
	for group := range b.met.Groups() {
		n := int(edition.NumberOf(group[0]))
		b.pair.unpack(group)
		here, there := text, b.texts[n]
		if b.later {
			here, there = there, here
		}
		if b.chains(here, there, b.pair.rest) {
			b.found = append(b.found, n)
		}
	}
	return b.found
}
