// Package descent says from whom the words of an article come: from which families of texts, and
// which article of each it was.
//
// A Descent is what a set tells of that. A Creditor says who credits whom. Trace takes the words of
// an article that are put down as copied prose already, and the passages that it has in common with
// other texts; it says of each word which source it comes from, and what is above the article in
// the tree of its story. Package source chooses the families; inquiry.go gathers what speaks for
// each, naming.go judges which article of one it was, parent.go how sure that is.
//
// Cost: for each article, a set of bits over its words for each text that shares prose with it, up
// to mostBits, and one pass over its words for each credit that is looked for. What it misses: a
// source outside of the set of which no other text tells.
package descent

import (
	"cmp"
	"slices"

	"overlap/agency"
	"overlap/boilerplate"
	"overlap/draft"
	"overlap/family"
	"overlap/index"
	"overlap/outlet"
	"overlap/result"
	"overlap/site"
)

// A Descent knows of a set what tells from whom the words of its articles come. It is only read
// once New has returned it, so many goroutines may use it.
type Descent struct {
	*boilerplate.Found
	Drafts   draft.Drafts     // none in a scan
	Agency   []string         // of each text, whose copy it is; empty if no edition says
	Families *family.Families // of the texts

	outlets   outlet.Profiles
	agencies  *agency.Table
	directory directory       // of the outlets
	present   map[string]bool // agencies of whose own outlets there are articles
}

// New returns the descent of a set. It seeks the families of its texts; an error ends the run:
// Crew.Failed has it.
func New(f *boilerplate.Found, drafts draft.Drafts, agency []string, outlets outlet.Profiles,
	agencies *agency.Table) *Descent {
	d := &Descent{Found: f, Drafts: drafts, Agency: agency, outlets: outlets, agencies: agencies,
		directory: directoryOf(f.Documents, outlets), present: presentAgencies(f.Documents)}
	d.Begin("seeking families")
	d.Families = family.Group(f, agency, func(t int) bool { return d.ReleaseOf(t) >= 0 })
	return d
}

// IsItself reports whether of two texts one is a draft and the other a reference that is the draft
// itself.
func (d *Descent) IsItself(t, other int) bool {
	return d.Drafts.IsItself(d.First(t), d.First(other)) ||
		d.Drafts.IsItself(d.First(other), d.First(t))
}

// IsVersion reports whether two articles are one publication: they have the same outlet, or their
// addresses are of the same page.
func (d *Descent) IsVersion(a, other int) bool {
	ours, theirs := d.Documents[a], d.Documents[other]
	return ours.Outlet != "" && ours.Outlet == theirs.Outlet ||
		ours.Address != 0 && ours.Address == theirs.Address &&
			site.Page(d.HeadOf(ours).URL) == site.Page(d.HeadOf(theirs).URL)
}

// ReleaseOf returns the first article that prints text t as a press release; negative if none does.
func (d *Descent) ReleaseOf(t int) int {
	for _, a := range d.Texts[t].Editions {
		if d.outlets.Of(d.Documents[a].Outlet).Kind == outlet.KindRelease {
			return a
		}
	}
	return -1
}

// Portions returns how many words each article has: by words, most first, then article.
func (d *Descent) Portions(words map[int]int) []result.Portion {
	var all []result.Portion
	for of, n := range words {
		all = append(all, result.Portion{Article: d.Documents[of].ID, Words: n})
	}
	slices.SortFunc(all, func(p, q result.Portion) int {
		return cmp.Or(cmp.Compare(q.Words, p.Words), cmp.Compare(p.Article, q.Article))
	})
	return all
}

// presentAgencies returns the agencies of whose own outlets there are articles.
func presentAgencies(documents []*index.Document) map[string]bool {
	present := make(map[string]bool)
	for _, d := range documents {
		if IsAgencys(d) {
			present[d.Credit.Agency] = true
		}
	}
	return present
}

// IsAgencys reports whether an agency's own outlet prints an article: its words are nobody else's.
func IsAgencys(d *index.Document) bool { return d.Credit != nil && d.Credit.Evidence == agency.Own }
