package recall

import (
	"slices"

	"overlap/internal/codec"
	"overlap/match"
	"overlap/nature"
	"overlap/timeline"
)

// Recall of rewriting.
//
// How many pairs had no reason to be compared? What was made of another text shares no runs with it
// to be found by, so each drawn text is held against every other that appeared near enough
// (match.Seek). The pairs that are accepted there, and have a rewritten passage that is no common
// language, are what a scan would find that compares every text with every other.
//
// Cost: a glance for each drawn text and each other one. So there are at most mostGlanced, for
// which fewer texts are drawn, but leastDrawn. What it misses:
// rewriting that match.Rewrite does not accept.

// mostGlanced is how many glances are tried, if that is enough for leastDrawn texts.
const mostGlanced = 500_000

// A rewriting is what was seen of rewriting: of how many drawn texts, in how many pairs, and how
// many of these were found.
type rewriting struct{ sampled, pairs, found int }

// measureRewriting returns how many of the pairs of drawn texts that are rewritten were found.
func (d *Drawing) measureRewriting(j *nature.Judge) (r rewriting, err error) {
	if !d.Rewritten {
		return r, nil
	}
	d.Begin("measuring recall of rewriting")
	n := max(leastDrawn, mostGlanced/len(d.Texts))
	drawn := slices.Sorted(slices.Values(d.hashed[:min(n, len(d.hashed))]))
	pairs, err := d.Seek(drawn, func(t, u int) bool {
		return timeline.Near(d.First(t).When, d.First(u).When, d.RewrittenDays)
	})
	w := j.Weigher()
	for _, p := range slices.Concat(pairs...) {
		d.TryPair("measuring recall with", &p, func(p *match.Pair) {
			if w.Weigh(p); isRewritten(p) {
				r.pairs, r.found = r.pairs+1, r.found+codec.Bit(d.hasRewritten(p))
			}
		})
	}
	r.sampled = len(drawn)
	return r, err
}

// hasRewritten reports whether the run found the texts of p to be rewritten.
func (d *Drawing) hasRewritten(p *match.Pair) bool {
	for q := range d.Of(p.A) {
		if q.Other(p.A) == p.B {
			return isRewritten(q)
		}
	}
	return false
}

// isRewritten reports whether a pair that is judged has a rewritten passage that is a copy.
func isRewritten(p *match.Pair) bool {
	return slices.ContainsFunc(p.Passages, func(q match.Passage) bool {
		return q.IsRewritten() && q.Nature == match.Reuse
	})
}
