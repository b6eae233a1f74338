package article

import (
	"bytes"
	"errors"
	"slices"
	"strings"
)

// What the keys of a source tell where they are not ours: whoever reads nothing, or nothing of
// an outlet, wants to know what there is instead.

// mostKeys is how many keys of an object are told.
const mostKeys = 30

// errEnough ends a walk over members.
var errEnough = errors.New("enough")

// keysOf returns the keys of an object in its order, at most mostKeys, and those of the objects in
// it as paths; of one that wraps a list of objects, those of the first of them.
func keysOf(raw []byte) []Key {
	if inside := listIn(raw); inside != nil {
		return keysOf(inside)
	}
	return keysBelow(nil, "", raw, 0)
}

// listIn gives the first object of the list that an object wraps, or nil.
func listIn(raw []byte) (first []byte) {
	members(raw, func(key string, value []byte) error {
		if listKeys[key] && value[0] == '[' && looksLikeDocuments(value) {
			first = bytes.TrimLeft(value[1:], " \t\r\n")
			var state bracketState
			first = first[:state.run(first)]
			return errEnough
		}
		return nil
	})
	return first
}

// keysBelow adds the keys of an object that stands under a path. An object is told by the keys in
// it, and a list of objects by those of its first.
func keysBelow(keys []Key, path string, raw []byte, depth int) []Key {
	members(raw, func(key string, value []byte) error {
		if len(keys) == mostKeys {
			return errEnough
		}
		k := Key{Name: strings.Clone(path + key[:min(len(key), mostName)])}
		first := value
		if value[0] == '[' {
			elements(value, func(i int, element []byte) {
				if i == 0 {
					first = element
				}
			})
		}
		switch before := len(keys); {
		case string(value) == "null":
			return nil
		case first[0] == '{' && depth < mostDepth:
			if keys = keysBelow(keys, k.Name+".", first, depth+1); len(keys) > before {
				return nil
			}
		case first[0] == '"':
			k.Size = len(value) - 2
		}
		keys = append(keys, k)
		return nil
	})
	return keys
}

// mostDepth is how deep keys are told.
const mostDepth = 4

// mostName is how much of a key is told, in bytes.
const mostName = 60

// columnKeys returns the columns of a table as keys.
func columnKeys(columns []string) []Key {
	var keys []Key
	for _, c := range columns[:min(len(columns), mostKeys)] {
		keys = append(keys, Key{Name: c[:min(len(c), mostName)]})
	}
	return keys
}

// Foreign gives the keys of the first JSON object that was passed over in a folder because it has
// none of ours; nil if there was none.
func (r *Reader) Foreign() []Key {
	if keys := r.foreign.Load(); keys != nil {
		return *keys
	}
	return nil
}

// Met reports whether a source of what r has read has a key of one of our names.
func (r *Reader) Met(name string) bool {
	f := slices.Index(fieldNames[:], name)
	return f >= 0 && r.met[f].Load()
}

// MetAll returns those of our names that r has met.
func (r *Reader) MetAll() []string {
	var names []string
	for f, name := range fieldNames {
		if r.met[f].Load() {
			names = append(names, name)
		}
	}
	return names
}

// Meet says that another reader has met some of our names.
func (r *Reader) Meet(names []string) {
	for _, name := range names {
		if f := slices.Index(fieldNames[:], name); f >= 0 {
			r.met[f].Store(true)
		}
	}
}

// TextKeys gives the keys under which scrapers keep an article's text, the likeliest first.
func TextKeys() []string {
	return usual("text", "body", "content", "article", "story", "article_body", "full_text",
		"fulltext", "content_text", "description")
}

// OutletKeys gives the keys under which scrapers keep an article's outlet, the likeliest first.
func OutletKeys() []string {
	return usual("outlet", "publisher", "source", "newspaper", "paper", "site", "site_name",
		"publication", "media", "media_name", "provider", "source_name", "website")
}

// DateKeys gives the keys under which scrapers keep when an article was published, the likeliest
// first.
func DateKeys() []string {
	return usual("published", "date", "pubDate", "published_at", "publication_date",
		"publish_time", "datetime", "time", "created_at")
}

// FetchKeys gives the keys under which scrapers keep when an article was fetched.
func FetchKeys() []string {
	return usual("fetched", "scrape_time", "scrape_date", "scraped_at", "crawl_time", "crawled_at",
		"download_date", "retrieved", "accessed")
}

// usual returns some keys, and behind them those of the presets for one of our names.
func usual(name string, keys ...string) []string {
	for _, preset := range PresetNames() {
		for key := range strings.SplitSeq(presets[preset][name], ",") {
			if key != "" && key != name && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}
