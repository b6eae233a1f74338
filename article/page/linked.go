package page

import (
	"cmp"
	"encoding/json"
	"net/url"
	"strings"

	"golang.org/x/net/html"

	"overlap/article/declared"
)

// A linkedArticle is what JSON-LD says of an article (schema.org/Article and its kinds).
type linkedArticle struct {
	headline, body, credit, publisher, published, url, lang string
	authors                                                 []author
	whole                                                   bool // it is a page, not a text on it
	declared                                                []declared.Source
}

// pageTypes are the schema.org types of what holds an article, or is one if nothing else is.
var pageTypes = set("WebPage", "CreativeWork", "ItemPage", "AboutPage", "QAPage", "ProfilePage")

// isArticle reports whether a type, or one of several, stands for one text of a publisher, or for
// the page around it.
func isArticle(v any) (article, whole bool) {
	switch v := v.(type) {
	case string:
		v = v[strings.LastIndexByte(v, '/')+1:]
		whole = pageTypes[v]
		return whole || strings.HasSuffix(v, "Article") || strings.HasSuffix(v, "Posting") &&
			v != "JobPosting" || v == "Report" || v == "Review" || v == "Recipe", whole
	case []any:
		whole = true
		for _, one := range v {
			if is, page := isArticle(one); is {
				article, whole = true, whole && page
			}
		}
	}
	return article, article && whole
}

// A linkedData is what the JSON-LD of a page has: objects that are articles, and all that have a
// name to be called by.
type linkedData struct {
	articles []map[string]any
	named    map[string]map[string]any // by their @id; of several the one that says the most
}

// add reads one script. Publishers write JSON by template: raw newlines in strings and a stray
// comma or semicolon behind it are forgiven.
func (d *linkedData) add(script string) {
	script = strings.TrimSpace(script)
	script = strings.TrimSuffix(strings.TrimPrefix(script, "<!--"), "-->")
	script = strings.Trim(script, " \t\r\n;")
	script = strings.TrimSuffix(strings.TrimPrefix(script, "//<![CDATA["), "//]]>")
	var v any
	if json.Unmarshal([]byte(script), &v) != nil {
		script = strings.Map(func(r rune) rune {
			if r < ' ' {
				return ' '
			}
			return r
		}, script)
		if json.Unmarshal([]byte(script), &v) != nil {
			return
		}
	}
	d.name(v, 0)
	d.collect(v, 0)
}

// maxLists is how deep lists and objects are followed.
const maxLists = 6

// name keeps the objects that have an @id, which others may refer to.
func (d *linkedData) name(v any, depth int) {
	if depth > maxLists {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			d.name(one, depth+1)
		}
	case map[string]any:
		if id, _ := v["@id"].(string); id != "" && len(v) > len(d.named[id]) {
			d.named[id] = v
		}
		for _, one := range v {
			switch one.(type) {
			case []any, map[string]any:
				d.name(one, depth+1)
			}
		}
	}
}

// collect looks for articles in lists, graphs and what a page says it is about.
func (d *linkedData) collect(v any, depth int) {
	if depth > maxLists {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			d.collect(one, depth+1)
		}
	case map[string]any:
		if is, _ := isArticle(v["@type"]); is {
			d.articles = append(d.articles, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			d.collect(v[key], depth+1)
		}
	}
}

// resolve gives the object that v refers to by nothing but its @id, or v.
func (d *linkedData) resolve(v any) any {
	if m, ok := v.(map[string]any); ok && text(m, "name", 0) == "" {
		id, _ := m["@id"].(string)
		if other := d.named[id]; other != nil {
			return other
		}
	}
	return v
}

// article reads one article.
func (d *linkedData) article(v map[string]any) linkedArticle {
	_, whole := isArticle(v["@type"])
	return linkedArticle{
		headline:  text(v["headline"], "name", 0),
		body:      cmp.Or(text(v["articleBody"], "", 0), updates(v["liveBlogUpdate"])),
		authors:   d.authors(first2(v["author"], v["creator"]), 0),
		credit:    text(v["sourceOrganization"], "name", 0),
		publisher: text(d.resolve(v["publisher"]), "name", 0),
		published: first(text(v["datePublished"], "", 0), text(v["dateCreated"], "", 0)),
		url: first(text(v["url"], "@id", 0), text(v["mainEntityOfPage"], "@id", 0),
			text(v, "@id", 0)),
		lang:     text(v["inLanguage"], "alternateName", 0),
		whole:    whole,
		declared: declaredIn(v),
	}
}

// authors reads those who wrote: names, objects with a name, references to them, lists of these.
func (d *linkedData) authors(v any, depth int) []author {
	if depth > maxLists {
		return nil
	}
	switch v := d.resolve(v).(type) {
	case string:
		return authorsOf(html.UnescapeString(v))
	case []any:
		var all []author
		for _, one := range v {
			all = append(all, d.authors(one, depth+1)...)
		}
		return all
	case map[string]any:
		name := text(v["name"], "@value", 0)
		if name == "" {
			name = text(v["givenName"], "", 0) + " " + text(v["familyName"], "", 0)
		}
		all := authorsOf(name)
		for i := range all {
			kind := text(v["@type"], "", 0)
			if strings.Contains(kind, "Organization") && !strings.Contains(kind, "Person") {
				all[i].desk = true
			}
		}
		return all
	}
	return nil
}

// first2 gives the first of two values that is there.
func first2(a, b any) any {
	if a != nil {
		return a
	}
	return b
}

// text gives a string, the key of an object, or what a list has of them with commas between.
func text(v any, key string, depth int) string {
	if depth > maxLists {
		return ""
	}
	switch v := v.(type) {
	case string:
		return html.UnescapeString(strings.TrimSpace(v))
	case map[string]any:
		if s, ok := v[key].(string); ok {
			return text(s, "", depth+1)
		}
	case []any:
		var all []string
		for _, one := range v {
			if s := text(one, key, depth+1); s != "" {
				all = append(all, s)
			}
		}
		return strings.Join(all, ", ")
	}
	return ""
}

// best chooses the article that the page is about. That of the page's own address or headline
// counts most; then an article before its web page; then what says the most.
func (d *linkedData) best(own string, known func(headline string) bool) linkedArticle {
	var top linkedArticle
	most := -1
	own = pathOf(own)
	for _, v := range d.articles {
		l := d.article(v)
		n := 0
		for _, has := range []bool{l.headline != "", l.authors != nil, l.publisher != "",
			l.published != "", l.body != ""} {
			if has {
				n++
			}
		}
		if !l.whole {
			n += 10
		}
		if known(l.headline) {
			n += 20
		}
		if own != "" && pathOf(l.url) == own {
			n += 20
		}
		if n > most {
			top, most = l, n
		}
	}
	return top
}

// pathOf gives the path of an address, by which the same page is known on any of its hosts; the
// query too where the path names no page.
func pathOf(address string) string {
	u, err := url.Parse(address)
	if err != nil || address == "" {
		return ""
	}
	path := strings.TrimRight(u.Path, "/")
	if strings.Count(path, "/") < 2 {
		path += "?" + u.RawQuery
	}
	return path
}
