package main

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"

	"overlap/article"
	"overlap/article/page"
	"overlap/shingle"
)

// What a page says of itself in its markup, read apart from the reader that is measured:
// every headline and every date of publication that stands in a meta element, in an
// itemprop, or in a block of JSON-LD. Pages contradict themselves; any of them is right.
type markup struct {
	titles []string
	dates  []article.Date
}

// The names that carry titles and dates of publication.
var (
	titleNames = []string{"og:title", "twitter:title", "headline", "dc.title", "sailthru.title"}
	dateNames  = []string{"article:published_time", "og:published_time", "datepublished", "date",
		"pubdate", "publishdate",
		"dc.date.issued", "dc.date", "sailthru.date", "parsely-pub-date", "publication_date"}

	jsonTitle = regexp.MustCompile(`"headline"\s*:\s*"((?:[^"\\]|\\.)*)"`)
	jsonDate  = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]*)"`)
)

// readMarkup reads the markup of a page.
func readMarkup(raw string) markup {
	var m markup
	z := html.NewTokenizer(strings.NewReader(raw))
	for script := false; ; {
		switch z.Next() {
		case html.ErrorToken:
			return m
		case html.StartTagToken, html.SelfClosingTagToken:
			t := z.Token()
			attributes := make(map[string]string)
			for _, a := range t.Attr {
				attributes[a.Key] = a.Val
			}
			script = t.Data == "script" && strings.Contains(attributes["type"], "ld+json")
			value := attributes["content"]
			if value == "" {
				value = attributes["datetime"]
			}
			for _, key := range []string{"property", "name", "itemprop"} {
				m.add(strings.ToLower(attributes[key]), value)
			}
		case html.TextToken:
			if text := string(z.Text()); script {
				for _, found := range jsonTitle.FindAllStringSubmatch(text, -1) {
					m.add("headline", strings.NewReplacer(`\"`, `"`, `\/`, "/").Replace(found[1]))
				}
				for _, found := range jsonDate.FindAllStringSubmatch(text, -1) {
					m.add("datepublished", found[1])
				}
			}
			script = false
		}
	}
}

// add takes one value that the page gives under a name.
func (m *markup) add(name, value string) {
	if value = strings.TrimSpace(value); value == "" {
		return
	}
	if slices.Contains(titleNames, name) {
		m.titles = append(m.titles, html.UnescapeString(value))
	}
	if slices.Contains(dateNames, name) {
		if d, err := article.ParseDate(value); err == nil && !d.IsZero() {
			m.dates = append(m.dates, d)
		}
	}
}

// hasTitle reports whether a title has the words of one that the markup gives, or those of
// one without the site's name.
func (m *markup) hasTitle(title string) bool {
	found := folded(title)
	return found != "" && slices.ContainsFunc(m.titles, func(s string) bool {
		want := folded(s)
		return want != "" && (strings.Contains(want, found) || strings.Contains(found, want))
	})
}

// hasDate reports whether a date is on the day of one that the markup gives.
func (m *markup) hasDate(d article.Date) bool {
	return !d.IsZero() && slices.ContainsFunc(m.dates, func(e article.Date) bool {
		return d.String()[:10] == e.String()[:10] || !d.Day && !e.Day && d.Time.Equal(e.Time)
	})
}

// A tally counts pages whose markup gives something, and those where it was found right.
type tally struct{ titles, titlesRight, dates, datesRight int }

// count counts one page.
func (t *tally) count(m markup, p *page.Page) {
	if len(m.titles) > 0 {
		t.titles++
		if m.hasTitle(p.Title) {
			t.titlesRight++
		}
	}
	if len(m.dates) > 0 {
		t.dates++
		for _, s := range p.Dates { // the first that is a date counts, as for a Reader
			if d, err := article.ParseDate(s.Text); err == nil && !d.IsZero() {
				if m.hasDate(d) {
					t.datesRight++
				}
				break
			}
		}
	}
}

// folded returns the folded words of a title with spaces around them.
func folded(s string) string {
	var b strings.Builder
	for _, w := range shingle.Split(s).Words {
		b.WriteString(" " + shingle.Fold(s[w.Lo:w.Hi]))
	}
	if b.Len() == 0 {
		return ""
	}
	return b.String() + " "
}
