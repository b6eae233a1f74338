package main

import (
	"fmt"
	"io"
)

// How many articles settings are tried on: not many for passim, which is slow.
const (
	tuneArticles = 3000
	tunePassages = 150
)

// tune tries settings of the peers, on articles of another seed than those of the table,
// and prints recall, precision and F1 of each.
func tune(e *environment, out io.Writer) error {
	var few, many []*peer
	for _, s := range []passimSetting{{15, 3}, {20, 3}, {25, 5}} {
		few = append(few, passim(e, s))
	}
	for _, s := range trials() {
		many = append(many, rensa(e, s), textDedup(e, s), datasketch(e, "datasketch", s))
	}
	if err := try(e, out, tunePassages, few, (*news).scorePassages); err != nil {
		return err
	}
	return try(e, out, tuneArticles, many,
		func(w *news, f *found) score { return w.scoreArticles(f.matches) })
}

// try runs peers once each and prints their scores.
func try(e *environment, out io.Writer, n int, peers []*peer,
	judge func(*news, *found) score) error {
	w, err := e.news(n, e.seed+1)
	if err != nil {
		return err
	}
	for _, p := range peers {
		if _, err := p.install(); err != nil {
			fmt.Fprintf(out, "%s: %v\n", p.name, err)
			continue
		}
		u, f, err := e.run(p, w)
		if err != nil {
			return err
		}
		s := judge(w, f)
		fmt.Fprintf(out, "%s: recall %.4f, precision %.4f, F1 %.4f in %.1f s: %s\n", p.name,
			s.recall(), s.precision(), s.f1(), u.seconds, p.settings)
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
