package join

import (
	"cmp"
	"math"
	"slices"

	"overlap/edition"
	"overlap/index"
	"overlap/internal/arena"
	"overlap/internal/policy"
	"overlap/internal/spool"
	"overlap/internal/work"
	"overlap/sketch"
)

// MuchPart is the part of the fingerprints of one of two texts that must be shared where all
// of these are over the cap.
const MuchPart = .25

// A Candidate is an earlier text with which a text may share a passage, and how many of their
// fingerprints say so.
type Candidate struct{ Text, seeds uint32 }

// Candidates are the pairs of texts that may share a passage.
type Candidates struct {
	Of   [][]Candidate // of each text, ascending
	Left int           // how many more there were than may be aligned
	Worn int           // how many more share common language alone
}

// candidatesOf returns the candidates that seeds make.
func candidatesOf(s *edition.Set, seeds *spool.Spool) (Candidates, error) {
	all := Candidates{Of: make([][]Candidate, len(s.Texts))}
	finders, worn := work.NewMemory[finder](s.Crew, nil), make([]int, s.Jobs)
	err := edition.EachText(s, seeds, func(worker, t int, seeds spool.Records) {
		if finders.Try(worker, "seeking what is common to others and",
			func(f *finder) { f.find(s, t, seeds) }, s.First(t)) {
			f := finders.Of(worker)
			all.Of[t], worn[worker] = f.kept.Keep(f.found), worn[worker]+f.worn
		}
	})
	for _, n := range worn {
		all.Worn += n
	}
	all.limit(s)
	return all, err
}

// How many pairs of texts are aligned for each article at most, and how many in any run.
const (
	mostAligned  = 8
	leastAligned = 100_000
)

// MostFew is how many of the earlier texts of few distinct words such a text is aligned with: of
// two words in any order each two texts share a thousand runs, and none of them tells anything.
const MostFew = 4

// limit takes away candidates where there are too many, which only happens where very many texts
// have pieces of one story, or few distinct words: of each text's, those that share most remain,
// and the earliest.
func (c *Candidates) limit(s *edition.Set) {
	total := 0
	for t, some := range c.Of {
		if s.First(t).Few {
			c.Of[t] = c.fewer(some, MostFew/2,
				func(c Candidate) bool { return s.First(int(c.Text)).Few })
		}
		total += len(c.Of[t])
	}
	if most := max(leastAligned, mostAligned*len(s.Documents)); total > most {
		half := most / len(s.Texts) / 2
		for t := range c.Of {
			c.Of[t] = c.fewer(c.Of[t], half, func(Candidate) bool { return true })
		}
	}
}

// fewer drops, in place, of the candidates of a text that are of a kind all but the earliest half
// and those that share most, as many again. Half is at least one.
func (c *Candidates) fewer(some []Candidate, half int, of func(Candidate) bool) []Candidate {
	later := slices.DeleteFunc(slices.Clone(some), func(c Candidate) bool { return !of(c) })
	if len(later) <= 2*half {
		return some
	}
	c.Left += len(later) - 2*half
	later = later[half:]
	first := later[0].Text
	byShared := func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.seeds, a.seeds), cmp.Compare(a.Text, b.Text))
	}
	slices.SortFunc(later, byShared)
	return slices.DeleteFunc(some, func(c Candidate) bool {
		return of(c) && c.Text >= first && byShared(c, later[half-1]) > 0
	})
}

// leastArchived is how many seeds two texts of an archive share, at least, to be compared: as many
// as tell that one is a version of the other. What else they share was found on their own days.
// Where all of an archive is there it is compared as in a scan.
const leastArchived = 8

// A finder tells with which texts a text may share a passage, by their seeds. One goroutine uses
// it.
type finder struct {
	pair        seeds
	found       []Candidate // earlier texts, ascending
	worn        int         // how many more share common language alone with the text
	kept        arena.Arena[Candidate]
	here, there index.Buffer // memory for compact tokens
}

// find makes f.found the earlier texts with which text t may share a passage.
func (f *finder) find(s *edition.Set, t int, seeds spool.Records) {
	f.found, f.worn = f.found[:0], 0
	var here sketch.Compact
	if len(seeds) > 0 {
		here = s.CompactOf(t, &f.here)
	}
	chain := chainerOf(&s.Policy)
	for group := range seeds.Groups() {
		u := int(edition.NumberOf(group[0]))
		if len(group) < leastArchived && s.Elsewhere.Articles > 0 && s.AreArchived(t, u) {
			continue
		}
		f.pair.unpack(group)
		if !isMuch(s, t, u, f.pair.overCap) && !(f.pair.mayChain(&s.Policy) &&
			chain.chains(here, compactNear(s, u, &f.there, f.pair.rest), f.pair.rest)) {
			continue
		}
		if f.pair.isWorn(&s.Policy) {
			f.worn++
		} else {
			f.found = append(f.found, Candidate{uint32(u), uint32(len(group))})
		}
	}
}

// Seeds are those of two texts.
type seeds struct {
	overCap  int    // how many are
	rest     []seed // the others, by place in the later text
	worn     int    // how many of the rest are worn
	suffices bool   // one of the rest may be a passage by itself
}

// unpack makes s the seeds of two texts' records.
func (s *seeds) unpack(group spool.Records) {
	*s = seeds{rest: s.rest[:0]}
	for _, r := range group {
		one := unpacked(r)
		if one.marks&overCap != 0 {
			s.overCap++
			continue
		}
		s.rest = append(s.rest, one)
		s.suffices = s.suffices || one.marks&suffices != 0
		if one.marks&worn != 0 {
			s.worn++
		}
	}
}

// mostWorn is how many seeds two texts may have, all worn, that are not worth a look: wornTokens in
// a row, or a few phrases. Where fewer fingerprints are kept, a seed may stand for more.
const (
	mostWorn   = 3
	wornTokens = 15
)

// isWorn reports whether all that the seeds can show is common language.
func (s *seeds) isWorn(p *policy.Policy) bool {
	return s.worn > 0 && len(s.rest) == s.worn && s.worn <= MostWorn(p) && s.overCap == 0
}

// MostWorn returns how many worn seeds show common language alone: n of them stand for
// (n+1)·Window - 1 shingles in a row at most.
func MostWorn(p *policy.Policy) int {
	return min(mostWorn, (wornTokens+2-p.Shingle)/p.Window-1)
}

// Reach returns how many tokens of a text may lie between two seeds of one passage.
func Reach(p *policy.Policy) int { return gapWords + 2*chainerOf(p).growth() }

// mayChain reports whether the seeds may be part of a passage, by what is known without a look at
// the texts: one of them may be one by itself, or two are near each other. The two need not follow
// each other: the earlier text may say a phrase twice.
func (s *seeds) mayChain(p *policy.Policy) bool {
	if s.suffices || !MustExtend(p) {
		return true
	}
	chain, reach := chainerOf(p), uint32(Reach(p))
	for i, one := range s.rest {
		for _, before := range slices.Backward(s.rest[:i]) {
			here, there := one.by-before.by, int(one.at)-int(before.at)
			if here > reach {
				break
			}
			if abs(int(here)-there) <= chain.slip() {
				return true
			}
		}
	}
	return false
}

// isMuch reports whether n fingerprints are some, and much of those of one of two texts.
func isMuch(s *edition.Set, t, u, n int) bool {
	least := min(s.Leader(t).Prints, s.Leader(u).Prints)
	return n > 0 && float64(n) >= MuchPart*float64(least)
}

// compactNear returns the compact tokens of text t around its places of seeds: most seeds are by
// chance, and alone.
func compactNear(s *edition.Set, t int, buf *index.Buffer, seeds []seed) sketch.Compact {
	lo, hi := math.MaxInt, 0
	for _, one := range seeds {
		lo, hi = min(lo, int(one.at)), max(hi, int(one.at))
	}
	growth := chainerOf(&s.Policy).growth()
	return s.CompactBetween(t, buf, lo-growth, hi+growth)
}
