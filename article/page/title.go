package page

import "strings"

// title gives the headline of the article: the first source that has one.
func title(l linkedArticle, tags map[string]string, s *headings) string {
	t := first(l.headline, tags["og:title"], tags["twitter:title"], tags["dc.title"],
		tags["headline"])
	if t == "" || s.firsts == 1 && strings.HasPrefix(t, s.first) {
		t = first(s.first, t, s.title)
	}
	return t
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

// sameTitle reports whether a block is the title, or the title has it before the name of the site.
func sameTitle(text, title string) bool {
	text, title = strings.ToLower(strings.Join(strings.Fields(text), " ")), strings.ToLower(title)
	rest, ok := strings.CutPrefix(title, text)
	return text != "" && ok && (rest == "" || len(text) > 20 ||
		strings.IndexAny(strings.TrimLeft(rest, " "), "/|-–—:·»«") == 0)
}
