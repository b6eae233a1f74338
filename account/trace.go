package account

import (
	"cmp"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/match"
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

// What evidence weighs beside words: see source.Candidate.
const (
	agencyEvidence = 1. // the article credits the family's agency
	kinEvidence    = .5 // it is of the family
)

// A tracer traces the shared words of one article.
type tracer struct {
	*settler
	t, a       int
	ledger     ledger
	words      *source.Words // the shared ones
	witnesses  []witness     // articles that have words of it
	candidates []witness     // those of them that were or may have been first, or are credited
	credits    *crediting
}

// trace says where the shared words of article a, an edition of text t with ledger l, come from:
// by words, most first, then article. It puts down with each word the number of its source, 1 for
// the first. Runs say which words of the article that stands for the text are which of a's.
func (s *settler) trace(t, a int, l ledger, runs []match.Run) []result.Source {
	r := &tracer{settler: s, t: t, a: a, ledger: l, words: bitset.New(uint(len(l)))}
	for i := range l {
		if l[i].of = 0; l[i].class == asShared {
			r.words.Set(uint(i))
		}
	}
	if r.words.None() {
		return []result.Source{}
	}
	r.witnesses, r.credits = s.witnesses(t, a, l, runs), r.credited()
	for _, w := range r.witnesses {
		// whoever is credited was first, whatever the dates say
		if w.order <= 0 || r.credits.edition(w.text) >= 0 {
			r.candidates = append(r.candidates, w)
		}
	}
	shares := source.Trace(r.words, r.weighed(), max(s.MinWords, 1))
	sources := make([]result.Source, len(shares))
	order := make([]int, len(shares))
	for k, share := range shares {
		found := r.judge(share, k == 0)
		order[k], sources[k] = k, r.source(share, found)
		if k == 0 {
			r.Parents[a] = r.parent(share, found, &sources[k])
		}
	}
	slices.SortStableFunc(order, func(j, k int) int {
		return cmp.Or(cmp.Compare(sources[k].Words, sources[j].Words),
			cmp.Compare(sources[j].Article, sources[k].Article))
	})
	sorted := make([]result.Source, len(sources))
	for place, k := range order {
		sorted[place] = sources[k]
		for i := range shares[k].Words.EachSet() {
			l[i].of = int32(place) + 1
		}
	}
	return sorted
}

// weighed returns the candidates as package source wants them.
func (r *tracer) weighed() []source.Candidate {
	all := make([]source.Candidate, len(r.candidates))
	ofAgency := make(map[string]int) // the family that stands for all of an agency's
	for i, w := range r.candidates {
		n := r.Families.From(r.t, w.text)
		all[i] = source.Candidate{Family: n, Has: w.has}
		if n == r.Families.Of[r.t] {
			all[i].Evidence += kinEvidence
		}
		name := r.Families.All[n].Agency
		if name == "" {
			continue
		}
		if name == r.Agency[r.t] {
			all[i].Evidence += agencyEvidence
		}
		if _, ok := ofAgency[name]; !ok {
			ofAgency[name] = n
		}
		all[i].Family = ofAgency[name]
	}
	return all
}

// source returns a share as the account has it.
func (r *tracer) source(share source.Share, found finding) result.Source {
	family := r.Families.All[r.Families.From(r.t, found.text)]
	return result.Source{
		Article: r.Documents[found.article].ID, Named: found.named, Unseen: found.unseen,
		Family: family.ID, Texts: len(family.Texts), Agency: family.Agency,
		Words: int(share.Words.Count()), Candidates: r.portionsOf(share, found),
		Earlier: found.order < 0, Credited: r.creditor.CreditsFamily(r.a, found.article),
	}
}

// portionsOf returns the candidates of a share that have most of it, and in any case the one that
// was found: in place of another edition of its text, or of the last.
func (r *tracer) portionsOf(share source.Share, found finding) []result.Portion {
	ranked := share.Candidates[:min(len(share.Candidates), result.MostCandidates)]
	place := slices.IndexFunc(ranked, func(c source.Ranked) bool {
		return r.candidates[c.Candidate].article == found.article
	})
	if place < 0 {
		place = slices.IndexFunc(ranked, func(c source.Ranked) bool {
			return r.candidates[c.Candidate].text == found.text
		})
	}
	if place < 0 {
		place = len(ranked) - 1
	}
	portions := make([]result.Portion, len(ranked))
	for i, c := range ranked {
		portions[i] = result.Portion{Words: c.Words,
			Article: r.Documents[r.candidates[c.Candidate].article].ID}
	}
	portions[place] = result.Portion{Article: r.Documents[found.article].ID, Words: found.words}
	return portions
}
