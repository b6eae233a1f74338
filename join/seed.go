package join

import (
	"overlap/edition"
	"overlap/internal/spool"
	"overlap/sketch"
)

// A seed is a fingerprint that stands in two texts.
type seed struct {
	later, earlier uint32 // texts
	by, at         uint32 // tokens: in the later text, in the earlier one
	marks          uint32
}

// What is known of a seed without a look at the texts.
const (
	overCap  = 1 << iota // its fingerprint is over the cap
	worn                 // many texts have it, and the two are far apart: see addAll
	suffices             // it may be a passage by itself
	markBits = iota
)

// seedOf returns the seed of two postings of a fingerprint.
func seedOf(later, earlier spool.Record, marks uint32) seed {
	if sketch.Suffices(later, earlier) {
		marks |= suffices
	}
	return seed{later.Of, earlier.Of, sketch.PlaceOf(later), sketch.PlaceOf(earlier), marks}
}

// record packs a seed. Sorting brings the seeds of two texts together, by the later one's tokens.
func (s seed) record() spool.Record {
	return spool.Record{Key: edition.KeyOf(s.later, s.earlier), Of: s.by,
		At: s.at<<markBits | s.marks}
}

// unpacked returns the seed of a record.
func unpacked(r spool.Record) seed {
	return seed{uint32(r.Key >> 32), edition.NumberOf(r), r.Of, r.At >> markBits,
		r.At & (1<<markBits - 1)}
}
