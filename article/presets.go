package article

import (
	"maps"
	"slices"
)

// presets are the keys that common scrapers give to our fields, for Reader.Fields.
var presets = map[string]map[string]string{
	"newspaper4k": { // and newspaper3k
		"url": "url,canonical_link", "outlet": "meta_site_name", "byline": "authors",
		"published": "publish_date,published_date", "lang": "language,meta_lang",
		"declared": "declared,canonical_link",
	},
	"news-please": {
		"text": "maintext,text", "title": "title,title_page,title_rss", "byline": "authors",
		"outlet":    "source_domain",
		"published": "date_publish", "fetched": "date_download", "lang": "language",
	},
	"trafilatura": {
		"text": "text,raw_text", "byline": "author", "outlet": "source-hostname,sitename,hostname",
		"url":       "source,url",
		"published": "date", "fetched": "filedate", "lang": "language",
	},
	"scrapy": { // items have the keys that their authors chose; these are the usual ones
		"text": "text,body,content,article,article_text,articleBody", "title": "title,headline",
		"byline": "byline,author,authors",
		"url":    "url,link", "outlet": "outlet,source,site,domain,publisher", "lang": "lang,language",
		"published": "published,date,published_at,publish_date,pub_date,datePublished,timestamp",
		"fetched":   "fetched,scraped_at,crawled_at",
	},
	"wordpress": { // what its REST interface answers
		"text": "content.rendered", "title": "title.rendered", "url": "link",
		"outlet": "yoast_head_json.og_site_name", "byline": "_embedded.author.name," +
			"yoast_head_json.author", "published": "date_gmt,date",
	},
	"jsonfeed": { // jsonfeed.org, versions 1 and 1.1
		"text": "content_html,content_text", "byline": "authors.name,author.name",
		"url": "url,external_url", "published": "date_published", "lang": "language",
	},
	"ccnews": { // extracts of the news crawl of Common Crawl
		"text": "text,plain_text,maintext", "outlet": "domain,publisher,sitename,source_domain",
		"byline":    "author,authors",
		"published": "date,published_date,date_publish", "fetched": "crawl_date,date_download",
		"url":  "url,responded_url,requested_url",
		"lang": "lang,language",
	},
}

// standards are the presets of what is so written everywhere that an object without a text is tried
// with them unasked.
var standards = []string{"wordpress", "jsonfeed"}

// Preset gives the field map for what a scraper writes, as a copy that the caller may
// change. It reports false for a name that PresetNames does not have.
func Preset(name string) (map[string]string, bool) {
	p, ok := presets[name]
	return maps.Clone(p), ok
}

// PresetNames gives the names that Preset knows, in lexical order.
func PresetNames() []string { return slices.Sorted(maps.Keys(presets)) }
