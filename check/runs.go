package check

import "slices"

// Runs are hashes of words in a row: of shingles of one length, or of whole stretches.
type runs map[uint64]bool

func (r runs) add(hashes []uint64) {
	for _, h := range hashes {
		r[h] = true
	}
}

// haveAny reports whether one of some hashes is known.
func (r runs) haveAny(hashes []uint64) bool {
	return len(r) > 0 && slices.ContainsFunc(hashes, func(h uint64) bool { return r[h] })
}
