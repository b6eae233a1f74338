package align

// An Aligner compares texts. It owns scratch memory, so one goroutine at a time may
// use it; it grows to a few times the longest pair seen. What it returns depends on the
// pair alone, whatever it compared before.
type Aligner struct {
	o      Options
	window int
	rule   rule
	rates  *Rates
	scratch
	explainer explainer
	learner   learner
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
	told    []Sentence // which are known to be rewritten
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
