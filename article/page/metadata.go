package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata reads what the markup says of the article. JSON-LD is written for machines
// and names things apart; OpenGraph and its relatives come next; then what readers see.
func (p *Page) metadata(doc *html.Node) {
	tags := map[string]string{}
	var seen headings
	var linked []linkedArticle
	scripts := 0
	walk(doc, func(n *html.Node) bool {
		switch n.DataAtom {
		case atom.Meta:
			seen.meta(tags, n)
		case atom.Script:
			if strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") &&
				n.FirstChild != nil {
				script := n.FirstChild.Data
				if scripts += len(script); scripts <= maxLinked {
					linked = append(linked, linkedArticles(script)...)
				}
			}
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") && seen.canonical == "" {
				seen.canonical = attr(n, "href")
			}
		default:
			seen.element(n)
		}
		return true
	})
	p.overlinked = scripts > maxLinked
	l := best(linked)
	p.fill(l, tags, &seen)
	p.linked = l.body
}

// headings are what elements themselves say: the title, the language, a time.
type headings struct {
	title, first, lang, canonical, time, property string
	firsts                                        int // h1 elements
	since                                         int // elements behind the first of them
	// what looks like a date by its class, near the headline
	shown  []string
	byline string // likewise
}

// meta keeps a meta element under each of its names. The first of a name counts: later ones are
// those of widgets.
func (s *headings) meta(tags map[string]string, n *html.Node) {
	content := strings.TrimSpace(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"property", "name", "itemprop", "http-equiv"} {
		name := strings.ToLower(attr(n, key))
		if name != "" && tags[name] == "" {
			tags[name] = content
		}
	}
}

// element keeps what an element shows to readers: the title, a heading, a time.
func (s *headings) element(n *html.Node) {
	if s.firsts > 0 {
		s.since++
	}
	if s.firsts > 0 && s.since <= nearHeadline && dated(n) {
		s.shown = append(s.shown,
			first(attr(n, "value"), dateLabel.ReplaceAllString(folded(n), "")))
	}
	if s.firsts > 0 && s.since <= nearHeadline && s.byline == "" {
		s.byline = bylined(n)
	}
	switch n.DataAtom {
	case atom.Html:
		s.lang = attr(n, "lang")
	case atom.Title:
		if s.title == "" {
			s.title = folded(n)
		}
	case atom.H1:
		if t := folded(n); t != "" {
			if s.firsts++; s.first == "" {
				s.first = t
			}
		}
	case atom.Time:
		if t := attr(n, "datetime"); t != "" && s.time == "" {
			s.time = t
		}
	}
	if strings.Contains(attr(n, "itemprop"), "datePublished") && s.property == "" {
		for _, t := range []string{attr(n, "content"), attr(n, "datetime"), folded(n)} {
			if t != "" {
				s.property = t
				return
			}
		}
	}
}

// fill settles each field by the first source that has it.
func (p *Page) fill(l linkedArticle, tags map[string]string, s *headings) {
	p.Title = first(l.headline, tags["og:title"], tags["twitter:title"], tags["dc.title"],
		tags["headline"])
	p.Outlet = first(l.publisher, tags["og:site_name"], tags["application-name"])
	if p.Title == "" || s.firsts == 1 && strings.HasPrefix(p.Title, s.first) {
		p.Title = first(s.first, p.Title, s.title)
	}
	p.Title = withoutSite(p.Title, p.Outlet, s.first)
	p.Byline = strings.TrimPrefix(first(l.author, plainName(tags["author"]),
		plainName(tags["article:author"]), tags["parsely-author"], tags["dc.creator"],
		tags["sailthru.author"], tags["byl"], tags["cxenseparse:author"], s.byline), "By ")
	p.Credit = first(l.credit, tags["article:source"], tags["dc.source"],
		tags["syndication-source"], plainName(tags["original-source"]))
	p.URL = first(s.canonical, tags["og:url"], l.url)
	p.Lang = first(s.lang, l.lang, tags["og:locale"], tags["content-language"])
	for _, date := range []string{l.published, tags["article:published_time"],
		tags["datepublished"], tags["og:article:published_time"], tags["parsely-pub-date"],
		tags["article:published"], tags["sailthru.date"], tags["article.published"],
		tags["dc.date.issued"], tags["dcterms.created"], tags["dc.date"], tags["pubdate"],
		tags["publishdate"], tags["publish-date"], tags["publication_date"],
		tags["article_date_original"], tags["cxenseparse:recs:publishtime"],
		tags["ptime"], tags["pdate"], tags["displaydate"], s.property, tags["date"], s.time} {
		if date = first(date); date != "" {
			p.Dates = append(p.Dates, date)
		}
	}
	for _, date := range s.shown {
		if date != "" && len(date) < 60 {
			p.Dates = append(p.Dates, date)
		}
	}
}

// nearHeadline is how many elements behind the headline a date or a byline may stand that is known
// by its class only: further down it is that of another article or of a comment.
const nearHeadline = 60

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

// withoutSite cuts " - Example Times" and " | News" off a title, if the page's own first
// heading or the name of the site shows that it does not belong to it.
func withoutSite(title, site, heading string) string {
	for _, mark := range []string{" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · "} {
		at := strings.LastIndex(title, mark)
		if at <= 0 {
			continue
		}
		rest := title[at+len(mark):]
		if site != "" && strings.EqualFold(rest, site) || heading != "" &&
			strings.EqualFold(title[:at], heading) {
			return title[:at]
		}
	}
	return title
}

// plainName refuses the address of a profile where a name should stand.
func plainName(s string) string {
	if strings.Contains(s, "://") {
		return ""
	}
	return s
}

// folded is the text of an element on one line.
func folded(n *html.Node) string { return strings.Join(strings.Fields(Text(n)), " ") }
