package check

import (
	"cmp"
	"fmt"
	"path"
	"slices"

	"overlap/archive"
	"overlap/draft"
	"overlap/edition"
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

// Options say what is believed of drafts.
type Options struct {
	TrustDraft bool     // what they say of themselves
	Self       []string // ids of references that are a draft itself

	// Archive has the references, if it is not nil.
	Archive *archive.View
}

// openDrafts makes drafts of all articles. What they say of themselves is set aside, if it is not
// to be trusted.
func openDrafts(s *edition.Set, trust bool) draft.Drafts {
	drafts := make(draft.Drafts)
	for _, a := range s.Documents {
		a.Draft, drafts[a] = true, &draft.Draft{Outlet: a.Outlet, Owner: a.Owner, When: a.When,
			Itself: make(map[*index.Document]draft.Itself)}
		noteSpeech(s, drafts, a)
		if !trust {
			a.Outlet, a.Owner, a.Address, a.When = "", "", 0, timeline.Instant{}
		}
		a.When.Draft = true
	}
	return drafts
}

// tellApart notes which references are a draft itself, and gives drafts ids that no reference has.
// It returns what the reader has to know of that.
func tellApart(s *edition.Set, drafts draft.Drafts, references []*index.Document,
	o Options) (notes []string) {
	heads := make([]index.Head, len(s.Documents))
	taken := make(map[string]*index.Document, len(references)+len(s.Documents))
	for i, a := range s.Documents {
		if heads[i] = s.HeadOf(a); !drafts.IsBeside(a) {
			taken[a.ID] = a
		}
	}
	for _, b := range references {
		head := s.HeadOf(b)
		for i, a := range s.Documents {
			if drafts.IsBeside(a) {
				continue
			}
			two := twins{draft: a, reference: b, head: &heads[i], other: &head,
				equal: a.Hash == b.Hash && a.Size >= s.Shingle}
			if by := two.identity(o); by != "" {
				drafts[a].Itself[b] = draft.Itself{ID: b.ID, By: by}
				notes = append(notes, two.sameNote(by))
			} else if what := two.likeness(); what != "" {
				notes = append(notes, fmt.Sprintf("%s has %s of the draft %s and counts as its "+
					"source: if the two are one article, --self %[1]s", b.ID, what, a.ID))
			}
		}
	}
	return append(notes, rename(drafts, references, taken, func(a *index.Document) string {
		return heads[slices.Index(s.Documents, a)].Place()
	})...)
}

// rename gives drafts, by the ids that are taken, ids that no reference has, from their places.
func rename(drafts draft.Drafts, references []*index.Document, taken map[string]*index.Document,
	place func(a *index.Document) string) (notes []string) {
	for _, b := range references {
		if a := taken[b.ID]; a != nil && drafts.IsItself(a, b) {
			b.ID = free(taken, b.ID+" (the reference)") // it is in the result for other drafts only
		}
	}
	for _, b := range references {
		if a := taken[b.ID]; a != nil {
			a.ID = free(taken, cmp.Or(place(a), b.ID+" (the draft)"))
			notes = append(notes, fmt.Sprintf("the draft %s stands here as %s, since a reference "+
				"has its id", b.ID, a.ID))
		}
	}
	return notes
}

// free returns id, or what it must be called where one of that id is there.
func free(taken map[string]*index.Document, id string) string {
	for ; taken[id] != nil; id += "'" {
	}
	return id
}

// Twins are a draft and a reference that may be one article.
type twins struct {
	draft, reference *index.Document
	head, other      *index.Head
	equal            bool // they have the same words, and enough of them to tell
}

// identity says by what the reference is the draft itself; empty if it is not.
func (t *twins) identity(o Options) draft.Identity {
	a, b := t.draft, t.reference
	switch h := t.head; {
	case h.Path != "" && h.Path != "-" && h.Line == t.other.Line &&
		path.Clean(h.Path) == path.Clean(t.other.Path):
		return draft.SameFile
	case slices.Contains(o.Self, b.ID):
		return draft.Named
	case !o.TrustDraft:
		return ""
	case a.ID == b.ID:
		return draft.SameID
	case h.URL != "" && h.URL == t.other.URL:
		return draft.SameURL
	case t.equal && (a.Outlet != "" && a.Outlet == b.Outlet ||
		h.Path != "" && h.Line == t.other.Line && path.Base(h.Path) == path.Base(t.other.Path)):
		return draft.SameWords
	}
	return ""
}

// sameNote says that the reference is the draft itself.
func (t *twins) sameNote(by draft.Identity) string {
	as := ""
	if t.reference.ID != t.draft.ID {
		as = " as " + t.reference.ID
	}
	return fmt.Sprintf("the draft %s is itself among the references%s (%s): it is not compared "+
		"with itself", t.draft.ID, as, by)
}

// likeness says what the reference, which counts as one, has of the draft; empty if nothing.
func (t *twins) likeness() string {
	switch {
	case t.draft.ID == t.reference.ID:
		return "the id"
	case t.head.URL != "" && t.head.URL == t.other.URL:
		return "the address"
	case t.equal:
		return "all words"
	}
	return ""
}
