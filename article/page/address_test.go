package page

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/article/declared"
)

const (
	canonical = `<link rel="canonical" href="https://wire.example/pier-1">`
	openGraph = `<meta property="og:url" content="https://quaypost.example/news/pier">`
	siteName  = `<meta property="og:site_name" content="The Quay Post">`
)

// ownLinks are links as a page of the Quay Post has them.
var ownLinks = func() string {
	var b strings.Builder
	for i := range 12 {
		fmt.Fprintf(&b, `<a href="https://www.quaypost.example/section-%d">Section</a> `, i)
	}
	return b.String()
}()

// pageOf is a page with some elements in its head and in its body, and a text.
func pageOf(head, body string) string {
	return "<html><head><title>Pier</title>" + head + "</head><body><nav>" + ownLinksIn(body) +
		"</nav><div class=article-body><p>" + prose(1, 8) + "</p>" + body + "</div></body></html>"
}

// ownLinksIn leaves the links of a navigation to the body that has none of its own.
func ownLinksIn(body string) string {
	if strings.HasPrefix(body, "LINKS") {
		return ownLinks
	}
	return ""
}

// TestAddress: a canonical link to another outlet is what the page declares, and no address of its.
func TestAddress(t *testing.T) {
	wire := []declared.Source{{How: "canonical", URL: "https://wire.example/pier-1"}}
	own := "https://quaypost.example/news/pier"
	for name, tt := range map[string]struct {
		head, body, fetched string
		url, host           string
		declared            []declared.Source
	}{
		"og:url is its own": {head: canonical + openGraph, url: own, host: "quaypost.example",
			declared: wire},
		"fetched from its own": {head: canonical, fetched: own + "?utm_source=x",
			url: own + "?utm_source=x", host: "quaypost.example", declared: wire},
		"fetched, and og:url is the source's, too": {
			head:    canonical + `<meta property="og:url" content="https://wire.example/pier-1">`,
			fetched: own, url: own, host: "quaypost.example", declared: wire},
		"base": {head: canonical + `<base href="https://quaypost.example/">`,
			host: "quaypost.example", declared: wire},
		"links": {head: canonical, body: "LINKS", host: "quaypost.example", declared: wire},
		"name and feed": {head: canonical + siteName +
			`<link rel=alternate type="application/rss+xml" href="https://quaypost.example/feed">`,
			body: "LINKS", host: "quaypost.example", declared: wire},
		"saved": {head: "<!-- saved from url=(0034)" + own + " -->" + canonical, url: own,
			host: "quaypost.example", declared: wire},
		"nothing else is known": {head: canonical, url: "https://wire.example/pier-1",
			host: "wire.example"},
		"another host of the site": {
			head:    `<link rel=canonical href="https://news.quaypost.example/pier">`,
			fetched: own, url: "https://news.quaypost.example/pier", host: "news.quaypost.example"},
		"the house in another country": {
			head:    `<link rel=canonical href="https://www.quaypost.co.uk/pier">`,
			fetched: own, url: "https://www.quaypost.co.uk/pier", host: "quaypost.co.uk"},
		"a cache": {head: `<link rel=canonical href="` + own + `">`,
			fetched: "https://quaypost-example.cdn.ampproject.org/c/s/quaypost.example/news/pier",
			url:     own, host: "quaypost.example"},
		"a shortener": {head: `<link rel=canonical href="` + own + `">`,
			fetched: "https://t.co/Xy12", url: own, host: "quaypost.example"},
		"a number for a host": {head: `<link rel=canonical href="` + own + `">` +
			`<meta property="og:url" content="https://192.0.2.7/news/pier">`, url: own,
			host: "quaypost.example"},
		"a mirror": {head: `<link rel=canonical href="` + own + `">` + siteName +
			`<link rel=alternate type="application/rss+xml" href="https://quaypost.example/feed">`,
			body: "LINKS", fetched: "https://mirror.example/x", url: own, host: "quaypost.example",
		},
		"relative": {head: `<link rel=canonical href="/news/pier">`, fetched: own + "?page=1",
			url: own, host: "quaypost.example"},
		"relative to a base": {head: `<base href="https://quaypost.example/"><link rel=canonical ` +
			`href="/news/pier">`, url: own, host: "quaypost.example"},
		"front page": {head: `<link rel=canonical href="https://quaypost.example/">`, fetched: own,
			url: own, host: "quaypost.example"},
		"nothing": {},
	} {
		p, err := Read(pageOf(tt.head, tt.body))
		if err != nil {
			t.Fatal(err)
		}
		if tt.fetched != "" {
			p.At(tt.fetched)
		}
		if p.URL != tt.url || p.Host != tt.host {
			t.Errorf("%s: %s on %s, want %s on %s", name, p.URL, p.Host, tt.url, tt.host)
		}
		if diff := cmp.Diff(tt.declared, p.Declared); diff != "" {
			t.Errorf("%s: want -, got +\n%s", name, diff)
		}
	}
}

// TestDeclared: what markup and sentences declare.
func TestDeclared(t *testing.T) {
	const link = `<a href="https://wire.example/pier-1">`
	url := "https://wire.example/pier-1"
	chart := strings.Repeat("<p>"+prose(3, 2)+"</p>", 4) // prose around a chart
	for text, want := range map[string]declared.Source{
		`<meta name="syndication-source" content="` + url + `">`: {
			How: "syndication-source", URL: url},
		`<meta name="original-source" content="Harbour Wire">`: {
			How: "original-source", URL: "Harbour Wire"},
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier",` +
			`"isBasedOn":"` + url + `"}</script>`: {How: "isBasedOn", URL: url},
		`<script type="application/ld+json">{"@type":"NewsArticle","isBasedOn":[{"@type":` +
			`"NewsArticle","url":"` + url + `","name":"Pier"}]}</script>`: {
			How: "isBasedOn", URL: url, Name: "Pier"},
		`<script type="application/ld+json">{"@type":"NewsArticle","copyrightHolder":{"@type":` +
			`"Organization","name":"Harbour Wire"},"publisher":{"name":"Quay Post"}}</script>`: {
			How: "copyrightHolder", Name: "Harbour Wire"},
		`<script type="application/ld+json">{"@type":"NewsArticle","copyrightHolder":{"@type":` +
			`"Person","name":"Ida Fenn"}}</script>`: {},
		`<script type="application/ld+json">{"@type":"NewsArticle","copyrightHolder":{"@type":` +
			`"Organization","name":"Quay Post"},"publisher":{"name":"Quay Post"}}</script>`: {},
		`<p><em>This article first appeared in ` + link + `Harbour Wire</a>.</em></p>`: {
			How: declared.Sentence, URL: url, Name: "Harbour Wire"},
		`<p>This article was originally published by Harbour Wire. Read the ` + link +
			`original article</a>.</p>`: {How: declared.Sentence, URL: url, Name: "Harbour Wire"},
		`<p>The end.<br><br>This story was originally published ` + link + `here</a>.</p>`: {
			How: declared.Sentence, URL: url},
		`<div class=credits>Dieser Beitrag erschien zuerst auf ` + link + `hafen</a></div>`: {
			How: declared.Sentence, URL: url},
		`<p>Source: ` + link + `Harbour Wire</a></p>`: {
			How: declared.Line, URL: url, Name: "Harbour Wire"},
		`<p>via ` + link + `Harbour Wire</a></p>`: {
			How: declared.Line, URL: url, Name: "Harbour Wire"},
		`<div class="credit"><p>This article first appeared in Harbour Wire.</p></div>`: {
			How: declared.Sentence, Name: "Harbour Wire"},
		chart + `<p>Source: ` + link + `Harbour Wire</a></p>` + chart:                       {},
		`<p>The study, originally published in ` + link + `Pell Science</a>, is new.</p>`:   {},
		`<div class=comments><p>This post first appeared on ` + link + `Wire</a></p></div>`: {},
		`<p>Source: <a href="https://twitter.com/wire/status/1">Harbour Wire</a></p>`:       {},
		`<p>This article was first published by <a href="/about">us</a> in 2018.</p>`:       {},
		`<p>She writes for ` + link + `Harbour Wire</a>, where this was noticed first.</p>`: {},
		`<p>In the ` + link + `Harbour Wire</a> this article by the mayor was printed.</p>`: {},
	} {
		p, err := Read(pageOf("", text))
		if err != nil {
			t.Fatal(err)
		}
		var got declared.Source
		if len(p.Declared) > 0 {
			got = p.Declared[0]
		}
		if diff := cmp.Diff(want, got); diff != "" || len(p.Declared) > 1 {
			t.Errorf("%s: want -, got +\n%s", text, diff)
		}
	}
}

// FuzzAt: nothing panics, and what a page declares by an address is never on its own site.
func FuzzAt(f *testing.F) {
	f.Add(canonical+openGraph, "LINKS", "https://quaypost.example/a")
	f.Add(`<base href="//a.b/"><link rel=canonical href="?x">`, "<a href=http:>x</a>", "::")
	f.Add("<!-- Mirrored from a.b/c by HTTrack -->", `<p>Source: <a href="http://a.b">A</a>`, "")
	f.Fuzz(func(t *testing.T, head, body, fetched string) {
		p, err := Read(pageOf(head, body))
		if err != nil {
			return
		}
		p.At(fetched)
		once := p
		p.At(fetched)
		if diff := cmp.Diff(once.Declared, p.Declared); diff != "" || once.URL != p.URL {
			t.Errorf("%s, then %s\n%s", once.URL, p.URL, diff)
		}
		for _, d := range p.Declared {
			if d.How == "canonical" && nameOf(d.URL) == nameOf(p.URL) && p.URL != "" {
				t.Errorf("%s declares %s", p.URL, d.URL)
			}
		}
	})
}
