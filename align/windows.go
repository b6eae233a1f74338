package align

import "slices"

// Windows are the places of long runs of tokens in one side, for texts that repeat themselves
// so much that short runs do not tell places apart: of each run the upper half of its hash,
// and the token where it starts, in order. They are made once a side, not once a pair: a
// thousand texts of one word each are a million pairs. They cost 8 bytes a word.
type windows []uint64

// of makes windows of the runs of w tokens, by their hashes, in the memory of ws. Cost: sorting
// them.
func (ws windows) of(hashes []uint64) windows {
	ws = resized(ws, len(hashes))
	for at, h := range hashes {
		ws[at] = h>>32<<32 | uint64(at)
	}
	slices.Sort(ws)
	return ws
}

// find returns the first places, at most most, of the runs with the given hash,
// ascending. One in 2^32 of the others is among them.
func (ws windows) find(hash uint64, most int) windows {
	first, _ := slices.BinarySearch(ws, hash>>32<<32)
	last := first
	for last < min(len(ws), first+most) && ws[last]>>32 == hash>>32 {
		last++
	}
	return ws[first:last]
}

// appendWindows appends to dst the hash of every run of w tokens of s and returns it.
func (s *Side) appendWindows(dst []uint64, w int) []uint64 {
	const base = 0x9e3779b97f4a7c15
	top := uint64(1)
	for range w {
		top *= base
	}
	var h uint64
	for i, t := range s.tokens[:s.len()] {
		h = h*base + uint64(t.canon) + 1
		if i >= w {
			h -= (uint64(s.tokens[i-w].canon) + 1) * top
		}
		if i >= w-1 {
			dst = append(dst, h)
		}
	}
	return dst
}

// stamps is a slice of positions that is emptied without being cleared.
type stamps struct {
	values []stamp
	epoch  uint32
}

type stamp struct {
	epoch uint32
	value uint32
}

// emptied returns stamps of no places in the memory of s. The epochs go on, for the
// memory has the old ones.
func (s *stamps) emptied() stamps { return stamps{s.values[:0], s.epoch} }

// reset makes every value 0 for n places.
func (s *stamps) reset(n int) {
	if s.epoch++; s.epoch == 0 || cap(s.values) < n {
		s.values, s.epoch = make([]stamp, max(n, cap(s.values))), 1
	}
	s.values = s.values[:n]
}

func (s *stamps) get(i int) int {
	if v := s.values[i]; v.epoch == s.epoch {
		return int(v.value)
	}
	return 0
}

func (s *stamps) set(i, value int) { s.values[i] = stamp{s.epoch, uint32(value)} }
