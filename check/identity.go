package check

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"overlap/draft"
	"overlap/index"
	"overlap/timeline"
)

// Drafts.
//
// A draft does not testify for itself. Its own date, address, id, outlet and owner decide nothing:
// a draft dated 2001 would be nobody's copy, and one with the source's address no other article.
// So it comes after every reference, and a reference with its id, address or words is one like any
// other. A footnote says what to do if it is the same article: the caller names it in
// Options.Self, or sets Options.TrustDraft if what drafts say of themselves can be believed.
//
// The exception is a file and a line that the caller named as draft and as reference.
//
// A reference that is the draft itself is a text by itself, aligned with the draft and then left
// out of everything. So it is known what the draft would have from it: where only its absence
// keeps a draft under the gate, the draft is not checked.

// openDrafts makes drafts of all articles. What they say of themselves is set aside, if it is not
// to be believed.
func (r *Checker) openDrafts() {
	r.Drafts = make(draft.Drafts)
	for _, a := range r.Documents {
		a.Draft, r.Drafts[a] = true, &draft.Draft{Outlet: a.Outlet, Owner: a.Owner, When: a.When,
			Itself: make(map[*index.Document]draft.Itself)}
		r.noteSpeech(a)
		if !r.o.TrustDraft {
			a.Outlet, a.Owner, a.Address, a.When = "", "", 0, timeline.Instant{}
		}
		a.When.Draft = true
	}
}

// tellApart notes which references are a draft itself, and gives drafts ids that no reference has.
func (r *Checker) tellApart(references []*index.Document) {
	heads := make([]index.Head, len(r.Documents))
	taken := make(map[string]*index.Document, len(references)+len(r.Documents))
	for i, a := range r.Documents {
		if heads[i] = r.HeadOf(a); !r.Drafts.IsBeside(a) {
			taken[a.ID] = a
		}
	}
	for _, b := range references {
		h := r.HeadOf(b)
		for i, a := range r.Documents {
			if r.Drafts.IsBeside(a) {
				continue
			}
			if why := r.identity(a, b, &heads[i], &h); why != "" {
				r.Drafts[a].Itself[b] = draft.Itself{ID: b.ID, By: why}
				r.noteItself(a, b, why)
			} else {
				r.noteLikeness(a, b, &heads[i], &h)
			}
		}
	}
	for _, b := range references {
		if a := taken[b.ID]; a != nil && r.Drafts.IsItself(a, b) {
			b.ID = free(taken, b.ID+" (the reference)") // it is in the result for other drafts only
		}
	}
	for _, b := range references {
		if a := taken[b.ID]; a != nil {
			i := slices.Index(r.Documents, a)
			a.ID = free(taken, cmp.Or(heads[i].Place(), b.ID+" (the draft)"))
			r.Notes = append(r.Notes,
				fmt.Sprintf("the draft %s stands here as %s, since a reference has its id", b.ID,
					a.ID))
		}
	}
}

// free returns id, or what it must be called where one of that id is there.
func free(taken map[string]*index.Document, id string) string {
	for ; taken[id] != nil; id += "'" {
	}
	return id
}

// identity says by what reference b is draft a itself; empty if it is not.
func (r *Checker) identity(a, b *index.Document, h, other *index.Head) draft.Identity {
	switch {
	case h.Path != "" && h.Path != "-" && h.Line == other.Line &&
		path.Clean(h.Path) == path.Clean(other.Path):
		return draft.SameFile
	case slices.Contains(r.o.Self, b.ID):
		return draft.Named
	case !r.o.TrustDraft:
		return ""
	case a.ID == b.ID:
		return draft.SameID
	case h.URL != "" && h.URL == other.URL:
		return draft.SameURL
	case r.equal(a, b) && (a.Outlet != "" && a.Outlet == b.Outlet ||
		h.Path != "" && h.Line == other.Line && path.Base(h.Path) == path.Base(other.Path)):
		return draft.SameWords
	}
	return ""
}

// equal reports whether two articles have the same words, and enough of them to tell.
func (r *Checker) equal(a, b *index.Document) bool {
	return a.Hash == b.Hash &&
		a.Size >= r.Shingle
}

func (r *Checker) noteItself(a, b *index.Document, why draft.Identity) {
	as := ""
	if b.ID != a.ID {
		as = " as " + b.ID
	}
	r.Notes = append(r.Notes,
		fmt.Sprintf("the draft %s is itself among the references%s (%s): it is not compared "+
			"with itself", a.ID, as, why))
}

// noteLikeness says what to do if reference b, which counts as one, is draft a itself.
func (r *Checker) noteLikeness(a, b *index.Document, h, other *index.Head) {
	what := ""
	switch {
	case a.ID == b.ID:
		what = "the id"
	case h.URL != "" && h.URL == other.URL:
		what = "the address"
	case r.equal(a, b):
		what = "all words"
	default:
		return
	}
	r.Notes = append(r.Notes,
		fmt.Sprintf("%s has %s of the draft %s and counts as its source: if the two are one "+
			"article, --self %[1]s", b.ID, what, a.ID))
}

// leftOut returns the references that are a draft itself.
func (r *Checker) leftOut() map[*index.Document]bool {
	all := make(map[*index.Document]bool)
	for _, a := range r.Documents {
		if a.Draft {
			for b := range r.Drafts[a].Itself {
				all[b] = true
			}
		}
	}
	return all
}
