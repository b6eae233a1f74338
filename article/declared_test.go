package article

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestDeclared: sources may be declared in any of these ways, and what is none is noted.
func TestDeclared(t *testing.T) {
	for declared, want := range map[string][]Declared{
		`[{"how":"a","url":"https://wire.example/1","name":"Wire"},{"name":"Quay Post"}]`: {
			{"a", "https://wire.example/1", "Wire"}, {"declared", "", "Quay Post"}},
		`{"url":"https://wire.example/1"}`: {{"declared", "https://wire.example/1", ""}},
		`"https://wire.example/1"`:         {{"declared", "https://wire.example/1", ""}},
		`"wire.example"`:                   {{"declared", "wire.example", ""}},
		`" The  Quay\nPost "`:              {{"declared", "", "The Quay Post"}},
		`["Wire","Wire",null,""]`:          {{"declared", "", "Wire"}},
		`{"url":"no address"}`:             {{"declared", "", "no address"}},
		`{"how":"link"}`:                   nil,
		`[]`:                               nil,
		`null`:                             nil,
		`""`:                               nil,
	} {
		got := linesOf(t, &Reader{}, `{"text":"a","declared":`+declared+`}`)[0]
		if got.skip != nil || len(got.article.Notes) > 0 {
			t.Errorf("%s: %v, %q", declared, got.skip, got.article.Notes)
		}
		if diff := cmp.Diff(want, got.article.Declared); diff != "" {
			t.Errorf("%s: want -, got +\n%s", declared, diff)
		}
	}
	for declared, note := range map[string]string{
		`7`:                  "declared is a number, not a source: saw ",
		`[[1],"Wire"]`:       "declared is a list, not a source: saw ",
		`[true,"Wire"]`:      "declared is a truth value, not a source: saw ",
		`[{"url":7},"Wire"]`: "declared is an object, not a source: saw ",
		`"` + strings.Repeat("a", maxField) + `"`: "declared is longer than 64 KiB and was " +
			"left out",
		`["Wire` + strings.Repeat(`","Wire`, 99) + `"]`: "",
	} {
		got := linesOf(t, &Reader{}, `{"text":"a","declared":`+declared+`}`)[0]
		if got.skip != nil || !strings.HasPrefix(strings.Join(got.article.Notes, ""), note) {
			t.Errorf("%.80s: %v, %.80q", declared, got.skip, got.article.Notes)
		}
		if want := strings.Contains(declared, "Wire"); want != (len(got.article.Declared) == 1) {
			t.Errorf("%.80s: %+v", declared, got.article.Declared)
		}
	}
	var many []string
	for i := range maxDeclared + 1 {
		many = append(many, fmt.Sprintf(`"Wire %d"`, i))
	}
	got := linesOf(t, &Reader{}, `{"text":"a","declared":[`+strings.Join(many, ",")+`]}`)[0]
	if n := len(got.article.Declared); n != maxDeclared || len(got.article.Notes) != 1 {
		t.Errorf("%d declared sources, %q", n, got.article.Notes)
	}
}

// TestDeclaredElsewhere: records and feeds name sources under keys that are not ours, and texts in
// sentences. The article's own outlet is none.
func TestDeclaredElsewhere(t *testing.T) {
	const text = `"text":"The pier is closed.","url":"https://quaypost.example/pier",`
	url := "https://wire.example/pier-1"
	for line, want := range map[string][]Declared{
		text + `"canonical_url":"` + url + `"`:                       {{"canonical_url", url, ""}},
		text + `"original_url":"` + url + `"`:                        {{"original_url", url, ""}},
		text + `"source":"` + url + `"`:                              {{"source", url, ""}},
		text + `"og:url":"` + url + `"`:                              {{"og:url", url, ""}},
		text + `"source":"Quay Post"`:                                nil,
		text + `"source":"BBC News"`:                                 nil, // it may be the outlet
		text + `"canonical_url":"https://m.quaypost.example/a"`:      nil,
		text + `"canonical_url":"https://quaypost.co.uk/pier"`:       nil,
		text + `"source":"https://t.co/abc"`:                         nil,
		`"text":"The pier is closed.","canonical_url":"` + url + `"`: nil,
		`"url":"https://quaypost.example/pier","text":"The pier is closed.\n\nThis article first ` +
			`appeared in Harbour Wire."`: {{"sentence", "", "Harbour Wire"}},
		`"url":"https://quaypost.example/pier","text":"The pier is closed.\n\nThis article first ` +
			`appeared in the Quay Post."`: nil,
		`"outlet":"The Quay Post","text":"The pier is closed.\n\nQuelle: Quay Post"`: nil,
		`"outlet":"Quay Post","text":"The pier is closed.\n\nQuelle: Hafenpost"`: {
			{"line", "", "Hafenpost"}},
		`"outlet":"Quay Post","text":"The pier is closed.\n\nFirst published on hafen.example."`: {
			{"sentence", "hafen.example", ""}},
	} {
		got := linesOf(t, &Reader{}, "{"+line+"}")[0]
		if got.skip != nil {
			t.Fatal(got.skip)
		}
		got.article.DeclareOthers(nil)
		if diff := cmp.Diff(want, got.article.Declared); diff != "" {
			t.Errorf("%s: want -, got +\n%s", line, diff)
		}
	}
	const rssFeed = `<rss version="2.0"><channel><title>Quay Post</title><item>` +
		`<title>Pier</title><link>https://quaypost.example/pier</link><description>The pier is closed.</description>` +
		`<source url="https://wire.example/feed">Harbour Wire</source></item></channel></rss>`
	const atomFeed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay Post</title><entry>` +
		`<title>Pier</title><link href="https://quaypost.example/pier"/>` +
		`<content>The pier is ` +
		`closed.</content><source><title>Harbour Wire</title><link href="https://wire.example/"/>` +
		`</source></entry></feed>`
	for feed, url := range map[string]string{rssFeed: "https://wire.example/feed",
		atomFeed: "https://wire.example/"} {
		tree(t, map[string]string{"feed.xml": feed})
		got, err := (&Reader{}).ReadFile(t.Context(), "feed.xml", "")
		if err != nil {
			t.Fatal(err)
		}
		want := []Declared{{"source", url, "Harbour Wire"}}
		if diff := cmp.Diff(want, got.Declared); diff != "" {
			t.Errorf("%s: want -, got +\n%s", feed, diff)
		}
	}
}
