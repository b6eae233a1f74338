package quote

import (
	"cmp"
	"slices"

	"overlap/internal/lists"
	"overlap/internal/par"
)

// ahead is how many variants are compared at once. A variant can only join a leader before
// it, so each must wait for those before it. But most of the leaders that it will be
// compared with stand already when its turn is still ahead: these are tried by all
// processors, and what they give is put down. Then the variants are settled one by one,
// by the same rules as if nothing was known, and only what nobody has tried is tried then.
const ahead = 8 * stride

// A parade is the variants while they find their leaders.
type parade struct {
	uses       []Use
	vs         []variant
	keys       lists.Lists // fingerprints
	near       lists.Lists // longer variants that are alike
	remembered [][]uint32  // leaders by fingerprint
	leaders    []int       // of the variants that are settled
}

// lead returns the leader of each variant, which may be itself.
func lead(uses []Use, vs []variant, jobs int) []int {
	keys, n := fingerprints(vs, jobs)
	p := &parade{uses: uses, vs: vs, keys: keys, near: alike(vs, jobs),
		remembered: make([][]uint32, n), leaders: make([]int, len(vs))}
	trials := make([]trial, max(1, jobs))
	tried := make([][]tried, ahead)
	for lo := 0; lo < len(vs); lo += ahead {
		hi := min(lo+ahead, len(vs))
		if jobs > 1 {
			par.Each(jobs, hi-lo, stride, func(worker, first, last int) {
				for i := first; i < last; i++ {
					_, tried[i] = trials[worker].leader(p, lo+i, lo, tried[i][:0])
				}
			})
		}
		for v := lo; v < hi; v++ {
			leader, _ := trials[0].leader(p, v, v, tried[v-lo])
			p.settle(v, leader)
		}
	}
	return p.leaders
}

// settle gives v its leader, and is told of it if that is v itself.
func (p *parade) settle(v, leader int) {
	p.leaders[v] = leader
	if leader != v {
		return
	}
	p.vs[v].keep()
	for _, g := range p.keys.Of(v) {
		if len(p.remembered[g]) < maxLeaders {
			p.remembered[g] = append(p.remembered[g], uint32(v))
		}
	}
}

// A candidate is a leader and how many fingerprints the variant shares with it.
type candidate struct {
	leader, shared int
}

// A tried is a leader with which a variant was compared, and what the words that both have
// are worth: 0 if it cannot follow it.
type tried struct {
	leader int
	weight float64
}

// A trial seeks leaders. It owns the memory for that, so it serves one goroutine.
type trial struct {
	matcher
	tally []candidate
	all   []int
	known []tried // of the variant at hand
}

// reset makes x the trial of another variant, for which so much is known. The matcher
// resets itself for each match.
func (x *trial) reset(known []tried) {
	*x = trial{matcher: x.matcher, tally: x.tally[:0], all: x.all[:0], known: known}
}

// leader verifies the candidates of v, those that share most first, and returns the one
// with the most matching words, or v itself, and what is known of the leaders then.
// Variants from settled on are not settled yet.
func (x *trial) leader(p *parade, v, settled int, known []tried) (int, []tried) {
	x.reset(known)
	x.candidates(p, v, settled)
	best, most := v, 0.0
	for _, c := range x.tally[:min(len(x.tally), maxTried)] {
		if w := x.weigh(p, v, c.leader, most); w > most {
			best, most = c.leader, w
		}
	}
	return best, x.known
}

// candidates puts the candidates of v into the tally.
func (x *trial) candidates(p *parade, v, settled int) {
	for _, g := range p.keys.Of(v) {
		for _, l := range p.remembered[g] {
			x.all = append(x.all, int(l))
		}
	}
	for _, a := range p.near.Of(v) {
		if int(a) < settled {
			x.all = append(x.all, p.leaders[a])
		}
	}
	slices.Sort(x.all)
	for _, l := range x.all {
		if n := len(x.tally); n > 0 && x.tally[n-1].leader == l {
			x.tally[n-1].shared++
			continue
		}
		x.tally = append(x.tally, candidate{l, 1})
	}
	slices.SortFunc(x.tally, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.shared, a.shared), cmp.Compare(a.leader, b.leader))
	})
}

// weigh returns what the words are worth that v has in common with a leader, 0 if it cannot
// follow it, or anything up to most if that is no more than most.
func (x *trial) weigh(p *parade, v, leader int, most float64) float64 {
	for _, t := range x.known {
		if t.leader == leader {
			return t.weight
		}
	}
	a, b := &p.vs[v], &p.vs[leader]
	at, w := atMost(a, b), 0.0
	if at.verified(a) {
		if at.weight <= most {
			return 0
		}
		if m := x.match(a, b); m.verified(a) && agree(p.uses, a, b) {
			w = m.weight
		}
	}
	x.known = append(x.known, tried{leader, w})
	return w
}
