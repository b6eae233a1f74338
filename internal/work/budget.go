package work

import "math"

// A Budget is how many bytes each of the things that grow with the articles may take in memory.
// What is more goes to files, or is made again when it is needed. Beside them a run needs what it
// knows of each article and pair, which is the result.
type Budget struct {
	Texts    int64 // of articles
	Prints   int64 // postings of fingerprints
	Seeds    int64 // and what else is found at them, text by text
	Keys     int64 // postings of keys of rewriting
	Prepared int64 // texts prepared for alignment
}

// mostPrepared is what prepared texts may take even if there is room for more: a larger set of them
// is slower, since it does not stay in the processor's caches.
const mostPrepared = 248 << 20

// NewBudget parts so many bytes of memory; 0 is no limit.
func NewBudget(memory int64) Budget {
	if memory == 0 {
		const all = math.MaxInt64
		return Budget{all, all, all, all, mostPrepared}
	}
	part := memory / 64 // what has no room goes to files that the system may still have in memory
	return Budget{Texts: part, Prints: part, Seeds: part, Keys: part,
		Prepared: min(8*part, mostPrepared)}
}
