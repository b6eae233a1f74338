package article

import (
	"fmt"
	"testing"
)

// TestPaths: keys inside of others are reached, and a key that has dots in it goes first.
func TestPaths(t *testing.T) {
	const in = `{"article":{"body":"One pier.","meta":{"by":[{"name":"Ida"},{"name":"Bo"},{}]}},` +
		`"a.b":"dotted","a":{"b":"nested","b.c":"both"},"n":[["x","y"],["z"]],"score":{"v":NaN,"s":"t"}}`
	for path, want := range map[string]string{
		"article.body":                "One pier.",
		".article.body":               "One pier.",
		"article.meta.by.name":        "Ida\n\nBo",
		"article.meta.by[].name":      "Ida\n\nBo",
		"article.meta.by.1.name":      "Bo",
		"article.meta.by[1].name":     "Bo",
		"article.meta.by[9].name,a.b": "dotted",
		"a.b":                         "dotted",
		"a.b.c":                       "both",
		"a.x,a.b":                     "dotted",
		"n":                           "",
		"n.0":                         "x\n\ny",
		"n.0.1":                       "y",
		"n.1.0":                       "z",
		"score.s":                     "t",
		"article":                     "",
		"article.":                    "",
		".":                           "",
		"..":                          "",
		"article..body":               "",
	} {
		p := newFieldMap(map[string]string{"text": path}, "")
		f := p.object(origin{path: "a"}, []byte(in))
		if got := f.article.Text; got != want || (f.skip == nil) != (want != "") {
			t.Errorf("%s: %q (%v), want %q", path, got, f.skip, want)
		}
	}
	m := newFieldMap(map[string]string{"text": "article.body", "byline": "article.meta.by.name",
		"title": "article.meta.by[0].name", "declared": "n"}, "")
	a := m.object(origin{path: "a"}, []byte(in)).article
	if got := fmt.Sprintf("%s|%s|%d", a.Byline, a.Title, len(a.Meta)); got != "Ida, Bo|Ida|2" {
		t.Errorf("%s %v", got, a.Meta)
	}
}

// TestStandards: what WordPress and JSON Feed write is known by its keys.
func TestStandards(t *testing.T) {
	for _, in := range []string{
		`[{"id":1,"date_gmt":"2024-06-05T08:00:00","link":"https://b.example/pier",` +
			`"title":{"rendered":"Pier &#8216;closed&#8217;"},"content":{"rendered":"<p>One.</p>\n` +
			`<p>Two.</p>","protected":false}}]`,
		`{"id":1,"link":"https://b.example/pier","title":{"rendered":"Pier ‘closed’"},` +
			`"date":"2024-06-05T08:00:00","content":{"rendered":"<p>One.</p><p>Two.</p>"}}`,
		`{"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1",` +
			`"url":"https://b.example/pier","title":"Pier ‘closed’","authors":[{"name":"Ida"}],` +
			`"date_published":"2024-06-05T08:00:00","content_html":"<p>One.</p><p>Two.</p>"}]}`,
		`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","url":"https://b.example/pier",` +
			`"title":"Pier ‘closed’","date_published":"2024-06-05T08:00:00","content_text":"One.\n\nTwo."}]}`,
	} {
		all := readHere([]byte(in), "a.json")
		if len(all) != 1 || all[0].skip != nil {
			t.Errorf("%s: %+v", in, all)
			continue
		}
		a := all[0].article
		if got := a.ID + a.Outlet + a.Title + a.Text + a.Published.String(); got !=
			"1b.examplePier ‘closed’One.\n\nTwo.2024-06-05T08:00:00" {
			t.Errorf("%s: %s", in, got)
		}
	}
}
