package align

import (
	"cmp"
	"slices"

	"overlap/shingle"
)

// A Change is a place where two texts differ: bytes of A and of B, half open. One side may be
// empty; it then stands before the next word.
type Change struct {
	ALo, AHi, BLo, BHi int
	rank               int // what it is about: numbers, names, other words
}

// Changes returns what differs between words of a and of b, half open, at most most places, and how
// many more there are. Numbers come first, then names, then other words, each in the order of b:
// so an update shows its other figures before its other words. $15 differs from £15.
//
// Cost: linear in the words, but for what lies between two words that stand once on each side.
func Changes(a *shingle.Text, aFirst, aLast int, b *shingle.Text, bFirst, bLast,
	most int) (changes []Change, more int) {
	d := differ{a: a.Exactly(aFirst, aLast), b: b.Exactly(bFirst, bLast)}
	d.patience(0, len(d.a), 0, len(d.b))
	for _, s := range d.steps {
		if s.Same {
			continue
		}
		c := Change{rank: rank(a, aFirst+s.AFirst, aFirst+s.ALast)}
		c.rank = min(c.rank, rank(b, bFirst+s.BFirst, bFirst+s.BLast))
		c.ALo, c.AHi = printed(a, aFirst+s.AFirst, aFirst+s.ALast)
		c.BLo, c.BHi = printed(b, bFirst+s.BFirst, bFirst+s.BLast)
		changes = append(changes, c)
	}
	slices.SortStableFunc(changes, func(c, d Change) int { return cmp.Compare(c.rank, d.rank) })
	more = max(0, len(changes)-most)
	return changes[:len(changes)-more], more
}

// rank returns what words are about.
func rank(t *shingle.Text, first, last int) int {
	switch {
	case hasNumber(t, first, last):
		return 0
	case hasName(t, first, last):
		return 1
	}
	return 2
}

// printed returns the bytes of words with the symbols of their numbers; of none, the place
// before the next word.
func printed(t *shingle.Text, first, last int) (lo, hi int) {
	switch {
	case first < last:
		return t.Printed(first, last)
	case first < len(t.Words):
		return int(t.Words[first].Lo), int(t.Words[first].Lo)
	case first > 0:
		return int(t.Words[first-1].Hi), int(t.Words[first-1].Hi)
	}
	return 0, 0
}
