package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"overlap/eval/rewrites/set"
)

// A row is the figures of one level.
type row struct {
	words, found int
	claims       int
	texts, pairs int
	recall       []float64 // of each text
	missed       []string  // examples of sentences
	wrong        []string  // and of those of which something wrong is claimed
}

func (r *row) add(s score) {
	r.words += s.words
	r.found += s.found
	r.claims += s.claims
	r.texts++
	if s.pair {
		r.pairs++
	}
	r.recall = append(r.recall, share(s.found, s.words))
}

// merge adds the figures of another level.
func (r *row) merge(other *row) {
	r.words += other.words
	r.found += other.found
	r.claims += other.claims
	r.texts += other.texts
	r.pairs += other.pairs
	r.recall = append(r.recall, other.recall...)
}

// Figures are what all scans gave, by level, and the controls of which something was claimed.
type figures struct {
	rows []row // of set.Levels
	// words claimed of each article, in all scans, by set.Controls
	claimed []map[string]int
	keep    int // examples of each level
}

func newFigures(keep int) *figures {
	f := &figures{rows: make([]row, len(set.Levels)), keep: keep}
	for range set.Controls {
		f.claimed = append(f.claimed, map[string]int{})
	}
	return f
}

// judge adds what a scan says of a case whose rewrite is of this level.
func (f *figures) judge(c *set.Case, level int, said *claims) {
	id, source := idOf(c, set.Levels[level]), idOf(c, "source")
	t := &c.Rewrites[level]
	s := judge(t, &c.Source, source, said.about(id))
	f.rows[level].add(s)
	f.rows[level].show(f.keep, id, c, t, s)

	for i := range c.Controls {
		control := idOf(c, set.Controls[i])
		s := judge(&c.Controls[i], &c.Source, source, said.about(control))
		f.claimed[i][control] += s.claims
	}
}

// show keeps the sentences of which nothing was found, and those of which more is claimed that is
// not true than is, so many of each.
func (r *row) show(keep int, id string, c *set.Case, t *set.Text, s score) {
	for n, sentence := range t.Sentences {
		text := fmt.Sprintf("%s: %s", id, t.Text[sentence.Lo:sentence.Hi])
		for _, from := range sentence.From {
			of := c.Source.Sentences[from]
			text += fmt.Sprintf("\n    of %d: %s", from+1, c.Source.Text[of.Lo:of.Hi])
		}
		if found, made := s.right[n]; made && found == 0 && len(r.missed) < keep {
			r.missed = append(r.missed, text)
		}
		if s.wrong[n] > s.right[n] && len(r.wrong) < keep {
			r.wrong = append(r.wrong, text)
		}
	}
}

// print prints a line for each level, one for those of which figures are asked, one of the
// controls, and the examples.
func (f *figures) print(w io.Writer) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "level\twords found\t\tpairs\tclaims true\t\tlowest\tquarter\tmedian\tquarter")
	all := row{}
	for i := range f.rows {
		r := &f.rows[i]
		r.print(t, set.Levels[i])
		if i < set.Asked {
			all.merge(r)
		}
		if i == set.Asked-1 {
			all.print(t, set.Levels[0]+" to "+set.Levels[i])
		}
	}
	t.Flush()
	f.printControls(w)
	for _, r := range f.rows {
		for _, example := range r.missed {
			fmt.Fprintf(w, "  missed: %s\n", example)
		}
		for _, example := range r.wrong {
			fmt.Fprintf(w, "  wrong: %s\n", example)
		}
	}
}

// printControls prints of how many controls something is claimed.
func (f *figures) printControls(w io.Writer) {
	for i, claimed := range f.claimed {
		bad, words := 0, 0
		for _, n := range claimed {
			words += n
			if n > 0 {
				bad++
			}
		}
		fmt.Fprintf(w, "%s: something is claimed of %d of %d, %d words\n",
			set.Controls[i], bad, len(claimed), words)
	}
}

// print prints the figures of one level.
func (r *row) print(w io.Writer, name string) {
	if r.texts == 0 {
		return
	}
	slices.Sort(r.recall)
	last := len(r.recall) - 1
	fmt.Fprintf(w, "%s\t%.3f\t%d of %d\t%d of %d\t%.3f\t%d of %d", name, share(r.found, r.words),
		r.found, r.words, r.pairs, r.texts, share(r.found, r.claims), r.found, r.claims)
	for _, at := range []int{0, last / 4, last / 2, last * 3 / 4} {
		fmt.Fprintf(w, "\t%.3f", r.recall[at])
	}
	fmt.Fprintln(w)
}

// share returns part of whole; 1 of nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}
