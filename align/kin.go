package align

import (
	"slices"

	"overlap/english"
)

// Kin are words of two texts that may stand for each other: those of one stem, and those that may
// mean the same (english.Meanings). Both texts have their meanings in order, so one walk over both
// finds what they share.
//
// Cost: linear in the meanings of both texts, some ten a word, and in the pairs of words. A wider
// meaning that many words of a text are kinds of, as things and acts, pairs none of them.

// mostSiblings is how many words of a text may be kin by a meaning that is wider than each.
const mostSiblings = 6

// mean notes what the content words of an English text may mean, unless that is noted.
func (s *Side) mean(ex *explainer) {
	s.meaned.Do(func() {
		if s.english {
			ex.mean(s)
		}
	})
}

// mean notes what the content words of a text may mean, but numbers, since any two are numbers, and
// the words of initials: who writes U.S. does not mean to state anything.
func (ex *explainer) mean(s *Side) {
	ms, v := ex.meant[:0], &s.vocab
	for id, stem := range v.stems[:min(len(v.stems), mostMeaning)] {
		first := v.places[v.starts[id]]
		if v.rates[id] <= functionRate && s.tokens[first].flags&number == 0 && !ofInitials[stem] {
			for _, m := range english.Meanings(stem) {
				ms = append(ms, newMeant(m, uint32(id)))
			}
		}
	}
	ex.meant, ex.spare = sortMeant(ms, ex.spare)
	v.meant = append(v.meant, ex.meant...)
}

// sortMeant returns ms in the order of their numbers, those of one number in the order in which
// they were, and spare memory: two passes of a radix sort, in a quarter of the time of slices.Sort.
func sortMeant(ms, spare []meant) (sorted, memory []meant) {
	const bits = 8
	spare = resized(spare, len(ms))
	for shift := 32 - 2*bits; shift < 32; shift += bits {
		var starts [1<<bits + 1]int32
		for _, m := range ms {
			starts[m>>shift&(1<<bits-1)+1]++
		}
		for k := range starts[1:] {
			starts[k+1] += starts[k]
		}
		for _, m := range ms {
			at := &starts[m>>shift&(1<<bits-1)]
			spare[*at] = m
			*at++
		}
		ms, spare = spare, ms
	}
	return ms, spare
}

// A nearness says by what two words are kin.
type nearness uint8

const (
	equal      nearness = iota // one stem
	synonyms                   // they may mean the same
	kind                       // one may be a kind of the other
	siblings                   // both may be kinds of one thing
	nearnesses = iota
)

// A kin is a stem of x and one of y.
type kin struct {
	x, y uint32
	near nearness
}

// appendEqual appends to dst the content words of x that y has, too, in order.
func appendEqual(dst []kin, x, y *vocabulary) []kin {
	for a, b := 0, 0; a < len(x.stems) && b < len(y.stems); {
		p, q := x.stems[a], y.stems[b]
		if p == q && x.rates[a] <= functionRate {
			dst = append(dst, kin{uint32(a), uint32(b), equal})
		}
		less := before(p, q)
		a, b = a+less, b+1-less
	}
	return dst
}

// before returns 1 if p is less than q, and 0 else, without a branch, which of two unlike lists a
// processor mostly foretells wrongly.
func before(p, q uint32) int { return int((uint64(p) - uint64(q)) >> 63) }

// appendMeant appends to dst the words of two texts that may mean the same, packed, in no order; a
// pair may be there several times.
func appendMeant(dst []uint64, x, y *vocabulary) []uint64 {
	xs, ys := x.meant, y.meant
	for a, b := 0, 0; a < len(xs) && b < len(ys); {
		p, q := xs[a].number(), ys[b].number()
		if p == q {
			n, m := alike(xs[a:], p), alike(ys[b:], p)
			dst = appendAlike(dst, xs[a:a+n], ys[b:b+m])
			a, b = a+n, b+m
			continue
		}
		less := before(p, q)
		a, b = a+less, b+1-less
	}
	return dst
}

// alike returns how many of ms begin with a meaning of the number.
func alike(ms []meant, number uint32) int {
	n := 0
	for n < len(ms) && ms[n].number() == number {
		n++
	}
	return n
}

// appendAlike appends to dst the kin by one meaning, which words of x and of y have.
func appendAlike(dst []uint64, xs, ys []meant) []uint64 {
	many := max(len(xs), len(ys)) > mostSiblings
	for _, m := range xs {
		for _, n := range ys {
			near := synonyms
			switch wide, wider := m.isWider(), n.isWider(); {
			case wide && wider && many:
				continue
			case wide && wider:
				near = siblings
			case wide || wider:
				near = kind
			}
			dst = append(dst, uint64(m.stem())<<34|uint64(n.stem())<<2|uint64(near))
		}
	}
	return dst
}

// sortKin brings the equal words, which are there, and the packed kin together, by x, then y, each
// pair once, by what is nearest.
func (ex *explainer) sortKin(stems int) {
	for _, k := range ex.kin {
		ex.packed = append(ex.packed, uint64(k.x)<<34|uint64(k.y)<<2)
	}
	ex.first = resized(ex.first, stems+1)
	clear(ex.first)
	for _, p := range ex.packed {
		ex.first[p>>34+1]++
	}
	for k := range stems {
		ex.first[k+1] += ex.first[k]
	}
	ex.sorted = resized(ex.sorted, len(ex.packed))
	for _, p := range ex.packed {
		at := &ex.first[p>>34]
		ex.sorted[*at] = p
		*at++
	}
	ex.kin = ex.kin[:0]
	from := int32(0)
	for _, till := range ex.first[:stems] { // where each stem's kin end by now
		some := ex.sorted[from:till]
		slices.Sort(some)
		before := uint64(1<<64 - 1)
		for _, p := range some {
			if p>>2 != before {
				ex.kin = append(ex.kin, kin{uint32(p >> 34), uint32(p >> 2), nearness(p & 3)})
				before = p >> 2
			}
		}
		from = till
	}
}
