package quote

import (
	"math/bits"
	"strings"

	"overlap/shingle"
)

// A table is a map from hashes of words to their classes that is filled once. The keys
// are hashes already, so a look-up is one or two probes of an array, some 3 ns, where a
// map takes five times that; it is asked for every word around a quotation.
type table []entry

// An entry is a word and its classes, side by side because they are wanted together.
type entry struct {
	key     uint64 // 0 is free
	classes class
}

// newTable returns m as a table.
func newTable(m map[uint64]class) table {
	t := make(table, 1<<bits.Len(uint(4*len(m))))
	for k, c := range m {
		i := int(k) & (len(t) - 1)
		for t[i].key != 0 {
			i = (i + 1) & (len(t) - 1)
		}
		t[i] = entry{k, c}
	}
	return t
}

// of returns the classes of a word, 0 if it has none.
func (t table) of(word uint64) class {
	mask := len(t) - 1
	for i := int(word) & mask; ; i = (i + 1) & mask {
		switch e := &t[i]; e.key {
		case word:
			return e.classes
		case 0:
			return 0
		}
	}
}

// A hashSet is a set of hashes of words that grows.
type hashSet struct {
	keys []uint64 // 0 is free
	n    int
}

// newHashSet returns an empty set with room for n.
func newHashSet(n int) *hashSet {
	return &hashSet{keys: make([]uint64, 1<<bits.Len(uint(2*n+16)))}
}

// has reports whether the set has h.
func (s *hashSet) has(h uint64) bool { return s.keys[s.at(h)] == h }

// add puts h into the set.
func (s *hashSet) add(h uint64) {
	i := s.at(h)
	if s.keys[i] == h {
		return
	}
	s.keys[i] = h
	if s.n++; 2*s.n > len(s.keys) {
		old := s.keys
		s.keys = make([]uint64, 2*len(old))
		for _, k := range old {
			if k != 0 {
				s.keys[s.at(k)] = k
			}
		}
	}
}

// at returns the place of h, or the free one where it belongs.
func (s *hashSet) at(h uint64) int {
	mask := len(s.keys) - 1
	i := int(h) & mask
	for s.keys[i] != 0 && s.keys[i] != h {
		i = (i + 1) & mask
	}
	return i
}

func wordSet(words string) map[uint64]bool {
	m := map[uint64]bool{}
	for w := range strings.FieldsSeq(words) {
		m[shingle.Hash(shingle.Fold(w))] = true
	}
	return m
}

// particleHash are small words inside of names, as particle has them, and those that join last
// names ("Ortega y Gasset") but as often two people, so only a mention may hold them.
var particleHash = wordSet(`de van von der den bin al el la di da du ben ibn le del dos das y zu
	af e`)
