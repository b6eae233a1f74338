package align

import "slices"

// windows finds the places of long runs of tokens in one side, for texts that repeat
// themselves so much that short runs do not tell places apart.
type windows struct {
	sorted []window
	buffer []uint64
}

type window struct {
	hash uint64
	at   int
}

// build takes down every run of w tokens of s. Cost: sorting them.
func (ws *windows) build(s *Side, w int) {
	ws.sorted = ws.sorted[:0]
	for at, h := range ws.hashes(s, w) {
		ws.sorted = append(ws.sorted, window{h, at})
	}
	slices.SortFunc(ws.sorted, func(a, b window) int {
		if a.hash != b.hash {
			if a.hash < b.hash {
				return -1
			}
			return 1
		}
		return a.at - b.at
	})
}

// find returns the first places, at most most, of the runs with the given hash,
// ascending.
func (ws *windows) find(hash uint64, most int) []window {
	first, _ := slices.BinarySearchFunc(ws.sorted, hash, func(p window, h uint64) int {
		if p.hash < h {
			return -1
		}
		return 1
	})
	last := first
	for last < min(len(ws.sorted), first+most) && ws.sorted[last].hash == hash {
		last++
	}
	return ws.sorted[first:last]
}

// hashes returns the hash of every run of w tokens of s. The result is good until the
// next call.
func (ws *windows) hashes(s *Side, w int) []uint64 {
	const base = 0x9e3779b97f4a7c15
	top := uint64(1)
	for range w {
		top *= base
	}
	ws.buffer = ws.buffer[:0]
	var h uint64
	for i, t := range s.tokens[:s.len()] {
		h = h*base + uint64(t.canon) + 1
		if i >= w {
			h -= (uint64(s.tokens[i-w].canon) + 1) * top
		}
		if i >= w-1 {
			ws.buffer = append(ws.buffer, h)
		}
	}
	return ws.buffer
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
