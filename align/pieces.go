package align

import (
	"cmp"
	"slices"
)

// Small pieces.
//
// Chunks of seven words of a source between own words are no passage: each is too short, and the
// words between them are too many. One chunk is a stock phrase. Many of them in the order of one
// source, standing dense, are copied. So of the runs that lie in no passage, chains are sought
// that ascend on both sides, in which the runs are a third of the draft's words or more: each
// word of a run counts for it twice, each other word once against it, and the best chain is the
// one with the highest sum (a local alignment, as Smith and Waterman's, of runs instead of
// letters).
//
// Missed: pieces of fewer words, and such as stand in another order.
//
// Cost: runs times reach. A draft that shares no run with a text costs nothing.

const (
	pieceWords = 5    // of a piece at least, on both sides
	leastRuns  = 5    // pieces of a chain at least
	pieceShare = 3    // a piece for so many words of the draft
	pieceReach = 64   // earlier runs to which one is joined
	mostRuns   = 2000 // the longest are looked at
)

// A link is a run in a chain of pieces.
type link struct {
	Run
	score  int // of the best chain that ends with it
	length int // its runs
	before int // the run before it; -1 if it is the first
}

// addPieces adds to the passages of a and b those of small pieces that b, a draft, has of a. They
// are edited passages. With turned, the runs of al are those of b and a.
func (al *Aligner) addPieces(a, b *Side, turned bool, found []Passage) []Passage {
	covered := make([]int, len(b.text.Words)+1) // how many words before each lie in passages
	for _, p := range found {
		if p.Kind != Rewritten {
			for i := p.BFirst; i < p.BLast; i++ {
				covered[i+1] = 1
			}
		}
	}
	for i := range b.text.Words {
		covered[i+1] += covered[i]
	}
	links := al.links(a, b, turned, covered)
	for {
		last := chain(links, covered)
		if last < 0 {
			return found
		}
		var runs []Run
		first := last
		for ; last >= 0; last = links[last].before {
			runs = append(runs, links[last].Run)
			first = last
		}
		slices.Reverse(runs)
		found = append(found, piecemeal(a, b, runs))
		end := runs[len(runs)-1].BLast
		links = slices.DeleteFunc(links, func(l link) bool {
			return l.BFirst < end && l.BLast > links[first].BFirst
		})
	}
}

// links returns the runs that are long enough and lie in no passage, by their place in b.
func (al *Aligner) links(a, b *Side, turned bool, covered []int) []link {
	slices.SortFunc(al.runs, byLength)
	var links []link
	for _, r := range al.runs {
		if turned {
			r.i, r.j = r.j, r.i
		}
		var l link
		l.AFirst, l.ALast = a.words(r.i, r.i+r.n)
		l.BFirst, l.BLast = b.words(r.j, r.j+r.n)
		if min(l.ALast-l.AFirst, l.BLast-l.BFirst) >= pieceWords &&
			covered[l.BLast] == covered[l.BFirst] {
			links = append(links, l)
		}
	}
	links = links[:min(len(links), mostRuns)]
	slices.SortFunc(links, func(l, m link) int {
		return cmp.Or(cmp.Compare(l.BFirst, m.BFirst), compareRuns(l.Run, m.Run))
	})
	return links
}

// chain links the runs and returns the last one of the best chain, or -1.
func chain(links []link, covered []int) int {
	best := -1
	for k := range links {
		l := &links[k]
		l.score, l.length, l.before = 0, 0, -1
		for i := k - 1; i >= max(0, k-pieceReach); i-- {
			m := &links[i]
			if m.BLast > l.BFirst || m.ALast > l.AFirst {
				continue
			}
			own := l.BFirst - m.BLast - (covered[l.BFirst] - covered[m.BLast])
			if next := (link{score: m.score - own, length: m.length, before: i}); next.better(l) {
				l.score, l.length, l.before = next.score, next.length, i
			}
		}
		l.score += (pieceShare - 1) * (l.BLast - l.BFirst)
		l.length++
		if l.length >= leastRuns && (best < 0 || l.better(&links[best])) {
			best = k
		}
	}
	return best
}

// better reports whether the chain that ends with l is better than that of m: of two that are as
// good, the longer.
func (l *link) better(m *link) bool {
	return l.score > m.score || l.score == m.score && l.length > m.length
}

// piecemeal returns the passage of some runs, which ascend on both sides.
func piecemeal(a, b *Side, runs []Run) Passage {
	end := runs[len(runs)-1]
	p := Passage{AFirst: runs[0].AFirst, ALast: end.ALast, BFirst: runs[0].BFirst, BLast: end.BLast,
		Kind: Edited, Runs: runs}
	for _, r := range runs {
		p.Matched += min(r.ALast-r.AFirst, r.BLast-r.BFirst)
		at, _ := slices.BinarySearchFunc(a.tokens, r.AFirst,
			func(t token, first int) int { return int(t.first) - first })
		for _, t := range a.tokens[at:a.len()] {
			if int(t.first) >= r.ALast {
				break
			}
			p.count(t)
		}
	}
	p.Similarity = 2 * float64(p.Matched) / float64(p.ALast-p.AFirst+p.BLast-p.BFirst)
	return p
}
