package main

import (
	"fmt"
	"io"
)

// A sheet prints what was measured.
type sheet struct {
	out  io.Writer
	list bool
}

// A tally counts what became of drafts.
type tally struct{ drafts, stopped, warned, unseen int }

func (t *tally) add(o outcome) {
	t.drafts++
	switch {
	case o.stopped:
		t.stopped++
	case o.warned:
		t.warned++
	default:
		t.unseen++
	}
}

func (w *sheet) head(title string) {
	fmt.Fprintf(w.out, "\n%-32s %7s %8s %7s %7s\n", title, "drafts", "stopped", "warned", "unseen")
}

func (w *sheet) row(name string, t tally) {
	fmt.Fprintf(w.out, "%-32s %7d %8d %7d %7d\n", name, t.drafts, t.stopped, t.warned, t.unseen)
}

// disguises prints each group and the mean in which groups count equally. A draft that is
// stopped and warned of counts as stopped.
func (w *sheet) disguises(drafts []draft, outcomes []outcome) {
	tallies := make(map[string]*tally)
	for i, d := range drafts {
		if tallies[d.group] == nil {
			tallies[d.group] = new(tally)
		}
		tallies[d.group].add(outcomes[i])
	}
	w.head("Disguises")
	stopped, seen, n := 0.0, 0.0, 0
	all := tally{}
	for _, name := range groupNames() {
		t := tallies[name]
		if t == nil {
			continue
		}
		w.row(name, *t)
		if name == "undisguised" {
			continue
		}
		stopped += float64(t.stopped) / float64(t.drafts)
		seen += float64(t.stopped+t.warned) / float64(t.drafts)
		all.drafts += t.drafts
		all.stopped += t.stopped
		all.warned += t.warned
		all.unseen += t.unseen
		n++
	}
	w.row("all disguises", all)
	if n > 0 {
		fmt.Fprintf(w.out,
			"groups counted equally: stopped %.3f (.85 is asked), stopped or warned %.3f (.95)\n",
			stopped/float64(n), seen/float64(n))
	}
	if !w.list {
		return
	}
	for _, name := range groupNames() {
		for i, d := range drafts {
			if o := outcomes[i]; d.group == name && !o.stopped {
				fmt.Fprintf(w.out, "  %s  %s: %s\n",
					map[bool]string{true: "warned", false: "unseen"}[o.warned], name, d.name)
			}
		}
	}
}

// honest prints a row, and with -list every warning.
func (w *sheet) honest(name string, drafts []draft, outcomes []outcome) {
	t := tally{}
	warned := 0
	for _, o := range outcomes {
		t.add(o)
		if o.warned {
			warned++
		}
	}
	w.row(name, t)
	if warned > t.warned {
		fmt.Fprintf(w.out, "  of those stopped, %d are warned of, too\n", warned-t.warned)
	}
	if !w.list {
		return
	}
	for i, d := range drafts {
		examples := outcomes[i].examples
		for _, e := range examples[:min(3, len(examples))] {
			fmt.Fprintf(w.out, "  warned  %s: %s, %d words: %q\n", d.name, e.Kind, e.Words,
				e.Example)
		}
	}
}
