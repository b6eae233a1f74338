package main

import (
	"fmt"
	"strings"
)

// body is what a page of a newspaper has: enough for an article.
var body = "<article><h1>Ferry sinks</h1><p>" +
	strings.Join(strings.SplitAfter(prose(3000), ". "), "</p><p>") + "</p></article>"

// lastSentence is that of body.
var lastSentence = func() string {
	all := strings.Split(prose(3000), ". ")
	return all[len(all)-2]
}()

// page returns a bomb of HTML: its head, and its body.
func page(name, file string, write func(w *writer)) bomb {
	return bomb{kind: "HTML", name: name, file: file + ".html",
		args: []string{"scan", "IN", "--with-text"}, want: lastSentence, write: func(w *writer) {
			w.say("<!DOCTYPE html><html><head><title>Ferry sinks</title></head><body>")
			write(w)
			w.say("</body></html>")
		}}
}

// repeated returns a bomb of HTML that repeats one piece of markup before the article.
func repeated(name, file, markup string, n int) bomb {
	return page(name, file, func(w *writer) {
		w.times(n, markup)
		w.say(body)
	})
}

// bodies returns n body elements, each with an attribute that the ones before do not have.
func bodies(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "<body a%d=1>", i)
	}
	return b.String()
}

// pageBombs are pages of the web.
func pageBombs() []bomb {
	return []bomb{
		page("20,000 bodies, each with an attribute of its own", "bodies",
			func(w *writer) { w.say(bodies(20000), body) }),
		page("20,000 html elements, each with an attribute of its own", "htmls", func(w *writer) {
			w.say(strings.ReplaceAll(bodies(20000), "<body", "<html"), body)
		}),
		page("an element of 100,000 attributes", "attributes", func(w *writer) {
			w.say("<div")
			for i := range 100000 {
				w.say(fmt.Sprintf(" a%d=1", i))
			}
			w.say(">", body)
		}),
		repeated("100,000 elements of the same 20 attributes", "same",
			"<p"+strings.Repeat(" a=1", 20)+">a", 100000),
		repeated("a million div, one in another", "div", "<div>", 1000000),
		repeated("100,000 b without end", "b", "<b>", 100000),
		repeated("100,000 b and p without end", "bp", "<b><p>", 100000),
		repeated("100,000 a without end", "a", "<a href=x>", 100000),
		repeated("50,000 a and div without end", "adiv", "<a><div>", 50000),
		repeated("50,000 font of other colours without end", "font",
			"<font color=a><font color=b><p>", 50000),
		repeated("100,000 nobr and p without end", "nobr", "<nobr><p>", 100000),
		repeated("50,000 tables without end", "table", "<table>", 50000),
		repeated("50,000 tables in cells", "cells", "<table><tr><td>", 50000),
		repeated("100,000 pieces of text that belong before the table", "foster", "<table>a<b>",
			100000),
		repeated("100,000 select", "select", "<select><option>", 100000),
		repeated("100,000 templates, one in another", "template", "<template>", 100000),
		repeated("100,000 svg and foreignObject", "svg", "<svg><foreignObject>", 100000),
		repeated("100,000 lists, one in another", "lists", "<ul><li>", 100000),
		repeated("100,000 headings without end", "headings", "<h1><h2>", 100000),
		repeated("100,000 ends of what was not begun", "ends", "<p></b></i></a></div>", 100000),
		repeated("100,000 forms and buttons", "forms", "<form><button>", 100000),
		repeated("a million br", "br", "<br>", 1000000),
		repeated("a million comments", "comments", "<!-- -->", 1000000),
		repeated("a million comments without end", "open", "<!--", 1000000),
		repeated("500,000 tags without end", "tags", "<a ", 500000),
		repeated("5 million entities", "entities", "&amp;", 5000000),
		repeated("100,000 scripts", "scripts", "<script>a</script>", 100000),
		repeated("100,000 scripts with a tag in each, and text between them in a table",
			"tagscript", "<table>a word or two<script><p></script>", 100000),
		page("40,000 scripts with a tag in each in one table", "tablescript", func(w *writer) {
			w.say("<table>")
			w.times(40000, "a word or two <script><p></script>")
			w.say("</table>", body)
		}),
		page("40,000 scripts in a drawing", "drawing", func(w *writer) {
			w.say("<svg><script>")
			w.times(40000, "a word or two </i>")
			w.say("</script></svg>", body)
		}),
		page("a text of 50 MB", "text",
			func(w *writer) { w.say("<article><p>"); w.prose(50 * mB) }).said(),
		page("50 MB of paragraphs", "paragraphs", func(w *writer) {
			w.say("<article>")
			w.times(20000, "<p>"+prose(2500)+"</p>")
		}).said(),
		page("JSON-LD of 20 MB", "jsonld", func(w *writer) {
			w.say(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"`)
			w.prose(20 * mB)
			w.say(`"}</script>`, body)
		}),
		page("JSON-LD a million lists deep", "deepld", func(w *writer) {
			w.say(`<script type="application/ld+json">`)
			w.times(1000000, "[")
			w.times(1000000, "]")
			w.say(`</script>`, body)
		}),
		page("20,000 pieces of JSON-LD", "manyld", func(w *writer) {
			w.times(20000,
				`<script type="application/ld+json">{"@type":"NewsArticle","headline":"a","datePublished":"2024-05-14"}</script>`)
			w.say(body)
		}),
		page("200,000 meta elements", "meta", func(w *writer) {
			w.times(200000, `<meta property="article:published_time" content="2024-05-14">`)
			w.say(body)
		}),
		page("100,000 times with dates in words", "dates", func(w *writer) {
			w.times(100000, `<time>Tuesday, 14 May 2024, at 8.40 am</time>`)
			w.say(body)
		}),
		page("100,000 links of one sentence", "links", func(w *writer) {
			w.times(100000, `<p><a href="/a">The ferry sank at dawn with nine goats</a></p>`)
			w.say(body)
		}),
	}
}
