package page

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metaDates are the names of the meta elements that have a date of publication, in small letters.
var metaDates = []string{"article:published_time", "datepublished", "og:article:published_time",
	"og:published_time", "article:published", "article:published_date", "article.published",
	"parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created",
	"dcterms.created", "dcterms.date", "dc.created", "dc.date", "dc:date", "pubdate", "publishdate",
	"publish-date", "publish_date", "publication_date", "published_date", "published-date",
	"publisheddate", "published_time", "publishtime", "article_date_original",
	"originalpublicationdate", "citation_publication_date", "citation_date",
	"cxenseparse:recs:publishtime", "cxenseparse:publishtime", "bt:pubdate", "rbpubdate",
	"analyticsattributes.articledate", "mediator_published_time", "vr:published_time",
	"shareaholic:article_published_time", "dateposted", "date_published", "created", "datecreated",
	"date_created", "og:pubdate", "og:regdate", "article.created", "article:publicationdate",
	"rnews:datepublished", "dcsext.articlefirstpublished", "twt-published-at", "release_date",
	"video:release_date", "ptime", "pdate", "displaydate", "weibo:article:create_at", "date",
	"timestamp", "gentime", "doc_date", "content_create_date"}

// dates gives what a page has that may be its date of publication: what the markup says, and what
// readers see. The titles are those of the article and of the document.
func dates(l linkedArticle, tags map[string]string, doc *html.Node, titles ...string) []Dated {
	var all []Dated
	add := func(text string, by Mark) {
		if text = first(text); text != "" {
			all = append(all, Dated{Text: text, By: by})
		}
	}
	add(l.published, Linked)
	for _, name := range metaDates {
		add(tags[name], Meta)
	}
	var s sighter
	for _, title := range titles {
		s.titles = append(s.titles, lettersOf(title))
	}
	s.look(doc)
	return slices.Concat(all, scriptDates(doc, tags, l.published == ""), s.seen)
}

// markOf says what an element with such names says of the date in it, and whether it does.
func markOf(n *html.Node, names []string) (Mark, bool) {
	property := strings.ToLower(attr(n, "itemprop") + attr(n, "property"))
	switch {
	case strings.Contains(property, "datepublished"), strings.Contains(property, "datecreated"),
		has(n, "pubdate"):
		return Property, true
	case strings.Contains(property, "datemodified"):
		return Updated, true
	}
	by, ok := Shown, n.DataAtom == atom.Time || has(n, "datetime") || has(n, "data-datetime") ||
		n.DataAtom == atom.Abbr && mayDate(attr(n, "title"))
	for _, name := range names {
		switch dateNames[name] {
		case Published:
			return Published, true
		case Updated:
			by = Updated
		case Shown:
			ok = true
		}
	}
	return by, ok || by == Updated
}

// dateNames are those words in the names of elements that say that there is a date.
var dateNames = marks()

// marks makes the table of dateNames.
func marks() map[string]Mark {
	all := map[string]Mark{}
	for by, names := range map[Mark]string{
		Published: "published pubdate publish posted publishdate publication created parution " +
			"publicado publié veröffentlicht erstellt pubtime pub",
		Updated: "modified updated update lastmod aktualisiert changed",
		Shown: "date timestamp datetime dateline datum fecha data dato time tarih tanggal " +
			"datestamp",
	} {
		for _, name := range strings.Fields(names) {
			all[name] = by
		}
	}
	return all
}

// dateAttributes have a date that the element shows in other words, if it has one.
var dateAttributes = []string{"datetime", "content", "data-datetime", "data-date", "data-published",
	"data-publish-date", "data-published-date", "data-timestamp", "data-time", "data-utime",
	"data-epoch", "title", "value"}

// dateAttribute gives what an element has as a date for machines, or "".
func dateAttribute(n *html.Node) string {
	for _, name := range dateAttributes {
		if s := attr(n, name); len(s) <= maxDateLine && mayDate(s) {
			return s
		}
	}
	return ""
}
