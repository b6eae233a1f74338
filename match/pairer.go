package match

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/join"
	"overlap/timeline"
)

// renew gives the pairer other aligners.
func (x *pairer) renew() {
	o := x.Align(false)
	o.Pieces = x.Pieces
	x.literal, x.found = align.New(o), nil
	if o.Rewritten, o.Summaries = x.Rewritten, x.Rewritten && x.Summaries; o.Rewritten {
		x.rewriter = align.New(o).WithRates(x.rates)
	}
}

// align returns the passages that texts t and u share, or that it faulted.
func (x *pairer) align(t, u int, rewritten bool) (passages []Passage, ok bool) {
	words := x.First(t).Size + x.First(u).Size
	defer x.Cache.Large(words)()
	if !x.Crew.Try("comparing", func() { x.seek(t, u, rewritten) }, x.First(t), x.First(u)) {
		x.renew()
		return nil, false
	}
	for i := range x.found {
		x.found[i].runs = x.kept.Keep(x.found[i].runs)
	}
	passages = x.passages.Keep(x.found)
	if x.Cache.IsHuge(words) {
		x.renew()
	}
	return passages, true
}

// seek finds the passages that texts t and u share.
func (x *pairer) seek(t, u int, rewritten bool) {
	aligner := x.literal
	if rewritten {
		aligner = x.rewriter
	}
	x.found, x.runs = x.found[:0], x.runs[:0]
	v := x.Acquire(t)
	defer v.Release()
	w := x.Acquire(u)
	defer w.Release()
	found := aligner.Align(&v.Side, &w.Side)
	forms := align.Templates(&v.Side, &w.Side, found)
	for i := range found {
		if p := &found[i]; x.Asked || Bears(p, x.MinWords) {
			c := Compact(p, v.Text(), w.Text(), x.runs[len(x.runs):])
			x.runs = append(x.runs, c.runs...)
			c.Template = forms != nil && forms[i]
			x.found = append(x.found, c)
		}
	}
}

// pairUp aligns text t with the candidates and those with reasons to seek rewriting, both
// ascending, and returns the pairs that share something.
func (x *pairer) pairUp(t int, candidates []join.Candidate, reasons []uint32) []Pair {
	x.some = x.some[:0]
	for len(candidates) > 0 || len(reasons) > 0 {
		u, rewritten := 0, len(reasons) > 0 &&
			(len(candidates) == 0 || reasons[0] <= candidates[0].Text)
		if rewritten {
			u, reasons = int(reasons[0]), reasons[1:]
		} else {
			u = int(candidates[0].Text)
		}
		if len(candidates) > 0 && int(candidates[0].Text) == u {
			candidates = candidates[1:]
		}
		if !timeline.Near(x.First(u).When, x.First(t).When, x.Days) || x.Have(t, u) {
			continue
		}
		if passages, ok := x.align(u, t, rewritten); ok && len(passages) > 0 {
			p := x.PairOf(u, t)
			p.Passages = passages
			x.some = append(x.some, p)
		}
	}
	return x.pairsKept.Keep(x.some)
}

// Match aligns every text with the earlier ones that it may share a passage with, by candidates and
// by reasons to seek rewriting, and adds the pairs that do. Those that are pairs already are left
// alone.
func (ps *Pairs) Match(c join.Candidates, reasons [][]uint32) error {
	ps.Left += c.Left
	ps.Begin("aligning pairs")
	found := make([][]Pair, len(ps.Texts))
	order := byNeighbour(c.Of, reasons)
	err := ps.Each(len(order), func(worker, i int) {
		t := order[i]
		found[t] = ps.pairers[worker].pairUp(t, c.Of[t], reasons[t])
	})
	ps.add(slices.Concat(found...))
	return err
}

// Ask aligns pairs that were asked for, and adds those that did not fault.
func (ps *Pairs) Ask(asked []Pair) error {
	ps.Begin("aligning pairs")
	went := make([]bool, len(asked))
	err := ps.Each(len(asked), func(worker, i int) {
		p := &asked[i]
		p.Passages, went[i] = ps.pairers[worker].align(p.A, p.B, ps.Rewritten)
	})
	for i, p := range asked {
		if went[i] {
			ps.All = append(ps.All, p)
		}
	}
	ps.link()
	return err
}

// byNeighbour returns the texts in an order in which those that are aligned with the same ones are
// near each other, so that few need be prepared twice: each follows the leader that most of its
// earlier neighbours follow (one pass of label propagation: Raghavan, Albert and Kumara, Physical
// Review E 76, 036106, 2007).
func byNeighbour(candidates [][]join.Candidate, reasons [][]uint32) []int {
	leader, order := make([]int, len(candidates)), make([]int, len(candidates))
	var leaders []int
	for t := range leader {
		leaders = leaders[:0]
		for _, c := range candidates[t] {
			leaders = append(leaders, leader[c.Text])
		}
		for _, u := range reasons[t] {
			leaders = append(leaders, leader[u])
		}
		leader[t], order[t] = mostFrequent(leaders, t), t
	}
	slices.SortFunc(order,
		func(a, b int) int { return cmp.Or(cmp.Compare(leader[a], leader[b]), cmp.Compare(a, b)) })
	return order
}

// mostFrequent sorts numbers and returns the one that is most frequent, the smallest of several, or
// another if there is none.
func mostFrequent(numbers []int, none int) int {
	slices.Sort(numbers)
	best, most, n := none, 0, 0
	for i, number := range numbers {
		if n++; i > 0 && numbers[i-1] != number {
			n = 1
		}
		if n > most {
			best, most = number, n
		}
	}
	return best
}
