package account

import (
	"cmp"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/match"
	"overlap/sketch"
	"overlap/source"
	"overlap/timeline"
)

// A witness is an article that has words of another one: another text that shares prose with it, or
// another edition of its text.
type witness struct {
	article, text int
	has           *source.Words // these words
	order         int           // negative if it was first, positive if the other was, 0 if unknown
}

// mostBits is how many bits of memory the witnesses of an article take: those that have least are
// left out where a book is held against thousands.
const mostBits = 1 << 28

// witnesses returns the articles that share prose with article a, an edition of text t, by the time
// of their texts. Runs say which words of the article that stands for t are which of a's; all
// editions of t are taken to have them. Its own outlet's articles testify to nothing.
func (s *settler) witnesses(t, a int, l ledger, runs []match.Run) []witness {
	size := uint(len(l))
	var all []witness
	for lo, hi := 0, 0; lo < len(s.claims); lo = hi {
		text := s.claims[lo].text
		has := bitset.New(size)
		for hi = lo; hi < len(s.claims) && s.claims[hi].text == text; hi++ {
			if c := &s.claims[hi]; c.shares {
				for _, w := range c.Literal {
					setThrough(has, runs, w.First, w.Last)
				}
			}
		}
		if article := s.Texts[text].Editions[0]; has.Any() && s.testifies(article, a) {
			all = append(all, witness{article: article, text: text, has: has})
		}
	}
	for _, other := range s.Texts[t].Editions {
		if s.testifies(other, a) {
			has := bitset.New(size)
			setThrough(has, runs, 0, s.First(t).Size)
			all = append(all, witness{article: other, text: t, has: has})
		}
	}
	if most := max(mostBits/(len(l)+1), 1); len(all) > most {
		slices.SortStableFunc(all,
			func(v, w witness) int { return cmp.Compare(w.has.Count(), v.has.Count()) })
		all = all[:most]
	}
	for i := range all {
		w := &all[i]
		w.order = timeline.Direct(s.Documents[w.article].When, s.Documents[a].When).First
		repeatThrough(w.has, l, s.Documents[a].Repetitions)
	}
	return all
}

// testifies reports whether article other may tell where words of article a come from.
func (s *settler) testifies(other, a int) bool {
	return other != a && (!s.IsVersion(other, a) || s.IsItself(s.InText[other], s.InText[a]))
}

// setThrough puts into a set the words of an edition that are words first to last, half open, of
// the article that stands for its text.
func setThrough(has *source.Words, runs []match.Run, first, last int) {
	for _, r := range runs {
		lo, hi := max(first, int(r.AFirst)), min(last, int(r.ALast))
		for i := lo; i < hi; i++ {
			has.Set(uint(int(r.BFirst) + i - int(r.AFirst)))
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
