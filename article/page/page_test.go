package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/article/declared"

	"golang.org/x/net/html"
)

// prose is n invented sentences, each with its number so that none is repeated.
func prose(from, n int) string {
	var s strings.Builder
	for i := range n {
		fmt.Fprintf(&s,
			"In paragraph %d the council said it would wait for the report, and nobody objected "+
				"to that. ", from+i)
	}
	return strings.TrimSpace(s.String())
}

const sample = `<!DOCTYPE html><html lang="en-GB"><head>
<title>Bridge to close for a year | Example Times</title>
<link rel="canonical" href="https://www.example.org/bridge">
<meta property="og:title" content="Bridge to close for a year"><meta property="og:site_name" content="Example Times">
<meta name="author" content="By Ann Ro"><meta property="article:published_time" content="2018-07-16T07:54:28Z">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Example Times"},
{"@type":["NewsArticle"],"headline":"Bridge to close for a &quot;year&quot;","author":[{"@type":"Person","name":"Ann Ro"},{"name":"Bo Li"}],
"publisher":{"name":"The Example Times"},"sourceOrganization":{"name":"Wire Agency"},"datePublished":"2018-07-16T09:54:28+02:00"}]}</script>
<style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<div class="has-sidebar page"><h1>Bridge to close for a year</h1>
<div class="byline">By Ann Ro and Bo Li</div>
%s
<div class="related-stories"><h3>Related</h3><p>Another bridge, another river, and a long teaser that nobody asked for at all.</p></div>
<div id="comments"><p>First! This is a comment by somebody who has not read the article.</p></div>
</div><footer><p>Copyright Example Times. All rights reserved in every country of the world.</p></footer></body></html>`

func TestRead(t *testing.T) {
	body := `<h2>Bridge to close for a year</h2><p>` + prose(1, 3) + `</p>
<figure><img src="a.jpg"><figcaption>The bridge on Monday. Photo: C. Da</figcaption></figure>
<p>` + prose(4, 3) + ` He called it <em>un</em>likely&nbsp;&mdash; and <a href="/x">left</a>.</p>
<div class="advert"><p>Buy one of our bridges today and save.</p></div>
<p><a href="/y">READ MORE: A list of bridges</a></p>
<blockquote><p>“We will see,”<br>she said.</p></blockquote>
<ul><li>One lane</li><li>Two lanes</li></ul>
<p>` + prose(7, 3) + `</p><h3>Our picks</h3>`
	text := prose(1, 3) + "\n\n" + prose(4, 3) +
		" He called it unlikely — and left.\n\n“We will see,”\nshe said.\n\nOne lane\n\nTwo " +
		"lanes\n\n" + prose(7, 3)
	for rule, wrapped := range map[string]string{
		"container":   `<div class="story-body">` + body + `</div>`,
		"readability": `<div class="x7">` + body + `</div>`,
	} {
		got, err := Read(fmt.Sprintf(sample, wrapped))
		want := Page{
			Title: `Bridge to close for a year`, Byline: "Ann Ro, Bo Li", Credit: "Wire Agency",
			Outlet: "The Example Times", URL: "https://www.example.org/bridge",
			Host: "example.org", Declared: []declared.Source{{How: "sourceOrganization",
				Name: "Wire Agency"}},
			Lang: "en-GB", Text: text, Rule: rule,
			Dates: []Dated{{Text: "2018-07-16T09:54:28+02:00"},
				{Text: "2018-07-16T07:54:28Z", By: Meta}},
		}
		if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Page{})); diff != "" || err != nil {
			t.Errorf("%s: %v, want -, got +\n%s", rule, err, diff)
		}
	}
}

// A page that is filled in by script has its text in JSON-LD only; a page with next to nothing
// gives that.
func TestLastResorts(t *testing.T) {
	linked := `<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"` +
		prose(1, 5) + `"}</script><div id="app">Loading</div>`
	for _, tt := range []struct{ in, text, rule string }{
		{linked, prose(1, 5), "json-ld"},
		{"<p>One.</p><p>Two.</p>", "One.\n\nTwo.", "readability"},
		{"<table><tr><td>One</td><td>two</td></tr><tr><td>Three</td></tr></table>",
			"One two\n\nThree", ""},
		{"Loose words", "Loose words", ""},
	} {
		got, err := Read(tt.in)
		if err != nil || got.Text != tt.text || tt.rule != "" && got.Rule != tt.rule {
			t.Errorf("%.40s: %q by %s, %v; want %q by %s", tt.in, got.Text, got.Rule, err, tt.text,
				tt.rule)
		}
	}
	for _, in := range []string{"", "<html></html>", "<script>alert(1)</script>", "<!-- -->",
		"<title>Only a title</title>"} {
		if got, err := Read(in); err != ErrNoText {
			t.Errorf("%q gives %q, %v", in, got.Text, err)
		}
	}
}

// Which element is the body of the article, where several are named so.
func TestContainers(t *testing.T) {
	p := func(from, n int) string { return "<p>" + prose(from, n) + "</p>" }
	for _, tt := range []struct {
		name, in, text string
	}{
		{"in pieces",
			`<article><div class="article-body">` + p(1, 4) + `</div><div class="x">` + p(50, 1) +
				`</div><div class="article-body">` + p(5, 2) + `</div></article>`,
			prose(1, 4) + "\n\n" + prose(5, 2)},
		{"endless page",
			`<article><div class="article-body">` + p(1, 4) +
				`</div></article><article><div class="article-body">` + p(60, 5) +
				`</div></article>`, prose(1, 4)},
		{"one in the other",
			`<div class="entry-content"><p>Top stories of the day</p><div itemprop="articleBody">` +
				p(1, 8) + `</div></div>`, prose(1, 8)},
		{"a vague name around it",
			`<div class="body-content">` + p(90, 6) + `<div class="story-body">` + p(1, 5) +
				`</div></div>`, prose(1, 5)},
		{"the whole page", `<body class="article-content"><div>` + p(1, 5) + `</div></body>`,
			prose(1, 5)},
	} {
		if got, err := Read(tt.in); err != nil || got.Text != tt.text {
			t.Errorf("%s: by %s %v\n%q\nwant\n%q", tt.name, got.Rule, err, got.Text, tt.text)
		}
	}
}

func TestCount(t *testing.T) {
	for s, want := range map[string]int{"": 0, " a  bc\nd ": 3, "大桥将关闭": 3, "Bridge 大桥 x": 3,
		"é-ü": 1, "\u00a0x\u00a0": 1} {
		if got := count(s); got != want {
			t.Errorf("%q has %d words, want %d", s, got, want)
		}
	}
}

func TestTitles(t *testing.T) {
	for _, tt := range []struct{ head, body, want string }{
		{"<title>Headline here - Example Times</title>", "<h1>Headline here</h1>", "Headline here"},
		{"<title>Headline - with dash | Example</title><meta property=og:site_name content=Example>", "", "Headline - with dash"},
		{"<title>Plain</title>", "", "Plain"},
		{"<meta property=og:title content='Tom &amp;amp; Ann'>", "<h1>Other</h1>", "Tom & Ann"},
		{"", "<h1> Over\n two lines </h1>", "Over two lines"},
	} {
		p, _ := Read("<head>" + tt.head + "</head><body>" + tt.body + "<p>x</p>")
		if p.Title != tt.want {
			t.Errorf("%s %s: title %q, want %q", tt.head, tt.body, p.Title, tt.want)
		}
	}
}

func TestBrokenLinkedData(t *testing.T) {
	for _, script := range []string{
		`{"@type":"NewsArticle","headline":"H"};`,
		"{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"description\":\"a\nb\"}",
		`[{"@type":"BreadcrumbList"},{"@type":"http://schema.org/NewsArticle","headline":"H"}]`,
		`<!-- {"@type":"Article","headline":"H"} -->`,
		`//<![CDATA[` + "\n" + `{"@type":"Article","headline":"H"}` + "\n//]]>",
	} {
		p, _ := Read(`<script type="application/ld+json">` + script + `</script><p>x</p>`)
		if p.Title != "H" {
			t.Errorf("%s: title %q", script, p.Title)
		}
	}
	for _, script := range []string{"{", "null", `{"@type":5,"headline":[{}]}`,
		strings.Repeat("[", 100_000)} {
		Read(`<script type="application/ld+json">` + script + `</script><p>x</p>`)
	}
}

// Pages made to break a reader end in time, and give what words they have.
func TestHostile(t *testing.T) {
	for name, in := range map[string]string{
		"deep": strings.Repeat("<div>", 100_000) + "some words" +
			strings.Repeat("</div>", 100_000),
		"deep inline": strings.Repeat("<b>", 100_000) + "some words",
		"links":       strings.Repeat("<a href=x>", 100_000) + "some words",
		"tables":      strings.Repeat("<table><tr><td>", 20_000) + "some words",
		"formatting":  strings.Repeat("<p><b><i><u>", 20_000) + "some words",
		"many":        strings.Repeat("<p>some words</p>", 100_000),
		"attributes":  "<p " + strings.Repeat("a ", 100_000) + ">some words",
		"nul":         "<p>some\x00 words\x00</p>",
		"entities":    strings.Repeat("&amp", 100_000) + " some words",
		"comments":    strings.Repeat("<!-- ", 100_000) + "--> some words",
	} {
		start := time.Now()
		p, err := Read(in)
		if err != nil || !strings.Contains(p.Text, "words") || !utf8.ValidString(p.Text) {
			t.Errorf("%s: %.40q, %v", name, p.Text, err)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Logf("%s: %v, %s", name, took, p.Rule)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(fmt.Sprintf(sample, "<p>"+prose(1, 5)+"</p>"))
	f.Add("<p>One.<br><br>Two.<table><td>x")
	f.Add("<svg><p>x</svg><template><p>y")
	f.Fuzz(func(t *testing.T, b string) {
		b = strings.ToValidUTF8(b, "\ufffd")
		p, err := Read(b)
		if (err == nil) != (strings.TrimSpace(p.Text) != "") || !utf8.ValidString(p.Text) {
			t.Fatalf("%q gives %q, %v", b, p.Text, err)
		}
	})
}

func BenchmarkRead(b *testing.B) {
	var body strings.Builder
	for i := range 30 {
		fmt.Fprintf(&body,
			`<p class="story-paragraph">%s</p><div class="advert"><script>var slot = %d;</script></div>`, prose(3*i, 3), i)
	}
	chrome := strings.Repeat(`<li class="menu-item"><a href="/section/topic" data-track="nav">A section of the site</a></li>`, 400)
	for _, name := range []string{"story-body", "x7"} {
		page := fmt.Sprintf(sample,
			"<ul class=menu>"+chrome+"</ul><div class="+name+">"+body.String()+"</div>")
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(page)))
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					Read(page)
				}
			})
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}

// A page of which the tags of format are left out, as all are in which many differ, reads the same.
func TestPlain(t *testing.T) {
	body := "<p>" +
		strings.Repeat("<b>"+prose(1, 1)+"</b> <i class=x>and</i> <a href=x>more</a></p><p>", 30)
	page := fmt.Sprintf(sample,
		"<script>if (a <b) c('<i>')</script><div class=article-body>"+body+"</div>")
	left := plain(page)
	if strings.Contains(left, "<b>") || strings.Contains(left, "<i ") ||
		!strings.Contains(left, "ld+json") || !strings.Contains(left, "NewsArticle") {
		t.Errorf("left is %.2000s", left)
	}
	want, err := Read(page)
	got, _ := Read(left)
	if diff := cmp.Diff(want, got, cmpopts.IgnoreUnexported(Page{})); diff != "" || err != nil {
		t.Errorf("%v: want -, got +\n%s", err, diff)
	}
}

// What a tree has is never more than what was counted before it was made.
func FuzzGauge(f *testing.F) {
	for _, s := range []string{"<p><b x=1>one<p>two", "<table>x<tr><td>y</table>",
		"<svg><title><b>x</svg><p>y", "<!-- <b> --><p a='>'>x",
		"<body a><body b='c'd>", "<a><div><div></a>x", "<b><b><div></b>x<nobr>",
		"<title><!--</title><b>x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g := measure(s)
		doc, err := html.Parse(strings.NewReader(s))
		if err != nil {
			return
		}
		nodes, attrs := 0, 0
		for n := range doc.Descendants() {
			nodes++
			attrs += len(n.Attr)
		}
		if bound := 2*g.nodes() + 32; nodes > bound {
			t.Fatalf("%q has %d nodes, and %d were counted", s, nodes, g.nodes())
		}
		if attrs > 2*g.attributes() {
			t.Fatalf("%q has %d attributes, and %d were counted", s, attrs, g.attributes())
		}
	})
}
