package shingle

// Shingles appends to dst the hash of each run of k words and returns it: entry i
// is of words i to i+k, half open. A text of fewer than k words has none. Two equal
// runs have equal hashes in every text, process and machine.
func (t *Text) Shingles(dst []uint64, k int) []uint64 {
	for i := 0; i+k <= len(t.Words); i++ {
		var h uint64
		for _, w := range t.Words[i : i+k] {
			h = h*0x9e3779b97f4a7c15 + w.Hash
		}
		dst = append(dst, mix(h, 0xd6e8feb86659fd93))
	}
	return dst
}
