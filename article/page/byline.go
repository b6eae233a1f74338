package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// The byline.
//
// Who wrote stands in JSON-LD, in meta elements, in elements that say so by an attribute or a
// class, and in words near the headline or at the end of the text. The order is that of trust. But
// many sites give machines their own name or that of an account, and readers the person's: so a
// person goes before an account, and an account before a paper or its desk. Those who comment and
// those who wrote the stories beside this one are marked alike: what is named for comments and
// related stories is left out, and near the headline is better than far.

// Where a mark of authors stands to the headline, in elements.
const (
	marksBefore = 40
	marksBehind = 90
)

// An authorship is all that a page says of who wrote, each list from one place.
type authorship struct {
	said  [][]author // in the markup, the most trusted first
	shown [][]author // near the headline, by the markup of what readers see
	lax   [][]author // by links and words near the headline, and by the markup anywhere
	site  siteNames
}

// authorshipOf gathers it. Near is where the headline is known.
func authorshipOf(l linkedArticle, tags map[string]string, marks []mark, headed bool,
	site siteNames) authorship {
	a := authorship{site: site}
	a.say(l.authors)
	for _, name := range authorTags {
		if !strings.Contains(tags[name], "://") {
			a.say(authorsOf(html.UnescapeString(tags[name])))
		}
	}
	if leadsOn(tags["twitter:label1"]) {
		a.say(authorsOf(html.UnescapeString(tags["twitter:data1"])))
	}
	near := func(m mark) bool { return !headed || m.at >= -marksBefore && m.at <= marksBehind }
	a.shown = [][]author{together(marks, attributed, near), together(marks, classed, near)}
	a.lax = [][]author{together(marks, led, near), together(marks, authorLink, near),
		together(marks, attributed, nil), together(marks, classed, nil)}
	return a
}

// say keeps authors that the markup has, but for the site itself.
func (a *authorship) say(authors []author) {
	a.said = append(a.said,
		slices.DeleteFunc(authors, func(one author) bool { return a.site.has(one.name) }))
}

// authors chooses the authors of the article.
func (a *authorship) authors() []author {
	any := func(author) bool { return true }
	person := func(one author) bool { return one.isPerson() && !a.site.has(one.name) }
	for _, step := range []struct {
		among [][]author
		is    func(author) bool
	}{
		{slices.Concat(a.said[:1], a.shown, a.said[1:]), person},
		{a.shown, isNoDesk},
		{a.lax, person},
		{a.shown, any},
		{slices.Concat(a.said, a.lax), isNoDesk},
		{a.lax[:1], any},
	} {
		for _, some := range step.among {
			if slices.ContainsFunc(some, step.is) {
				return persons(widest(some, step.among), a.site)
			}
		}
	}
	return nil
}

// isNoDesk reports whether an author may be a person.
func isNoDesk(a author) bool { return !a.desk }

// employer gives the agency or paper for which the authors write: what stands beside persons in
// their byline, or is said to be the author where none is shown.
func (a *authorship) employer(authors []author) string {
	if len(authors) > 0 {
		return employer(authors)
	}
	return paperAmong(slices.Concat(a.said...))
}

// widest gives the most authors of those that include some: pages often tell machines of the first
// alone.
func widest(some []author, among [][]author) []author {
	for _, more := range among {
		if len(more) > len(some) && len(merged(slices.Clip(more), some)) == len(more) {
			some = more
		}
	}
	return some
}

// persons gives the persons among some authors, and the desks that are none of the site's own;
// where there is no person the first author and the desks.
func persons(some []author, site siteNames) []author {
	if !slices.ContainsFunc(some, author.isPerson) {
		desks := slices.DeleteFunc(slices.Clone(some[1:]), isNoDesk)
		return append(some[:1:1], desks...)
	}
	return slices.DeleteFunc(slices.Clone(some), func(a author) bool {
		return !a.isPerson() && !a.desk || len(some) > 1 && site.has(a.name)
	})
}

// authorTags are the meta elements that have authors.
var authorTags = []string{"author", "article:author", "og:article:author", "article.author",
	"parsely-author", "dc.creator", "dcterms.creator", "sailthru.author", "byl",
	"cxenseparse:author", "citation_author"}

// together gives the authors of the first mark of a rank, and of those like it that follow it
// closely.
func together(marks []mark, r rank, near func(mark) bool) []author {
	var all []author
	last := mark{}
	for _, m := range marks {
		switch {
		case m.rank != r || near != nil && !near(m):
		case all == nil || m.at-last.at <= 12 && m.class == last.class:
			last = m
			all = merged(all, m.authors)
		}
	}
	return all
}

// outlet gives the name that the site has for itself.
func outlet(l linkedArticle, tags map[string]string) string {
	return first(l.publisher, tags["og:site_name"], tags["application-name"])
}

// credit gives the agency or paper that the text is from, where the markup says so apart.
func credit(l linkedArticle, tags map[string]string) string {
	return first(l.credit, tags["article:source"], tags["dc.source"],
		tags["syndication-source"], plainName(tags["original-source"]))
}

// plainName refuses the address of a profile where a name should stand.
func plainName(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}
