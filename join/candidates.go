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
	"overlap/sketch"
)

// Candidates.
//
// Every text gives the fingerprints that sliding-window MinHash leaves of the shingles of its
// tokens, in which spellings and ways to write a number are one (winnowing: Schleimer, Wilkerson
// and Aiken, SIGMOD 2003): the smallest of each Window shingles in a row. Two texts that share a
// run of Shingle+Window-1 words share a fingerprint of it for certain. Where one fingerprint stands
// in two texts is a seed.
//
// Most seeds are stock phrases. A pair goes on to alignment only where a seed grows to MinWords
// equal words, or where two seeds stand close together on nearby diagonals and make that many
// between them: an edited passage. The test reads a few words around each seed.
//
// A fingerprint in n texts makes n²/2 seeds, and a few times that where few texts say it often.
// Where it stands in more than MaxTexts texts, or in more than nearText of one outlet, it is hot: a
// notice, or a wire story's stock. There, each text meets only the first of all and the one before
// it of its own outlet, and is aligned with these only if much of either is shared: that tells
// versions of one story from articles with the same notice. When boilerplate is known from that,
// the hot fingerprints that are none are taken up again, and each text meets the earliest nearText
// of the texts, from which it can have the words. All of that is linear, and what is lost is only
// that two late copies of one passage are not paired, unless they share something else; and pairs
// that share nothing but a notice which an outlet prints all the time.

// nearText is how many of the earliest texts of a hot fingerprint the others meet.
const NearText = 8

// muchPart is the part of the fingerprints of one of two texts that must be shared where all
// of these are hot.
const muchPart = .25

// A Candidate is an earlier text with which a text may share a passage, and how many of their
// fingerprints say so.
type Candidate struct{ Text, seeds uint32 }

// Candidates are those of each text, by text, and how many more there were than may be aligned.
type Candidates struct {
	Of   [][]Candidate
	Left int
}

// Self joins the texts of a set with each other.
func Self(r *edition.Set) (Candidates, error) {
	seeds, err := seedsOf(r)
	if err != nil {
		return Candidates{}, err
	}
	return sift(r, seeds)
}

// sift returns the candidates that seeds make.
func sift(r *edition.Set, seeds *spool.Spool) (Candidates, error) {
	all := Candidates{Of: make([][]Candidate, len(r.Texts))}
	sifters := make([]sifter, r.Jobs)
	err := edition.EachText(r, seeds, func(worker, t int, seeds spool.Records) {
		x := &sifters[worker]
		if r.Try("seeking what is common to others and", func() { x.promising(r, t, seeds) },
			r.First(t)) {
			all.Of[t] = x.kept.Keep(x.found)
			return
		}
		sifters[worker] = sifter{}
	})
	all.limit(r)
	return all, err
}

// How many pairs of texts are aligned for each article at most, and how many in any run.
const (
	mostAligned  = 8
	leastAligned = 100_000
)

// mostFew is how many of the earlier texts of few distinct words such a text is aligned with: of
// two words in any order each two texts share a thousand runs, and none of them tells anything.
const MostFew = 4

// limit takes away candidates where there are too many, which only happens where very many texts
// have pieces of one story, or few distinct words: of each text's, those that share most remain,
// and the earliest.
func (c *Candidates) limit(r *edition.Set) {
	total := 0
	for t, some := range c.Of {
		if r.First(t).Few {
			c.Of[t] = c.fewer(some, MostFew/2,
				func(c Candidate) bool { return r.First(int(c.Text)).Few })
		}
		total += len(c.Of[t])
	}
	if most := max(leastAligned, mostAligned*len(r.Documents)); total > most {
		half := most / len(r.Texts) / 2
		for t := range c.Of {
			c.Of[t] = c.fewer(c.Of[t], half, func(Candidate) bool { return true })
		}
	}
}

// fewer returns, by text, the candidates that are not of a kind, and of those that are the side
// that shares most and the half that is earliest.
func (c *Candidates) fewer(some []Candidate, half int, of func(Candidate) bool) []Candidate {
	kind, others := []Candidate{}, []Candidate{}
	for _, c := range some {
		if of(c) {
			kind = append(kind, c)
		} else {
			others = append(others, c)
		}
	}
	if len(kind) <= 2*half {
		return some
	}
	c.Left += len(kind) - 2*half
	later := kind[half:]
	slices.SortFunc(later,
		func(a,
			b Candidate) int {
			return cmp.Or(cmp.Compare(b.seeds, a.seeds), cmp.Compare(a.Text, b.Text))
		})
	kept := append(others, kind[:2*half]...)
	slices.SortFunc(kept, func(a, b Candidate) int { return cmp.Compare(a.Text, b.Text) })
	return kept
}

// A sifter tells which seeds may be part of a passage. One goroutine uses it.
type sifter struct {
	seeds       []seed
	suffices    bool // one of the seeds may be a passage by itself
	phrases     int  // how many of them are phrases
	found       []Candidate
	kept        arena.Arena[Candidate]
	here, there index.Buffer // memory for lines
}

// promising makes x.found the earlier texts with which t may share a passage, by their seeds.
func (x *sifter) promising(r *edition.Set, t int, seeds spool.Records) {
	x.found = x.found[:0]
	var here sketch.Compact
	if len(seeds) > 0 {
		here = r.CompactOf(t, &x.here)
	}
	for group := range seeds.Groups() {
		u := int(uint32(group[0].Key))
		hot := x.sort(group)
		if hot > 0 && muchShared(r, t, u, hot) || x.mayGrow(&r.Policy) &&
			growerOf(&r.Policy).grows(here, lineNear(r, u, &x.there, x.seeds), x.seeds) {
			x.found = append(x.found, Candidate{uint32(u), uint32(len(group))})
		}
	}
}

// sort takes the seeds of two texts apart: the cold ones are x.seeds then. It returns how many
// are hot.
func (x *sifter) sort(group spool.Records) (hot int) {
	x.seeds, x.suffices, x.phrases = x.seeds[:0], false, 0
	for _, s := range group {
		if s.At&markHot != 0 {
			hot++
			continue
		}
		x.seeds = append(x.seeds, seed{s.At >> markBits, s.Of})
		x.suffices = x.suffices || s.At&markSuffices != 0
		if s.At&markPhrase != 0 {
			x.phrases++
		}
	}
	return hot
}

// mayGrow reports whether the seeds may be part of a passage, by what is known without a look at
// the texts: one of them may be one by itself, or two are near each other, and they are not one
// phrase. The two need not follow each other: the earlier text may say a phrase twice.
func (x *sifter) mayGrow(p *policy.Policy) bool {
	if len(x.seeds) == x.phrases && x.phrases < 2 {
		return false
	}
	if x.suffices || !mustExtend(p) {
		return true
	}
	reach := uint32(gapWords + 2*growerOf(p).growth())
	for i, s := range x.seeds {
		for _, before := range slices.Backward(x.seeds[:i]) {
			here, there := s.by-before.by, int(s.at)-int(before.at)
			if here > reach {
				break
			}
			if abs(int(here)-there) <= growerOf(p).slip() {
				return true
			}
		}
	}
	return false
}

// muchShared reports whether n fingerprints are much of those of one of two texts.
func muchShared(r *edition.Set, t, u, n int) bool {
	least := min(r.PrintsOf(t), r.PrintsOf(u))
	return float64(n) >= muchPart*float64(least)
}

// Two seeds belong to one edited passage if the words between them, and how many
// more there are on one side than on the other, stay below these.
const (
	gapWords  = 24
	slipWords = 8
)

// A grower tells whether seeds can be part of a passage.
type grower struct {
	minWords int  // of the shortest passage
	pieces   bool // it may be made of small pieces
}

func growerOf(p *policy.Policy) grower { return grower{p.MinWords, p.Pieces} }

// slip is how much longer the words between two seeds may be on one side. A draft of small pieces
// has as many words between them as the seeds may be apart.
func (g grower) slip() int {
	if g.pieces {
		return gapWords
	}
	return slipWords
}

// growth is how many tokens a seed is grown at most: "US" is two.
func (g grower) growth() int { return g.minWords + g.minWords/2 }

// grows reports whether seeds that the line here has with that of one earlier text can
// be part of a passage.
func (g grower) grows(here, there sketch.Compact, seeds []seed) bool {
	pieces := chainOfPieces{end: -1}
	// of the seeds chained so far: where they end here, by how much they are shifted, their words
	end, slip, sum := -1, 0, 0
	for _, s := range seeds {
		i, j := int(s.by), int(s.at)
		n, enough := 0, g.growth()
		for n < enough && i+n < len(here.Canon) && j+n < len(there.Canon) &&
			here.Canon[i+n] == there.Canon[j+n] {
			n++
		}
		for n < enough && i > 0 && j > 0 && here.Canon[i-1] == there.Canon[j-1] {
			i, j, n = i-1, j-1, n+1
		}
		words := max(here.Across(i, i+n), there.Across(j, j+n)) // "per cent" is one token
		if words >= g.minWords {
			return true
		}
		shift := i - j
		if g.pieces && pieces.add(i, n, shift, words) {
			return true
		}
		switch {
		case i < end: // the same words again
			continue
		case end >= 0 && i-end <= gapWords && abs(shift-slip) <= slipWords:
			if sum += words; sum >= g.minWords {
				return true
			}
			end, slip = i+n, shift
		default:
			end, slip, sum = i+n, shift, words
		}
	}
	return false
}

// A chainOfPieces is seeds of a draft that may be small pieces: what lies between them need not be
// about as long on both sides.
type chainOfPieces struct{ end, slip, sum int }

// fewestPieces is how many words of seeds make a chain of pieces.
const fewestPieces = 25

// add adds a seed of n tokens at i, and reports whether the chain is long enough.
func (c *chainOfPieces) add(i, n, shift, words int) bool {
	switch {
	case i < c.end:
		return false
	case c.end < 0 || i-c.end > gapWords || abs(shift-c.slip) > gapWords:
		c.sum = 0
	}
	c.end, c.slip = i+n, shift
	c.sum += words
	return c.sum >= fewestPieces
}

func abs(n int) int { return max(n, -n) }

// lineNear does it where only the tokens around seeds are asked for: most are by chance, and alone.
func lineNear(r *edition.Set, t int, buf *index.Buffer, seeds []seed) sketch.Compact {
	lo, hi := math.MaxInt, 0
	for _, s := range seeds {
		lo, hi = min(lo, int(s.at)), max(hi, int(s.at))
	}
	return r.CompactBetween(t, buf, lo-growerOf(&r.Policy).growth(),
		hi+growerOf(&r.Policy).growth())
}
