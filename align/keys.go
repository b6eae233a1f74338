package align

import "slices"

// keyReach is how far the other content word of a key may be before one, in content words.
const keyReach = 2

// Keys appends to dst a hash of each two different content words that stand close together, in
// either order and whatever their inflection, in order of place, and returns it: with common words
// between them, and one content word at most. A sentence that says the same in other words keeps
// some of them ("river ... ministers", "500 engineers") long after it has lost every run of words,
// so texts that share several rare ones are worth a search for rewritten passages. Cost: one pass
// over the tokens.
func (ts Tokens) Keys(dst []uint64) []uint64 {
	content := 0
	for _, t := range ts {
		if t.flags&common == 0 {
			content++
		}
	}
	dst = slices.Grow(dst, keyReach*content)
	var before [keyReach]uint64 // content words, the last one first
	for _, t := range ts[:ts.Len()] {
		if t.flags&common != 0 {
			continue
		}
		this := uint64(t.stem)
		for _, other := range before {
			if other != 0 && other != this {
				dst = append(dst, keyOf(other, this))
			}
		}
		copy(before[1:], before[:])
		before[0] = this
	}
	return dst
}

// keyOf returns the key of two words, in either order.
func keyOf(a, b uint64) uint64 {
	h := (min(a, b)*0x9e3779b97f4a7c15 ^ max(a, b)) * 0xd6e8feb86659fd93
	return h ^ h>>32
}
