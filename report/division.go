package report

import (
	"fmt"
	"slices"

	"overlap/result"
)

// pageArticles is how many articles a page has at least.
const pageArticles = 400

// PageName returns the name of the file of page i.
func pageName(i int) string { return fmt.Sprintf("%04d.html", i+1) }

// Leads are what a page of many leads to.
type leads struct {
	up bool      // to the index
	to *division // to the pages
}

// A division says which articles and pairs are on which page.
type division struct {
	*register
	number  numbering
	pages   [][]int          // the articles that are on each because of themselves, ascending
	pageOf  []int            // of each article
	pairsOf map[string][]int // of each text
	article []int            // of each article, its number on its page
	pair    []int            // of each pair, its number on the page of its A
}

func newDivision(r *result.Result) *division {
	s := &division{register: newRegister(r), pageOf: make([]int, len(r.Articles)),
		article: make([]int, len(r.Articles)), pair: make([]int, len(r.Pairs))}
	s.number = s.numbering()
	s.deal()
	s.pairsOf = make(map[string][]int)
	for i := range r.Pairs {
		p := &r.Pairs[i]
		s.pairsOf[p.A], s.pairsOf[p.B] = append(s.pairsOf[p.A], i), append(s.pairsOf[p.B], i)
	}
	for i, members := range s.pages {
		articles, pairs := s.on(i)
		for _, a := range members {
			s.article[a], _ = slices.BinarySearch(articles, a)
		}
		for k, j := range pairs {
			if a := s.number.of(r.Pairs[j].A); a >= 0 && s.pageOf[a] == i {
				s.pair[j] = k
			}
		}
	}
	return s
}

// deal gives each article a page: story by story, then those that are in none.
func (s *division) deal() {
	of := s.storyOf(s.number)
	members := make([][]int, len(s.Stories)+1)
	for a, story := range of {
		if story < 0 {
			story = len(s.Stories)
		}
		members[story] = append(members[story], a)
	}
	var page []int
	end := func(least int) {
		if len(page) >= least {
			slices.Sort(page)
			for _, a := range page {
				s.pageOf[a] = len(s.pages)
			}
			s.pages = append(s.pages, page)
			page = nil
		}
	}
	for _, story := range members[:len(s.Stories)] {
		page = append(page, story...)
		end(pageArticles)
	}
	for _, a := range members[len(s.Stories)] {
		page = append(page, a)
		end(pageArticles)
	}
	end(1)
}

// on returns the numbers of the articles and pairs of page i, ascending.
func (s *division) on(i int) (articles, pairs []int) {
	articles = slices.Clone(s.pages[i])
	for _, a := range s.pages[i] {
		pairs = append(pairs, s.pairsOf[s.Articles[a].ID]...)
	}
	slices.Sort(pairs)
	pairs = slices.Compact(pairs)
	for _, j := range pairs {
		for _, id := range []string{s.Pairs[j].A, s.Pairs[j].B} {
			if a := s.number.of(id); a >= 0 {
				articles = append(articles, a)
			}
		}
	}
	slices.Sort(articles)
	return slices.Compact(articles), pairs
}

// page returns the result of page i: what concerns its articles.
func (s *division) page(i int) *result.Result {
	articles, pairs := s.on(i)
	r := &result.Result{Schema: s.Schema, Tool: s.Tool, Settings: s.Settings, Recall: s.Recall}
	has, stories := make(map[string]bool), make(map[string]bool)
	for _, a := range articles {
		r.Articles = append(r.Articles, s.Articles[a])
		has[s.Articles[a].ID] = true
	}
	for _, j := range pairs {
		r.Pairs = append(r.Pairs, s.Pairs[j])
	}
	for _, a := range s.pages[i] {
		stories[s.Articles[a].ID] = true
	}
	for j := range s.Quotes {
		if slices.ContainsFunc(s.Quotes[j].Uses,
			func(u result.Use) bool { return has[u.Article] }) {
			r.Quotes = append(r.Quotes, s.Quotes[j])
		}
	}
	for j := range s.Stories {
		if stories[s.Stories[j].First] {
			r.Stories = append(r.Stories, s.Stories[j])
		}
	}
	for _, d := range s.judged() {
		if has[d.Article] {
			r.Drafts = append(r.Drafts, d)
		}
	}
	for _, d := range s.Decisions {
		if has[d.A] || has[d.B] {
			r.Decisions = append(r.Decisions, d)
		}
	}
	for j := range s.Releases {
		if stories[s.Releases[j].Article] {
			r.Releases = append(r.Releases, s.Releases[j])
		}
	}
	r.Footnotes = []string{fmt.Sprintf("this page has %s of %s, and those that they share "+
		"passages with; index.html leads to the others",
		number(len(s.pages[i]), "article", "articles"), count(len(s.Articles)))}
	return r
}
