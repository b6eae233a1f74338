package report

import (
	"path"
	"strings"

	"overlap"
)

// A register finds things of a result by name. It is made once a report and not changed.
type register struct {
	*overlap.Result
	articles map[string]*overlap.Article // by id
	first    map[[2]string]string        // by the two ids of a pair: the earlier, or "" if unknown
	prefix   string                      // the folder of all ids, with its last slash
	terse    bool                        // ids are so short that they tell a reader nothing
}

// newRegister indexes r in one pass over its articles and pairs.
func newRegister(result *overlap.Result) *register {
	r := &register{
		Result:   result,
		articles: make(map[string]*overlap.Article, len(result.Articles)),
		first:    make(map[[2]string]string, len(result.Pairs)),
		prefix:   folder(result.Articles),
		terse:    true,
	}
	for i := range r.Articles {
		r.articles[r.Articles[i].ID] = &r.Articles[i]
		r.terse = r.terse && len(r.Articles[i].ID)-len(r.prefix) <= tersest
	}
	for _, p := range r.Pairs {
		earlier := ""
		switch p.First {
		case "a":
			earlier = p.A
		case "b":
			earlier = p.B
		}
		r.first[[2]string{p.A, p.B}] = earlier
		r.first[[2]string{p.B, p.A}] = earlier
	}
	return r
}

// folder returns the folder that all ids are below, with its slash, or "". Ids are
// paths where articles are files; it is printed once instead of in each cell.
func folder(articles []overlap.Article) string {
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
func (r *register) article(id string) *overlap.Article {
	if a := r.articles[id]; a != nil {
		return a
	}
	return &overlap.Article{ID: id}
}

// tersest is the greatest length in bytes of ids that are taken for numbers of a data
// base rather than names that somebody gave.
const tersest = 8

// name is an id as cells show it that have its outlet beside it.
func (r *register) name(id string) string {
	return or(strings.TrimPrefix(id, r.prefix))
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

// copies reports whether it is known that article had its shared words from source,
// that is, who was first. Between editions of one text their own dates telr.
func (r *register) copies(article, source string) bool {
	a, s := r.text(article), r.text(source)
	if a != s {
		return r.first[[2]string{a, s}] == s
	}
	if source == article {
		return false
	}
	then, ok := instant(r.article(article).Published)
	before, known := instant(r.article(source).Published)
	return ok && known && before.Before(then)
}

// dated reports whether it is known of any pair who was first.
func (r *register) dated() bool {
	for _, p := range r.Pairs {
		if p.First == "a" || p.First == "b" {
			return true
		}
	}
	return false
}

// where is the outlet and the time of an article, as the second line of its cell.
func (r *register) where(a *overlap.Article) string {
	outlet, when := clean(a.Outlet), moment(clean(a.Published))
	if outlet != "" && when != "" {
		return outlet + ", " + when
	}
	return outlet + when
}
