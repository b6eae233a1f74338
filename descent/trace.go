package descent

import (
	"cmp"
	"slices"

	"overlap/result"
	"overlap/source"
)

// From whom.
//
// Package source says from which families the shared words of an article come, of those that were
// or may have been first. Beside words weighs that the article credits the family's agency, or is
// of the family itself. All families of one agency are one here: who prints three stories of an
// agency has one source.
//
// Then it is asked which article of the family it was, and whether that is in the set at all: see
// naming.go.

// An Ancestry is where the copied prose of an article comes from.
type Ancestry struct {
	Sources []result.Source // by words, most first, then article; never nil
	Words   []*source.Words // of each source, the words that come from it; a word has one at most
	Parents []Parent        // of the article, one for each source, in their order
}

// Trace returns where the copied prose of an article comes from, if anywhere. It asks the creditor,
// so one goroutine at a time may use that one.
func Trace(c *Creditor, a *Article) Ancestry {
	if a.Shared.None() {
		return Ancestry{Sources: []result.Source{}}
	}
	q := c.inquire(a)
	shares := source.Trace(a.Shared, q.weighed(), max(c.MinWords, 1))
	all := Ancestry{Sources: make([]result.Source, len(shares)),
		Words: make([]*source.Words, len(shares)), Parents: make([]Parent, len(shares))}
	parents := make([]Parent, len(shares))
	sources, order := make([]result.Source, len(shares)), make([]int, len(shares))
	for k, share := range shares {
		found := q.judge(share)
		order[k], sources[k] = k, q.source(share, found)
		parents[k] = q.parent(share, found, &sources[k])
	}
	slices.SortStableFunc(order, func(j, k int) int {
		return cmp.Or(cmp.Compare(sources[k].Words, sources[j].Words),
			cmp.Compare(sources[j].Article, sources[k].Article))
	})
	for place, k := range order {
		all.Sources[place], all.Words[place] = sources[k], shares[k].Words
		all.Parents[place] = parents[k]
	}
	return all
}

// source returns a share as the account has it.
func (q *inquiry) source(share source.Share, found finding) result.Source {
	family := q.Families.All[q.Families.From(q.Text, found.text)]
	texts := q.printings(share, found.text)
	s := result.Source{
		Article: q.Documents[found.article].ID, Named: found.named, Unseen: found.unseen,
		Family: family.ID, Texts: len(texts), Agency: family.Agency,
		Words: int(share.Words.Count()), Candidates: q.portionsOf(share, found),
		Earlier: found.order < 0, Credited: q.CreditsFamily(q.Number, found.article),
	}
	if q.First(q.Text).Draft {
		for text := range texts {
			s.Members = append(s.Members, q.First(text).ID)
		}
		slices.Sort(s.Members)
	}
	return s
}

// printings returns the texts of a text's family, or of its agency's families, that have a shortest
// passage's words of a share.
func (q *inquiry) printings(share source.Share, of int) map[int]bool {
	family := q.Families.From(q.Text, of)
	name, texts := q.Families.All[family].Agency, make(map[int]bool)
	for _, w := range q.witnesses {
		n := q.Families.From(q.Text, w.text)
		if (n == family || name != "" && q.Families.All[n].Agency == name) &&
			int(w.has.IntersectionCardinality(share.Words)) >= q.MinWords {
			texts[w.text] = true
		}
	}
	return texts
}

// portionsOf returns the candidates of a share that have most of it, and in any case the one that
// was found: in place of another edition of its text, or of the last.
func (q *inquiry) portionsOf(share source.Share, found finding) []result.Portion {
	ranked := share.Candidates[:min(len(share.Candidates), result.MostCandidates)]
	place := slices.IndexFunc(ranked, func(c source.Ranked) bool {
		return q.candidates[c.Candidate].article == found.article
	})
	if place < 0 {
		place = slices.IndexFunc(ranked, func(c source.Ranked) bool {
			return q.candidates[c.Candidate].text == found.text
		})
	}
	if place < 0 {
		place = len(ranked) - 1
	}
	portions := make([]result.Portion, len(ranked))
	for i, c := range ranked {
		portions[i] = result.Portion{Words: c.Words,
			Article: q.Documents[q.candidates[c.Candidate].article].ID}
	}
	portions[place] = result.Portion{Article: q.Documents[found.article].ID, Words: found.words}
	return portions
}
