package article

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// What AppendLine writes is read back as it was, but for keys of Meta with our own names: their
// values are there, under another.
func TestLineRoundTrip(t *testing.T) {
	text := rapid.OneOf(rapid.String(),
		rapid.StringOf(rapid.SampledFrom([]rune("ab \"\\\n\t\u2028<&\x00é😀\ufeff"))))
	word := rapid.StringMatching(`[a-zé<"]{1,8}`)
	rapid.Check(t, func(t *rapid.T) {
		maybe := rapid.OneOf(word, rapid.Just(""))
		a := Article{
			ID: word.Draw(t, "id"), Outlet: word.Draw(t, "outlet"), Owner: maybe.Draw(t,
				"owner"), Title: maybe.Draw(t, "title"),
			Byline: maybe.Draw(t, "byline"), Credit: maybe.Draw(t, "credit"), URL: maybe.Draw(t,
				"url"), Lang: maybe.Draw(t, "lang"),
			Text: text.Filter(func(s string) bool { return !blank(s) }).Draw(t, "text"),
		}
		a.Published, _ = ParseDate(rapid.SampledFrom([]string{"", "2018-07-16", "2018-07-16T07:54",
			"2018-07-16T07:54:28.5-04:00"}).Draw(t, "published"))
		a.Fetched, _ = ParseDate(rapid.SampledFrom([]string{"", "2018-07-16T07:54:28Z"}).Draw(t,
			"fetched"))
		for range rapid.IntRange(0, 3).Draw(t, "sources") {
			a.declare(Declared{How: word.Draw(t, "how"), URL: maybe.Draw(t, "source"),
				Name: maybe.Draw(t, "name")})
		}
		key := rapid.OneOf(word,
			rapid.SampledFrom([]string{"id", "id_", "id__", "text", "text_", "published"}))
		if meta := rapid.MapOfN(key, text, 0, 4).Draw(t, "meta"); len(meta) > 0 {
			a.Meta = meta
		}
		line := a.AppendLine([]byte("before"))[len("before"):]
		if bytes.Count(line, []byte("\n")) != 1 {
			t.Fatalf("%q is not one line", line)
		}
		got := newFieldMap(nil, "").object(origin{path: "-", line: 1}, line)
		if got.skip != nil {
			t.Fatal(got.skip)
		}
		a.Path, a.Line = "-", 1
		for _, name := range fieldNames {
			if value, ours := a.Meta[name]; ours {
				renamed := a.metaName(name)
				delete(a.Meta, name)
				a.Meta[renamed] = value
			}
		}
		if diff := cmp.Diff(a, got.article); diff != "" {
			t.Fatalf("from %q\n%s", line, diff)
		}
	})
}

func TestAppendLineNames(t *testing.T) {
	a := Article{ID: "a", Text: "x",
		Meta: map[string]string{"text": "another", "text_": "a third", "section": "world"}}
	const want = `{"id":"a","text":"x","section":"world",` +
		`"text__":"another","text_":"a third"}` + "\n"
	if got := string(a.AppendLine(nil)); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
