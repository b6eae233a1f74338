package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"time"

	"overlap/eval/memory"
	"overlap/eval/plagdet"
)

// printScores prints the measures for each kind and for all, where recall and
// precision were lost, and the speed of the whole.
func printScores(w io.Writer, c *corpus) {
	all := &kind{name: "all"}
	for _, k := range c.kinds {
		all.pairs = append(all.pairs, k.pairs...)
		all.took += k.took
	}
	kinds := append(slices.Clone(c.kinds), all)

	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t,
		"kind\tpairs\tcases\tdetections\tprecision\trecall\tgranularity\tplagdet\tpairs/s\t")
	for _, k := range kinds {
		cases, detections := k.annotations()
		s := plagdet.Measure(cases, detections)
		fmt.Fprintf(t, "%s\t%d\t%d\t%d\t%.4f\t%.4f\t%.4f\t%.4f\t%.0f\t\n", k.name, k.scored(),
			s.Cases, s.Detections,
			s.Precision, s.Recall, s.Granularity, s.Plagdet(),
			float64(len(k.pairs))/k.took.Seconds())
	}
	t.Flush()

	fmt.Fprintln(w,
		"\nlost recall (whole cases, their ends, their insides) and precision (false alarms, "+
			"overhang, insides)")
	fmt.Fprintln(t,
		"kind\tmissed\twhole\tends\tinside\tfalse\tfalse alarms\toverhang\tinside\tsplit\tjoined\t")
	for _, k := range kinds {
		l := k.losses()
		fmt.Fprintf(t, "%s\t%d\t%.4f\t%.4f\t%.4f\t%d\t%.4f\t%.4f\t%.4f\t%d\t%d\t\n", k.name,
			l.missed, l.recall.whole, l.recall.ends, l.recall.inside,
			l.falseAlarms, l.precision.whole, l.precision.ends, l.precision.inside, l.split,
			l.joined)
	}
	t.Flush()

	fmt.Fprintf(w, "\n%d pairs in %.2f s, %.0f pairs/s, peak resident memory %s, %d troubles\n",
		len(all.pairs),
		all.took.Seconds(), float64(len(all.pairs))/max(all.took,
			time.Nanosecond).Seconds(), memory.Peak(), len(c.troubles))
}

// scored returns how many pairs the score rests on.
func (k *kind) scored() int {
	n := 0
	for _, p := range k.pairs {
		if !p.unread {
			n++
		}
	}
	return n
}

// annotations returns the cases and detections of the pairs that are scored.
func (k *kind) annotations() (cases, detections []plagdet.Annotation) {
	for _, p := range k.pairs {
		if !p.unread {
			cases = append(cases, p.cases...)
			detections = append(detections, p.found()...)
		}
	}
	return cases, detections
}

// found returns the detections of p without what the aligner thinks of them.
func (p *pair) found() []plagdet.Annotation {
	found := make([]plagdet.Annotation, len(p.detections))
	for i, d := range p.detections {
		found[i] = d.Annotation
	}
	return found
}

// A loss is a measure's distance from 1, parted by reason. The three add up to it.
type loss struct {
	whole  float64 // nothing meets the annotation
	ends   float64 // characters before the first or behind the last that is covered
	inside float64 // characters between covered ones
}

// losses is where a kind's score is lost.
type losses struct {
	recall, precision   loss
	missed, falseAlarms int // cases, detections that meet nothing
	split               int // cases that more than one detection meets
	joined              int // detections that meet more than one case
}

// losses parts what the kind lost. Unlike the score it counts equal annotations as
// often as they stand there.
func (k *kind) losses() losses {
	var l losses
	cases, detections := k.annotations()
	for _, p := range k.pairs {
		if p.unread {
			continue
		}
		found := p.found()
		for _, c := range p.cases {
			n := l.recall.add(c, found, float64(len(cases)))
			l.missed += toInt(n == 0)
			l.split += toInt(n > 1)
		}
		for _, d := range found {
			n := l.precision.add(d, p.cases, float64(len(detections)))
			l.falseAlarms += toInt(n == 0)
			l.joined += toInt(n > 1)
		}
	}
	return l
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// add adds what a is short of, a share of one of n, and returns how many meet a.
func (l *loss) add(a plagdet.Annotation, others []plagdet.Annotation, n float64) int {
	share, met := plagdet.Covered(a, others)
	if met == 0 {
		l.whole += 1 / n
		return 0
	}
	t, s := a.T, a.S
	t.Lo, t.Hi, s.Lo, s.Hi = t.Hi, t.Lo, s.Hi, s.Lo // from the first to the last that is covered
	for _, o := range others {
		if a.Meets(o) {
			t.Lo, t.Hi = min(t.Lo, o.T.Lo), max(t.Hi, o.T.Hi)
			s.Lo, s.Hi = min(s.Lo, o.S.Lo), max(s.Hi, o.S.Hi)
		}
	}
	reached := float64(t.And(a.T).Len()+s.And(a.S).Len()) / float64(a.T.Len()+a.S.Len())
	l.ends += (1 - reached) / n
	l.inside += (reached - share) / n
	return met
}

// weight is what an extra detection on a case costs in plagdet, beside a lost case or
// a false alarm, at scores near 1: d(1/log2(1+g))/dg = .72 at g = 1, where the
// harmonic mean falls by half of what recall or precision loses.
const weight = 1.44

// loss is what the pair costs its kind, in lost cases.
func (p *pair) loss() float64 {
	sum := 0.0
	found := p.found()
	for _, c := range p.cases {
		share, n := plagdet.Covered(c, found)
		sum += 1 - share + weight*float64(max(0, n-1))
	}
	for _, d := range found {
		share, _ := plagdet.Covered(d, p.cases)
		sum += 1 - share
	}
	return sum
}

// worst returns the n pairs of k that cost most, those that cost nothing left out.
func (k *kind) worst(n int) []*pair {
	var pairs []*pair
	cost := map[*pair]float64{}
	for _, p := range k.pairs {
		if cost[p] = p.loss(); !p.unread && cost[p] > 0 {
			pairs = append(pairs, p)
		}
	}
	slices.SortStableFunc(pairs, func(p, q *pair) int { return cmp.Compare(cost[q], cost[p]) })
	return pairs[:min(n, len(pairs))]
}
