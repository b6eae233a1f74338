package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"overlap/eval/days/agree"
	"overlap/eval/days/replay"
)

// printTable prints a line for each kind of thing.
func printTable(w io.Writer, table agree.Table) {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t,
		"\twhole\tdaily\tequal\tonly whole\tonly daily\tother\tagreement\tof other: fields")
	for _, r := range table {
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%.4f\t%s\n", r.Kind, r.Whole(), r.Daily(),
			r.Equal, r.OnlyWhole, r.OnlyDaily, r.Other, r.Agreement(), fieldsOf(r))
	}
	t.Flush()
}

// fieldsOf says in how many things which fields are not the same, the most frequent first.
func fieldsOf(r agree.Row) string {
	var all []string
	for name := range r.Fields {
		all = append(all, name)
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(r.Fields[b], r.Fields[a]), cmp.Compare(a, b))
	})
	for i, name := range all {
		all[i] = fmt.Sprintf("%s %d", name, r.Fields[name])
	}
	return strings.Join(all, ", ")
}

// Shown are the first differences of each kind and field.
type shown struct {
	most  int
	of    map[string]int // by kind and field
	lines []string
}

// note notes the differences of a day that are to be shown.
func (s *shown) note(day replay.Day) {
	for _, r := range day.Table {
		for _, d := range r.Differences {
			kind := r.Kind + ", " + d.Field
			if s.of[kind]++; s.of[kind] > s.most {
				continue
			}
			whole, daily := apart(d.Whole, d.Daily)
			s.lines = append(s.lines, fmt.Sprintf("%s: day %d, %s\n  whole %s\n  daily %s", kind,
				day.Number, d.Key, whole, daily))
		}
	}
}

// print prints them, kind by kind.
func (s *shown) print(w io.Writer) {
	slices.SortStableFunc(s.lines, func(a, b string) int {
		a, _, _ = strings.Cut(a, ":")
		b, _, _ = strings.Cut(b, ":")
		return cmp.Compare(a, b)
	})
	for _, line := range s.lines {
		fmt.Fprintln(w, line)
	}
}

// Bytes of a value that are shown before the first that is not the same, and from there on.
const (
	shownBefore = 60
	shownAfter  = 140
)

// apart returns two values where they part.
func apart(a, b string) (from, to string) {
	same := 0
	for same < min(len(a), len(b)) && a[same] == b[same] {
		same++
	}
	return around(a, same), around(b, same)
}

// around returns what stands around a byte of a value; - if there is no value.
func around(s string, at int) string {
	lo, hi := max(0, at-shownBefore), min(len(s), at+shownAfter)
	for lo > 0 && !utf8.RuneStart(s[lo]) {
		lo--
	}
	for hi < len(s) && !utf8.RuneStart(s[hi]) {
		hi++
	}
	out := s[lo:hi]
	if lo > 0 {
		out = "…" + out
	}
	if hi < len(s) {
		out += "…"
	}
	return cmp.Or(out, "-")
}
