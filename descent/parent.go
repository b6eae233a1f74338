package descent

import (
	"slices"
	"strconv"

	"github.com/cespare/xxhash/v2"

	"overlap/internal/codec"
	"overlap/result"
	"overlap/source"
)

// What is above an article in the transmission tree of its story, as result.Branch names it.
const (
	Root    = "root"    // nothing: it shares its prose with nobody before it
	Known   = "source"  // an article
	Unseen  = "unseen"  // an article that is not in the set
	Unknown = "unknown" // it cannot be told
	Outside = "outside" // an article of the set, and none of the story
)

// A Parent is what an article has words of one source from. The zero value is nothing.
type Parent struct {
	Kind        string  // Known, Unseen or Unknown; empty for Root
	Article     int     // the nearest candidate, whatever the kind
	Family      string  // its family
	Agency      string  // whose copy that is
	Words       int     // that come from the family
	Probability float64 // how often draws say the same
}

// Draws.
//
// How sure is that? If the set had come out a little different, would the same be said? So a fifth
// of its texts is left out, draws times, and of the draws in which the article and what is above it
// are in, those count that say the same. A text that tells of an unseen source may be out; and of
// candidates that come within a lead of the first each draw takes one. (Leaving out parts of the
// data to see what a tree rests on is the jackknife of phylogenetics: Farris et al., Parsimony
// jackknifing outperforms neighbor-joining, Cladistics 12, 1996.) The draws depend on the ids of
// the articles alone.
//
// Cost: draws times the candidates within a lead, for each share.

const (
	draws   = 20
	leftOut = 5 // one of so many texts
)

// parent returns what is above the article, by one share.
func (q *inquiry) parent(share source.Share, found finding, said *result.Source) Parent {
	p := Parent{Kind: Unknown, Article: found.article, Family: said.Family, Agency: said.Agency,
		Words: said.Words}
	switch {
	case found.unseen:
		p.Kind = Unseen
	case found.named || found.order < 0:
		p.Kind = Known
	}
	near := q.near(share, found)
	same, counted := 0, 0
	for d := range draws {
		in := func(t int) bool { return t == q.Text || q.draw(t, d)%leftOut > 0 }
		if p.Kind != Unseen && !in(found.text) {
			continue
		}
		counted++
		isUnseen := slices.ContainsFunc(found.tellers, in) || found.unseen && found.tellers == nil
		switch {
		case isUnseen || p.Kind == Unseen:
			same += codec.Bit(isUnseen && p.Kind == Unseen)
		default:
			left := slices.DeleteFunc(slices.Clone(near), func(t int) bool { return !in(t) })
			same += codec.Bit(left[q.draw(q.Text, d)%uint64(len(left))] == found.text)
		}
	}
	if counted > 0 {
		p.Probability = float64(same) / float64(counted)
	}
	return p
}

// near returns the texts of the candidates that come within a lead of the one that was found: it
// alone if it is named.
func (q *inquiry) near(share source.Share, found finding) []int {
	texts := []int{found.text}
	for _, c := range share.Candidates {
		t := q.candidates[c.Candidate].text
		if found.named || lead*float64(c.Words) <= float64(found.words) {
			break
		}
		if !slices.Contains(texts, t) {
			texts = append(texts, t)
		}
	}
	return texts
}

// draw returns a number that depends on a text and a draw.
func (q *inquiry) draw(t, d int) uint64 {
	return xxhash.Sum64String(q.First(t).ID + "\n" + strconv.Itoa(d))
}
