package article

import (
	"github.com/mmcdole/gofeed"
	atomfeed "github.com/mmcdole/gofeed/atom"
	rssfeed "github.com/mmcdole/gofeed/rss"
)

// The source of an item is the feed that it came from, if that is another one. The parser knows it
// and does not hand it on: it is put among what is custom.
const (
	customURL  = "source url"
	customName = "source name"
)

// A sourcedRSS translates RSS with the sources of its items.
type sourcedRSS struct{ gofeed.DefaultRSSTranslator }

// Translate is that of gofeed.Translator.
func (t *sourcedRSS) Translate(feed any) (*gofeed.Feed, error) {
	f, err := t.DefaultRSSTranslator.Translate(feed)
	if from, ok := feed.(*rssfeed.Feed); ok && err == nil && len(from.Items) == len(f.Items) {
		for i, item := range from.Items {
			if item.Source != nil {
				setSource(f.Items[i], item.Source.URL, item.Source.Title)
			}
		}
	}
	return f, err
}

// A sourcedAtom does so with Atom.
type sourcedAtom struct{ gofeed.DefaultAtomTranslator }

// Translate is that of gofeed.Translator.
func (t *sourcedAtom) Translate(feed any) (*gofeed.Feed, error) {
	f, err := t.DefaultAtomTranslator.Translate(feed)
	if from, ok := feed.(*atomfeed.Feed); ok && err == nil && len(from.Entries) == len(f.Items) {
		for i, entry := range from.Entries {
			if entry.Source != nil {
				setSource(f.Items[i], linkOf(entry.Source), entry.Source.Title)
			}
		}
	}
	return f, err
}

// linkOf returns the address of the page of a feed; if there is none, what it is named by.
func linkOf(source *atomfeed.Source) string {
	for _, l := range source.Links {
		if l.Rel == "" || l.Rel == "alternate" {
			return l.Href
		}
	}
	return source.ID
}

// setSource gives an item its source.
func setSource(item *gofeed.Item, url, name string) {
	custom := map[string]string{customURL: url, customName: name}
	for key, value := range item.Custom {
		custom[key] = value
	}
	item.Custom = custom
}
