package page

import (
	"cmp"
	"encoding/json"
	"strings"

	"golang.org/x/net/html"

	"overlap/article/declared"
)

// A linkedArticle is what JSON-LD says of an article (schema.org/Article and its kinds).
type linkedArticle struct {
	headline, body, author, credit, publisher, published, url, lang string

	declared []declared.Source
}

// articleTypes are the schema.org types that stand for one text of a publisher.
var articleTypes = map[string]bool{
	"Article": true, "NewsArticle": true, "ReportageNewsArticle": true, "AnalysisNewsArticle": true,
	"OpinionNewsArticle":    true,
	"BackgroundNewsArticle": true, "ReviewNewsArticle": true, "AskPublicNewsArticle": true,
	"BlogPosting": true, "LiveBlogPosting": true,
	"Report": true, "SatiricalArticle": true, "ScholarlyArticle": true, "TechArticle": true,
	"SocialMediaPosting": true, "AdvertiserContentArticle": true,
	"WebPage": true, "Review": true, "CreativeWork": true,
}

// linkedArticles reads the articles of one JSON-LD script. Publishers write JSON by template:
// raw newlines in strings and a stray comma or semicolon behind it are forgiven.
func linkedArticles(script string) []linkedArticle {
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
			return nil
		}
	}
	var found []linkedArticle
	collect(v, 0, &found)
	return found
}

// maxLists is how deep lists and objects are followed.
const maxLists = 6

// collect looks for articles in lists, graphs and what a page says it is about.
func collect(v any, depth int, found *[]linkedArticle) {
	if depth > maxLists {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			collect(one, depth+1, found)
		}
	case map[string]any:
		if isArticle(v["@type"]) {
			*found = append(*found, linkedArticle{
				headline:  text(v["headline"], "name", 0),
				body:      cmp.Or(text(v["articleBody"], "", 0), updates(v["liveBlogUpdate"])),
				author:    text(first2(v["author"], v["creator"]), "name", 0),
				credit:    text(v["sourceOrganization"], "name", 0),
				publisher: text(v["publisher"], "name", 0),
				published: first(text(v["datePublished"], "", 0), text(v["dateCreated"], "", 0)),
				url:       first(text(v["url"], "@id", 0), text(v["mainEntityOfPage"], "@id", 0)),
				lang:      text(v["inLanguage"], "alternateName", 0),
				declared:  declaredIn(v),
			})
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			collect(v[key], depth+1, found)
		}
	}
}

// first2 gives the first of two values that is there.
func first2(a, b any) any {
	if a != nil {
		return a
	}
	return b
}

// isArticle reports whether a type, or one of several, is that of an article.
func isArticle(v any) bool {
	switch v := v.(type) {
	case string:
		return articleTypes[strings.TrimPrefix(strings.TrimPrefix(v, "http://schema.org/"),
			"https://schema.org/")]
	case []any:
		for _, one := range v {
			if isArticle(one) {
				return true
			}
		}
	}
	return false
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

// best chooses the article that the page is about: an article says more than its web page.
func best(all []linkedArticle) linkedArticle {
	var top linkedArticle
	score := -1
	for _, l := range all {
		n := 0
		for _, s := range []string{l.headline, l.author, l.publisher, l.published, l.body} {
			if s != "" {
				n++
			}
		}
		if n > score {
			top, score = l, n
		}
	}
	return top
}

// first gives the first string that is not blank, without white space around it or entities left
// over from double escaping.
func first(all ...string) string {
	for _, s := range all {
		if s = strings.Join(strings.Fields(html.UnescapeString(s)), " "); s != "" {
			return s
		}
	}
	return ""
}
