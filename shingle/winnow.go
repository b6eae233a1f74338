package shingle

// Winnow appends to dst the positions of the fingerprints among shingles and returns
// it: those of the smallest hash in each window of w consecutive shingles, each
// position once, ascending. Fewer than w shingles, but at least one, are one window.
// w must be positive.
//
// What it guarantees (Schleimer, Wilkerson and Aiken, SIGMOD 2003, section 3): two
// texts that share a run of w shingles, which is w+k-1 words, have a fingerprint with
// the same hash, each inside the run. Both pick the same place in the run as well,
// unless the smallest hash stands there twice less than (w+1)/2 shingles apart.
//
// Ties are where this differs from the paper's robust winnowing, which stays with the
// old minimum while it can, so that texts may pick different places of a run that
// says a thing twice. Here a later equal minimum is taken too, if it is at least
// (w+1)/2 shingles on. A text that repeats one word has therefore no more fingerprints
// than ordinary text, 2 in w+1 shingles.
//
// Cost: some 5 ns a shingle; a window is read anew only when its minimum leaves it.
// Rising hashes, which no text is likely to have, make that w comparisons a shingle.
func Winnow(dst []uint32, shingles []uint64, w int) []uint32 {
	if w < 1 {
		panic("shingle: window of less than one shingle")
	}
	if len(shingles) == 0 {
		return dst
	}
	w = min(w, len(shingles))
	apart := (w + 1) / 2
	at := lastMin(shingles[:w])
	least := shingles[at]
	dst = append(dst, uint32(at))
	for i := w; i < len(shingles); i++ {
		h := shingles[i]
		switch {
		case h < least, h == least && i-at >= apart:
			at = i
		case i-at >= w:
			at = i - w + 1 + lastMin(shingles[i-w+1:i+1])
		default:
			continue
		}
		least = shingles[at]
		dst = append(dst, uint32(at))
	}
	return dst
}

// lastMin returns the last position of the smallest of hashes.
func lastMin(hashes []uint64) int {
	at, least := 0, hashes[0]
	for i, h := range hashes {
		if h <= least {
			at, least = i, h
		}
	}
	return at
}
