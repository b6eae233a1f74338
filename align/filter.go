package align

// A filter says of a gram whether a side may have it, once or several times, by two bits for
// each of eight to sixteen times as many groups as there are grams. Most grams of most
// pairs are in one text only, or in a run that is known already, so this is nearly all that
// is read of the table of a side: a kilobyte for an article, where the table is six.
type filter struct {
	// 32 groups a word: below, whether there is a gram; above, whether there are several
	groups []uint64
	shift  uint8 // group of a gram: its top bits
}

// finer is how many more bits of a gram tell groups than buckets.
const finer = 3

// fill makes the filter of grams that a table of 1<<width buckets is made of.
func (f *filter) fill(grams []uint32, width int) {
	width = min(32, max(5, width+finer))
	f.shift = uint8(32 - width)
	f.groups = resized(f.groups, 1<<(width-5))
	clear(f.groups)
	for _, h := range grams {
		word, bit := f.at(h)
		*word |= (*word&bit)<<32 | bit
	}
}

// at returns the word of the group of h, and its lower bit there.
func (f *filter) at(h uint32) (word *uint64, bit uint64) {
	group := h >> f.shift
	return &f.groups[group/32], 1 << (group % 32)
}
