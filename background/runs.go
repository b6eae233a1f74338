package background

import (
	"math"
	"math/bits"
	"slices"
)

// Runs are runs of one length with their counts. A run is the place of its hash among all hashes,
// cut into as many keys as make a run that is not there pass for another once in sparse times.
type runs struct {
	keys   []uint32 // ascending
	steps  []uint8  // of each key's count
	space  uint64   // keys are below
	starts []uint32 // of each block of keys, its first place in keys; one more for the end
}

const (
	// sparse is how many keys there could be for each that there is. Four times as many cost two
	// bits a run.
	sparse = 1 << 11
	// maxRuns is how many runs of one length a table may have, so that a key has 32 bits.
	maxRuns = math.MaxUint32 / sparse
	// block is how many bits of a key say where in its block it is. A block has some 16 keys,
	// which lie in a line or two of the cache: a look-up takes 30 ns, a binary search took 120.
	block = 15
	// maxStep is the step of the highest count.
	maxStep = 2 * 30
)

// collect returns runs by their hashes. Of two runs with one key the more common is kept.
func collect(counts map[uint64]int) runs {
	steps := make(map[uint32]uint8, len(counts))
	r := runs{space: uint64(len(counts)) * sparse}
	for hash, n := range counts {
		key := keyOf(hash, r.space)
		steps[key] = max(steps[key], stepOf(n))
	}
	for key := range steps {
		r.keys = append(r.keys, key)
	}
	slices.Sort(r.keys)
	for _, key := range r.keys {
		r.steps = append(r.steps, steps[key])
	}
	return r
}

// parted finds the starts of all blocks.
func (r *runs) parted() {
	r.starts = make([]uint32, 0, r.space>>block+2)
	for i, key := range r.keys {
		for len(r.starts) <= int(key>>block) {
			r.starts = append(r.starts, uint32(i))
		}
	}
	for len(r.starts) < cap(r.starts) {
		r.starts = append(r.starts, uint32(len(r.keys)))
	}
}

// count returns in how many texts the run of a hash stands, 0 if it is not there.
func (r *runs) count(hash uint64) int {
	key := keyOf(hash, r.space)
	at := key >> block
	lo, hi := r.starts[at], r.starts[at+1]
	for i, other := range r.keys[lo:hi] {
		if other >= key {
			if other > key {
				break
			}
			return countOf(r.steps[int(lo)+i])
		}
	}
	return 0
}

// hashOf returns the hash of a run: a polynomial of its words' hashes, which are spread evenly.
func hashOf(run []uint64) uint64 {
	const base = 0x9e3779b97f4a7c15
	var h uint64
	for _, word := range run {
		h = h*base + word
	}
	return h
}

// keyOf returns a hash as a key below space.
func keyOf(hash, space uint64) uint32 {
	key, _ := bits.Mul64(hash, space)
	return uint32(key)
}

// stepOf returns the step of a count of at least 1, the nearest power of √2.
func stepOf(count int) uint8 {
	return uint8(min(math.Round(2*math.Log2(float64(count))), maxStep))
}

// countOf returns the count that a step stands for.
func countOf(step uint8) int { return int(math.Round(math.Exp2(float64(step) / 2))) }
