package article

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/mmcdole/gofeed"

	"overlap/article/page"
	"overlap/site"
)

// Feeds: RSS and Atom, an item an article. Many feeds carry whole texts; a teaser is
// what it is, and the reader of the result sees how short it is.

// looksLikeFeed reports whether head starts with the root element of a feed, past white space, byte
// order marks, an XML declaration, comments and style sheets.
func looksLikeFeed(head []byte) bool {
	root := rootOf(head)
	return listing(root) != "" ||
		slices.ContainsFunc([]string{"<rss", "<feed", "<rdf:RDF", "<atom:feed"},
			func(r string) bool { return bytes.HasPrefix(root, []byte(r)) })
}

// listing says what an XML file is that lists pages or feeds and has no texts, by its root; "" if
// it is none.
func listing(root []byte) string {
	switch {
	case bytes.HasPrefix(root, []byte("<urlset")), bytes.HasPrefix(root, []byte("<sitemapindex")):
		return "a sitemap, which lists pages and has no texts"
	case bytes.HasPrefix(root, []byte("<opml")):
		return "a list of feeds (OPML), which has no texts: save the feeds that it names"
	}
	return ""
}

// rootOf gives what head has from the root element on; nothing if that is not reached.
func rootOf(head []byte) []byte {
	for {
		head = bytes.TrimLeft(head, " \t\r\n\ufeff")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(head, []byte("<!DOCTYPE")):
			end = ">"
		default:
			return head
		}
		n := bytes.Index(head, []byte(end))
		if n < 0 {
			return nil
		}
		head = head[n+len(end):]
	}
}

// feedStart gives the byte at which a feed starts that has other things before it, as the warnings
// of the program that wrote it; -1 if there is none.
func feedStart(head []byte) int {
	for _, m := range feedOpening.FindAllIndex(head[:min(len(head), headSize)], 5) {
		if looksLikeFeed(head[m[0]:]) {
			return m[0]
		}
	}
	return -1
}

// feedOpening is how a feed starts.
var feedOpening = regexp.MustCompile(`<\?xml\s|<rss\s|<feed\s|<rdf:RDF\s|<atom:feed\s`)

// looksLikeBuriedFeed reports whether a feed starts in head behind what a program complains of.
func looksLikeBuriedFeed(head []byte) bool {
	n := feedStart(head)
	return n > 0 && complaint.Match(head[:n])
}

// complaint is a word of PHP or another program that has trouble.
var complaint = regexp.MustCompile(`(?i)\b(?:warning|notice|deprecated|error|exception)\b`)

// feed reads a source that is one feed; it is held in memory as a whole.
func (p *producer) feed(s *source) {
	p.whole(s, "the feed", maxPage, feedArticles)
}

// feedArticles gives the articles of the feed b. What is wrong in an item costs at most that item.
func feedArticles(o origin, b []byte) []found {
	o.room.grow(10 * len(b))
	line, start := 1, max(0, feedStart(b))
	if len(bytes.Trim(b[:start], " \t\r\n\ufeff")) > 0 {
		o.note = joined(o.note, fmt.Sprintf("%d bytes before the feed were left out", start))
	}
	line += bytes.Count(b[:start], []byte{'\n'})
	raw := partsOf(b[start:])
	b, note := decodeFeed(b[start:], "")
	parts := partsOf(b)
	if note != "" && !parts.noteBytes(&raw, note) {
		o.note = joined(o.note, note)
	}
	mendFeed(&parts)
	cut := len(parts.items) > 0 && !parts.items[len(parts.items)-1].closed
	if !cut {
		feed, err := o.parseFeed(parts.whole())
		if err != nil && len(parts.items) == 0 {
			return []found{o.skip(err)}
		}
		if err == nil && (len(parts.items) == 0 || len(feed.Items) == len(parts.items)) {
			return o.itemsOf(feed, parts.items)
		}
	}
	return o.apart(&parts, func(at int) int { return line + bytes.Count(b[:at], []byte{'\n'}) })
}

// joined joins two notes, of which there may be none.
func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + "; " + b
}

// apart gives the articles of a feed that cannot be read as a whole. lineOf tells the line of a
// byte of it. The last item of a feed that is cut short is no article.
func (o origin) apart(p *feedParts, lineOf func(at int) int) []found {
	if len(p.head)*len(p.items) > maxAlone {
		return []found{o.skip(errors.New(
			"the feed is broken, and its head too long to read each item alone"))}
	}
	frames := p.frames()
	all := make([]found, 0, len(p.items))
	for i, item := range p.items {
		o.nth = i + 1
		f, err := o.alone(frames, item)
		if i == len(p.items)-1 && !item.closed {
			err = errors.New("the feed ends inside of this item")
		}
		if err != nil {
			at := o
			at.line = lineOf(item.at)
			f = at.skip(err)
		}
		all = append(all, f)
	}
	return all
}

// itemsOf gives the articles of a feed, with the notes of its items if these were found.
func (o origin) itemsOf(feed *gofeed.Feed, parts []feedItem) []found {
	all := make([]found, 0, len(feed.Items))
	first := max(1, o.nth)
	for i, item := range feed.Items {
		o.nth = first + i
		f := o.item(feed, item)
		if i < len(parts) && f.skip == nil {
			f.article.noteAll(parts[i].notes)
		}
		all = append(all, f)
	}
	return all
}

// alone gives the article of one item.
func (o origin) alone(frames []feedFrame, item feedItem) (found, error) {
	err := errors.New("broken item")
	for _, frame := range frames {
		feed, e := o.parseFeed([]byte(frame.head + string(item.raw) + frame.end))
		if e != nil {
			err = e
		} else if len(feed.Items) == 1 {
			return o.itemsOf(feed, []feedItem{item})[0], nil
		}
	}
	return found{}, err
}

// parseFeed reads a feed if it is within the bounds. Its parser would make a tree of each item to
// look for a picture.
func (o origin) parseFeed(b []byte) (*gofeed.Feed, error) {
	trees, err := gaugeFeed(b)
	if err != nil {
		return nil, err
	}
	o.room.grow(10*len(b) + trees)
	parser := gofeed.NewParser()
	parser.RSSTranslator = &sourcedRSS{gofeed.DefaultRSSTranslator{DisableContentImageScan: true}}
	parser.AtomTranslator = &sourcedAtom{}
	feed, err := parser.Parse(bytes.NewReader(b))
	what := listing(rootOf(b))
	switch {
	case what != "":
		return nil, errors.New(what)
	case errors.Is(err, gofeed.ErrFeedTypeNotDetected):
		return nil, errors.New("neither an RSS nor an Atom feed")
	case err != nil:
		return nil, fmt.Errorf("broken feed: %w", err)
	}
	return feed, nil
}

// fragment gives the text of a piece of HTML in a feed.
func (o origin) fragment(source string) (string, error) {
	opened, err := page.Open(strings.ToValidUTF8(source, "\ufffd"))
	if err != nil {
		return "", err
	}
	o.room.grow(opened.Memory)
	return opened.Text(), nil
}

// item gives the article of one item: the fuller of its two texts.
func (o origin) item(feed *gofeed.Feed, item *gofeed.Item) found {
	a := o.article()
	for _, source := range []string{item.Content, item.Description} {
		text, err := o.fragment(source)
		if err != nil {
			return o.skip(err)
		}
		if len(text) > len(a.Text) {
			a.Text = text
		}
	}
	if blank(a.Text) {
		return o.skip(errors.New("item has no text"))
	}
	title, err := o.fragment(item.Title)
	if err != nil {
		return o.skip(err)
	}
	a.Title = strings.Join(strings.Fields(title), " ")
	a.URL = absolute(feed.Link, strings.TrimSpace(item.Link))
	a.Outlet = site.Host(a.URL)
	if a.Outlet == "" {
		a.Outlet = strings.TrimSpace(feed.Title)
	}
	a.Lang = language(strings.TrimSpace(feed.Language))
	a.Byline = byline(item)
	for _, date := range []string{item.Published, item.Updated} {
		if a.Published.IsZero() && date != "" {
			a.setDate(fieldPublished, "published", date)
		}
	}
	a.declareOther(Declared{How: "source", URL: strings.TrimSpace(item.Custom[customURL]),
		Name: item.Custom[customName]})
	if item.GUID != "" {
		a.keepText("guid", item.GUID)
	}
	a.bound()
	return found{article: a}
}

// byline names the authors of an item.
func byline(item *gofeed.Item) string {
	var names []string
	for _, author := range item.Authors {
		if author != nil && author.Name != "" {
			names = append(names, author.Name)
		}
	}
	return strings.Join(names, ", ")
}
