package site

import (
	"strings"
	"testing"
)

func TestHost(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.county.example/news/pier-4711": "county.example",
		"http://M.County.example:8080/":             "county.example",
		"https://amp.county.example/a":              "county.example",
		"county.example":                            "county.example",
		"//mobile.county.example/a?b#c":             "county.example",
		"https://news.county.example./a":            "news.county.example",
		"m.example":                                 "m.example",
		"https://www-county-example.cdn.ampproject.org/c/s/www.county.example/a": "county.example",
		"https://harbour--news-example.cdn.ampproject.org/":                      "harbour-news.example",
		"https://cdn.ampproject.org/v/county.example/a":                          "county.example",
		"https://www.google.co.uk/amp/s/www.county.example/a":                    "county.example",
		"https://www.google.com/amp/county.example/a":                            "county.example",
		"https://www.google.com/amp/":                                            "google.com",
		"https://www.google.com/search":                                          "google.com",
		"the county paper":                                                       "",
		"example.co.uk/a":                                                        "example.co.uk",
		"http://[::1":                                                            "", "a b.c": "",
		"localhost":                      "",
		"":                               "",
		"http://[::1]/a":                 "",
		"mailto:ida@county.example":      "county.example",
		"https://county.example/50%-off": "",
		"https://" + strings.Repeat("a.", 3000) + "example/": "",
	} {
		if got := Host(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

func TestOf(t *testing.T) {
	for host, want := range map[string]string{
		"news.bbc.co.uk": "bbc.co.uk", "bbc.co.uk": "bbc.co.uk", "edition.cnn.com": "cnn.com",
		"pell.blogspot.com": "pell.blogspot.com", "pell.blogspot.de": "pell.blogspot.de",
		"pell.wordpress.com": "pell.wordpress.com", "pell.github.io": "pell.github.io",
		"wordpress.com": "wordpress.com", "blogspot.com": "blogspot.com",
		"127.0.0.1": "127.0.0.1", "co.uk": "co.uk", "": "", "a.county.example": "county.example",
	} {
		if got := Of(host); got != want {
			t.Errorf("%s: %q, want %q", host, got, want)
		}
	}
}

// TestOutlet: an outlet that is given as a host is its site, and a name stays as it is.
func TestOutlet(t *testing.T) {
	for name, want := range map[string]string{
		"www.county.example": "county.example", "edition.cnn.com": "cnn.com",
		"CNN.com": "cnn.com", "https://news.bbc.co.uk/": "bbc.co.uk", "Salon.com": "salon.com",
		"www-county-example.cdn.ampproject.org": "county.example",
		"County Paper":                          "County Paper", "A.V.Club": "A.V.Club", "St. Pell Post": "St. Pell Post",
		"county.example/news": "county.example/news", "U.S.": "U.S.", "": "", ".": ".",
		"Dr.Pell": "Dr.Pell", "County": "County",
	} {
		if got := Outlet(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestPage(t *testing.T) {
	const page = "county.example/news/pier-4711"
	for address, want := range map[string]string{
		"https://www.county.example/news/pier-4711":                                           page,
		"http://amp.county.example/news/pier-4711/":                                           page,
		"https://m.county.example/news/pier-4711?utm_source=x&fbclid=1":                       page,
		"https://county.example/news/pier-4711/amp/":                                          page,
		"https://county.example/amp/news/pier-4711":                                           page,
		"https://county.example/news/pier-4711?outputType=amp":                                page,
		"https://county.example/news/pier-4711#comments":                                      page,
		"https://www-county-example.cdn.ampproject.org/c/s/www.county.example/news/pier-4711": page,
		"https://www.google.com/amp/s/www.county.example/news/pier-4711?amp=1":                page,
		"https://county.example/news?id=4711&page=2":                                          "county.example/news?id=4711&page=2",
		"https://county.example/#!/pier":                                                      "county.example#!/pier",
		"https://county.example/pier.amp.html":                                                "county.example/pier.html",
		"https://web.archive.org/web/20190717140047/http://www.county.example/news/pier-4711": page,
		"https://web.archive.org/web/2013id_/county.example/news/pier-4711?utm_source=x":      page,
		"https://web.archive.org/web/2013/https:/www.county.example/":                         "county.example",
		"https://web.archive.org/about":                                                       "archive.org/about",
		"https://county.example":                                                              "county.example",
		"https://county.example/News/a%20b":                                                   "county.example/News/a%20b",
		"":                                                                                    "",
		"pier":                                                                                "",
	} {
		if got := Page(address); got != want {
			t.Errorf("%s: %q, want %q", address, got, want)
		}
	}
}

// FuzzPage: nothing panics; what is found stays as it is when it is sought again.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"https://www.county.example/a/amp?x=1#!b", "M.example.", "//a.b",
		"https://a-b.cdn.ampproject.org/c/s/c.d/e", "https://www.google.com/amp/s/a.b/%61"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		host, outlet := Host(s), Outlet(s)
		if site := Of(host); Of(site) != site {
			t.Errorf("%q: the site of %q is %q", s, site, Of(site))
		}
		if again := Outlet(outlet); again != outlet {
			t.Errorf("%q: %q, then %q", s, outlet, again)
		}
		if (Page(s) == "") != (parse(s) == nil) {
			t.Errorf("%q: %q", s, Page(s))
		}
	})
}
