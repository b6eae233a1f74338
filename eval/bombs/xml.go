package main

import (
	"fmt"
	"strings"
)

const (
	rss    = `<?xml version="1.0"?><rss version="2.0" xmlns:x="urn:x" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title><link>http://a.invalid</link>`
	rssEnd = `</channel></rss>`
	item   = `<item><title>Ferry</title><guid>g</guid><link>http://a.invalid/1</link><description>` +
		`The ferry sank at dawn with nine goats aboard, said the coast guard of Ostrava on Friday.</description></item>`
)

// xmlBombs are feeds.
func xmlBombs() []bomb {
	return []bomb{
		{kind: "XML", name: "entities of entities of entities (a billion laughs)",
			file: "laughs.xml", whole: true, write: func(w *writer) {
				w.say(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "lol">`)
				for i := range 10 {
					w.say(fmt.Sprintf(`<!ENTITY l%d "%s">`, i+1,
						strings.Repeat(fmt.Sprintf("&l%d;", i), 10)))
				}
				w.say(`]><rss version="2.0"><channel><title>t</title><item><description>&l10;</description></item></channel></rss>`)
			}},
		{kind: "XML", name: "an entity of 100 KB, 100,000 times", file: "quadratic.xml",
			whole: true,
			write: func(w *writer) {
				w.say(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "`, prose(100*kB), `">]>`,
					`<rss version="2.0"><channel><title>t</title><item><description>`)
				w.times(100000, "&a;")
				w.say(`</description></item>`, rssEnd)
			}},
		{kind: "XML", name: "extensions 3,600,000 deep, 18 KB gzipped", file: "deep.xml.gz",
			write: func(w *writer) { w.say(gzipped(deepFeed("<x:a>", 3600000))) }},
		{kind: "XML", name: "extensions 100,000 deep", file: "deep.xml",
			write: func(w *writer) { w.say(deepFeed("<x:a>", 100000)) }},
		{kind: "XML", name: "elements without a name space 1,000,000 deep", file: "plain.xml",
			write: func(w *writer) { w.say(deepFeed("<a>", 1000000)) }},
		{kind: "XML", name: "items in items, 200,000 deep", file: "items.xml",
			write: func(w *writer) { w.say(deepFeed("<item>", 200000)) }},
		{kind: "XML", name: "HTML 500,000 deep in Atom", file: "deep.atom", whole: true,
			write: func(w *writer) {
				w.say(`<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>a</title><content type="xhtml">`)
				w.times(500000, "<div>")
				w.say("goats")
				w.times(500000, "</div>")
				w.say(`</content></entry></feed>`)
			}},
		{kind: "XML", name: "an attribute of 100 MB", file: "attribute.xml",
			write: func(w *writer) {
				w.say(strings.Replace(rss, "<channel>", `<channel a="`, 1))
				w.times(100*mB, "a")
				w.say(`">`, item, rssEnd)
			}},
		{kind: "XML", name: "an element of a million attributes", file: "attributes.xml",
			whole: true, write: func(w *writer) {
				w.say(rss, "<item ")
				for i := range 1000000 {
					w.say(fmt.Sprintf(`a%d="" `, i))
				}
				w.say("></item>", item, rssEnd)
			}},
		{kind: "XML", name: "100,000 name spaces, one in another", file: "spaces.xml", whole: true,
			write: func(w *writer) {
				w.say(rss)
				for i := range 100000 {
					w.say(fmt.Sprintf(`<n%d:a xmlns:n%d="urn:%d">`, i, i, i))
				}
				w.say(item, rssEnd)
			}},
		{kind: "XML", name: "an item of 200 MB", file: "item.xml", write: func(w *writer) {
			w.say(rss, `<item><title>a</title><description>`)
			w.prose(200 * mB)
			w.say(`</description></item>`, item, rssEnd)
		}},
		{kind: "XML", name: "300,000 items", file: "many.xml", whole: true, write: func(w *writer) {
			w.say(rss)
			w.times(300000, item)
			w.say(rssEnd)
		}},
		{kind: "XML", name: "a comment of 100 MB without end", file: "comment.xml",
			write: func(w *writer) {
				w.say(rss, item, "<!--")
				w.times(100*mB, "-")
			}},
		{kind: "XML", name: "500,000 sections of CDATA without an end", file: "sections.xml",
			whole: true, write: func(w *writer) {
				w.say(rss, `<item><title>a</title><description>`)
				w.times(500000, "<![CDATA[goat ")
				w.say(`</description></item>`, item, rssEnd)
			}},
		{kind: "XML", name: "a million comments without an end", file: "comments.xml",
			whole: true, write: func(w *writer) {
				w.say(rss, item, `<item><title>a</title><description>`)
				w.times(1000000, "<!--")
			}},
		{kind: "XML", name: "a feed of 20,000 items that is cut short", file: "short.xml",
			write: func(w *writer) {
				w.say(rss)
				w.times(20000, item)
				w.say(`<item><title>Fer`)
			}},
		{kind: "XML", name: "a feed with a head of 1 MB that is cut short", file: "head.xml",
			write: func(w *writer) {
				w.say(rss, "<description>", prose(mB), "</description>")
				w.times(10000, item)
				w.say(`<item><title>Fer`)
			}},
		{kind: "XML", name: "a document type of a million brackets", file: "doctype.xml",
			whole: true,
			write: func(w *writer) {
				w.say(`<?xml version="1.0"?><!DOCTYPE rss `)
				w.times(1000000, "[<")
				w.say(`>`, rss, item, rssEnd)
			}},
		{kind: "XML", name: "10 million entities that nobody declared", file: "entities.xml",
			whole: true, write: func(w *writer) {
				w.say(rss, `<item><title>a</title><description>`)
				w.times(10*mB, "&e;")
				w.say(`</description></item>`, item, rssEnd)
			}},
		{kind: "XML", name: "HTML of 20,000 attributes, one element each, in an item",
			file: "html.xml", write: func(w *writer) {
				w.say(rss, `<item><title>a</title><content:encoded><![CDATA[`, bodies(20000),
					`]]></content:encoded></item>`, item, rssEnd)
			}},
		atomBomb("20,000 bodies in XHTML", "xhtml", "", "xhtml",
			strings.ReplaceAll(bodies(20000), ">", "/>")),
		atomBomb("20,000 bodies in HTML whose links are completed", "base",
			` xml:base="http://a.invalid/"`, "html", "<![CDATA["+bodies(20000)+"]]>"),
		atomBomb("20,000 bodies of entities", "entities", ` xml:base="http://a.invalid/"`, "html",
			strings.NewReplacer("<", "&LT;", ">", "&GT;").Replace(bodies(20000))),
		atomBomb("20,000 bodies behind what is a comment of XML and none of HTML", "comment", "",
			"xhtml", "<!-->"+bodies(20000)+"-->"),
		atomBomb("500 b that are open in XML no longer, and 90,000 p", "format", "", "xhtml",
			fonts(500)+strings.Repeat("<p/>", 90000)),
	}
}

// fonts returns n elements of format that are not the same.
func fonts(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `<b id="%d"/>`, i)
	}
	return b.String()
}

// atomBomb returns an entry whose content has HTML in it.
func atomBomb(name, file, base, kind, content string) bomb {
	return bomb{kind: "Atom", name: name, file: file + ".atom", write: func(w *writer) {
		w.say(`<feed xmlns="http://www.w3.org/2005/Atom"`, base,
			`><title>t</title><entry><title>a</title><content type="`, kind, `">`)
		w.say(content, `</content></entry></feed>`)
	}}
}

// deepFeed returns a feed in which an element stands in itself.
func deepFeed(element string, depth int) string {
	return rss + item + "<item><title>a</title>" + strings.Repeat(element, depth) +
		strings.Repeat("</"+element[1:], depth) + "</item>" + rssEnd
}
