package page

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The title.
//
// A page says its title several times: in JSON-LD, for networks, for the browser's window, and in
// a heading that readers see. The first three carry the name of the site and the section, and
// are written for search engines; of the headings most are not the article's: the site's own
// logo is an h1 as often as not. The heading is taken that agrees with what the page
// declares: it is one of these titles, or what is left of one where a mark parts it, or it holds
// one. Where none agrees the page's only h1 counts, then what is declared, without the site.
//
// It misses a headline that no heading has and no title declares, and gives a kicker with it where
// both stand in one text.

// A heading is what may be the headline that readers see.
type heading struct {
	node *html.Node
	text string
	top  bool // it is an h1, or said to be the headline
}

// heads are the elements of headings.
var heads = atoms("h1", "h2", "h3", "h4", "h5", "h6")

// maxHeadings is how many headings of a page are looked at.
const maxHeadings = 200

// head keeps an element that may be the headline.
func (s *headings) head(n *html.Node) {
	said := strings.Contains(attr(n, "itemprop"), "headline")
	if !heads[n.DataAtom] && !said && !entryTitle(attr(n, "class")) || len(s.heads) >= maxHeadings {
		return
	}
	if t := headText(n); t != "" && len(t) <= mostTitle {
		s.heads = append(s.heads, heading{n, t, said || n.DataAtom == atom.H1})
	}
}

// mostTitle is how long a title is at most, in bytes.
const mostTitle = 400

// entryTitle reports whether a class is that of the title of an entry.
func entryTitle(class string) bool {
	if !strings.Contains(class, "title") && !strings.Contains(class, "headline") {
		return false
	}
	for token := range strings.FieldsSeq(class) {
		switch token {
		case "entry-title", "post-title", "article-title", "article-headline", "headline":
			return true
		}
	}
	return false
}

// headText is the text of a heading on one line, without a kicker that is marked as one.
func headText(n *html.Node) string {
	var b strings.Builder
	gatherHead(&b, n, 0)
	text := strings.Join(strings.Fields(layout.Replace(b.String())), " ")
	if text = strings.Trim(text, ":|-–—· "); text == "" {
		return folded(n)
	}
	return text
}

// gatherHead writes the text below n.
func gatherHead(b *strings.Builder, n *html.Node, depth int) {
	for c := n.FirstChild; c != nil && depth < maxDeep; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			b.WriteString(c.Data)
		case c.Type != html.ElementNode || silent[c.DataAtom] && c.DataAtom != 0 ||
			c.DataAtom == atom.Time || kindOf(attr(c, "class"))&kicker != 0:
			b.WriteByte(' ')
		default:
			if c.DataAtom == atom.Br || blocks[c.DataAtom] {
				b.WriteByte(' ')
			}
			gatherHead(b, c, depth+1)
		}
	}
}

// layout takes out what only lays out a text.
var layout = strings.NewReplacer("\u00ad", "", "\u200b", "", "\ufeff", "")

// declared gives the titles that a page has in its markup, the most trusted first.
func (s *headings) declared(linked string, tags map[string]string) []string {
	var all []string
	for _, t := range []string{linked, tags["og:title"], tags["twitter:title"],
		tags["dc.title"], tags["headline"], s.title} {
		if t = first(t); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// names reports whether a headline is one of those that the page has apart from JSON-LD.
func (s *headings) names(headline string, tags map[string]string) bool {
	want := plainWords(headline)
	if want == "" {
		return false
	}
	for _, t := range s.declared("", tags) {
		if strings.HasPrefix(plainWords(t), want) {
			return true
		}
	}
	for _, h := range s.heads {
		if h.top && plainWords(h.text) == want {
			return true
		}
	}
	return false
}

// titled finds the title of the article, and the heading that has it if one has.
func (s *headings) titled(linked string, tags map[string]string, site siteNames) (string,
	*html.Node) {
	declared := s.declared(linked, tags)
	all := segments(declared, site)
	title, node, most := "", (*html.Node)(nil), 0
	for _, h := range s.heads {
		if text, n := agree(h, all); n > most && !site.has(h.text) {
			title, node, most = text, h.node, n
		}
	}
	switch h := s.only(site); {
	case most > 0:
	case h != nil && (len(declared) == 0 || strings.Count(h.text, " ") > 1):
		title, node = h.text, h.node
	case len(declared) > 0:
		title = declared[0]
	case len(s.heads) > 0:
		title, node = s.heads[0].text, s.heads[0].node
	}
	return site.without(title), node
}

// only gives the h1 of a page that has one, if that is no name of the site.
func (s *headings) only(site siteNames) *heading {
	var found *heading
	for i, h := range s.heads {
		if !h.top || site.has(h.text) {
			continue
		}
		if found != nil && found.text != h.text {
			return nil
		}
		found = &s.heads[i]
	}
	return found
}

// agree tells what a heading and the declared titles have in common, and how much that says: 0 if
// nothing.
func agree(h heading, all []segment) (title string, most int) {
	own := plainWords(h.text)
	for _, part := range all {
		n, text := part.worth, h.text
		switch {
		case own == "":
			return "", 0
		case part.plain == own:
		case part.words < 3 || !strings.HasPrefix(own, part.plain+" ") &&
			!strings.HasSuffix(own, " "+part.plain):
			continue
		default:
			n--
			if part.worth >= worthWhole {
				text = part.text
			}
		}
		if h.top {
			n += worthTop
		}
		if n > most {
			title, most = text, n
		}
	}
	return title, most
}

// What it says that a heading is the whole of a title, what stands before a mark in it or behind
// one; and that it is an h1. A name of the site stands behind a mark, and may be an h1. A word more
// in common says one more, up to the most that counts.
const (
	worthWhole  = 40
	worthBefore = 30
	worthBehind = 10
	worthTop    = 10
	mostWords   = 9
)

// A segment is a piece of a title, and what it says that a heading is it.
type segment struct {
	text, plain string
	words       int
	worth       int
}

// titleMarks part a title from the names of section and site.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " « ", " » ", " · ", " : ", ": ",
	" • ", " › ", " > ", " / "}

// maxSegments is how many pieces of titles are looked at.
const maxSegments = 100

// segments gives titles, and what is before and behind each of the marks in them, but for names of
// the site.
func segments(titles []string, site siteNames) []segment {
	var all []segment
	known := map[string]bool{}
	add := func(text string, worth int) {
		plain := plainWords(text)
		if plain != "" && !known[plain] && !site.has(text) && len(all) < maxSegments {
			known[plain] = true
			words := count(plain)
			all = append(all, segment{text, plain, words, worth + min(words, mostWords)})
		}
	}
	for _, title := range titles {
		add(title, worthWhole)
		add(site.without(title), worthWhole)
	}
	for _, title := range titles {
		if len(title) > titleBytes { // to part it takes time with the square of that
			continue
		}
		for _, mark := range titleMarks {
			for at := strings.Index(title, mark); at >= 0; {
				add(title[:at], worthBefore)
				add(title[at+len(mark):], worthBehind)
				next := strings.Index(title[at+len(mark):], mark)
				if next < 0 {
					break
				}
				at += len(mark) + next
			}
		}
	}
	return all
}

// sameTitle reports whether a block is the title, or the title has it before the name of the site.
func sameTitle(text, title string) bool {
	text, title = strings.ToLower(strings.Join(strings.Fields(text), " ")), strings.ToLower(title)
	rest, ok := strings.CutPrefix(title, text)
	return text != "" && ok && (rest == "" || len(text) > 20 ||
		strings.IndexAny(strings.TrimLeft(rest, " "), "/|-–—:·»«") == 0)
}
