package match

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/internal/span"
)

// Rewriting: which text was made of which.
//
// A pair is judged before it is aligned for rewriting. The shorter text is explained by the longer
// (align.Explain), as well as by all others that it has reasons to be compared with. What they all
// explain is what everybody at the event had; a text that was made of another one shares much more
// with it than with any that is independent of that. So the pair is accepted if the other text
// explains enough, and more by a margin than the best of those that are unrelated to it
// (accept.go): those that do not print the sentences by which it explains, do not tell it, and are
// not rewritten with it. In an accepted pair each sentence that is explained is a passage; in
// others rewriting is sought as between any two texts, where some sentence is explained well, and
// else not at all.
//
// Cost: a glance for each reason, a few explanations for each text, and for texts of which much is
// explained one for each of their neighbours. Missed: a text made of several sources in equal
// parts, and rewrites of which a set has so many that each is as near to others as to its source.

// The bars that an explanation must pass, in nats for each content word that is to be explained.
// A text of few words meets more by chance, so a bar is higher by so many nats in all.
const (
	leastWorth  = 0.13 // explained by any text
	perDay      = 0.01 // more for each day that lies between, but
	freeDays    = 3    // the first ones,
	mostDays    = 20   // and so many at most
	tellsMuch   = 0.4  // explained by a text that is no independent witness
	leastMargin = 0.12 // more than by an unrelated one
	aloneWorth  = 0.16 // where nothing unrelated is there to be held against
	shortWorth  = 5.0

	leastFree   = 20    // content words outside of shared passages that are worth a judgement
	seekWorth   = 12    // nats of a sentence from which boxes are sought
	bestViews   = 4     // of a text that are explained
	leastGlance = -0.03 // nats a word that a glance shows before a view is
	unseen      = 0.1   // and what is explained by other words besides, which a glance does not show
	leastLeft   = 40    // words of a text besides what is shared, that are worth a glance
	mostIdle    = 3     // reasons in a row that say nothing
	ofLength    = 0.5   // a text of this share of another's words may explain it
	relating    = 0.5   // share of the sentences that explain that a related text prints
)

// A view is how much of text x another one explains.
type view struct {
	x, y int
	look look
	align.Explanation
	next *view // by an unrelated text, the one that explains most, if that is something
}

// A look says how closely a pair was looked at.
type look bool

const (
	glanced   look = false // by equal words
	explained look = true
)

// whole returns how much of all of x is explained, for each word, and of a glance how much may be.
func (v *view) whole() float64 {
	if v.look == glanced {
		return v.Whole() + unseen
	}
	return v.Whole()
}

// bar returns what an explanation of so many words must be worth for each, to pass one of the bars.
func bar(least float64, words int) float64 { return least + shortWorth/float64(max(1, words)) }

// isLikely reports whether enough of a text is explained for another look.
func (v *view) isLikely() bool {
	return v.look == explained && v.Words >= leastFree && v.PerWord() >= bar(leastWorth, v.Words)
}

// isWorthBoxes reports whether boxes are sought in the pair: sooner where it shares passages, since
// who copied some sentences recast others.
func (v *view) isWorthBoxes() bool {
	if v.Shared >= leastFree {
		return v.Peak >= seekWorth/2
	}
	return v.Peak >= seekWorth
}

// isEnough reports whether enough is explained where nothing unrelated is there to be held against.
func (v *view) isEnough() bool { return v.PerWord() >= bar(aloneWorth, v.Words) }

// Rewrite seeks rewriting between texts and the earlier ones that they have reasons to be compared
// with, the best reasons first, and adds what it finds to the pairs. All pairs that share runs are
// known.
func (ps *Pairs) Rewrite(reasons [][]uint32) error {
	if !ps.Rewritten {
		return nil
	}
	ps.Begin("judging what may be rewritten")
	views := make([][]view, len(ps.Texts)) // by the later text
	found := make([][]Pair, len(ps.Texts))
	order := byNeighbour(nil, reasons)
	err := ps.Each(len(order), func(worker, i int) {
		t := order[i]
		views[t], found[t] = ps.explainAll(worker, t, reasons[t])
	})
	ps.merge(found)
	if err != nil {
		return err
	}
	return ps.judge(slices.Concat(views...))
}

// explainAll returns the views of a text and the earlier ones that it has reasons to be compared
// with, or theirs of it, and the pairs in which boxes are found. All are glanced at, until several
// of the reasons in a row say nothing, and the best are explained.
func (ps *Pairs) explainAll(worker, t int, reasons []uint32) (views []view, found []Pair) {
	idle := 0
	for _, u := range reasons {
		if idle == mostIdle {
			break
		}
		v, ok := ps.explain(worker, int(u), t, glanced)
		if !ok {
			continue
		}
		idle++
		if v.Worth > 0 || v.isWorthBoxes() {
			idle = 0
		}
		views = append(views, v)
	}
	ps.explainBest(worker, views)
	for _, v := range views {
		if v.isWorthBoxes() {
			found = ps.seekPair(worker, found, min(v.x, v.y), max(v.x, v.y), nil)
		}
	}
	return views, found
}

// explainBest puts views that are glances in order, the best first, and explains these.
func (ps *Pairs) explainBest(worker int, views []view) {
	slices.SortStableFunc(views,
		func(v, w view) int { return cmp.Compare(w.PerWord(), v.PerWord()) })
	for k := range views[:min(len(views), bestViews)] {
		v := &views[k]
		if v.PerWord() < leastGlance {
			break
		}
		if w, ok := ps.explainBy(worker, v.x, v.y, explained); ok {
			*v = w
		}
		if !v.isLikely() {
			v.Sentences = nil // only those of accepted views are used
		}
	}
}

// mostRounds is how often the views are judged: rewrites of one source stand in each other's way
// until it is known that some of them are.
const mostRounds = 3

// judge aligns the pairs that are accepted once more.
func (ps *Pairs) judge(views []view) error {
	ps.Begin("aligning what is rewritten")
	near := make([][]int, len(ps.Texts)) // of each text, its neighbours
	of := make([][]view, len(ps.Texts))  // its views
	for _, v := range views {
		near[v.x] = append(near[v.x], v.y)
		near[v.y] = append(near[v.y], v.x)
		of[v.x] = append(of[v.x], v)
	}
	known := make([]bool, len(ps.Texts)) // its views by shorter texts are among these
	found := make([][]Pair, len(ps.Texts))
	accepted := make([][]*view, len(ps.Texts))
	for range mostRounds {
		err := ps.Each(len(of), func(worker, x int) {
			accepted[x] = accepted[x][:0]
			if !known[x] && ps.acceptsAny(worker, of[x]) {
				of[x], known[x] = ps.explainByShorter(worker, x, near[x], of[x]), true
			}
			for k := range of[x] {
				if v := &of[x][k]; ps.isAccepted(worker, v, of[x]) {
					accepted[x] = append(accepted[x], v)
				}
			}
		})
		if err != nil {
			return err
		}
		if !ps.relate(accepted) {
			break
		}
	}
	err := ps.Each(len(accepted), func(worker, x int) {
		for _, v := range accepted[x] {
			found[x] = ps.seekPair(worker, found[x], min(v.x, v.y), max(v.x, v.y), v)
		}
	})
	ps.merge(found)
	return err
}

// acceptsAny reports whether one of the views of a text is accepted.
func (ps *Pairs) acceptsAny(worker int, views []view) bool {
	for k := range views {
		if ps.isAccepted(worker, &views[k], views) {
			return true
		}
	}
	return false
}

// relate notes which texts are rewritten from each other, and reports whether there are more than
// before.
func (ps *Pairs) relate(accepted [][]*view) bool {
	before := len(ps.retold)
	if ps.retold == nil {
		ps.retold = map[[2]int]bool{}
	}
	for _, views := range accepted {
		for _, v := range views {
			ps.retold[[2]int{min(v.x, v.y), max(v.x, v.y)}] = true
		}
	}
	return len(ps.retold) > before
}

// explainByShorter appends to views those of text x by its neighbours that are shorter, but not by
// much.
func (ps *Pairs) explainByShorter(worker, x int, near []int, views []view) []view {
	known := views
	for _, z := range near {
		if float64(ps.First(z).Size) < ofLength*float64(ps.First(x).Size) ||
			slices.ContainsFunc(known, func(v view) bool { return v.y == z }) {
			continue
		}
		if v, ok := ps.explainBy(worker, x, z, explained); ok {
			views = append(views, v)
		}
	}
	return views
}

// explain explains the shorter of two texts by the longer.
func (ps *Pairs) explain(worker, t, u int, l look) (v view, ok bool) {
	x, y := ps.byLength(t, u)
	return ps.explainBy(worker, x, y, l)
}

// byLength returns two texts, the shorter one first.
func (ps *Pairs) byLength(t, u int) (shorter, longer int) {
	if ps.isLonger(t, u) {
		return u, t
	}
	return t, u
}

// isLonger reports whether text t, and not u, explains the other.
func (ps *Pairs) isLonger(t, u int) bool {
	n, m := ps.First(t).Size, ps.First(u).Size
	return n > m || n == m && t > u
}

// explainBy explains text x by text y, but for what they share, or reports that it faulted.
func (ps *Pairs) explainBy(worker, x, y int, l look) (v view, ok bool) {
	var shared []span.Span
	for p := range ps.Of(x) {
		if p.Other(x) == y {
			shared = p.appendWords(shared, x)
		}
	}
	return ps.explainBut(worker, x, y, l, shared)
}

// explainBut explains text x by text y, but for the words of x that they share, or reports that it
// faulted.
func (ps *Pairs) explainBut(worker, x, y int, l look, shared []span.Span) (v view, ok bool) {
	defer ps.Cache.Large(ps.First(x).Size + ps.First(y).Size)()
	v = view{x: x, y: y, look: l}
	if shared = span.Union(shared); ps.First(x).Size-span.Size(shared) < leastLeft {
		return v, true // there is nothing to explain
	}
	ok = ps.pairers.Try(worker, ps.doing, func(p *pairer) {
		a, b := p.Acquire(x), p.Acquire(y)
		defer a.Release()
		defer b.Release()
		if l == glanced {
			v.Explanation = p.rewriter.Glance(&a.Side, &b.Side, shared)
			v.Sentences = nil
			return
		}
		v.Explanation = p.rewriter.Explain(&a.Side, &b.Side, shared)
		v.Sentences = slices.Clone(v.Sentences)
	}, ps.First(x), ps.First(y))
	if !ok {
		ps.faulted.Store([2]int{min(x, y), max(x, y)}, true)
	}
	return v, ok
}

// seekPair appends to pairs that of texts t and u, if they share something; v is the view that was
// accepted, or nil.
func (ps *Pairs) seekPair(worker int, pairs []Pair, t, u int, v *view) []Pair {
	passages, ok := ps.Between(worker, t, u, true, v)
	if !ok {
		ps.faulted.Store([2]int{min(t, u), max(t, u)}, true)
	}
	if !ok || len(passages) == 0 {
		return pairs
	}
	pair := ps.PairOf(t, u)
	pair.Passages = passages
	pair.Retelling = v.retelling()
	return append(pairs, pair)
}

// merge adds pairs, in the place of those of the same texts. Those in which something faulted go.
func (ps *Pairs) merge(found [][]Pair) {
	all := slices.Concat(append(found, ps.All)...)
	all = slices.DeleteFunc(all, func(p Pair) bool {
		_, ok := ps.faulted.Load([2]int{min(p.A, p.B), max(p.A, p.B)})
		return ok
	})
	slices.SortStableFunc(all, comparePairs)
	ps.All = slices.CompactFunc(all, func(p, q Pair) bool { return p.A == q.A && p.B == q.B })
	ps.link()
}

// comparePairs orders pairs by b, then a.
func comparePairs(p, q Pair) int { return cmp.Or(cmp.Compare(p.B, q.B), cmp.Compare(p.A, q.A)) }
