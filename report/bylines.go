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
// one author; two people of one name are taken for one, in whatever outlet.

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

// authors is the table of accounts by author.
func (d *draft) authors() section {
	s := section{Title: "How much each author copies"}
	all := d.bylines()
	if len(all) == 0 {
		s.Intro = []string{"No article has a byline."}
		return s
	}
	s.Intro = []string{"Of all words of the author's articles; one of several authors counts for " +
		"each. Copied: earlier texts had it, agency copy that is credited apart. Recycled, a part " +
		"of own: earlier articles of the outlet had it. Look first at: the article with most of " +
		"both."}
	n, left := d.rows(len(all), "authors")
	s.Left = left
	s.Grid = fill([]column{
		{Head: "Author", Flex: 4, Lines: 2},
		{Head: "Articles", Right: true},
		{Head: "Words", Right: true},
		{Head: "Own", Right: true},
		{Head: "Copied", Right: true},
		{Head: "Agency copy", Right: true},
		{Head: "Recycled", Right: true},
		{Head: "Look first at", Flex: 4, Cut: 1},
	}, n, func(i int) []string {
		b := all[i]
		return []string{lines(or(b.author), few(b.outlets, 1)), count(b.articles), count(b.words),
			share(b.own, b.words), share(b.copied, b.words), share(b.agency, b.words),
			share(b.recycled, b.words), d.worst(b)}
	})
	return s
}

// worst names the article of an author with most copied and recycled words, and whose these are.
func (d *draft) worst(b *byline) string {
	if b.most == 0 {
		return none
	}
	c, from, recycled := &b.worst.Account, "", ""
	if i := slices.IndexFunc(c.Sources, func(s result.Source) bool { return s.Earlier }); i >= 0 {
		from = count(c.Sources[i].Words) + nbsp + "of" + nbsp + d.from(&c.Sources[i], b.worst.Words)
	}
	if len(c.RecycledFrom) > 0 {
		p := c.RecycledFrom[0]
		recycled = count(p.Words) + nbsp + "recycled from " + d.label(p.Article)
	}
	return lines(d.label(b.worst.ID), from, recycled)
}

func bylineRows(r *register, c *csvWriter) {
	for _, b := range r.bylines() {
		worst := ""
		if b.most > 0 {
			worst = b.worst.ID
		}
		c.row(b.author, strings.Join(b.outlets, "; "), b.articles, b.words, b.own, b.quoted,
			b.copied, b.unknown, b.agency, b.recycled, worst)
	}
}
