package quote

import (
	"math/bits"
	"slices"

	"overlap/english"
	"overlap/shingle"
)

// A variant is verified by a local alignment of its words with the leader's (Smith
// and Waterman 1981): equal words score, other words cost, and a jump over any number
// of words has one price, because a quotation is cut short in its midst as well.

// Scores of the alignment.
const (
	scoreEqual  = 4
	scoreStem   = 2  // another form of the same word
	costOther   = -3 // another word in its place
	costGap     = -2 // a word that only one has
	costJump    = -9 // a run of words that only one has
	maxAligned  = 1500
	minShare    = 0.6 // of the shorter's words and of their worth must match
	minMatching = 3
)

// A matching is what two variants have in common.
type matching struct {
	words  int     // that match, of the shorter
	weight float64 // what they are worth
	first  int     // of the shorter's words in the alignment, half open
	last   int
	lfirst int // the same of the leader's
	llast  int
	edits  int // words changed, added or dropped between them without a sign of it
}

// How a cell was reached: a step, or a jump from a row or column.
const (
	fromNothing = iota
	fromEqual
	fromStem
	fromOther
	fromAbove // the shorter has a word more
	fromLeft  // the leader has a word more
	jumpAbove // from row way - jumpAbove
	jumpLeft  = jumpAbove + maxAligned + 1
)

// A matcher aligns variants. It owns the memory for that, so it serves one goroutine.
type matcher struct {
	score  []int32 // of the row above, then of this one
	top    []int32 // best score of each column so far
	topRow []int16 // and its row
	way    []int16 // how each cell was reached
	holes  []hole  // of the last match, the last first
}

// reset makes room for n columns and cells in all, and clears what must start at 0.
func (x *matcher) reset(n, cells int) {
	x.score, x.top, x.topRow = slices.Grow(x.score[:0], n)[:n], slices.Grow(x.top[:0],
		n)[:n], slices.Grow(x.topRow[:0], n)[:n]
	clear(x.score)
	clear(x.top)
	clear(x.topRow)
	x.way = slices.Grow(x.way[:0], cells)[:cells] // every cell but the edges is written
	clear(x.way[:n])
	for i := n; i < cells; i += n {
		x.way[i] = fromNothing
	}
}

// atMost returns what a, the shorter, and b have in common at most: the words of a that b
// has somewhere, or another form of. Most candidates need no other look. It costs a
// nanosecond a word, and errs, on the safe side, where the set says yes to what it has not.
func atMost(a, b *variant) (m matching) {
	for i, w := range a.words {
		if stem := a.stems[i]; b.has(w) || stem != 0 && b.has(spread(stem)) {
			m.words++
			m.weight += worth(w)
		}
	}
	return m
}

// keep makes the set that atMost asks: two bytes a word or more, so that one in eight
// answers at most is wrong.
func (v *variant) keep() {
	v.kept = make([]uint64, 1<<bits.Len(uint(len(v.words)/4)))
	mask := uint64(len(v.kept) - 1)
	for i, w := range v.words {
		v.kept[w>>6&mask] |= 1 << (w & 63)
		if stem := v.stems[i]; stem != 0 {
			s := spread(stem)
			v.kept[s>>6&mask] |= 1 << (s & 63)
		}
	}
}

// has reports whether a hash may be in the set of v.
func (v *variant) has(hash uint64) bool {
	return v.kept[hash>>6&uint64(len(v.kept)-1)]>>(hash&63)&1 != 0
}

// spread makes a hash of a stem.
func spread(stem uint32) uint64 { return uint64(stem) * 0x9e3779b97f4a7c15 >> 20 }

// match aligns a, the shorter, with b. Cost: the product of their lengths, 5 ns a cell.
func (x *matcher) match(a, b *variant) matching {
	aw, bw := a.words[:min(len(a.words), maxAligned)], b.words[:min(len(b.words), maxAligned)]
	if m, ok := inside(a, aw, bw); ok {
		return m
	}
	n := len(bw) + 1
	x.reset(n, (len(aw)+1)*n)
	score, top, topRow, way := x.score, x.top, x.topRow, x.way
	var best int32
	bi, bj := 0, 0
	for i := 1; i <= len(aw); i++ {
		diag := int32(0)
		left, leftCol := int32(0), 0 // best score of the row so far
		for j := 1; j < n; j++ {
			s, w := int32(0), int16(fromNothing)
			d, dw := diag+costOther, int16(fromOther)
			if aw[i-1] == bw[j-1] {
				d, dw = diag+scoreEqual, fromEqual
			} else if st := a.stems[i-1]; st != 0 && st == b.stems[j-1] {
				d, dw = diag+scoreStem, fromStem
			}
			if d > s {
				s, w = d, dw
			}
			if v := score[j] + costGap; v > s {
				s, w = v, fromAbove
			}
			if v := score[j-1] + costGap; v > s {
				s, w = v, fromLeft
			}
			if v := top[j] + costJump; v > s {
				s, w = v, int16(jumpAbove)+topRow[j]
			}
			if v := left + costJump; v > s {
				s, w = v, int16(jumpLeft+leftCol)
			}
			diag = score[j]
			score[j] = s
			way[i*n+j] = w
			if s > left {
				left, leftCol = s, j
			}
			if s > top[j] {
				top[j], topRow[j] = s, int16(i)
			}
			if s > best {
				best, bi, bj = s, i, j
			}
		}
	}
	return x.follow(a, b, n, bi, bj)
}

// inside returns the matching of a that stands as it is in b.
func inside(v *variant, a, b []uint64) (matching, bool) {
	if len(a) == 0 || len(a) < len(v.words) {
		return matching{}, false
	}
	for j := 0; j+len(a) <= len(b); j++ {
		if b[j] == a[0] && slices.Equal(a, b[j:j+len(a)]) {
			return matching{words: len(a), weight: v.weight, last: len(a), lfirst: j,
				llast: j + len(a)}, true
		}
	}
	return matching{}, false
}

// follow walks an alignment back from its end and sums it up.
func (x *matcher) follow(a, b *variant, n, i, j int) matching {
	way := x.way
	x.holes = x.holes[:0]
	m := matching{last: i, llast: j}
	for i > 0 && j > 0 {
		switch w := int(way[i*n+j]); {
		case w == fromNothing:
			m.first, m.lfirst = i, j
			return m
		case w == fromEqual, w == fromStem:
			m.words++
			m.weight += worth(a.words[i-1])
			if w == fromStem && !a.cutAt(i) && !a.cutAt(i-1) {
				x.edit(&m, a, b, hole{i - 1, i, j - 1, j})
			}
			i, j = i-1, j-1
		case w == fromOther:
			x.edit(&m, a, b, hole{i - 1, i, j - 1, j})
			i, j = i-1, j-1
		case w == fromAbove:
			x.edit(&m, a, b, hole{i - 1, i, j, j})
			i--
		case w == fromLeft:
			x.edit(&m, a, b, hole{i, i, j - 1, j})
			j--
		case w < jumpLeft:
			x.edit(&m, a, b, hole{w - jumpAbove, i, j, j})
			i = w - jumpAbove
		default:
			x.edit(&m, a, b, hole{i, i, w - jumpLeft, j})
			j = w - jumpLeft
		}
	}
	m.first, m.lfirst = i, j
	return m
}

// edit books a hole: as an edit unless one of the two shows that it left something out there.
func (x *matcher) edit(m *matching, a, b *variant, h hole) {
	x.holes = append(x.holes, h)
	if h.first == h.last && a.cutAt(h.first) || h.lfirst == h.llast && b.cutAt(h.lfirst) {
		return
	}
	m.edits += max(h.last-h.first, h.llast-h.lfirst)
}

// verified reports whether the matching is enough to call v, the shorter, a variant of
// what the other says.
func (m matching) verified(v *variant) bool {
	if m.words < minMatching {
		return false
	}
	if v.short() {
		return m.words == len(v.words) && m.edits <= 1 && m.weight >= 1
	}
	return float64(m.words) >= minShare*float64(len(v.words)) && m.weight >= minShare*v.weight &&
		m.weight >= 2
}

// common are the words that prove little, worth a quarter of others: those that everybody says, and
// contractions of two of them.
var common = func() table {
	m := map[uint64]class{}
	spoken := map[string]bool{}
	for w := range english.Frequent() {
		if w.Spoken {
			spoken[w.Folded], m[shingle.Hash(w.Folded)] = true, 1
		}
	}
	for c := range english.Contractions() {
		if spoken[c.First] && spoken[c.Second] {
			m[shingle.Hash(c.Short)] = 1
		}
	}
	return newTable(m)
}()

// worth returns how much a word that two variants share says about them.
func worth(word uint64) float64 {
	if common.of(word) != 0 {
		return .25
	}
	return 1
}
