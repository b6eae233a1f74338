package quote

import "math/bits"

// A table is a map from hashes of words to their classes that is filled once. The keys
// are hashes already, so a look-up is one or two probes of an array, some 3 ns, where a
// map takes five times that; it is asked for every word around a quotation.
type table struct {
	keys    []uint64 // 0 is free
	classes []class
}

// newTable returns m as a table.
func newTable(m map[uint64]class) *table {
	size := 1 << bits.Len(uint(4*len(m)))
	t := &table{keys: make([]uint64, size), classes: make([]class, size)}
	for k, c := range m {
		i := int(k) & (size - 1)
		for t.keys[i] != 0 {
			i = (i + 1) & (size - 1)
		}
		t.keys[i], t.classes[i] = k, c
	}
	return t
}

// of returns the classes of a word, 0 if it has none.
func (t *table) of(word uint64) class {
	mask := len(t.keys) - 1
	for i := int(word) & mask; ; i = (i + 1) & mask {
		switch t.keys[i] {
		case word:
			return t.classes[i]
		case 0:
			return 0
		}
	}
}
