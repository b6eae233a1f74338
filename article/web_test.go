package article

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const webPage = `<!-- made by hand --><!DOCTYPE html><html lang="en-GB"><head><title>Bridge to close</title>
<link rel="canonical" href="https://www.example.org/bridge"><meta property="og:site_name" content="Example Times">
<meta name="author" content="Ann Ro"><meta property="article:published_time" content="2018-07-16T07:54:28Z"></head>
<body><p>The bridge will close for a year, the council said on Monday.</p><p>Nobody objected.</p></body></html>`

func TestWeb(t *testing.T) {
	tree(t, map[string]string{
		"in/a.html":  webPage,
		"in/b.txt":   "<html><p>A page under a plain name.",
		"in/c.htm":   "Words without any mark-up.",
		"in/d.html":  "<html><body></body></html>",
		"in/e.txt":   "<b>Not a page</b>, by its start.",
		"in/f.xhtml": "<?xml version=\"1.0\"?>\n<html><p>caf\xe9 de Tessaly</p></html>",
	})
	want(t, read(&Reader{}, "in"),
		`in/a.html "The bridge will close for a year, the council said on Monday.\n\nNobody objected."`,
		`in/b.txt "A page under a plain name."`, `in/c.htm "Words without any mark-up."`,
		"skip in/d.html: no text on the page", `in/e.txt "<b>Not a page</b>, by its start."`,
		`in/f.xhtml "café de Tessaly"`)
	a, err := (&Reader{}).ReadFile(context.Background(), "in/a.html", "")
	published, _ := ParseDate("2018-07-16T07:54:28Z")
	whole := Article{
		ID: "in/a.html", Outlet: "example.org", Title: "Bridge to close", Byline: "Ann Ro",
		URL: "https://www.example.org/bridge", Lang: "en",
		Published: published, Text: a.Text, Meta: map[string]string{"site": "Example Times",
			"text_by": "readability"}, Path: "in/a.html",
	}
	if diff := cmp.Diff(whole, a); diff != "" || err != nil {
		t.Errorf("%v, want -, got +\n%s", err, diff)
	}
}

func TestDecodeWeb(t *testing.T) {
	for _, tt := range []struct{ in, header, want string }{
		{"<p>caf\xe9", "text/html; charset=iso-8859-1", "<p>café"},
		{"<meta charset=windows-1251><p>\xcf\xf0\xe8\xe2\xe5\xf2", "",
			"<meta charset=windows-1251><p>Привет"},
		// valid UTF-8, whatever it says
		{"<meta charset=iso-8859-1><p>café", "", "<meta charset=iso-8859-1><p>café"},
		{"<p>\x93quoted\x94", "", "<p>“quoted”"},
		{"\ufeff<p>x", "", "<p>x"},
		{"<meta charset=utf-8><p>“caf\xe9”", "", "<meta charset=utf-8><p>“café”"},
		{"<p>caf\xe9 “”", "text/html; charset=utf-8", "<p>café “”"},
		{"<meta charset=nonsense><p>caf\xe9", "", "<meta charset=nonsense><p>café"},
		{"<meta charset=gbk><p>\xc4\xe3\xba\xc3", "", "<meta charset=gbk><p>你好"},
	} {
		if got, _ := decodeWeb([]byte(tt.in), tt.header); got != tt.want {
			t.Errorf("%q decodes to %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestLanguageTag(t *testing.T) {
	for tag, want := range map[string]string{"en-US": "en", "pt_BR": "pt", "DE": "de", "": "",
		"x-default": "", "english": ""} {
		if got := language(tag); got != want {
			t.Errorf("%q is %q, want %q", tag, got, want)
		}
	}
}

func TestAbsolute(t *testing.T) {
	for _, tt := range []struct{ address, link, want string }{
		{"", "https://a.org/x", "https://a.org/x"}, {"https://a.org/y/z", "/x",
			"https://a.org/x"}, {"https://a.org/y", "", "https://a.org/y"},
		{"", "/x", ""}, {"https://a.org/", "::", "https://a.org/"},
	} {
		if got := absolute(tt.address, tt.link); got != tt.want {
			t.Errorf("%s from %s is %s, want %s", tt.link, tt.address, got, tt.want)
		}
	}
}

func BenchmarkWeb(b *testing.B) {
	var files = map[string]string{}
	prose := strings.Repeat("A sentence of some ten words that stands in a paragraph. ", 8)
	body := strings.Repeat(
		"<div class=promo><a href=/x>Elsewhere</a></div><p>"+prose+"</p>", 60)
	for i := range 100 {
		name := "in/" + string(rune('a'+i/26)) + string(rune('a'+i%26)) + ".html"
		files[name] = strings.Replace(webPage, "</body>", body+"</body>", 1)
	}
	tree(b, files)
	for b.Loop() {
		for _, s := range (&Reader{}).Read(context.Background(), "in") {
			if s != nil {
				b.Fatal(s)
			}
		}
	}
	b.ReportMetric(100*float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
