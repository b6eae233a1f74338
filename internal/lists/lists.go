// Package lists keeps a list of numbers for each of many things, flat.
package lists

import "iter"

// Lists are a list of numbers for each of many things: its pairs for each text, its fingerprints
// for each quotation. They are flat, so that a look-up is two places in memory and a garbage
// collector has nothing to follow. Once made they are only read, by any number of goroutines.
type Lists struct {
	start []uint32 // of each list, and the end of the last one
	all   []uint32
}

// New returns n lists of entries, each with the list that it belongs to, in their order. The
// entries are gone through twice, and must be the same both times; there may be 2^32 of them.
func New(n int, entries iter.Seq2[int, uint32]) Lists {
	start := make([]uint32, n+2)
	size := 0
	for of := range entries {
		start[of+2]++
		size++
	}
	for of := range n {
		start[of+2] += start[of+1]
	}
	all := make([]uint32, size)
	// start of of+1 is the place of the next entry, until it is the end
	for of, entry := range entries {
		all[start[of+1]] = entry
		start[of+1]++
	}
	return Lists{start, all}
}

// Of returns a list, which is only to be read; none before there are lists.
func (l Lists) Of(number int) []uint32 {
	if l.start == nil {
		return nil
	}
	return l.all[l.start[number]:l.start[number+1]]
}
