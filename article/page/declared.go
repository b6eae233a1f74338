package page

import (
	"overlap/article/declared"
	"overlap/site"
)

// What a page declares as its source: in its markup, where the keys are made for that, and in
// sentences of its own with a link in them.

// sourceKeys are names of meta elements that give where a page is from.
var sourceKeys = set("syndication-source", "original-source", "article:original_source",
	"article:source_url", "dcterms.source", "dc.source")

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
	for _, f := range c.said {
		if f.Sure || f.How == declared.Line {
			p.addSource(f.Source)
		}
	}
}

// addSource adds a declared source, unless it is empty or its page stands there already.
func (p *Page) addSource(s declared.Source) {
	if s.URL == "" && s.Name == "" {
		return
	}
	for _, known := range p.Declared {
		if s.URL != "" && site.Page(known.URL) == site.Page(s.URL) {
			return
		}
	}
	p.Declared = append(p.Declared, s)
}

// declaredIn returns the sources that an article of JSON-LD declares.
func declaredIn(v map[string]any) (all []declared.Source) {
	for _, key := range []string{"isBasedOn", "isBasedOnUrl", "sourceOrganization",
		"copyrightHolder"} {
		list, ok := v[key].([]any)
		if !ok {
			list = []any{v[key]}
		}
		for _, one := range list {
			s := declared.Source{How: key, URL: text(one, "url", 0), Name: text(one, "name", 0)}
			if _, isText := one.(string); isText {
				s.Name = ""
			}
			if key != "copyrightHolder" || !isPerson(one) &&
				s.Name != text(v["publisher"], "name", 0) {
				all = append(all, s)
			}
		}
	}
	return all
}

// isPerson reports whether an object of JSON-LD is a person.
func isPerson(v any) bool {
	object, _ := v.(map[string]any)
	return object["@type"] == "Person"
}
