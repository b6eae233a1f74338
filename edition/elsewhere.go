package edition

import (
	"slices"

	"overlap/internal/spool"
	"overlap/sketch"
	"overlap/timeline"
)

// Elsewhere is what articles outside of a set have of what its texts are found by: those of an
// archive that are no neighbours, or references that touch no draft. They are compared with
// nothing, but count where it matters how many have something. The zero value says that there are
// none.
type Elsewhere struct {
	Keys     map[uint64]int // of a key of rewriting, how many have it
	Standing []Standing     // of fingerprints, ascending by Print
	Outlets  []string       // the names of the outlets in Standing, by number
	Articles int            // how many there are, those of the same words once
	Sample   []Other        // an even sample of these, or all
}

// An Other is an article elsewhere, of which the words tell how common others are.
type Other struct {
	Text string // as far as it is compared
	When timeline.Instant
	// Which tells much the same: an article of the set, by its id; else the first of the sample
	// that does, or itself.
	With string
	Like int
}

// A Standing is who has a fingerprint elsewhere.
type Standing struct {
	Print uint64 // without the bits that postings lose
	By    []Count
	// Unplaced articles have it, too, of which the outlets are not known.
	Unplaced int
}

// A Count is how many articles of an outlet have something.
type Count struct{ Outlet, Articles uint32 }

// IsLarge reports whether there are so many that a sample speaks for them.
func (e *Elsewhere) IsLarge() bool { return e.Articles > len(e.Sample) }

// Articles returns how many articles have the fingerprint.
func (s Standing) Articles() int {
	n := s.Unplaced
	for _, c := range s.By {
		n += int(c.Articles)
	}
	return n
}

// Of returns who has the fingerprint of a group of postings of a part elsewhere.
func (e *Elsewhere) Of(part int, group spool.Records) Standing {
	if len(e.Standing) == 0 {
		return Standing{}
	}
	print := sketch.PrintOf(part, group[0])
	i, ok := slices.BinarySearchFunc(e.Standing, print, func(s Standing, print uint64) int {
		switch {
		case s.Print < print:
			return -1
		case s.Print > print:
			return 1
		}
		return 0
	})
	if !ok {
		return Standing{}
	}
	return e.Standing[i]
}

// OutletsElsewhere returns for each of the outlets elsewhere its number among the outlets of the
// texts (see Outlets), or one that none of these has, from the number of texts on.
func (s *Set) OutletsElsewhere() []uint32 {
	byName := make(map[string]uint32)
	for t, number := range s.Outlets() {
		byName[s.First(t).Outlet] = number
	}
	all := make([]uint32, len(s.Elsewhere.Outlets))
	for i, name := range s.Elsewhere.Outlets {
		number, ok := byName[name]
		if !ok || name == "" {
			number = uint32(len(s.Texts) + i)
		}
		all[i] = number
	}
	return all
}
