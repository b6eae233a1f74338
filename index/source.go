package index

import (
	"slices"

	"github.com/cespare/xxhash/v2"

	"overlap/article"
	"overlap/site"
	"overlap/timeline"
)

// declaredBy returns hashes of the pages, the sites and the names that an article declares as where
// its words are from, in the order of its declarations.
func declaredBy(a *article.Article) (all []uint64) {
	for _, d := range a.Declared {
		if !d.IsOfWords() {
			continue
		}
		for _, s := range []string{site.Page(d.URL), site.Key(site.Host(d.URL)), site.Key(d.Name)} {
			if s != "" {
				all = append(all, xxhash.Sum64String(s))
			}
		}
	}
	return all
}

// Declares reports whether an article declares another as where its words are from: its page, its
// site or its outlet by name. A draft declares nothing: no reader sees it.
func (d *Document) Declares(of *Document) bool {
	if len(d.From) == 0 || d.Draft || d.Outlet == of.Outlet {
		return false
	}
	key := site.Key(of.Outlet)
	return of.Address != 0 && slices.Contains(d.From, of.Address) ||
		key != "" && slices.Contains(d.From, xxhash.Sum64String(key))
}

// Direct says which of two articles that share words was first: that which the other one declares
// as its source, whatever the times say; else see timeline.Direct.
func Direct(a, b *Document) timeline.Direction {
	d := timeline.Direct(a.When, b.When)
	switch isSource, isCopy := b.Declares(a), a.Declares(b); {
	case isSource && !isCopy && d.First >= 0:
		return timeline.Declared()
	case isCopy && !isSource && d.First <= 0:
		return timeline.Declared().Turned()
	}
	return d
}
