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
	spent   bool        // not all runs were grown: there are too many
	repeats bool        // a side says one thing again and again: not all its runs are known
	ends    stamps      // of each diagonal: where its last run ends
	hashes  [2][]uint64 // of the runs of window tokens of both sides
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
		runs:   s.runs[:0],
		ends:   s.ends.emptied(),
		hashes: [2][]uint64{s.hashes[0][:0], s.hashes[1][:0]},
		grown:  s.grown[:0],
		pieces: s.pieces[:0],
		owner:  s.owner.emptied(),
		inX:    s.inX[:0],
		inY:    s.inY[:0],
		exact:  s.exact[:0],
		part:   s.part[:0],
		boxer:  s.boxer.emptied(),
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
// side. Identical texts are one verbatim passage. Only of texts that share so many
// runs that it takes eight steps a word to grow them, which are texts of a few words again and
// again, the 64 largest passages are all that is found.
//
// Cost: a look-up for each word of the one text if they share nothing; otherwise linear in the
// texts and their shared runs.
func (al *Aligner) Align(a, b *Side) []Passage {
	al.reset()
	if a.len() == 0 || b.len() == 0 {
		return nil
	}
	// One order of the sides for both calls: what is found then cannot depend on it.
	swapped := compareSides(a, b) > 0
	if swapped {
		a, b = b, a
	}
	found := al.align(a, b)
	for i := range found {
		if p := &found[i]; swapped {
			p.turn()
		}
	}
	if al.o.Pieces {
		if swapped {
			a, b = b, a
		}
		found = al.addPieces(a, b, swapped, found)
	}
	slices.SortFunc(found, comparePassages)
	return found
}

// align returns the passages that x, which is no longer than y, shares with it.
func (al *Aligner) align(x, y *Side) []Passage {
	if x.len() == y.len() && x.print == y.print {
		return al.whole(x, y)
	}
	al.findRuns(x, y)
	if len(al.runs) > 0 {
		al.growAll(x, y)
		al.settle(x, y)
	}
	if al.o.Rewritten {
		al.rewrite(x, y)
	}
	return al.passages(x, y)
}

// compareSides orders sides by length, then by their tokens, then by what is printed.
func compareSides(a, b *Side) int {
	return cmp.Or(cmp.Compare(a.len(), b.len()), cmp.Compare(a.print, b.print),
		cmp.Compare(a.text.Source, b.text.Source))
}

// turn exchanges the two sides of p.
func (p *Passage) turn() {
	p.AFirst, p.ALast, p.BFirst, p.BLast = p.BFirst, p.BLast, p.AFirst, p.ALast
	for i, r := range p.Runs {
		p.Runs[i] = Run{r.BFirst, r.BLast, r.AFirst, r.ALast}
	}
	slices.SortFunc(p.Runs, compareRuns)
}

// compareRuns orders runs by their words in A. A run may have no word there, the second token
// of "don't"; it comes before the one that starts at its place.
func compareRuns(r, s Run) int {
	return cmp.Or(cmp.Compare(r.AFirst, s.AFirst), cmp.Compare(r.ALast, s.ALast),
		cmp.Compare(r.BFirst, s.BFirst), cmp.Compare(r.BLast, s.BLast))
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
