package article

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/mmcdole/gofeed"

	"overlap/article/page"
	"overlap/site"
)

// Feeds: RSS and Atom, an item an article. Many feeds carry whole texts; a teaser is
// what it is, and the reader of the result sees how short it is.

// looksLikeFeed reports whether head starts with the root element of a feed, past an XML
// declaration, comments and style sheets.
func looksLikeFeed(head []byte) bool {
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for {
		head = bytes.TrimLeft(head, " \t\r\n")
		end := ""
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			end = "-->"
		case bytes.HasPrefix(head, []byte("<?")):
			end = "?>"
		case bytes.HasPrefix(head, []byte("<!DOCTYPE")):
			end = ">"
		default:
			for _, root := range []string{"<rss", "<feed", "<rdf:RDF", "<atom:feed"} {
				if bytes.HasPrefix(head, []byte(root)) {
					return true
				}
			}
			return false
		}
		n := bytes.Index(head, []byte(end))
		if n < 0 {
			return false
		}
		head = head[n+len(end):]
	}
}

// feed reads a source that is one feed; it is held in memory as a whole.
func (p *producer) feed(s *source) {
	p.whole(s, "the feed", maxPage, feedArticles)
}

// feedArticles gives the articles of the feed b.
func feedArticles(o origin, b []byte) []found {
	b, o.note = decodeFeed(b, o.note)
	o.room.grow(10 * len(b))
	trees, err := gaugeFeed(b)
	if err != nil {
		return []found{o.skip(err)}
	}
	o.room.grow(10*len(b) + trees)
	feed, err := parseFeed(b)
	if err != nil {
		return []found{o.skip(err)}
	}
	all := make([]found, 0, len(feed.Items))
	for i, item := range feed.Items {
		o.nth = i + 1
		all = append(all, o.item(feed, item))
	}
	return all
}

// parseFeed reads a feed that is within the bounds. Its parser would make a tree of each item to
// look for a picture.
func parseFeed(b []byte) (*gofeed.Feed, error) {
	parser := gofeed.NewParser()
	parser.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true}
	feed, err := parser.Parse(bytes.NewReader(b))
	switch {
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
