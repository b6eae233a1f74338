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

// passages prints which share of the passages of each reach has too few bits, by each model, and
// how many the least surprising ones have.
func passages(w io.Writer, models []named, all []passage) {
	fmt.Fprintf(w, "\nunder %d bits\tpassages", enough)
	for _, m := range models {
		fmt.Fprint(w, "\t", m.name)
	}
	fmt.Fprintln(w)
	for _, r := range reaches {
		within := slices.DeleteFunc(slices.Clone(all), func(p passage) bool {
			return p.reach < r.lo || p.reach >= r.hi
		})
		fmt.Fprintf(w, "%s\t%d", r.name, len(within))
		for _, m := range models {
			under, _ := slices.BinarySearch(m.sorted(within), enough)
			share := float64(under) / float64(max(len(within), 1))
			fmt.Fprintf(w, "\t%d (%.0f %%)", under, 100*share)
		}
		fmt.Fprintln(w)
	}
	if len(all) == 0 {
		return
	}
	fmt.Fprint(w, "least bits, a tenth under\t")
	for _, m := range models {
		bits := m.sorted(all)
		fmt.Fprintf(w, "\t%.0f, %.0f", bits[0], bits[len(bits)/10])
	}
	fmt.Fprintln(w)
}

// sorted returns the bits of passages, the least first.
func (m named) sorted(all []passage) []float64 {
	var bits []float64
	for _, p := range all {
		bits = append(bits, m.bits(p.text))
	}
	slices.Sort(bits)
	return bits
}

// articles prints how well the background foretells the articles.
func articles(w io.Writer, s *scan, t *background.Table) {
	words, bits := 0, 0.
	for _, a := range s.Articles {
		all := hashes(a.Text)
		words += len(all)
		for _, b := range t.Bits(nil, all) {
			bits += float64(b)
		}
	}
	if words == 0 {
		return
	}
	fmt.Fprintf(w, "\n%d articles\t%.2f bits a word\n", len(s.Articles), bits/float64(words))
}
