package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
)

// figures are what the judgements say of a draw.
type figures struct {
	w     io.Writer
	book  *book
	drawn *draw
	held  bool
	all   bool // held out or not
}

// bothReaders is the name under which only what all readers say counts.
const bothReaders = "all"

// print prints how much of the draw is reuse, where, what the program says of what was judged, how
// well readers agree, and what is still to be judged.
func (f *figures) print(of []string) {
	part := "those not held out"
	switch {
	case f.all:
		part = "all"
	case f.held:
		part = "those held out"
	}
	fmt.Fprintf(f.w, "%s, passages that are %s to the program; judgements: %s\n\n", f.book.corpus,
		strings.Join(of, " or "), part)
	f.printShares()
	f.printNatures()
	f.printAgreement()
	f.printUnread()
}

// mine reports whether a passage is of the part that the figures are of.
func (f *figures) mine(p *passage) bool { return f.all || p.heldOut() == f.held }

// printShares prints for each reader the share of reuse, of all and in each stratum. A draw of a
// stratum is uniform in that stratum alone.
func (f *figures) printShares() {
	t := tabwriter.NewWriter(f.w, 0, 0, 2, ' ', 0)
	readers := f.book.readers
	if len(readers) > 1 {
		readers = append(slices.Clone(readers), bothReaders)
	}
	fmt.Fprintf(t, "share of reuse\t\tpassages\t%s\n", strings.Join(readers, "\t"))
	row := func(feature, name string, total int, drawn []*passage) {
		fmt.Fprintf(t, "%s\t%s\t%d", feature, name, total)
		for _, r := range readers {
			fmt.Fprint(t, "\t", f.share(drawn, r))
		}
		fmt.Fprintln(t)
	}
	row("all", "", f.drawn.total, f.drawn.uniform)
	for i, s := range strata {
		row(s.feature, s.name, f.drawn.totals[i], f.drawn.strata[i])
	}
	t.Flush()
}

// share counts how much of what a reader has judged is reuse.
func (f *figures) share(drawn []*passage, reader string) string {
	n := f.tally(drawn, reader)
	if n.judged == 0 {
		return "none judged"
	}
	lo, hi := wilson(n.reuse, n.judged)
	return fmt.Sprintf("%.0f %% (%d of %d; %.0f to %.0f)",
		100*float64(n.reuse)/float64(n.judged), n.reuse, n.judged, 100*lo, 100*hi)
}

// saidBy returns what a reader says of a passage, or all of them: reuse if all say so, else what
// the first one says that does not. It reports whether they have judged it.
func (b *book) saidBy(p *passage, reader string) (nature string, ok bool) {
	if reader != bothReaders {
		nature, ok = b.said[p][reader]
		return nature, ok
	}
	nature = reuse
	for _, r := range b.readers {
		said, ok := b.said[p][r]
		if !ok {
			return "", false
		}
		if nature == reuse {
			nature = said
		}
	}
	return nature, true
}

// printNatures prints how often a reader says what where the program says what, over all that was
// judged. Lost is what the result has no passage for any more.
func (f *figures) printNatures() {
	t := tabwriter.NewWriter(f.w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(t, "\nreader\tprogram: %s\tlost\n", strings.Join(natures, "\t"))
	for _, reader := range f.book.readers {
		for _, says := range natures {
			fmt.Fprintf(t, "%s: %s", reader, says)
			for _, n := range natures {
				fmt.Fprintf(t, "\t%d", f.count(reader, says, n))
			}
			fmt.Fprintf(t, "\t%d\n", f.countLost(reader, says))
		}
	}
	t.Flush()
}

// count counts passages that a reader calls one thing and the program another.
func (f *figures) count(reader, says, nature string) int {
	n := 0
	for p, said := range f.book.said {
		if f.mine(p) && said[reader] == says && p.nature == nature {
			n++
		}
	}
	return n
}

// countLost counts judgements of a reader that the result has no passage for.
func (f *figures) countLost(reader, says string) int {
	n := 0
	for _, j := range f.book.lost {
		if j.heldOut() == f.held && j.reader == reader && j.nature == says {
			n++
		}
	}
	return n
}

// printAgreement prints how well every two readers agree.
func (f *figures) printAgreement() {
	for i, r := range f.book.readers {
		for _, s := range f.book.readers[i+1:] {
			var all, two [][2]string
			for p, said := range f.book.said {
				if f.mine(p) && said[r] != "" && said[s] != "" {
					all = append(all, [2]string{said[r], said[s]})
					two = append(two, [2]string{isReuse(said[r]), isReuse(said[s])})
				}
			}
			if len(all) == 0 {
				continue
			}
			fmt.Fprintf(f.w, "\n%s and %s agree on %.2f of %d (kappa %.2f), on reuse or not on "+
				"%.2f (kappa %.2f)\n", r, s, agreement(all), len(all), kappa(all),
				agreement(two), kappa(two))
		}
	}
}

// isReuse returns a nature as reuse or not.
func isReuse(nature string) string {
	if nature == reuse {
		return reuse
	}
	return "not reuse"
}

// printUnread prints how much of the draw each reader has not judged.
func (f *figures) printUnread() {
	fmt.Fprintln(f.w)
	for _, r := range f.book.readers {
		n := 0
		for _, p := range f.drawn.all {
			if f.book.said[p][r] == "" {
				n++
			}
		}
		fmt.Fprintf(f.w, "%s has not judged %d of %d passages drawn: -draw DIR -unread %s\n", r, n,
			len(f.drawn.all), r)
	}
}
