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

// firsts is the table of who printed shared words first in this set, if slices tell.
func (d *draft) firsts() sheet {
	s := section{Title: "Who printed it first in this set"}
	all := d.origins()
	if len(all) == 0 {
		return nil
	}
	s.Intro = []string{"Words that others print as well, and that the article was the first of " +
		"the set to print; of these, words that the accounts put down to it or to its family, as " +
		"nearest candidate. The others came by way of other texts, or from none of the set."}
	n, left := d.rows(len(all), "articles")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Article", Flex: 5, Cut: 1},
		{Head: "Outlet and time", Flex: 5, Lines: 2},
		{Head: "Words of others", Right: true},
		{Head: "Put down to it", Right: true},
		{Head: "Articles", Right: true},
		{Head: "Outlets", Right: true},
	}, n, func(i int) []string {
		o := &all[i]
		return []string{d.name(o.article), or(d.where(d.article(o.article))), count(o.words),
			share(o.from, o.words), count(o.articles), count(o.outlets)}
	})
	return sheet{s}
}

func originRows(r *register, c *csvWriter) {
	for i := range r.Articles {
		a := &r.Articles[i]
		of := portions(a)
		ids := make([]string, 0, len(of))
		for id := range of {
			ids = append(ids, id)
		}
		slices.SortFunc(ids, func(x, y string) int {
			return cmp.Or(cmp.Compare(of[y].words, of[x].words), cmp.Compare(x, y))
		})
		for _, id := range ids {
			c.row(a.ID, a.Outlet, id, r.article(id).Outlet, of[id].words, of[id].from)
		}
	}
}
