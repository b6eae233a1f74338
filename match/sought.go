package match

import (
	"slices"

	"overlap/align"
)

// Seek returns, for each of some texts, ascending, the longer texts of which it was made in other
// words, as pairs with what they share: those that Rewrite would accept if each text had a reason
// to be compared with every other that it meets. So what it returns can be held against what a
// scan found.
//
// A pair is sought from its shorter text alone, so texts that are drawn stand for pairs that are
// drawn, and a text costs a glance for each other one. The views of texts that explain nothing are
// not kept.
func (ps *Pairs) Seek(texts []int, meet func(t, u int) bool) ([][]Pair, error) {
	before := ps.withoutRewriting()
	views, err := before.viewsOf(texts, meet)
	if err != nil {
		return nil, err
	}
	found := make([][]Pair, len(texts))
	err = ps.Each(len(texts), func(worker, i int) {
		all := views[i]
		for k := range all {
			if v := &all[k]; ps.isLonger(v.y, v.x) && before.isAccepted(worker, v, all) {
				found[i] = before.seekPair(worker, found[i], min(v.x, v.y), max(v.x, v.y), v)
			}
		}
	})
	return found, err
}

// viewsOf returns the views of each of some texts by all that it meets which show something: as
// Rewrite does, it glances at all and explains the best.
func (ps *Pairs) viewsOf(texts []int, meet func(t, u int) bool) ([][]view, error) {
	by := make([][]view, len(ps.Texts)) // by the text that explains, so that each is prepared once
	err := ps.Each(len(ps.Texts), func(worker, y int) {
		for _, x := range texts {
			if x == y || !meet(x, y) ||
				float64(ps.First(y).Size) < ofLength*float64(ps.First(x).Size) {
				continue
			}
			if v, ok := ps.explainBy(worker, x, y, glanced); ok && v.Worth > 0 {
				by[y] = append(by[y], v)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	of := make([][]view, len(texts))
	for _, v := range slices.Concat(by...) {
		i, _ := slices.BinarySearch(texts, v.x)
		of[i] = append(of[i], v)
	}
	return of, ps.Each(len(of), func(worker, i int) { ps.explainBest(worker, of[i]) })
}

// withoutRewriting returns the pairs as they were before rewriting was sought in them.
func (ps *Pairs) withoutRewriting() *Pairs {
	before := &Pairs{Set: ps.Set, Cache: ps.Cache, pairers: ps.pairers, told: ps.told,
		faulted: ps.faulted, retold: ps.retold, doing: "measuring recall with"}
	for _, p := range ps.All {
		p.Passages = slices.DeleteFunc(slices.Clone(p.Passages),
			func(q Passage) bool { return q.IsRewritten() })
		if len(p.Passages) > 0 {
			before.All = append(before.All, p)
		}
	}
	before.link()
	return before
}

// IsRewritten reports whether p is in other words.
func (p *Passage) IsRewritten() bool { return p.Told || p.Kind == align.Rewritten }
