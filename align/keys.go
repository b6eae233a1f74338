package align

import "slices"

// Keys appends to dst a hash of each two content words that follow each other with only
// common words between them, in order of place, and returns it. A sentence that says the
// same in other words keeps some of them ("river ... ministers", "500 engineers") long after
// it has lost every run of words, so texts that share several rare ones are worth a search
// for rewritten passages. Cost: one pass over the tokens.
func (ts Tokens) Keys(dst []uint64) []uint64 {
	content := 0
	for _, t := range ts {
		if t.flags&common == 0 {
			content++
		}
	}
	dst = slices.Grow(dst, content)
	var before uint64
	for _, t := range ts[:ts.Len()] {
		if t.flags&common != 0 {
			continue
		}
		this := uint64(t.canon)
		if before != 0 {
			h := (before*0x9e3779b97f4a7c15 ^ this) * 0xd6e8feb86659fd93
			dst = append(dst, h^h>>32)
		}
		before = this
	}
	return dst
}
