package report

import (
	"cmp"
	"slices"

	"overlap/result"
)

// A lot is who has words, or whose they are: an outlet, or an agency's copy whoever prints it. A
// publisher's paper and the copy of its news service are two.
type lot struct {
	name   string
	agency bool
}

// said names a lot in a sentence.
func (l lot) said() string {
	if l.name == "" {
		return "an outlet that is not named"
	}
	return clean(l.name)
}

// A feed is what an article has of one lot, by the entries of its account.
type feed struct {
	from    lot
	words   int
	earlier int // of words: the lot is known to have been first
	silent  int // of earlier: the article does not name whose they are
}

// lots returns of each article whose own words are: its outlet's or, if an agency's outlet prints
// it, the agency's.
func (r *register) lots() map[string]lot {
	agencies := map[string]bool{}
	for i := range r.Outlets {
		o := &r.Outlets[i]
		if o.Kind == "agency" && o.Articles > 0 {
			agencies[o.Outlet] = true
		}
	}
	of := make(map[string]lot, len(r.Articles))
	for i := range r.Articles {
		a := &r.Articles[i]
		of[a.ID] = lot{a.Outlet, agencies[a.Outlet]}
		if a.Wire != nil && a.Wire.Evidence == "outlet" {
			of[a.ID] = lot{a.Wire.Agency, true}
		}
	}
	return of
}

// feeds returns what an article has from whom: agencies first, then by words, most first, then
// name.
func feeds(a *result.Article, of map[string]lot) []feed {
	var all []feed
	for i := range a.Account.Sources {
		s := &a.Account.Sources[i]
		from := of[s.Article]
		if s.Agency != "" {
			from = lot{s.Agency, true}
		}
		n := slices.IndexFunc(all, func(f feed) bool { return f.from == from })
		if n < 0 {
			n = len(all)
			all = append(all, feed{from: from})
		}
		f := &all[n]
		f.words += s.Words
		if s.Earlier {
			f.earlier += s.Words
			f.silent += s.Words * bit(!s.Credited)
		}
	}
	slices.SortFunc(all, func(f, g feed) int {
		return cmp.Or(bit(g.from.agency)-bit(f.from.agency), cmp.Compare(g.words, f.words),
			cmp.Compare(f.from.name, g.from.name))
	})
	return all
}

// A giver is a lot with what all others have of it.
type giver struct {
	lot
	words  int
	silent int // of words: from it as the earlier one, and it is not named
	// the lots that have words of it, by words, most first, then name; itself apart
	takers []taker
}

// A taker is a lot, and what it has of a giver.
type taker struct {
	lot
	words, articles, silent int
}

// givers returns the lots from which other lots have words: agencies first, then by words, most
// first, then name.
func (r *register) givers() []giver {
	of, sums := r.lots(), map[lot]map[lot]*taker{}
	for i := range r.Articles {
		a := &r.Articles[i]
		for _, f := range feeds(a, of) {
			to := of[a.ID]
			if f.from == to || a.Archived {
				continue
			}
			if sums[f.from] == nil {
				sums[f.from] = map[lot]*taker{}
			}
			t := sums[f.from][to]
			if t == nil {
				t = &taker{lot: to}
				sums[f.from][to] = t
			}
			t.words += f.words
			t.silent += f.silent
			t.articles++
		}
	}
	all := make([]giver, 0, len(sums))
	for from, to := range sums {
		g := giver{lot: from}
		for _, t := range to {
			g.words += t.words
			g.silent += t.silent
			g.takers = append(g.takers, *t)
		}
		slices.SortFunc(g.takers, func(t, u taker) int {
			return cmp.Or(cmp.Compare(u.words, t.words), cmp.Compare(t.name, u.name),
				bit(t.agency)-bit(u.agency))
		})
		all = append(all, g)
	}
	slices.SortFunc(all, func(g, h giver) int {
		return cmp.Or(bit(h.agency)-bit(g.agency), cmp.Compare(h.words, g.words),
			cmp.Compare(g.name, h.name))
	})
	return all
}

// giving is the small table of who gives others most, and to whom: some agencies and some outlets.
func (d *draft) giving() section {
	const agencies, rows = 4, 8
	all := d.givers()
	s := section{Title: "Who feeds whom"}
	if len(all) == 0 {
		return s
	}
	n := slices.IndexFunc(all, func(g giver) bool { return !g.agency })
	if n < 0 {
		n = len(all)
	}
	few := slices.Concat(all[:min(n, max(agencies, rows-len(all)+n))], all[n:])
	few = few[:min(len(few), rows)]
	s.Grid = fill([]column{
		{Head: "Source", Flex: 4, Lines: 1},
		{Head: "Words others have", Right: true},
		{Head: "Source not named", Right: true},
		{Head: "Outlets", Right: true},
		{Head: "Most of it in", Flex: 6, Lines: 1},
	}, len(few), func(i int) []string {
		g, most := &few[i], few[i].takers[0]
		name := g.said()
		if g.agency {
			name += " (agency)"
		}
		return []string{name, count(g.words), count(g.silent), count(len(g.takers)),
			most.said() + ", " + number(most.words, "word", "words")}
	})
	return s
}
