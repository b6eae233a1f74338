package article

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="feed.css"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Example Times</title><link>https://www.example.org/</link><language>en-gb</language>
<item><title>Bridge &amp;amp; tunnel</title><link>https://www.example.org/bridge</link><guid>b1</guid><dc:creator>Ann Ro</dc:creator>
<pubDate>Mon, 16 Jul 2018 07:54:28 GMT</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>The bridge will <b>close</b>.</p><p>Nobody objected.</p>]]></content:encoded></item>
<item><title>Teaser only</title><link>/teaser</link><pubDate>soon</pubDate><description>Words &amp;lt;b&amp;gt; in a teaser.</description></item>
<item><title>Nothing</title><description> </description></item>
</channel></rss>`

const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Example</title><entry><title>T</title><id>tag:x</id>
<link href="https://example.com/t"/><updated>2018-07-16T07:54:28+02:00</updated><author><name>Bo Li</name></author>
<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></entry></feed>`

func TestFeed(t *testing.T) {
	tree(t,
		map[string]string{"in/a.rss": rss, "in/b.xml": atomFeed, "in/c.xml": "<other><x/></other>",
			"in/d.xml.gz": gzipped(atomFeed)})
	want(t, read(&Reader{}, "in"),
		`in/a.rss#1 "The bridge will close.\n\nNobody objected."`,
		`in/a.rss#2 "Words <b> in a teaser."`,
		"skip in/a.rss: object 3: item has no text", `in/b.xml#1 "One.\n\nTwo."`,
		`in/d.xml.gz#1 "One.\n\nTwo."`)
	want(t, read(&Reader{}, "in/c.xml"), "skip in/c.xml: neither an RSS nor an Atom feed")
	var got []Article
	for a := range (&Reader{}).Read(context.Background(), "in/a.rss") {
		got = append(got, a)
	}
	published, _ := ParseDate("2018-07-16T07:54:28Z")
	first := Article{
		ID: "in/a.rss#1", Outlet: "example.org", Title: "Bridge & tunnel", Byline: "Ann Ro",
		URL: "https://www.example.org/bridge", Lang: "en",
		Published: published, Text: got[0].Text, Meta: map[string]string{"guid": "b1"},
		Path: "in/a.rss",
	}
	if diff := cmp.Diff(first, got[0]); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
	if a := got[1]; a.URL != "https://www.example.org/teaser" || len(a.Notes) != 1 {
		t.Errorf("%+v", a)
	}
}

func TestGuessLang(t *testing.T) {
	in := `{"text":"The council said on Monday that the bridge would have to be closed for a year, and nobody in the room objected to that."}
{"text":"Der Rat erklärte am Montag, dass die Brücke ein Jahr lang gesperrt werden müsse, und niemand im Saal hatte etwas dagegen."}
{"text":"Der Rat erklärte am Montag, dass die Brücke gesperrt werden müsse.","lang":"nl"}
{"text":"OK"}`
	var got []string
	for a := range (&Reader{Stdin: strings.NewReader(in),
		GuessLang: true}).Read(context.Background(), "-") {
		got = append(got, a.Lang)
	}
	if s := strings.Join(got, ","); s != "en,de,nl," {
		t.Errorf("languages are %s", s)
	}
}
