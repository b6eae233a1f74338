package align

import (
	"cmp"
	"slices"
)

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
func (al *Aligner) Align(a, b *Side) []Passage { return al.AlignTold(a, b, nil) }

// AlignTold does what Align does for two texts of which one explains sentences of the other (see
// Explain), as a and b: these are passages, too.
func (al *Aligner) AlignTold(a, b *Side, told []Sentence) []Passage {
	al.reset()
	if a.len() == 0 || b.len() == 0 {
		return nil
	}
	// One order of the sides for both calls: what is found then cannot depend on it.
	swapped := compareSides(a, b) > 0
	if swapped {
		a, b, told = b, a, Turned(told)
	}
	al.told = told
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
