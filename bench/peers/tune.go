package main

import (
	"fmt"
	"io"
)

// tuneArticles is how many articles settings are tried on.
const tuneArticles = 3000

// tune tries settings of the peers that have a threshold, on articles of another seed than
// those of the table, and prints recall, precision and F1 of each.
func tune(e *environment, out io.Writer) error {
	w, err := e.news(tuneArticles, e.seed+1)
	if err != nil {
		return err
	}
	makers := []func(*environment, setting) *peer{rensa, textDedup, datasketch}
	for _, with := range makers {
		if _, err := with(e, setting{words: 1, threshold: .5, bands: 16}).install(); err != nil {
			fmt.Fprintln(out, err)
			continue
		}
		for _, s := range trials() {
			p := with(e, s)
			u, f, err := e.run(p, w)
			if err != nil {
				return err
			}
			sc := w.scoreArticles(f.matches)
			fmt.Fprintf(out, "%-11s %d words, threshold %.2f: recall %.4f, precision %.4f, F1 %.4f in %.1f s\n", p.name, s.words, s.threshold,
				sc.recall(), sc.precision(), sc.f1(), u.seconds)
		}
	}
	return nil
}

// trials are the settings to try: single words, as the documentation of two of them
// has it, and shingles.
func trials() []setting {
	var all []setting
	for _, words := range []int{1, 3, 5} {
		for _, threshold := range []float64{.6, .7, .8, .85, .9, .95} {
			bands := 16 // as rensa's README has it, for .8
			if threshold < .8 {
				bands = 32
			}
			all = append(all, setting{words: words, threshold: threshold, bands: bands})
		}
	}
	return all
}
