package main

import (
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
)

// A tally is the figures of derived articles of one kind.
type tally struct{ asked, single, parent, shown, unseen, stranger int }

// A breakdown is the tallies of each kind of article: how it was made, whether it credits, ...
type breakdown map[string]*tally

// add counts an article under each of its kinds.
func (b breakdown) add(kinds []string, v verdict) {
	for _, kind := range kinds {
		if b[kind] == nil {
			b[kind] = &tally{}
		}
		t := b[kind]
		for n, is := range map[*int]bool{&t.asked: true, &t.single: v.single, &t.parent: v.parent,
			&t.shown: v.shown, &t.unseen: v.unseen, &t.stranger: len(v.strangers) > 0} {
			if is {
				*n++
			}
		}
	}
}

// print prints the tallies by kind.
func (b breakdown) print(w io.Writer, title string) {
	var kinds []string
	for kind := range b {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintf(t, "%s\tasked\tone named\tit is the parent\tparent shown\tunseen\t"+
		"names no kin\t\n", title)
	for _, kind := range kinds {
		n := b[kind]
		fmt.Fprintf(t, "%s\t%d\t%s\t%s\t%s\t%s\t%d\t\n", kind, n.asked, share(n.single, n.asked),
			share(n.parent, n.single), share(n.shown, n.asked), share(n.unseen, n.asked),
			n.stranger)
	}
	t.Flush()
	fmt.Fprintln(w)
}

// share writes n as a part of all; nothing is a part of nothing.
func share(n, all int) string {
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3f", float64(n)/float64(all))
}
