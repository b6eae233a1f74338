package overlap

// A store keeps short lists that stay as long as a run: many to a piece of memory, of which the garbage collector then
// sees one. One goroutine uses it.
type store[E any] struct{ free []E }

// storeSize is how many elements a piece has.
const storeSize = 1 << 12

// keep returns a copy of a list.
func (s *store[E]) keep(list []E) []E {
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
