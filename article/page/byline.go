package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// outlet gives the name that the site has for itself.
func outlet(l linkedArticle, tags map[string]string) string {
	return first(l.publisher, tags["og:site_name"], tags["application-name"])
}

// byline gives who wrote the article: the first source that says so.
func byline(l linkedArticle, tags map[string]string, s *headings) string {
	return strings.TrimPrefix(first(l.author, plainName(tags["author"]),
		plainName(tags["article:author"]), tags["parsely-author"], tags["dc.creator"],
		tags["sailthru.author"], tags["byl"], tags["cxenseparse:author"], s.byline), "By ")
}

// credit gives the agency or paper that the text is from, where the markup says so apart.
func credit(l linkedArticle, tags map[string]string) string {
	return first(l.credit, tags["article:source"], tags["dc.source"],
		tags["syndication-source"], plainName(tags["original-source"]))
}

// mostByline is how long a byline is at most that readers see, in bytes.
const mostByline = 200

// bylined returns what an element says of who wrote, if its class or its attributes say that it
// does; empty if not. It is asked near the headline only: further down it is that of another
// article.
func bylined(n *html.Node) string {
	if !slices.ContainsFunc(nameWords(attr(n, "class")), isByline) &&
		!strings.Contains(attr(n, "itemprop"), "author") && attr(n, "rel") != "author" {
		return ""
	}
	text := folded(n)
	if len(text) > mostByline {
		return ""
	}
	return author(text)
}

// isByline reports whether a word of a class says that an element has a byline.
func isByline(word string) bool {
	switch word {
	case "byline", "bylines", "author", "authors", "auteur", "autor", "autore":
		return true
	}
	return false
}

// by is what stands before the names of a byline.
var by = regexp.MustCompile(`(?i)^(posted |written |reported |story )?` +
	`(by|von|par|por|di|door|av|af|от|od|autor|autore|auteur|author):? +`)

// dateWords are those that lead to a date behind the names.
var dateWords = regexp.MustCompile(`(?i)^(posted|published|updated|publié|veröffentlicht|` +
	`publicado|pubblicato|on|at|le|am|el|il|` +
	`(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tue|wed|thu|fri|sat|sun)|` +
	`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)[.,:]*$`)

// author returns the names of a byline, without the word that leads to them and the date behind
// them. It is empty where there is no name.
func author(text string) string {
	names := strings.Fields(by.ReplaceAllString(text, ""))
	for i, w := range names {
		if strings.ContainsFunc(w, unicode.IsDigit) {
			names = names[:i]
			for len(names) > 0 && dateWords.MatchString(names[len(names)-1]) {
				names = names[:len(names)-1]
			}
			break
		}
	}
	text = strings.Trim(strings.Join(names, " "), " ,;:|·•–—-")
	if !strings.ContainsFunc(text, unicode.IsUpper) && strings.ContainsFunc(text, unicode.IsLower) {
		return ""
	}
	return text
}

// plainName refuses the address of a profile where a name should stand.
func plainName(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}
