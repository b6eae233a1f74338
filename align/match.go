package align

import "math"

// Matches: what rewritten passages are made of.
//
// A match is a content word of one text and the same stem in the other. It is worth
// the surprise of meeting it: little for a word that the language or this subject is
// full of, up to rule.most for a rare one. One match says nothing. What counts is its
// neighbours: other words nearby whose partners are nearby as well, most of all just as
// far off, since a writer who rewrites a sentence keeps most of its order. Of all
// partners of a word the one with the best neighbours is kept, if the choice is mutual:
// so a word that a text has ten times is explained once, and texts on one subject
// do not look copied for sharing its vocabulary.
//
// That is the dot plot of bioinformatics with weighted dots. Stems that could pair in
// too many ways are left out, so there are at most perToken matches a token.

type match struct {
	i, j    int32
	stem    uint32  // number of the stem in x
	weight  float32 // what the word is worth by itself
	support float32 // what its neighbours are worth
}

// perToken bounds the matches by the tokens of both texts.
const perToken = 4

// matcher holds the matches of one pair of sides x and y.
type matcher struct {
	rule  *rule
	rates *Rates
	toY   []int32 // of each stem of x: its number in y, or -1
	toX   []int32
	all   []match // by i, then j
	bestX []int32 // of each token of x: its mutual match in all, or -1
	bestY []int32
	exact []bool       // of each token of x: it lies in a passage of shared runs
	cited [2][]bool    // of each token of x and of y: it does, and in a quotation
	ids   [2][]uint32  // of each token of x and of y: its stem
	plain [2][]float32 // of each stem of x and of y: what it is worth without a match
	worth []float32    // of each stem of x: what a match is worth
}

// emptied returns a new matcher in the memory of m.
func (m *matcher) emptied() matcher {
	return matcher{
		toY:   m.toY[:0],
		toX:   m.toX[:0],
		all:   m.all[:0],
		bestX: m.bestX[:0],
		bestY: m.bestY[:0],
		plain: [2][]float32{m.plain[0][:0], m.plain[1][:0]},
		worth: m.worth[:0],
		exact: m.exact[:0],
		cited: [2][]bool{m.cited[0][:0], m.cited[1][:0]},
	}
}

// note marks the tokens of the passages of shared runs.
//
// Whoever was there quotes the same words, and tells who said them and when. So a quotation that
// both have is no evidence that what stands around it was rewritten: it counts neither for a box
// nor against it.
func (m *matcher) note(x, y *Side, exact []growth) {
	m.exact = zeroed(m.exact, x.len())
	m.cited = [2][]bool{zeroed(m.cited[0], x.len()), zeroed(m.cited[1], y.len())}
	for _, g := range exact {
		mark(m.exact[g.i0:g.i1], true)
		copy(m.cited[0][g.i0:g.i1], x.quoted[g.i0:g.i1])
		copy(m.cited[1][g.j0:g.j1], y.quoted[g.j0:g.j1])
	}
}

// own returns how many words the tokens lo to hi of s, which is x (0) or y (1), stand for, and
// how many of the tokens are no function words, leaving out what is cited.
func (m *matcher) own(s *Side, side, lo, hi int) (words, content int) {
	for at := lo; at < hi; at++ {
		if m.cited[side][at] {
			continue
		}
		words += s.width(at)
		if s.vocab.rates[s.vocab.ids[at]] <= functionRate {
			content++
		}
	}
	return words, content
}

// find fills m with the matches of x and y.
func (m *matcher) find(x, y *Side) {
	m.translate(&x.vocab, &y.vocab)
	m.weigh(x, y)
	m.collect(x, y)
	m.bear()
	m.choose(x, y)
	m.ids = [2][]uint32{x.vocab.ids, y.vocab.ids}
	m.plain[0] = m.cost(m.plain[0], &x.vocab, m.toY)
	m.plain[1] = m.cost(m.plain[1], &y.vocab, m.toX)
}

// translate finds the stems that both have. Both vocabularies are in one order.
func (m *matcher) translate(x, y *vocabulary) {
	m.toY = fill(m.toY, len(x.stems), -1)
	m.toX = fill(m.toX, len(y.stems), -1)
	for a, b := 0, 0; a < len(x.stems) && b < len(y.stems); {
		switch p, q := x.stems[a], y.stems[b]; {
		case p == q:
			m.toY[a], m.toX[b] = int32(b), int32(a)
			a++
			b++
		case p < q:
			a++
		default:
			b++
		}
	}
}

// weigh sets the worth of each shared stem, 0 for those that are left out.
func (m *matcher) weigh(x, y *Side) {
	most := m.mostPairs(x, y)
	m.worth = fill(m.worth, len(x.vocab.stems), 0)
	length := float64(x.len() + y.len())
	for id, to := range m.toY {
		rate := float64(x.vocab.rates[id])
		if to < 0 || rate > functionRate {
			continue
		}
		n := x.vocab.count(uint32(id)) * y.vocab.count(uint32(to))
		if n > most {
			continue
		}
		// The language's rate of the word, corrected by these texts' own.
		own := (rate*m.rule.standing + math.Sqrt(float64(n)) - 1) / (m.rule.standing + length)
		rate = max(rate, m.rates.rate(x.vocab.stems[id]))
		w := float32(-math.Log(max(own, rate))) - m.rule.surprise
		m.worth[id] = max(0, min(w, m.rule.most))
	}
}

// mostPairs returns in how many ways a stem may be paired.
func (m *matcher) mostPairs(x, y *Side) int {
	most := m.rule.partners
	for ; most > 1; most /= 2 {
		total := 0
		for id, to := range m.toY {
			if to < 0 || x.vocab.rates[id] > functionRate {
				continue
			}
			if n := x.vocab.count(uint32(id)) * y.vocab.count(uint32(to)); n <= most {
				total += n
			}
		}
		if total <= perToken*(x.len()+y.len()) {
			break
		}
	}
	return most
}

// collect lists the matches.
func (m *matcher) collect(x, y *Side) {
	for i, id := range x.vocab.ids {
		if w := m.worth[id]; w > 0 && !m.cited[0][i] {
			for _, j := range y.vocab.at(uint32(m.toY[id])) {
				if m.cited[1][j] {
					continue
				}
				m.all = append(m.all, match{i: int32(i), j: int32(j), stem: id, weight: w})
			}
		}
	}
}

// bear adds up what the neighbours of each match are worth to it.
func (m *matcher) bear() {
	r := m.rule
	first := 0 // of those before the match at hand that are within the radius in x
	for k := range m.all {
		p := m.all[k]
		for p.i-m.all[first].i > r.radius {
			first++
		}
		before := m.all[first:k]
		for l := len(before) - 1; l >= 0; l-- {
			q := &before[l]
			dj := p.j - q.j
			if uint32(dj+r.radius) > uint32(2*r.radius) || dj == 0 {
				continue
			}
			di := p.i - q.i
			if di == 0 || p.stem == q.stem {
				continue
			}
			f := r.aligned
			switch skew := abs32(di - dj); {
			case skew > 8:
				f = r.apart
			case skew > 3:
				f = r.shifted
			}
			p.support += f * q.weight
			q.support += f * p.weight
		}
		m.all[k].support = p.support
	}
}

// choose keeps for every token the match with the best neighbours, where both its tokens
// agree on it; of equals the first.
func (m *matcher) choose(x, y *Side) {
	m.bestX = fill(m.bestX, x.len(), -1)
	m.bestY = fill(m.bestY, y.len(), -1)
	for k, p := range m.all {
		if b := m.bestX[p.i]; b < 0 || m.all[b].support < p.support {
			m.bestX[p.i] = int32(k)
		}
		if b := m.bestY[p.j]; b < 0 || m.all[b].support < p.support {
			m.bestY[p.j] = int32(k)
		}
	}
	for i, k := range m.bestX {
		if k >= 0 && m.bestY[m.all[k].j] != k {
			m.bestX[i] = -1
		}
	}
	for j, k := range m.bestY {
		if k >= 0 && m.bestX[m.all[k].i] != k {
			m.bestY[j] = -1
		}
	}
}

// cost returns what each stem of a text counts where it has no match.
func (m *matcher) cost(cost []float32, v *vocabulary, to []int32) []float32 {
	cost = fill(cost, len(v.stems), 0)
	for id, rate := range v.rates {
		switch {
		case rate > functionRate:
		case to[id] >= 0:
			cost[id] = -m.rule.moved
		default:
			cost[id] = -m.rule.miss
		}
	}
	return cost
}

// without returns what a token of x (0) or y (1) counts without a match.
func (m *matcher) without(side, at int) float32 {
	if m.cited[side][at] {
		return 0
	}
	return m.plain[side][m.ids[side][at]]
}

// value returns what the match is worth, its neighbours considered.
func (m *matcher) value(p match) float32 {
	return p.weight * p.support / (p.support + m.rule.doubt)
}

// fill returns s with n entries, all v.
func fill[T int32 | float32](s []T, n int, v T) []T {
	if cap(s) < n {
		s = make([]T, n)
	}
	s = s[:n]
	for i := range s {
		s[i] = v
	}
	return s
}

func abs32(n int32) int32 {
	if n < 0 {
		return -n
	}
	return n
}
