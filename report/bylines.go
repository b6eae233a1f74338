package report

import (
	"cmp"
	"slices"
	"strings"

	"overlap/agency"
	"overlap/result"
)

// Bylines.
//
// The accounts of an author's articles, summed up. An article of two authors counts for each of
// them, whole. Copied are words whose source was first as far as the dates tell; agency copy that
// the article credits is set apart, since printing it is no habit of an author's. What the
// author's outlet had in earlier articles is recycled, and own. Names that differ in case are
// one author; two people of one name are taken for one, in whatever outlet. Articles of an archive,
// beside those of today, are nobody's.

// A byline is an author with the sums of the accounts.
type byline struct {
	author   string
	outlets  []string // as they come
	in       map[string]bool
	articles int
	words    int

	// of words, with boilerplate and what was left out
	own     int // agency copy apart
	quoted  int // in quotations, of others or not
	copied  int
	unknown int // shared, who was first is unknown
	agency  int // agency copy that is credited

	recycled int             // of own
	worst    *result.Article // that with most copied and recycled words
	most     int             // how many these are
}

// bylines returns the authors: by the part of their words that is copied, greatest first, then by
// copied and by recycled words, then name.
func (r *register) bylines() []*byline {
	table, of := agency.NewTable(nil), map[string]*byline{}
	var all []*byline
	for i := range r.Articles {
		a := &r.Articles[i]
		if a.Archived {
			continue // nobody knows what it copies
		}
		for _, name := range table.Authors(a.Byline, a.Outlet) {
			key := strings.ToLower(name)
			if of[key] == nil {
				of[key] = &byline{author: name, in: map[string]bool{}}
				all = append(all, of[key])
			}
			of[key].add(name, a)
		}
	}
	slices.SortFunc(all, func(a, b *byline) int {
		return cmp.Or(cmp.Compare(b.copied*max(a.words, 1), a.copied*max(b.words, 1)),
			cmp.Compare(b.copied, a.copied), cmp.Compare(b.recycled, a.recycled),
			cmp.Compare(a.author, b.author))
	})
	return all
}

// add counts an article.
func (b *byline) add(name string, a *result.Article) {
	if strings.ToUpper(b.author) == b.author && strings.ToUpper(name) != name {
		b.author = name // rather not in capitals
	}
	if outlet := clean(a.Outlet); outlet != "" && !b.in[outlet] {
		b.in[outlet] = true
		b.outlets = append(b.outlets, outlet)
	}
	copied, credited := 0, 0
	for _, s := range a.Account.Sources {
		switch {
		case s.Agency != "" && s.Credited:
			credited += s.Words
		case s.Earlier:
			copied += s.Words
		}
	}
	c := &a.Account
	b.articles++
	b.words += a.Words
	b.own += c.Own - c.AgencyOwn
	b.quoted += c.Quoted + c.SharedQuoted
	b.copied += copied
	b.agency += credited + c.AgencyOwn
	b.unknown += c.Shared - copied - credited
	b.recycled += c.Recycled
	if b.worst == nil || copied+c.Recycled > b.most {
		b.worst, b.most = a, copied+c.Recycled
	}
}
