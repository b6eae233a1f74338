package main

import (
	"fmt"
	"strings"
)

// testify makes drafts that say of themselves that they were first, or that they are the
// source.
func testify(m *maker) {
	text, source := m.report.Text, m.report
	for _, v := range [][2]string{
		{"published in 2001", "2001-03-04T05:06:07Z"},
		{"published the day before", "2024-05-13"},
		{"published ten minutes before", "2024-05-14T08:30:00Z"},
		{"published in another zone", "2024-05-14T08:40:00+09:00"},
		{"published an hour before, no zone", "2024-05-14 07:40"},
	} {
		m.json(v[0], record{Text: text, Published: v[1]})
	}
	for _, v := range [][2]string{
		{"the source's address", source.URL},
		{"its address, tracked", source.URL + "?utm_source=desk#top"},
		{"its address, http", strings.Replace(source.URL, "https", "http", 1)},
		{"its address, a slash", source.URL + "/"},
		{"its address, www", strings.Replace(source.URL, "//", "//www.", 1)},
		{"its address, mobile", strings.Replace(source.URL, "//", "//m.", 1)},
	} {
		m.json(v[0], record{Text: text, URL: v[1]})
	}
	m.json("the source's id", record{Text: text, ID: source.ID})
	m.json("the source's outlet", record{Text: text, Outlet: source.Outlet})
	m.json("an edition's outlet", record{Text: text, Outlet: "The Calder Courier"})
	m.json("the source's outlet, earlier",
		record{Text: text, Outlet: source.Outlet, Published: "2024-05-14T08:00:00Z"})
	m.json("everything of the source", source)
	m.json("the source's agency as its credit", record{Text: text, Credit: source.Outlet})
	m.json("an id of its own and the year 1999", record{Text: text, ID: "draft", Published: "1999"})
	m.add("the source's file name", source.ID+".jsonl", record{Text: text}.line())
	m.add("the source's file name, one word more", source.ID+".jsonl",
		record{Text: text + " Quite."}.line())
	for _, v := range [][2]string{
		{"meta published 2001",
			`<meta property="article:published_time" content="2001-01-02T03:04:05Z">`},
		{"meta date 2001", `<meta name="date" content="2001-01-02">`},
		{"canonical link", fmt.Sprintf(`<link rel="canonical" href="%s">`, source.URL)},
		{"og:url", fmt.Sprintf(`<meta property="og:url" content="%s">`, source.URL)},
		{"og:site_name", fmt.Sprintf(`<meta property="og:site_name" content="%s">`, source.Outlet)},
		{"amphtml link", fmt.Sprintf(`<link rel="amphtml" href="%s/amp">`, source.URL)},
		{"JSON-LD of 2001",
			`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2001-01-02T03:04:05Z"}</script>`},
		{"JSON-LD of the source",
			fmt.Sprintf(`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","url":"%s","mainEntityOfPage":"%[1]s","publisher":{"@type":"Organization","name":"%s"}}</script>`, source.URL, source.Outlet)},
	} {
		m.page(v[0], page{head: v[1], body: marked(text)})
	}
	m.page("time element of 2001",
		page{body: `<time datetime="2001-01-02T03:04:05Z">2 January 2001</time>` + marked(text)})
	m.text("a dateline of 2001",
		strings.Replace(text, "PORT HALVER, May 14", "PORT HALVER, May 14, 2001", 1))
}
