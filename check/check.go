package check

import (
	"cmp"
	"iter"
	"slices"

	"overlap/align"
	"overlap/article"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/prepare"
	"overlap/result"
	"overlap/shingle"
	"overlap/sketch"
)

// Checks.
//
// An editor has one draft and asks what of it stands elsewhere; that ten thousand references copy
// from each other is no answer. So a check compares each draft with the references and nothing
// else. Each reference is held against what the drafts have when it comes (see probe.go), and the
// library keeps its text. What shares nothing is forgotten. With those that remain the run goes on
// as Find's does, with the drafts as the latest texts: editions of one reference are folded, so
// that a wire story in 47 outlets is one source; candidates, reasons and passages are sought
// between drafts and references only.
//
// A draft comes after every reference, for it is not published yet, and does not testify for
// itself: see draft.go.

// Options say what is believed of drafts.
type Options struct {
	TrustDraft bool     // what they say of themselves
	Self       []string // ids of references that are a draft itself
}

// A Checker holds drafts against references.
type Checker struct {
	*edition.Set
	o      Options
	Cache  *prepare.Cache
	Drafts draft.Drafts
	Notes  []string // for the reader

	Untouched map[uint64]int // how many references that are no texts have a draft's key
	Rates     *align.Rates   // how often words stand in the references
}

// Hold holds the drafts, which are all articles of the set yet, against references. Then the set
// has its texts: the references that share something with a draft, and the drafts.
func Hold(s *edition.Set, drafts []article.Article, references iter.Seq[article.Article],
	o Options) (*Checker, error) {
	r := &Checker{Set: s, o: o}
	r.Pieces = true
	r.openDrafts()
	if err := r.addCompanions(drafts); err != nil {
		return nil, err
	}
	n := 0
	touched, err := r.touched(tally(references, &n))
	if err != nil {
		return nil, err
	}
	if err := r.foldDrafts(touched); err != nil {
		return nil, err
	}
	r.unmeasured(n)
	return r, nil
}

// foldDrafts makes texts of the references, folded and by time, of those that are a draft
// itself, and of the drafts: each of these is one by itself.
func (r *Checker) foldDrafts(references []*index.Document) error {
	r.tellApart(references)
	r.Documents = append(r.Documents, references...)
	r.Cache = prepare.New(r.Crew, r.Documents, r.Align(r.Rewritten))
	slices.SortFunc(r.Documents, func(a, b *index.Document) int { return cmp.Compare(a.ID, b.ID) })
	itself := r.leftOut()
	var published, alone, drafts []int
	for _, i := range r.ByTime() {
		switch a := r.Documents[i]; {
		case a.Draft:
			drafts = append(drafts, i)
		case itself[a]:
			alone = append(alone, i)
		default:
			published = append(published, i)
		}
	}
	if err := r.Fold(r.Cache, published, true); err != nil {
		return err
	}
	for _, i := range alone {
		r.AddText([]int{i})
	}
	r.References = len(r.Texts)
	for _, i := range drafts {
		r.AddText([]int{i})
	}
	return nil
}

// Confine leaves in a result what concerns the drafts.
func (r *Checker) Confine(out *result.Result) {
	draft, wanted := make(map[string]*index.Document), make(map[string]bool)
	for _, a := range r.Documents {
		if a.Draft && !r.Drafts.IsBeside(a) {
			draft[a.ID], wanted[a.ID] = a, true
		}
	}
	for _, p := range out.Pairs {
		wanted[p.A], wanted[p.B] = true, true
	}
	out.Quotes = slices.DeleteFunc(out.Quotes, func(q result.Quote) bool {
		articles := make(map[string]bool)
		for _, u := range q.Uses {
			articles[u.Article] = true
		}
		met := r.met(articles, draft)
		for id := range met {
			wanted[id] = true
		}
		return len(met) == 0
	})
	out.Articles = slices.DeleteFunc(out.Articles,
		func(a result.Article) bool { return !wanted[a.ID] && !wanted[a.EditionOf] })
	for i := range out.Articles {
		a := &out.Articles[i]
		a.Draft = draft[a.ID] != nil
		if !a.Draft {
			a.Self, a.Verdict, a.Evidence = nil, "", ""
		}
	}
	out.Stories = []result.Story{}
	out.Boilerplate = r.ofDrafts(out.Boilerplate)
}

// met returns those of some articles that are a draft and a reference which is not the draft
// itself.
func (r *Checker) met(articles map[string]bool, drafts map[string]*index.Document) map[string]bool {
	met := make(map[string]bool)
	for id := range articles {
		draft := drafts[id]
		for other := range articles {
			if draft != nil && drafts[other] == nil &&
				!r.Drafts.IsItself(draft, r.Documents[r.Number(other)]) {
				met[id], met[other] = true, true
			}
		}
	}
	return met
}

// ofDrafts returns the boilerplate of which a draft prints a run of MinWords words, or
// all words if there are fewer; and what a draft repeats.
func (r *Checker) ofDrafts(list []result.Boilerplate) []result.Boilerplate {
	runs, repeated := make(map[uint64]bool), make(map[uint64]bool)
	var drafts []*shingle.Text
	for t := r.References; t < len(r.Texts); t++ {
		if r.Drafts.IsBeside(r.First(t)) {
			continue
		}
		words := r.WordsOf(r.Texts[t].Editions[0], new(shingle.Text))
		drafts = append(drafts, words)
		for _, h := range words.Shingles(nil, r.MinWords) {
			runs[h] = true
		}
		for _, s := range r.First(t).Repetitions {
			repeated[s.Hash] = true
		}
	}
	return slices.DeleteFunc(list, func(b result.Boilerplate) bool {
		words := shingle.Split(b.Text)
		if b.Rule == "self" {
			return !repeated[sketch.HashOf(words.Words)]
		}
		if len(words.Words) < r.MinWords {
			return !slices.ContainsFunc(drafts,
				func(d *shingle.Text) bool { return sketch.Says(d, words) })
		}
		return !slices.ContainsFunc(words.Shingles(nil, r.MinWords),
			func(h uint64) bool { return runs[h] })
	})
}
