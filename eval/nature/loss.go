package main

import "fmt"

// fewest is how many judgements of a draw say something of all.
const fewest = 30

// setAside are the natures that are set aside.
var setAside = []string{formula, template, names}

// printLoss prints for each reader which part of all reuse is set aside, by how much of a draw of
// what counts is reuse, and of a draw of what is set aside: of passages, and of their words.
func (f *figures) printLoss(c *corpus, s sample) {
	counted, aside := s.draw(c.of([]string{reuse})), s.draw(c.of(setAside))
	fmt.Fprintln(f.w)
	for _, r := range f.book.readers {
		kept, lost := f.tally(counted.uniform, r), f.tally(aside.uniform, r)
		if min(kept.judged, lost.judged) < fewest || kept.reuse == 0 {
			continue
		}
		// how many passages a judged one stands for
		k := float64(counted.total) / float64(kept.judged)
		l := float64(aside.total) / float64(lost.judged)
		part := func(lost, kept int) float64 {
			return 100 * l * float64(lost) / (l*float64(lost) + k*float64(kept))
		}
		fmt.Fprintf(f.w, "%s: of all reuse %.0f %% of the passages and %.0f %% of their words are "+
			"set aside (by %d and %d judgements)\n", r, part(lost.reuse, kept.reuse),
			part(lost.words, kept.words), kept.judged, lost.judged)
	}
}

// A tally is what a reader says of some passages: how many were judged, how many of these are
// reuse, and the words of those.
type tally struct{ judged, reuse, words int }

// tally counts what a reader says of passages.
func (f *figures) tally(drawn []*passage, reader string) (t tally) {
	for _, p := range drawn {
		if said, ok := f.book.saidBy(p, reader); ok && f.mine(p) {
			if t.judged++; said == reuse {
				t.reuse++
				t.words += p.words
			}
		}
	}
	return t
}
