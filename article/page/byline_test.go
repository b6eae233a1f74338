package page

import (
	"fmt"
	"strings"
	"testing"
)

// published is a page with an article: what is in its head, before its headline, behind that, and
// behind its text.
func published(head, before, behind, end string) string {
	return fmt.Sprintf(`<html><head><title>Pier to close</title>%s</head><body>%s<main><h1>Pier to
		close</h1>%s<p>%s</p><p>%s</p>%s</main></body></html>`, head, before, behind, prose(1, 3),
		prose(4, 3), end)
}

func topped(head string) string { return published(head, "", "", "") }
func below(what string) string  { return published("", "", what, "") }
func behind(what string) string { return published("", "", "", what) }

func ld(json string) string { return `<script type="application/ld+json">` + json + `</script>` }

func TestBylines(t *testing.T) {
	const far = `<div class="related"><a rel="author">Moss Hartigan</a></div>`
	graph := func(author, more string) string {
		return ld(`{"@graph":[{"@type":"NewsArticle","headline":"Pier to close",` +
			`"author":` + author +
			`}` + more + `]}`)
	}
	for _, tt := range []struct{ name, page, byline string }{
		// JSON-LD
		{"a name", topped(graph(`"Ida Fenn"`, "")), "Ida Fenn"},
		{"an object", topped(graph(`{"@type":"Person","name":"Ida Fenn"}`, "")),
			"Ida Fenn"},
		{"a list", topped(graph(`[{"name":"Ida Fenn"},"Jo Marsh"]`, "")),
			"Ida Fenn, Jo Marsh"},
		{"two names in one", topped(graph(`"Ida Fenn and Jo Marsh"`, "")),
			"Ida Fenn, Jo Marsh"},
		{"given and family name",
			topped(graph(`{"givenName":"Ida","familyName":"Fenn"}`, "")), "Ida Fenn"},
		{"a reference", topped(graph(`{"@id":"#p"}`, `,{"@type":"Person","@id":"#p","name":`+
			`"Ida Fenn"}`)), "Ida Fenn"},
		{"references in a list", topped(graph(`[{"@id":"#p"},{"@id":"#q"}]`,
			`,{"@id":"#p","name":"Ida Fenn"},{"@id":"#q","name":"Jo Marsh"}`)),
			"Ida Fenn, Jo Marsh"},
		{"a reference to nothing", topped(graph(`{"@id":"#p"}`, "")), ""},
		{"a reference to itself", topped(graph(`{"@id":"#p"}`, `,{"@id":"#p","author":`+
			`{"@id":"#p"}}`)), ""},
		{"a firm", topped(graph(`{"@type":"Organization","name":"Pell Harbour"}`, "")),
			""},
		{"a firm, and who wrote",
			published(graph(`{"@type":"Organization","name":"Pell Harbour"}`, ""),
				"", `<p>By Ida Fenn</p>`, ""), "Ida Fenn"},
		{"an account, and who wrote",
			published(graph(`{"@type":"Person","name":"idafenn"}`, ""), "",
				`<p class="author">Ida Fenn</p>`, ""), "Ida Fenn"},
		{"the first of two", published(graph(`"Ida Fenn"`, ""), "",
			`<p class="byline">By Ida Fenn and Jo Marsh</p>`, ""), "Ida Fenn, Jo Marsh"},
		{"another article", topped(ld(`[{"@type":"Article","headline":"Other","author":"X Y"},` +
			`{"@type":"Article","headline":"Pier to close","author":"Ida Fenn"}]`)),
			"Ida Fenn"},
		// meta elements
		{"meta", topped(`<meta name="author" content="By Ida Fenn">`), "Ida Fenn"},
		{"meta of the site", topped(`<meta name="author" content="Pell Post">` +
			`<meta property="og:site_name" content="The Pell Post">`), ""},
		{"meta with an address", topped(`<meta property="article:author" ` +
			`content="https://pell.example/ida">`), ""},
		{"written by", topped(`<meta name="twitter:label1" content="Verfasst von">` +
			`<meta name="twitter:data1" content="Ida Fenn">`), "Ida Fenn"},
		// attributes
		{"rel", below(`<p>By <a rel="author" href="/x">fenn7</a></p>`), "fenn7"},
		{"itemprop", below(`<span itemprop="author" itemscope><span itemprop="name">` +
			`Ida Fenn</span>, <i>of the paper</i></span>`), "Ida Fenn"},
		{"itemprop in meta", below(`<div itemprop="author" itemscope>` +
			`<meta itemprop="name" content="Ida Fenn"></div>`), "Ida Fenn"},
		{"hCard", below(`<span class="author vcard">von <span class="fn">Ida Fenn</span>` +
			`</span>`), "Ida Fenn"},
		{"RDFa", below(`<span property="schema:author">Ida Fenn</span>`), "Ida Fenn"},
		// classes
		{"before the headline", published("", `<div class="byline">Ida Fenn</div>`, "", ""),
			"Ida Fenn"},
		{"autor", below(`<div class="noticia-autor">Ida Fenn</div>`), "Ida Fenn"},
		{"skribent", below(`<div class="skribent">Ida Fenn</div>`), "Ida Fenn"},
		{"in one word", below(`<div class="articleauthor">Ida Fenn</div>`),
			"Ida Fenn"},
		{"several elements", below(`<b class="author">Ida Fenn</b>, <b class="author">` +
			`Jo Marsh</b>`), "Ida Fenn, Jo Marsh"},
		{"role and date beside", below(`<div class="byline"><a>Ida Fenn</a> <span>Chief ` +
			`Reporter</span> <time>5 March 2024</time> <a>Follow</a></div>`), "Ida Fenn"},
		{"a link to the author's page",
			below(`<p><a href="/authors/7">Ida Fenn</a></p>`), "Ida Fenn"},
		{"an author box", published("", "", "", `<div class="author-box"><h3>Ida Fenn</h3>`+
			`<p>Ida has `+
			`written of harbours since 1998.</p></div>`), "Ida Fenn"},
		// words
		{"By", below(`<p>By Ida Fenn</p>`), "Ida Fenn"},
		{"Von, parted", below(`<b>Von</b> <span>Ida Fenn</span>`), "Ida Fenn"},
		{"posted", below(`<div>Posted by fenn7 on 5 March in <a>News</a></div>`),
			"fenn7"},
		{"a date before", below(`<p>05.03.2024 - Ida Fenn</p>`), "Ida Fenn"},
		{"a date behind", below(`<p>Ida Fenn, 05.03.2024</p>`), "Ida Fenn"},
		{"a section, no name", below(`<p><a href="/x">Pell Harbour</a></p>`), ""},
		{"at the end", behind(`<p>Text: Ida Fenn</p>`), "Ida Fenn"},
		{"at the end, in brackets", behind(`<p>(Ida Fenn)</p>`), "Ida Fenn"},
		{"at the end, behind a dash", behind(`<p>— Ida Fenn</p>`), "Ida Fenn"},
		{"at the end of a paragraph", behind(`<p>` + prose(7, 3) + ` (Ida Fenn)</p>`),
			"Ida Fenn"},
		// others
		{"who comments", published("", "", "", `<div class="comment"><span class="author">Jo Marsh`+
			`</span> says no</div>`), ""},
		{"the photographer", below(`<figure><span class="author">Jo Marsh</span></figure>` +
			`<p>Photo by Jo Marsh</p>`), ""},
		{"related", behind(far), ""},
		{"who is quoted", behind(`<p>“No.”</p><p>— Jo Marsh</p>`), ""},
	} {
		p, err := Read(tt.page)
		if err != nil || p.Byline != tt.byline || !strings.Contains(p.Text, "paragraph 4") {
			t.Errorf("%s: %q, want %q: %v", tt.name, p.Byline, tt.byline, err)
		}
	}
}

func TestCredits(t *testing.T) {
	for _, tt := range []struct{ name, page, byline, credit string }{
		{"an agency behind a name", below(`<div class="byline">By Ida Fenn, Associated ` +
			`Press</div>`), "Ida Fenn", "Associated Press"},
		{"an agency below a name", below(`<div class="byline"><b class="author-name">Ida ` +
			`Fenn</b><i class="source">Associated Press</i></div>`), "Ida Fenn",
			"Associated Press"},
		{"an agency in JSON-LD", published(ld(`{"@type":"NewsArticle","headline":"Pier to close",`+
			`"author":[{"@type":"Person","name":"Ida Fenn"},`+
			`{"@type":"Organization","name":"Reuters"}]}`),
			"", "", ""), "Ida Fenn", "Reuters"},
		{"an agency alone in JSON-LD", topped(ld(`{"@type":"NewsArticle","headline":"Pier to ` +
			`close","author":{"@type":"Organization","name":"Reuters"}}`)), "", "Reuters"},
		{"an agency alone", below(`<div class="byline">dpa/afp</div>`), "dpa, afp", ""},
		{"at the end", behind(`<p>(Ida Fenn/dpa)</p>`), "Ida Fenn", "dpa"},
		{"a place", below(`<div class="byline">By Ida Fenn, Pell</div>`), "Ida Fenn",
			""},
	} {
		if p, err := Read(tt.page); err != nil || p.Byline != tt.byline || p.Credit != tt.credit {
			t.Errorf("%s: %q, %q, want %q, %q: %v", tt.name, p.Byline, p.Credit, tt.byline,
				tt.credit, err)
		}
	}
}
