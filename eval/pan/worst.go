package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"slices"
	"unicode"

	"overlap/eval/plagdet"
)

// How much of a text is shown.
const (
	around  = 70  // characters on either side of what is about
	stretch = 260 // characters of one stretch, its middle left out beyond that
	column  = 110 // characters of a line
)

// printWorst prints the n pairs of each kind that cost most. Each group of cases and
// detections that meet stands for itself: first its cases and detections in figures,
// then both documents in stretches, each with the code points where it starts and
// ends and what it is:
//
//	=  inside a case and a detection
//	-  inside a case only: missed
//	+  inside a detection only: false
//	.  neither: what stands around
func printWorst(w io.Writer, c *corpus, n int) {
	for _, k := range c.kinds {
		for i, p := range k.worst(n) {
			fmt.Fprintf(w, "==== %s, %d of the worst: %s %s costs %.2f\n", k.name, i+1, p.this,
				p.source, p.loss())
			this, err := readRunes(c.thisPath(p))
			if err == nil {
				var source []rune
				if source, err = readRunes(c.sourcePath(p)); err == nil {
					p.printGroups(w, this, source)
				}
			}
			if err != nil {
				fmt.Fprintln(w, err)
			}
		}
	}
}

func readRunes(path string) ([]rune, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, reason(path, err)
	}
	return []rune(string(text)), nil
}

// A group is cases and detections of one pair that hang together by meeting.
type group struct {
	cases      []plagdet.Annotation
	detections []detection
}

// groups parts the cases and detections of p, in the order of the text.
func (p *pair) groups() []group {
	n := len(p.cases)
	of := make([]int, n+len(p.detections)) // the group of each, cases first
	for i := range of {
		of[i] = i
	}
	for i, c := range p.cases {
		for j, d := range p.detections {
			if from, to := of[n+j], of[i]; from != to && c.Meets(d.Annotation) {
				for k := range of {
					if of[k] == from {
						of[k] = to
					}
				}
			}
		}
	}
	var groups []group
	for g := range of {
		var one group
		for i, h := range of {
			switch {
			case h != g:
			case i < n:
				one.cases = append(one.cases, p.cases[i])
			default:
				one.detections = append(one.detections, p.detections[i-n])
			}
		}
		if len(one.cases)+len(one.detections) > 0 {
			groups = append(groups, one)
		}
	}
	slices.SortStableFunc(groups, func(a, b group) int {
		return cmp.Compare(spans(a, ofThis)[0].Lo, spans(b, ofThis)[0].Lo)
	})
	return groups
}

func ofThis(a plagdet.Annotation) plagdet.Span   { return a.T }
func ofSource(a plagdet.Annotation) plagdet.Span { return a.S }

// spans returns one side of everything in the group, the first to start first.
func spans(g group, side func(plagdet.Annotation) plagdet.Span) []plagdet.Span {
	var all []plagdet.Span
	for _, c := range g.cases {
		all = append(all, side(c))
	}
	for _, d := range g.detections {
		all = append(all, side(d.Annotation))
	}
	slices.SortFunc(all, func(a, b plagdet.Span) int { return cmp.Compare(a.Lo, b.Lo) })
	return all
}

// printGroups prints the groups of p, those without a fault in figures only.
func (p *pair) printGroups(w io.Writer, this, source []rune) {
	found := p.found()
	for _, g := range p.groups() {
		fault := false
		for _, c := range g.cases {
			share, n := plagdet.Covered(c, found)
			fault = fault || share < 1 || n > 1
			fmt.Fprintf(w, "  case       %s  recall %.3f, %d detections\n", place(c), share, n)
		}
		for _, d := range g.detections {
			share, n := plagdet.Covered(d.Annotation, p.cases)
			fault = fault || share < 1
			fmt.Fprintf(w, "  detection  %s  precision %.3f, %d cases, %s %.2f\n",
				place(d.Annotation), share, n, d.kind, d.similarity)
		}
		if fault {
			printSide(w, "this", this, g, ofThis)
			printSide(w, "source", source, g, ofSource)
			fmt.Fprintln(w)
		}
	}
}

// place is where an annotation stands, in code points.
func place(a plagdet.Annotation) string {
	return fmt.Sprintf("this %d-%d (%d)  source %d-%d (%d)",
		a.T.Lo, a.T.Hi, a.T.Len(), a.S.Lo, a.S.Hi, a.S.Len())
}

// printSide prints one document from the first to the last character of the group.
func printSide(w io.Writer, name string, text []rune, g group,
	side func(plagdet.Annotation) plagdet.Span) {
	fmt.Fprintln(w, "  "+name)
	all := spans(g, side)
	borders := []int{max(0, all[0].Lo-around)}
	for _, s := range all {
		borders = append(borders, s.Lo, s.Hi)
	}
	slices.Sort(borders)
	borders = append(borders, borders[len(borders)-1]+around)
	for i := range borders {
		borders[i] = min(borders[i], len(text))
	}
	borders = slices.Compact(borders)
	for i := 1; i < len(borders); i++ {
		s := plagdet.Span{Lo: borders[i-1], Hi: borders[i]}
		printStretch(w, g.mark(s, side), s, text[s.Lo:s.Hi])
	}
}

// mark says what a stretch is, in which nothing starts or ends.
func (g group) mark(s plagdet.Span, side func(plagdet.Annotation) plagdet.Span) string {
	wanted := slices.ContainsFunc(g.cases,
		func(a plagdet.Annotation) bool { return side(a).And(s).Len() > 0 })
	found := slices.ContainsFunc(g.detections,
		func(d detection) bool { return side(d.Annotation).And(s).Len() > 0 })
	switch {
	case wanted && found:
		return "="
	case wanted:
		return "-"
	case found:
		return "+"
	}
	return "."
}

// printStretch prints one stretch over as many lines as it needs, broken at spaces
// where there are any.
func printStretch(w io.Writer, mark string, s plagdet.Span, text []rune) {
	half := stretch / 2
	if left := len(text) - 2*half; left > column {
		text = slices.Concat(text[:half], []rune(fmt.Sprintf(" [… %d …] ", left)),
			text[len(text)-half:])
	}
	where := fmt.Sprintf("%d-%d", s.Lo, s.Hi)
	for text = printable(text); len(text) > 0; where = "" {
		n := min(len(text), column)
		if space := lastSpace(text[:n]); n < len(text) && space > 0 {
			n = space + 1
		}
		fmt.Fprintf(w, "  %s %-15s %s\n", mark, where, string(text[:n]))
		text = text[n:]
	}
}

func lastSpace(text []rune) int {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] == ' ' {
			return i
		}
	}
	return -1
}

// printable keeps a text on its line and off the terminal's controls: line ends become
// a mark, other characters that are not printed become spaces.
func printable(text []rune) []rune {
	text = slices.Clone(text)
	for i, r := range text {
		switch {
		case r == '\n':
			text[i] = '¶'
		case !unicode.IsPrint(r):
			text[i] = ' '
		}
	}
	return text
}
