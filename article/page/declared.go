package page

import (
	"overlap/article/declared"
	"overlap/site"
	"slices"
)

// What a page declares as its source: in its markup, where the keys are made for that, and in
// sentences of its own with a link in them.

// declare sets what the page declares, if it stands on a site: addresses of its own that are
// another site's, and what its markup and its sentences say.
func (p *Page) declare(c *claims, own string) {
	p.Declared = nil
	for _, claim := range []declared.Source{{How: "canonical", URL: c.canonical},
		{How: "og:url", URL: c.openGraph}, {How: "url", URL: c.linked}} {
		if name := nameOf(claim.URL); name != "" && name != own && !site.IsPassage(claim.URL) {
			p.addSource(claim)
		}
	}
	for _, s := range c.declared {
		p.addSource(s)
	}
	inText := declared.In(p.Text)
	for _, f := range c.said {
		isInText := slices.ContainsFunc(inText,
			func(s declared.Source) bool { return s.How == f.How && s.Name == f.Name })
		if f.Sure || isInText { // else it stands under a chart, or in the midst
			p.addSource(f.Source)
		}
	}
}

// addSource adds a declared source, unless it is empty or its page stands there already.
func (p *Page) addSource(s declared.Source) {
	if s.URL == "" && s.Name == "" || len(p.Declared) == mostDeclared {
		return
	}
	for _, known := range p.Declared {
		if s.URL != "" && site.Page(known.URL) == site.Page(s.URL) {
			return
		}
	}
	p.Declared = append(p.Declared, s)
}
