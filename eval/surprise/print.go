package main

import (
	"fmt"
	"io"
	"slices"

	"overlap/background"
)

// phrases prints the bits of each phrase by each model.
func phrases(w io.Writer, models []named) {
	fmt.Fprint(w, "bits")
	for _, m := range models {
		fmt.Fprint(w, "\t", m.name)
	}
	fmt.Fprintln(w)
	for _, p := range slices.Concat(stock, invented) {
		fmt.Fprint(w, p)
		for _, m := range models {
			fmt.Fprintf(w, "\t%.0f", m.bits(p))
		}
		fmt.Fprintln(w)
	}
}

// enough is how many bits a passage has that is no formula.
const enough = 45

// passages prints which share of the passages of each reach has too few bits, by each model.
func passages(w io.Writer, models []named, all []passage) {
	fmt.Fprintf(w, "\nunder %d bits\tpassages", enough)
	for _, m := range models {
		fmt.Fprint(w, "\t", m.name)
	}
	fmt.Fprintln(w)
	for _, r := range reaches {
		n, under := 0, make([]int, len(models))
		for _, p := range all {
			if p.reach < r.lo || p.reach >= r.hi {
				continue
			}
			n++
			for i, m := range models {
				if m.bits(p.text) < enough {
					under[i]++
				}
			}
		}
		fmt.Fprintf(w, "%s\t%d", r.name, n)
		for _, u := range under {
			fmt.Fprintf(w, "\t%d (%.0f %%)", u, 100*float64(u)/float64(max(n, 1)))
		}
		fmt.Fprintln(w)
	}
}

// articles prints how well the background foretells the articles, and how many of their words it
// has: in the article of which it has the fewest, in the middle, and in all.
func articles(w io.Writer, s *scan, t *background.Table) {
	words, bits := 0, 0.
	var known []float64
	for _, a := range s.Articles {
		all := hashes(a.Text)
		words += len(all)
		for _, b := range t.Bits(nil, all) {
			bits += float64(b)
		}
		known = append(known, t.Knows(all))
	}
	if words == 0 {
		return
	}
	slices.Sort(known)
	fmt.Fprintf(w, "\n%d articles\t%.2f bits a word\n", len(known), bits/float64(words))
	fmt.Fprintf(w, "words known\t%.3f at least\t%.3f in the middle\t%.3f at most\n", known[0],
		known[len(known)/2], known[len(known)-1])
}
