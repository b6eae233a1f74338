package account

import (
	"cmp"
	"slices"

	"github.com/bits-and-blooms/bitset"

	"overlap/match"
	"overlap/result"
	"overlap/source"
	"overlap/timeline"
)

// From whom.
//
// Package source says from which families the shared words of an article come, of those that were
// or may have been first. Beside words weighs that the article credits the family's agency, or is
// of the family itself, and that it credits a text of it.
//
// The article of a family is named where it leads the next one by a tenth of its words, or is the
// only one that the copy declares; versions of one publication do not compete. It is not named
// where the source is not in the set: see unseen.go. Else the family is known, and that one of some
// candidates is the source, or a text like them that the set lacks.

// What evidence weighs beside words: see source.Candidate.
const (
	agencyEvidence = 1. // the article credits the family's agency
	kinEvidence    = .5 // it is of the family
	creditEvidence = .5 // it credits a text of the family
	ownerEvidence  = .2 // so much of the family is of its owner
)

// lead is by what a candidate must lead the next one to be named.
const lead = 1.1

// A tracer traces shared words of one article.
type tracer struct {
	*settler
	t, a       int
	witnesses  []witness // all of them
	candidates []witness // those of them that were or may have been first
}

// trace says where the shared words of article a, an edition of text t with ledger l, come from,
// and puts down with each word the number of its source, 1 for the first.
func (s *settler) trace(t, a int, l ledger, runs []match.Run) []result.Source {
	words := bitset.New(uint(len(l)))
	for i := range l {
		l[i].of = 0
		if l[i].class == asShared {
			words.Set(uint(i))
		}
	}
	if words.None() {
		return []result.Source{}
	}
	r := &tracer{settler: s, t: t, a: a, witnesses: s.witnesses(t, a, l, runs)}
	for _, w := range r.witnesses {
		if w.order <= 0 {
			r.candidates = append(r.candidates, w)
		}
	}
	shares := source.Trace(words, r.weighed(), max(s.MinWords, 1))
	sources := make([]result.Source, len(shares))
	for k, share := range shares {
		sources[k] = r.source(share)
		for i := range share.Words.EachSet() {
			l[i].of = int32(k) + 1
		}
	}
	return sources
}

// weighed returns the candidates as package source wants them.
func (r *tracer) weighed() []source.Candidate {
	all := make([]source.Candidate, len(r.candidates))
	ofAgency := make(map[string]int) // the family that stands for all of an agency's
	for i, w := range r.candidates {
		n := r.Families.Of[w.text]
		evidence := 0.
		if agency := r.Families.All[n].Agency; agency != "" && agency == r.Agency[r.t] {
			evidence += agencyEvidence
		}
		if n == r.Families.Of[r.t] {
			evidence += kinEvidence
		}
		if agency := r.Families.All[n].Agency; agency != "" {
			if _, ok := ofAgency[agency]; !ok {
				ofAgency[agency] = n
			}
			n = ofAgency[agency]
		}
		all[i] = source.Candidate{Family: n, Has: w.has, Evidence: evidence}
	}
	return all
}

// source returns a share as the account has it.
func (r *tracer) source(share source.Share) result.Source {
	best := r.candidates[share.Candidates[0].Candidate]
	family := r.Families.All[r.Families.Of[best.text]]
	out := result.Source{Family: family.ID, Texts: len(family.Texts), Agency: family.Agency,
		Words: int(share.Words.Count()), Candidates: []result.Portion{}}
	for _, c := range share.Candidates[:min(len(share.Candidates), result.MostCandidates)] {
		out.Candidates = append(out.Candidates, result.Portion{
			Article: r.Documents[r.candidates[c.Candidate].article].ID, Words: c.Words})
	}
	out.Unseen = r.isUnseen(share, &best)
	out.Named = !out.Unseen && r.leads(share.Candidates)
	out.Article = r.Documents[best.article].ID
	out.Earlier = best.order < 0
	out.Credited = r.creditor.Credits(r.a, best.article)
	return out
}

// leads reports whether the first of the candidates leads the next one that is another publication.
func (r *tracer) leads(ranked []source.Ranked) bool {
	first := r.candidates[ranked[0].Candidate].article
	for _, c := range ranked[1:] {
		if !r.IsVersion(first, r.candidates[c.Candidate].article) {
			return float64(ranked[0].Words) >= lead*float64(c.Words)
		}
	}
	return true
}

// compareNear orders articles by their time, then id.
func (b *Book) compareNear(a, other int) int {
	return cmp.Or(b.Documents[a].When.Compare(b.Documents[other].When), cmp.Compare(a, other))
}

var _ = slices.Sort[[]int]
var _ = timeline.Direct
