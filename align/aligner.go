package align

import (
	"cmp"
	"slices"
)

// An Aligner compares texts. It owns scratch memory, so one goroutine at a time may
// use it; it grows to a few times the longest pair seen. What it returns depends on the
// pair alone, whatever it compared before.
type Aligner struct {
	o      Options
	window int
	rule   rule
	rates  *Rates
	scratch
}

// A scratch is what an Aligner knows of the pair at hand.
type scratch struct {
	runs    []run
	repeats bool   // a side says one thing again and again: not all its runs are known
	ends    stamps // of each diagonal: where its last run ends
	windows windows
	grown   []growth
	pieces  []run
	owner   stamps // of each diagonal: the growth that was there last, from 1
	inX     []bool
	inY     []bool
	exact   []growth // the passages of shared runs, largest first
	part    []bool
	boxer   boxer
}

// reset makes s a new scratch in the memory of the old one. What is not named here is
// not used again.
func (s *scratch) reset() {
	*s = scratch{
		runs:    s.runs[:0],
		ends:    s.ends.emptied(),
		windows: windows{sorted: s.windows.sorted[:0], buffer: s.windows.buffer[:0]},
		grown:   s.grown[:0],
		pieces:  s.pieces[:0],
		owner:   s.owner.emptied(),
		inX:     s.inX[:0],
		inY:     s.inY[:0],
		exact:   s.exact[:0],
		part:    s.part[:0],
		boxer:   s.boxer.emptied(),
	}
}

// New returns an Aligner for texts that were prepared with o.
func New(o Options) *Aligner {
	o = o.withDefaults()
	return &Aligner{o: o, window: o.MinWords, rule: rules}
}

// WithRates makes al weigh words by how often they stand in the set of texts that is
// compared, and returns it: what all of them speak of is then no evidence that one was
// rewritten from another. Passages of shared runs do not depend on it.
func (al *Aligner) WithRates(r *Rates) *Aligner {
	al.rates = r
	return al
}

// Align returns the passages that a and b share, sorted by AFirst, then BFirst, then
// ALast, then BLast. Align(b, a) returns the same passages with A and B exchanged.
//
// Every word of either text that lies in a run of MinWords words which the other has too
// lies in a passage. Where a run occurs several times, passages may overlap on one
// side. Identical texts are one verbatim passage.
//
// Cost: a look-up for each word of the one text if they share nothing; otherwise linear in the
// texts and their shared runs.
func (al *Aligner) Align(a, b *Side) []Passage {
	al.reset()
	if a.len() == 0 || b.len() == 0 {
		return nil
	}
	if a.len() == b.len() && a.print == b.print {
		return al.whole(a, b)
	}
	// One order of the sides for both calls: what is found then cannot depend on it.
	x, y, swapped := a, b, false
	if a.len() > b.len() || a.len() == b.len() && a.print > b.print {
		x, y, swapped = b, a, true
	}
	al.findRuns(x, y)
	if len(al.runs) > 0 {
		al.growAll(x, y)
		al.settle(x, y)
	}
	if al.o.Rewritten {
		al.rewrite(x, y)
	}
	found := al.passages(x, y)
	for i := range found {
		if p := &found[i]; swapped {
			p.turn()
		}
	}
	slices.SortFunc(found, comparePassages)
	return found
}

// turn exchanges the two sides of p.
func (p *Passage) turn() {
	p.AFirst, p.ALast, p.BFirst, p.BLast = p.BFirst, p.BLast, p.AFirst, p.ALast
	for i, r := range p.Runs {
		p.Runs[i] = Run{r.BFirst, r.BLast, r.AFirst, r.ALast}
	}
	slices.SortFunc(p.Runs, func(a, b Run) int { return cmp.Compare(a.AFirst, b.AFirst) })
}

func comparePassages(p, q Passage) int {
	return cmp.Or(cmp.Compare(p.AFirst, q.AFirst), cmp.Compare(p.BFirst, q.BFirst),
		cmp.Compare(p.ALast, q.ALast), cmp.Compare(p.BLast, q.BLast))
}

// whole returns the one passage of two texts with the same tokens.
func (al *Aligner) whole(a, b *Side) []Passage {
	if a.units(0, a.len()) < 2*al.o.MinWords {
		return nil
	}
	al.pieces = append(al.pieces, run{0, 0, a.len()})
	return []Passage{al.passage(a, b, growth{i1: a.len(), j1: a.len(), last: 1})}
}
