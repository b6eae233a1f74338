// Package check is the stage that makes a set of drafts and of what they may be copied from: from
// articles to the texts that join and match then compare.
//
// An editor has one draft and asks what of it stands elsewhere; that ten thousand references copy
// from each other is no answer. So a check compares each draft with the references and nothing
// else. Each reference is held against what the drafts have when it comes (see touchstone.go), and
// the library keeps its text. What shares nothing is forgotten. With those that remain the run goes
// on as a scan does, with the drafts as the latest texts: editions of one reference are folded, so
// that a wire story in 47 outlets is one source; candidates, reasons and passages are sought
// between drafts and references only.
//
// A draft comes after every reference, for it is not published yet, and does not testify for
// itself: see identity.go.
//
// Cost: one pass over the references, and one more if a draft's words were parted or run together
// (see rejoin.go). It misses what join misses, and a quotation of fewer than three words.
package check

import (
	"cmp"
	"fmt"
	"iter"
	"slices"

	"overlap/align"
	"overlap/archive"
	"overlap/article"
	"overlap/draft"
	"overlap/edition"
	"overlap/index"
	"overlap/internal/prose"
	"overlap/prepare"
	"overlap/result"
)

// A Held is what is known when drafts were held against references.
type Held struct {
	Cache  *prepare.Cache // of all articles
	Drafts draft.Drafts
	Notes  []string // for the reader

	// Rates are how often words stand in the references; nil if rewriting is not sought, or if that
	// says nothing.
	Rates *align.Rates
}

// Hold holds drafts, which are all articles of the set yet, against references. Then the set has
// its texts: the references that share something with a draft, and the drafts. It has the policy
// of a check.
func Hold(s *edition.Set, articles []article.Article, references iter.Seq[article.Article],
	o Options) (*Held, error) {
	s.Pieces = true
	drafts := openDrafts(s, o.TrustDraft)
	if err := addCompanions(s, drafts, articles); err != nil {
		return nil, err
	}
	touched, n, err := touchedIn(s, drafts, references, o.Archive)
	if err != nil {
		return nil, err
	}
	h := &Held{Drafts: drafts, Notes: tellApart(s, drafts, touched.documents, o),
		Rates: touched.rates}
	s.Elsewhere = touched.elsewhere
	h.Cache, err = foldDrafts(s, drafts, touched.documents)
	sayUnmeasured(s, drafts, n)
	return h, err
}

// touchedIn returns what drafts touch of references, or of an archive if there is one, and how many
// references there are.
func touchedIn(s *edition.Set, drafts draft.Drafts, references iter.Seq[article.Article],
	v *archive.View) (t *touched, n int, err error) {
	if v != nil {
		t, err = touchedOfArchive(s, drafts, v)
		return t, v.Len(), err
	}
	t, err = touchedOf(s, drafts, func(yield func(article.Article) bool) {
		for a := range references {
			if n++; !yield(a) {
				return
			}
		}
	})
	return t, n, err
}

// foldDrafts makes texts of the references, folded and by time, of those that are a draft
// itself, and of the drafts: each of these is one by itself.
func foldDrafts(s *edition.Set, drafts draft.Drafts,
	references []*index.Document) (*prepare.Cache, error) {
	s.Documents = append(s.Documents, references...)
	cache := prepare.New(s.Crew, s.Documents, s.Align(s.Rewritten))
	slices.SortFunc(s.Documents, func(a, b *index.Document) int { return cmp.Compare(a.ID, b.ID) })
	itself := make(map[*index.Document]bool)
	for _, d := range drafts {
		for b := range d.Itself {
			itself[b] = true
		}
	}
	var published, alone, last []int
	for _, i := range s.ByTime() {
		switch a := s.Documents[i]; {
		case a.Draft:
			last = append(last, i)
		case itself[a]:
			alone = append(alone, i)
		default:
			published = append(published, i)
		}
	}
	if err := s.Fold(cache, published, true); err != nil {
		return nil, err
	}
	for _, i := range alone {
		s.AddText([]int{i})
	}
	s.References = len(s.Texts)
	for _, i := range last {
		s.AddText([]int{i})
	}
	return cache, nil
}

// sayUnmeasured says which drafts cannot be held against so many references, whatever the gate:
// there is none but the draft itself, or the draft has no room for a passage. Their accounts say
// nothing.
func sayUnmeasured(s *edition.Set, drafts draft.Drafts, references int) {
	for _, a := range s.Documents {
		d := drafts[a]
		switch {
		case d == nil || d.Beside != nil || d.Unchecked != "":
		case references <= len(d.Itself):
			d.Unchecked = result.NoReference
		case a.Size < s.MinWords:
			d.Unchecked = fmt.Sprintf("%s%s, fewer than --min-words (%d)", result.TooShort,
				prose.Plural(a.Size, "word", "words"), s.MinWords)
		}
	}
}
