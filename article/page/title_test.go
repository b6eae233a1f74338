package page

import "testing"

// Of several headings and titles that of the article counts, as readers see it.
func TestHeadlines(t *testing.T) {
	const host = `<link rel="canonical" href="https://www.pellpost.example/pier">`
	for _, tt := range []struct{ name, head, body, want string }{
		{"the logo is an h1", "<title>Pier to close | Pell Post</title>",
			"<h1>Pell Post</h1><h1>Pier to close</h1>", "Pier to close"},
		{"the logo is the only h1", "<title>Pier to close soon | Pell Post</title>",
			"<h1>Pell Post</h1><h2>Pier to close soon</h2>", "Pier to close soon"},
		{"the logo is a slogan", "<title>Pier to close soon » Pell Post</title>",
			"<h1>Pell Post: news of it</h1><h3>Pier to close soon</h3>", "Pier to close soon"},
		{"the site before", "<title>Pell Post: Pier to close</title>" + host, "", "Pier to close"},
		{"the site by its host",
			"<meta property=og:title content='Pier to close - Pell Post'>" + host,
			"<h2>Sections</h2>", "Pier to close"},
		{"a section and the site", "<title>Pier to close - News - Pell Post</title>",
			"<h1>Pier to close</h1>", "Pier to close"},
		{"a kicker inside", "<title>Harbour: Pier to close | Pell Post</title>",
			"<h1><span class=kicker>Harbour:</span> Pier to close</h1>", "Pier to close"},
		{"a kicker before", "<meta property=og:title content='Pier to close soon'>",
			"<h1>Harbour | Pier to close soon</h1>", "Pier to close soon"},
		{"a date inside", "<title>Pier to close - Pell Post</title>",
			"<h1><time>5 March</time> Pier to close</h1>", "Pier to close"},
		{"a teaser below", "<title>Pier to close soon</title>", "<h1>Pier to close soon</h1>" +
			"<h2>Mill to open</h2><h1>Mill to open</h1>", "Pier to close soon"},
		{"an attribute cut short", `<meta property=og:title content="Board to "close" pier">` +
			"<title>Board to &quot;close&quot; pier</title>", `<h1>Board to "close" pier</h1>`,
			`Board to "close" pier`},
		{"for search engines",
			"<meta property=og:title content='Pell pier: all that you must know'>",
			"<h1>Board to close the pier</h1>", "Board to close the pier"},
		{"a label of a section", "<meta property=og:title content='Board to close pier'>",
			"<h1>Harbour</h1>", "Board to close pier"},
		{"several articles", "<title>Fair in Pell</title>",
			"<article><h1>Fair in Pell</h1></article><article><h1>Pier</h1></article>",
			"Fair in Pell"},
		{"a title behind the site's", "<title>Pier</title>", "<h1>Pell</h1>" +
			"<div class=entry-title>Pier</div>", "Pier"},
		{"soft hyphens", "<title>Piersperrung in Pell</title>",
			"<h1>Pier&shy;sperrung in Pell</h1>", "Piersperrung in Pell"},
	} {
		if p, _ := Read(tt.head + tt.body + "<p>" + prose(1, 3)); p.Title != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, p.Title, tt.want)
		}
	}
}

// Of several articles in JSON-LD that of the page counts: by its address, then by its headline.
func TestLinkedArticles(t *testing.T) {
	const other = `{"@type":"NewsArticle","headline":"Mill","author":"Jo Marsh","datePublished":` +
		`"2024-06-09","articleBody":"x","publisher":"y","url":"https://pell.example/mill"}`
	for _, tt := range []struct{ name, head, json string }{
		{"address", `<link rel=canonical href="https://pell.example/pier">`,
			`{"@type":"NewsArticle","author":"Ida Fenn","url":"https://pell.example/pier"}`},
		{"address of the page that it is the matter of", `<meta property=og:url ` +
			`content="https://pell.example/pier/">`, `{"@type":"BlogPosting","author":"Ida Fenn",` +
			`"mainEntityOfPage":{"@id":"http://www.pell.example/pier"}}`},
		{"headline", `<title>Pier | Pell</title>`,
			`{"@type":"Article","headline":"Pier","author":"Ida Fenn"}`},
		{"a page that is none", "", `{"@type":["WebPage","NewsArticle"],"headline":"Pier",` +
			`"author":"Ida Fenn"}`},
	} {
		for _, script := range []string{"[" + other + "," + tt.json + "]",
			`{"@graph":[` + tt.json + "," + other + "]}"} {
			p, _ := Read(tt.head + ld(script) + "<h1>Pier</h1><p>" + prose(1, 3))
			if p.Byline != "Ida Fenn" {
				t.Errorf("%s: %q by %q", tt.name, p.Title, p.Byline)
			}
		}
	}
}
