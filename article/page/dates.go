package page

import (
	"regexp"

	"golang.org/x/net/html"
)

// dates gives the dates of publication that a page has, as it has them, the most trusted first.
func dates(l linkedArticle, tags map[string]string, s *headings) []string {
	var all []string
	for _, date := range []string{l.published, tags["article:published_time"],
		tags["datepublished"], tags["og:article:published_time"], tags["parsely-pub-date"],
		tags["article:published"], tags["sailthru.date"], tags["article.published"],
		tags["dc.date.issued"], tags["dcterms.created"], tags["dc.date"], tags["pubdate"],
		tags["publishdate"], tags["publish-date"], tags["publication_date"],
		tags["article_date_original"], tags["cxenseparse:recs:publishtime"],
		tags["ptime"], tags["pdate"], tags["displaydate"], s.property, tags["date"], s.time} {
		if date = first(date); date != "" {
			all = append(all, date)
		}
	}
	for _, date := range s.shown {
		if date != "" && len(date) < 60 {
			all = append(all, date)
		}
	}
	return all
}

// dateLabel is what stands before a date that readers see.
var dateLabel = regexp.MustCompile(
	`(?i)^(first )?(published|posted|publiziert|veröffentlicht)( on| at| am)?:? *`)

// dated reports whether the class of an element says that it is a date of publication.
func dated(n *html.Node) bool {
	for _, w := range nameWords(attr(n, "class")) {
		switch w {
		case "modified", "updated", "current", "today", "comment":
			return false
		}
	}
	for _, w := range nameWords(attr(n, "class")) {
		switch w {
		case "date", "published", "pubdate", "timestamp", "datetime":
			return true
		}
	}
	return false
}
