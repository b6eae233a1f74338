package main

import (
	"fmt"
	"slices"
)

// fewest is how many judgements of a draw say something of all.
const fewest = 30

// setAside are the natures that are set aside.
var setAside = []string{formula, template, names}

// printLoss prints for each reader which part of all reuse is set aside, by how much of a draw of
// what counts is reuse, and of a draw of what is set aside.
func (f *figures) printLoss(c *corpus, s sample) {
	counted, aside := c.of([]string{reuse}), c.of(setAside)
	fmt.Fprintln(f.w)
	for _, r := range f.book.readers {
		hits, n := f.hits(s.draw(counted).uniform, r)
		lost, m := f.hits(s.draw(aside).uniform, r)
		if min(n, m) < fewest {
			continue
		}
		kept := float64(len(counted)) * float64(hits) / float64(n)
		gone := float64(len(aside)) * float64(lost) / float64(m)
		fmt.Fprintf(f.w, "%s: some %.0f passages that count are reuse, and %.0f of those set "+
			"aside: %.0f %% of all reuse is lost (by %d and %d judgements)\n", r, kept, gone,
			100*gone/max(1, kept+gone), n, m)
	}
}

// hits returns how many of some passages a reader calls reuse, of how many that were judged.
func (f *figures) hits(drawn []*passage, reader string) (hits, n int) {
	for _, p := range slices.Clip(drawn) {
		if said, ok := f.book.saidBy(p, reader); ok && f.mine(p) {
			n++
			if said == reuse {
				hits++
			}
		}
	}
	return hits, n
}
