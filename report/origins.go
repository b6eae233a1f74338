package report

import (
	"cmp"
	"slices"

	"overlap/result"
)

// An origin is an article that printed words first in this set, which others print, too. It need
// not be from whom they have them: between it and them there may be others.
type origin struct {
	article  string // its id
	words    int    // shared words of others that it printed first
	from     int    // of these: the account names it, or its family by it, as their source
	articles int    // that print such words
	outlets  int
}

// portions returns by article the words of the slices of an account that an article printed
// first, and of these how many the account puts down to the same one.
func portions(a *result.Article) map[string]origin {
	all := map[string]origin{}
	for _, s := range a.Account.Slices {
		if s.Origin == "" {
			continue
		}
		o := all[s.Origin]
		o.words += s.Words
		if s.Source == s.Origin {
			o.from += s.Words
		}
		all[s.Origin] = o
	}
	return all
}

// origins returns who printed shared words first, by words, most first, then id: none where the
// accounts have no slices.
func (r *register) origins() []origin {
	of, seen := map[string]*origin{}, map[[2]string]bool{}
	for i := range r.Articles {
		a := &r.Articles[i]
		for id, p := range portions(a) {
			o := of[id]
			if o == nil {
				o = &origin{article: id}
				of[id] = o
			}
			o.words += p.words
			o.from += p.from
			o.articles++
			if at := [2]string{id, a.Outlet}; !seen[at] {
				seen[at] = true
				o.outlets++
			}
		}
	}
	all := make([]origin, 0, len(of))
	for _, o := range of {
		all = append(all, *o)
	}
	slices.SortFunc(all, func(a, b origin) int {
		return cmp.Or(cmp.Compare(b.words, a.words), cmp.Compare(a.article, b.article))
	})
	return all
}
