package arena

// A Arena keeps short lists that are dropped together, at the end of a step or of the run: many to
// a piece of memory, of which the garbage collector then sees one. A list has no room behind it, so
// who appends to it copies. One goroutine uses a store.
type Arena[E any] struct{ free []E }

// storeSize is how many elements a piece has.
const storeSize = 1 << 12

// Keep returns a copy of a list.
func (s *Arena[E]) Keep(list []E) []E {
	n := len(list)
	if n == 0 {
		return nil
	}
	if n > len(s.free) {
		s.free = make([]E, max(n, storeSize))
	}
	kept := s.free[:n:n]
	s.free = s.free[n:]
	copy(kept, list)
	return kept
}
