package edition

import (
	"cmp"
	"slices"

	"overlap/align"
	"overlap/internal/work"
	"overlap/prepare"
	"overlap/timeline"
)

// Folding.
//
// The wire story that ran in 47 outlets and the page that was fetched twice are one text with many
// editions. They are folded before anything else, so that 500 copies cost one text and not 125,000
// pairs. Exact copies meet by a hash of their words; near-identical ones are candidates of
// whole-article LSH (MinHash over shingles, github.com/ekzhu/minhash-lsh), which is asked only for
// those that can have one: much of their fingerprints stands in another article, too. They are then
// aligned: an edition has nearly all of its words in common with the edition that stands for the
// text, and the reverse, and the two do not fill in one form: an update has another death toll,
// another company's report is another text. Each edition is verified against that one, never
// through a chain of others.
//
// What it misses: a near-identical copy that LSH does not suspect stays a text of its own and is
// then found as a passage, like any other copy.

// sameText is the share of both articles' words that must match for them to be editions of one
// text: a correction, a byline and a credit line are let pass.
const sameText = .95

// Fold groups the articles of order, which are by time, into texts. Afterwards texts are in the
// order of their first editions' times, so a smaller number means an earlier text. If articles of
// the same words may be apart in several texts, fingerprints that only they have are kept.
func (s *Set) Fold(cache *prepare.Cache, order []int, apart bool) error {
	s.Begin("folding editions")
	common, err := s.keepShared(apart)
	if err != nil {
		return err
	}
	aligner := func() *align.Aligner { return align.New(s.Align(false)) }
	f := &folder{Set: s, cache: cache, common: common, aligners: work.NewMemory(s.Crew, aligner)}
	identical := f.identical(order)
	near, err := f.nearIdentical(identical)
	if err != nil {
		return err
	}
	for i, editions := range identical {
		if near[i] >= 0 {
			identical[near[i]] = append(identical[near[i]], editions...)
			identical[i] = nil
		}
	}
	rank := make([]int, len(f.Documents))
	for i, a := range order {
		rank[a] = i
	}
	for _, editions := range identical {
		if editions != nil {
			slices.SortFunc(editions, func(a, b int) int { return cmp.Compare(rank[a], rank[b]) })
			f.lead(editions)
			f.AddText(editions)
		}
	}
	return nil
}

// lead moves to the front of some editions, which are by time, the one that the first declares as
// its source: it stands for the text whatever the times say.
func (s *Set) lead(editions []int) {
	for i, a := range editions {
		if first, d := s.Documents[editions[0]], s.Documents[a]; first.Declares(d) &&
			!d.Declares(first) {
			copy(editions[1:], editions[:i])
			editions[0] = a
			return
		}
	}
}

// A folder groups articles into texts.
type folder struct {
	*Set
	cache    *prepare.Cache
	aligners *work.Memory[*align.Aligner]
	common   []uint32 // of each content: how many fingerprints of it another has, too
}

// identical groups the articles, in the given order, by equal words, unless they lie
// further apart than the window.
func (f *folder) identical(order []int) (groups [][]int) {
	known := make([][]int, len(f.Leaders)) // groups of each content
	for _, a := range order {
		same := &known[f.Documents[a].Content]
		i := slices.IndexFunc(*same, func(g int) bool { return f.isNear(a, groups[g][0]) })
		if i < 0 {
			i = len(*same)
			*same, groups = append(*same, len(groups)), append(groups, nil)
		}
		g := (*same)[i]
		groups[g] = append(groups[g], a)
	}
	return groups
}

// isNear reports whether two articles lie no further apart than the window.
func (f *folder) isNear(a, b int) bool {
	return timeline.Near(f.Documents[a].When, f.Documents[b].When, f.Days)
}

// nearIdentical returns for each group the earlier group of which it is an edition,
// or -1. That earlier group is never an edition itself.
func (f *folder) nearIdentical(groups [][]int) ([]int, error) {
	suspects, err := f.suspects(groups)
	if err != nil {
		return nil, err
	}
	same := make([]bool, len(suspects))
	err = f.Each(len(suspects), func(worker, i int) {
		s := suspects[i]
		same[i] = f.isEdition(worker, groups[s.A][0], groups[s.B][0])
	})
	earlier := slices.Repeat([]int{-1}, len(groups))
	for i, s := range suspects {
		if !same[i] || earlier[s.B] >= 0 {
			continue
		}
		first := s.A
		if earlier[first] >= 0 { // an edition itself: what it is an edition of must bear it out
			first = earlier[first]
			if !f.isEdition(0, groups[first][0], groups[s.B][0]) {
				continue
			}
		}
		earlier[s.B] = first
	}
	return earlier, err
}

// isEdition reports whether two articles are editions of one text, as far as comparing them does
// not fault.
func (f *folder) isEdition(worker, a, b int) (is bool) {
	ok := f.aligners.Try(worker, "comparing",
		func(aligner **align.Aligner) { is = f.isSameText(*aligner, a, b) },
		f.Documents[a], f.Documents[b])
	if f.cache.IsHuge(f.Documents[a].Size + f.Documents[b].Size) {
		f.aligners.Renew(worker)
	}
	return ok && is
}

// isSameText reports whether two articles are editions of one text.
func (f *folder) isSameText(aligner *align.Aligner, a, b int) bool {
	v, w := f.Documents[a].Size, f.Documents[b].Size
	least := sameText * float64(max(v, w))
	if !f.isNear(a, b) || float64(min(v, w)) < least {
		return false
	}
	matched, forms := 0, 0
	defer f.cache.Large(v + w)()
	x := f.cache.Acquire(a)
	defer x.Release()
	y := f.cache.Acquire(b)
	defer y.Release()
	found := aligner.Align(&x.Side, &y.Side)
	filled := align.Forms(nil, &x.Side, &y.Side, found)
	for i, p := range found {
		if matched += p.Matched; filled[i].Is {
			forms += p.Matched
		}
	}
	return float64(matched) >= least && 2*forms < matched
}
