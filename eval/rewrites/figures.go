package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"

	"overlap/eval/rewrites/set"
)

// A row is the figures of the texts of one name: of a level, or of controls.
type row struct {
	counts
	recalls  []float64      // of each text
	claimed  map[string]int // words of each text, in all scans
	examples examples
}

// add adds the score of a text.
func (r *row) add(id string, s *score) {
	r.counts.add(s.counts)
	r.recalls = append(r.recalls, s.recall())
	r.claimed[id] += s.claims
}

// merge adds the figures of another level.
func (r *row) merge(other *row) {
	r.counts.add(other.counts)
	r.recalls = append(r.recalls, other.recalls...)
}

// Figures are what all scans gave, by the names of texts.
type figures struct {
	rows map[string]*row
	keep bool // examples
}

func newFigures(keep bool) *figures { return &figures{map[string]*row{}, keep} }

// judge adds what a scan says of a text of a case.
func (f *figures) judge(c *set.Case, t *set.Text, said *claims) {
	r := f.rows[t.Name]
	if r == nil {
		r = &row{claimed: map[string]int{}}
		f.rows[t.Name] = r
	}
	id := idOf(c, t.Name)
	s := judge(c, t, said.about(id))
	r.add(id, s)
	if f.keep {
		r.examples.add(c, t, s, said)
	}
}

// A line is a row and what it is called.
type line struct {
	name string
	*row
}

// levels returns a line for each level that there is, and behind those of which figures are asked
// one for all of them.
func (f *figures) levels() (lines []line) {
	all := line{row: &row{}}
	for i, name := range set.Levels {
		if r := f.rows[name]; r != nil {
			lines = append(lines, line{name, r})
			if i < set.Asked {
				all.merge(r)
			}
		}
		if i == set.Asked-1 && len(lines) > 0 {
			all.name = lines[0].name + " to " + lines[len(lines)-1].name
			lines = append(lines, all)
		}
	}
	return lines
}

// print prints how much was found of each level, what was made of that, what is claimed of
// controls, and so many examples of each.
func (f *figures) print(w io.Writer, examples int) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "level\twords found\t\tpairs\tclaims true\t\tlowest\tquarter\tmedian\tquarter")
	for _, l := range f.levels() {
		l.printFound(t)
	}
	t.Flush()
	fmt.Fprintln(w)
	fmt.Fprint(t, "level\tfirst\talone\tpieces\tuntrue")
	for k := range kinds {
		fmt.Fprintf(t, "\t%v", k)
	}
	fmt.Fprintln(t)
	for _, l := range f.levels() {
		l.printClaimed(t)
	}
	t.Flush()
	fmt.Fprintln(w)
	for _, name := range set.Controls {
		f.printControl(w, name)
	}
	for _, name := range slices.Concat(set.Levels, set.Controls) {
		if r := f.rows[name]; r != nil {
			r.examples.print(w, examples)
		}
	}
}

// printFound prints how much of a level was found, and the spread of that over texts.
func (l line) printFound(w io.Writer) {
	slices.Sort(l.recalls)
	last := len(l.recalls) - 1
	fmt.Fprintf(w, "%s\t%.3f\t%d of %d\t%d of %d\t%.3f\t%d of %d", l.name, l.recall(),
		l.found, l.words, l.pairs, l.texts, l.precision(), l.found, l.claims)
	for _, at := range []int{0, last / 4, last / 2, last * 3 / 4} {
		fmt.Fprintf(w, "\t%.3f", l.recalls[at])
	}
	fmt.Fprintln(w)
}

// printClaimed prints with what the texts of a level are claimed.
func (l line) printClaimed(w io.Writer) {
	fmt.Fprintf(w, "%s\t%d of %d\t%d\t%.2f\t%d", l.name, l.first, l.texts, l.alone,
		l.granularity(), l.claims-l.found)
	for _, words := range l.untrue {
		fmt.Fprintf(w, "\t%d", words)
	}
	fmt.Fprintln(w)
}

// printControl prints of how many controls of a name something is claimed.
func (f *figures) printControl(w io.Writer, name string) {
	r := f.rows[name]
	if r == nil {
		return
	}
	bad, words := 0, 0
	for _, n := range r.claimed {
		words += n
		if n > 0 {
			bad++
		}
	}
	fmt.Fprintf(w, "%s: something is claimed of %d of %d, %d words", name, bad, len(r.claimed),
		words)
	for k, words := range r.untrue {
		if words > 0 {
			fmt.Fprintf(w, ", %v %d", kind(k), words)
		}
	}
	fmt.Fprintln(w)
}
