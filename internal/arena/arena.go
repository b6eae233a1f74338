// Package arena keeps many short lists in few pieces of memory.
package arena

// An Arena keeps short lists that are dropped together, at the end of a step or of the run: many to
// a piece of memory, so that the garbage collector sees one object. A list has no room behind it,
// so who appends to it copies. One goroutine uses an arena.
type Arena[E any] struct{ free []E }

// pieceSize is how many elements a piece has.
const pieceSize = 1 << 12

// Keep returns a copy of a list.
func (a *Arena[E]) Keep(list []E) []E {
	n := len(list)
	if n == 0 {
		return nil
	}
	if n > len(a.free) {
		a.free = make([]E, max(n, pieceSize))
	}
	kept := a.free[:n:n]
	a.free = a.free[n:]
	copy(kept, list)
	return kept
}
