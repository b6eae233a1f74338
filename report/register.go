package report

import (
	"cmp"
	"path"
	"slices"
	"strings"
	"time"

	"overlap/result"
)

// A register finds things of a result by name. It is made once a report and not changed.
type register struct {
	*result.Result
	articles map[string]*result.Article // by id
	prefix   string                     // the folder of all ids, with its last slash
	terse    bool                       // ids are so short that they tell a reader nothing
	marks    bool                       // names say which articles are of an archive
	scope    string                     // among which articles occasions are counted
	tellings map[[2]string]*result.Pair // by the two: those with a figure of retelling
}

// newRegister indexes r in one pass over its articles, and one over its pairs.
func newRegister(out *result.Result) *register {
	r := &register{
		Result:   out,
		articles: make(map[string]*result.Article, len(out.Articles)),
		prefix:   folder(out.Articles),
		terse:    true,
		scope:    scopeOf(out.Articles),
		tellings: tellings(out.Pairs),
	}
	for i := range r.Articles {
		r.articles[r.Articles[i].ID] = &r.Articles[i]
		r.terse = r.terse && len(r.Articles[i].ID)-len(r.prefix) <= tersest
	}
	return r
}

// folder returns the folder that all ids are below, with its slash, or "". Ids are
// paths where articles are files; it is printed once instead of in each cell.
func folder(articles []result.Article) string {
	if len(articles) < 2 {
		return ""
	}
	common := articles[0].ID
	for _, a := range articles[1:] {
		n := 0
		for n < min(len(common), len(a.ID)) && common[n] == a.ID[n] {
			n++
		}
		common = common[:n]
	}
	if strings.Contains(common, "://") {
		return "" // half an address says nothing
	}
	if dir, _ := path.Split(common); dir != "/" {
		return dir
	}
	return ""
}

// article returns the article of that id; one that the result lacks has only its id.
func (r *register) article(id string) *result.Article {
	if a := r.articles[id]; a != nil {
		return a
	}
	return &result.Article{ID: id}
}

// tersest is the greatest length in bytes of ids that are taken for numbers of a data
// base rather than names that somebody gave.
const tersest = 8

// dagger stands behind the names of articles of an archive.
const dagger = "†"

// name is an id as cells show it that have its outlet beside it.
func (r *register) name(id string) string {
	name := or(strings.TrimPrefix(id, r.prefix))
	if r.marks && r.article(id).Archived {
		name += nbsp + dagger
	}
	return name
}

// label is an id as it stands alone: where ids are terse, after its outlet.
func (r *register) label(id string) string {
	if outlet := clean(r.article(id).Outlet); r.terse && outlet != "" {
		return outlet + " " + r.name(id)
	}
	return r.name(id)
}

// text is the id of the article that stands for the text of the article id: in pairs
// and as a source only this one is named.
func (r *register) text(id string) string {
	if a := r.articles[id]; a != nil && a.EditionOf != "" {
		return a.EditionOf
	}
	return id
}

// dated reports whether it is known of any shared words who was first.
func (r *register) dated() bool {
	for i := range r.Articles {
		if slices.ContainsFunc(r.Articles[i].Account.Sources,
			func(s result.Source) bool { return s.Earlier }) {
			return true
		}
	}
	return slices.ContainsFunc(r.Pairs,
		func(p result.Pair) bool { return p.First == "a" || p.First == "b" })
}

// at is the time of an article that decides who was first, or no time.
func (r *register) at(id string) time.Time {
	t, _ := instant(r.article(id).When) // no time if it is none
	return t.UTC()
}

// told is the time that decides when an article was first, or the one that it gives.
func told(a *result.Article) string { return cmp.Or(a.When, a.Published) }

// when is that time as cells show it: "seen" where it is known only when the article was fetched.
func when(a *result.Article) string {
	at := moment(clean(told(a)))
	if at != "" && a.WhenKind == "fetched" {
		return "seen " + at
	}
	return at
}

// where is the outlet and the time of an article, as the second line of its cell.
func (r *register) where(a *result.Article) string {
	outlet, when := clean(a.Outlet), when(a)
	if outlet != "" && when != "" {
		return outlet + ", " + when
	}
	return outlet + when
}

// printers counts the articles that use a quotation.
func printers(q *result.Quote) int {
	seen := make(map[string]bool, len(q.Uses))
	for _, u := range q.Uses {
		seen[u.Article] = true
	}
	return len(seen)
}

// firstDated returns the earliest article with a date that uses q, or nil. Of two that are
// as early the result's order decides.
func (r *register) firstDated(q *result.Quote) *result.Article {
	var first *result.Article
	var earliest time.Time
	for _, u := range q.Uses {
		a := r.article(u.Article)
		if then, ok := instant(told(a)); ok && (first == nil || then.Before(earliest)) {
			first, earliest = a, then
		}
	}
	return first
}
