package account

import (
	"cmp"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/internal/span"
	"overlap/match"
	"overlap/sketch"
	"overlap/source"
	"overlap/timeline"
)

// A witness is an article that has words of another one: another text that shares prose with it, or
// another edition of its text.
type witness struct {
	article, text int
	claims        []claim       // of its text; none of another edition
	size          int           // words that these are on
	has           *source.Words // these words
	order         int           // negative if it was first, positive if the other was, 0 if unknown
}

const (
	// mostBits is how many bits of memory the witnesses of an article take: those that have least
	// are left out where a book is held against thousands.
	mostBits = 1 << 28

	// mostOwn is how many articles of its own outlet are asked for what an article had from there:
	// the earliest.
	mostOwn = 32
)

// witnesses returns the articles that share prose with article a, an edition of text t, by the time
// of their texts. Runs say which words of the article that stands for t are which of a's; all
// editions of t are taken to have them. Its own outlet's articles testify to nothing, and nobody
// does to words that one of them had before: an update does not copy from those who copied its
// first version.
func (s *settler) witnesses(t, a int, l ledger, runs []match.Run) []witness {
	all := s.sharers(t, a)
	if most := max(mostBits/(len(l)+1), 1); len(all) > most {
		slices.SortStableFunc(all, func(v, w witness) int { return cmp.Compare(w.size, v.size) })
		all = all[:most]
	}
	for i := range all {
		w := &all[i]
		w.has = bitset.New(uint(len(l)))
		if w.text == t {
			setThrough(w.has, runs, 0, s.First(t).Size)
		}
		for k := range w.claims {
			if c := &w.claims[k]; c.shares {
				for _, words := range c.Literal {
					setThrough(w.has, runs, words.First, words.Last)
				}
			}
		}
	}
	all = s.leaveOwn(all, a)
	for i := range all {
		w := &all[i]
		w.order = timeline.Direct(s.Documents[w.article].When, s.Documents[a].When).First
		repeatThrough(w.has, l, s.Documents[a].Repetitions)
	}
	return all
}

// sharers returns the other articles that share prose with article a, an edition of text t, by the
// time of their texts, then the other editions. Their words are not gathered yet.
func (s *settler) sharers(t, a int) (all []witness) {
	for lo, hi := 0, 0; lo < len(s.claims); lo = hi {
		w := witness{text: s.claims[lo].text}
		for hi = lo; hi < len(s.claims) && s.claims[hi].text == w.text; hi++ {
			if s.claims[hi].shares {
				w.size += span.Size(s.claims[hi].Literal)
			}
		}
		if w.article, w.claims = s.Texts[w.text].Editions[0], s.claims[lo:hi]; w.size > 0 {
			all = append(all, w)
		}
	}
	for _, other := range s.Texts[t].Editions {
		if other != a {
			all = append(all, witness{article: other, text: t, size: s.First(t).Size})
		}
	}
	return all
}

// leaveOwn takes those of the own outlet of article a out of some witnesses, and out of the words
// of the others what one of these had before.
func (s *settler) leaveOwn(all []witness, a int) []witness {
	isOwn := func(w witness) bool {
		return s.IsVersion(w.article, a) && !s.IsItself(s.InText[w.article], s.InText[a])
	}
	var own []witness
	for _, w := range all {
		if isOwn(w) {
			own = append(own, w)
		}
	}
	slices.SortStableFunc(own, func(v, w witness) int {
		return s.Documents[v.article].When.Compare(s.Documents[w.article].When)
	})
	own = own[:min(len(own), mostOwn)]
	for i := 1; i < len(own); i++ { // what the outlet had by then
		own[i].has.InPlaceUnion(own[i-1].has)
	}
	return slices.DeleteFunc(all, func(w witness) bool {
		if isOwn(w) {
			return true
		}
		for i := len(own) - 1; i >= 0; i-- {
			before := s.Documents[own[i].article].When
			if timeline.Direct(before, s.Documents[w.article].When).First < 0 {
				w.has.InPlaceDifference(own[i].has)
				break
			}
		}
		return w.has.None()
	})
}

// setThrough puts into a set the words of an edition that are words first to last, half open, of
// the article that stands for its text.
func setThrough(has *source.Words, runs []match.Run, first, last int) {
	for _, r := range runs {
		lo, hi := int(r.BFirst)+max(first-int(r.AFirst), 0), int(r.BLast)
		if last < int(r.ALast) { // else what another spelling has more, too: see partner
			hi = min(hi, int(r.BFirst)+last-int(r.AFirst))
		}
		for i := lo; i < hi; i++ {
			has.Set(uint(i))
		}
	}
}

// repeatThrough puts into a set the shared words that repeat words of it.
func repeatThrough(has *source.Words, l ledger, repetitions []sketch.Repetition) {
	for _, r := range repetitions {
		for i, w := range l.in(r.Span) {
			if w.class == asShared && has.Test(uint(r.Of+i-r.First)) {
				has.Set(uint(i))
			}
		}
	}
}
