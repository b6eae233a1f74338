package match

import (
	"cmp"
	"math"
	"slices"

	"overlap/align"
	"overlap/internal/arena"
	"overlap/join"
	"overlap/timeline"
)

// A pairer aligns texts. One goroutine uses it.
type pairer struct {
	*Pairs
	literal, rewriter *align.Aligner
	aligned           []uint32  // of a text, those that it is aligned with
	found             []Passage // of the pair at hand
	runs              []Run
	forms             []align.Form // of each passage found
	passagesKept      arena.Arena[Passage]
	runsKept          arena.Arena[Run]
	pairsKept         arena.Arena[Pair]
}

// newPairer returns a pairer for which words stand in the set at some rates.
func newPairer(ps *Pairs, rates *align.Rates) pairer {
	o := ps.Align(false)
	o.Pieces = ps.Pieces
	p := pairer{Pairs: ps, literal: align.New(o)}
	if o.Rewritten, o.Summaries = ps.Rewritten, ps.Rewritten && ps.Asked; o.Rewritten {
		p.rewriter = align.New(o).WithRates(rates)
	}
	return p
}

// Between returns the passages that texts t and u share, or that it faulted; v is how one explains
// the other if they are known to be rewritten. A worker has one call at a time.
func (ps *Pairs) Between(worker, t, u int, rewritten bool, v *view) (passages []Passage, ok bool) {
	words := ps.First(t).Size + ps.First(u).Size
	defer ps.Cache.Large(words)()
	if !ps.pairers.Try(worker, ps.doing, func(p *pairer) { p.seek(t, u, rewritten, v) },
		ps.First(t), ps.First(u)) {
		return nil, false
	}
	p := ps.pairers.Of(worker)
	for i := range p.found {
		p.found[i].runs = p.runsKept.Keep(p.found[i].runs)
	}
	passages = p.passagesKept.Keep(p.found)
	if ps.Cache.IsHuge(words) {
		ps.pairers.Renew(worker)
	}
	return passages, true
}

// seek makes p.found the passages that texts t and u share.
func (p *pairer) seek(t, u int, rewritten bool, told *view) {
	aligner := p.literal
	if rewritten {
		aligner = p.rewriter
	}
	p.found, p.runs = p.found[:0], p.runs[:0]
	v := p.Acquire(t)
	defer v.Release()
	w := p.Acquire(u)
	defer w.Release()
	var found []align.Passage
	switch {
	case told == nil:
		found = aligner.Align(&v.Side, &w.Side)
	case told.x == t:
		found = aligner.AlignTold(&v.Side, &w.Side, told.Sentences)
	default:
		found = aligner.AlignTold(&v.Side, &w.Side, align.Turned(told.Sentences))
	}
	if told != nil && told.Shared >= leastFree {
		found = p.withoutScraps(&v.Side, &w.Side, found)
	}
	if first := p.PairOf(t, u).First; first != 0 {
		found = align.Best(found, first > 0)
	}
	p.forms = align.Forms(p.forms[:0], &v.Side, &w.Side, found)
	for i := range found {
		if q := &found[i]; p.Asked || Bears(q, p.MinWords) {
			c := Compact(q, v.Text(), w.Text(), p.runs[len(p.runs):])
			p.runs = append(p.runs, c.runs...)
			f := &p.forms[i]
			c.Form, c.Plain = f.Is, int32(f.Plain)
			c.Slots = uint8(min(f.Slots, math.MaxUint8))
			p.found = append(p.found, c)
		}
	}
}

// others appends to dst the texts that text t is aligned with, ascending: the candidates and those
// with reasons to seek rewriting.
func (ps *Pairs) others(dst []uint32, t int, candidates []join.Candidate,
	reasons []uint32) []uint32 {
	dst = append(dst, reasons...)
	for _, c := range candidates {
		dst = append(dst, c.Text)
	}
	slices.Sort(dst)
	return slices.DeleteFunc(slices.Compact(dst), func(u uint32) bool {
		return !timeline.Near(ps.First(int(u)).When, ps.First(t).When, ps.Days) ||
			ps.Have(t, int(u))
	})
}

// pairUp aligns text t with others, and returns the pairs that share runs.
func (ps *Pairs) pairUp(worker, t int, candidates []join.Candidate, reasons []uint32) []Pair {
	p := ps.pairers.Of(worker)
	p.aligned = ps.others(p.aligned[:0], t, candidates, reasons)
	var some []Pair // not of p, which is another after a fault
	for _, u := range p.aligned {
		if passages, ok := ps.Between(worker, int(u), t, false, nil); ok && len(passages) > 0 {
			some = append(some, ps.pairWith(int(u), t, passages))
		}
	}
	return p.pairsKept.Keep(some)
}

// pairWith returns the pair of two texts with its passages.
func (ps *Pairs) pairWith(a, b int, passages []Passage) Pair {
	p := ps.PairOf(a, b)
	p.Passages = passages
	return p
}

// pairUpBy does what pairUp does, for all texts in an order, by those who align in place of this
// process.
func (ps *Pairs) pairUpBy(order []int, candidates [][]join.Candidate, reasons [][]uint32) ([]Pair,
	error) {
	var asked [][2]int
	var others []uint32
	for _, t := range order {
		others = ps.others(others[:0], t, candidates[t], reasons[t])
		for _, u := range others {
			asked = append(asked, [2]int{int(u), t})
		}
	}
	found, err := ps.By(asked)
	if err != nil {
		return nil, err
	}
	var pairs []Pair
	for i, passages := range found {
		if len(passages) > 0 {
			pairs = append(pairs, ps.pairWith(asked[i][0], asked[i][1], passages))
		}
	}
	return pairs, nil
}

// Match aligns every text with the earlier ones that it may share runs with, and adds the pairs
// that do. These are candidates, and those with reasons to seek rewriting: copies of what very many
// have share rare keys, too, where they are no candidates. Pairs that are there already are left
// alone.
func (ps *Pairs) Match(c join.Candidates, reasons [][]uint32) error {
	ps.Left += c.Left
	ps.Worn += c.Worn
	ps.Begin("aligning pairs")
	found := make([][]Pair, len(ps.Texts)+1) // the last one is of ps.By
	order := byNeighbour(c.Of, reasons)
	var err error
	if ps.By != nil {
		found[len(ps.Texts)], err = ps.pairUpBy(order, c.Of, reasons)
	} else {
		err = ps.Each(len(order), func(worker, i int) {
			t := order[i]
			found[t] = ps.pairUp(worker, t, c.Of[t], reasons[t])
		})
	}
	ps.All = slices.Concat(append([][]Pair{ps.All}, found...)...)
	slices.SortFunc(ps.All, comparePairs)
	ps.link()
	return err
}

// byNeighbour returns the texts in an order in which those that are aligned with the same ones are
// near each other, so that few need be prepared twice: each follows the leader that most of its
// earlier neighbours follow (one pass of label propagation: Raghavan, Albert and Kumara, Physical
// Review E 76, 036106, 2007).
func byNeighbour(candidates [][]join.Candidate, reasons [][]uint32) []int {
	leader, order := make([]int, len(reasons)), make([]int, len(reasons))
	var leaders []int
	for t := range leader {
		leaders = leaders[:0]
		if t < len(candidates) {
			for _, c := range candidates[t] {
				leaders = append(leaders, leader[c.Text])
			}
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
