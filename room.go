package overlap

import "math"

// Rooms are how many bytes each of the things that grow with the articles may take in
// memory. What is more goes to files, or is made again when it is needed. Beside them a run
// needs what it knows of each article and pair, which is the result.
type rooms struct {
	texts, prints, seeds, keys, sides int64
}

// most is what prepared texts may take even if there is room for more: a larger set of them
// is slower, since it does not stay in the processor's caches.
const mostSides = 256 << 20

// room parts Options.Memory among the rooms.
func (o Options) room() rooms {
	if o.Memory == 0 {
		const all = math.MaxInt64
		return rooms{all, all, all, all, mostSides}
	}
	part := o.Memory / 64 // what has no room goes to files that the system may still have in memory
	return rooms{texts: part, prints: part, seeds: part, keys: part, sides: min(8*part, mostSides)}
}
