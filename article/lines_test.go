package article

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestLineFields(t *testing.T) {
	line := `{"id":"a1","outlet":"Example Times","owner":"Example Group","title":"A \u201ctitle\u201d","byline":["Ann Ro","Bo Li"],` +
		`"credit":"Wire Agency","url":"https://www.example.org/1","lang":"en","published":"2018-07-16T07:54:28-04:00","fetched":1531727668,` +
		`"text":"One.\nTwo \ud83d\ude00 \\ \/.","section":"world","tags":["a", "b"],"n": 5 ,"none":null}`
	got := linesOf(t, &Reader{}, line)[0].article
	published, _ := ParseDate("2018-07-16T07:54:28-04:00")
	fetched, _ := ParseDate("1531727668")
	want := Article{
		ID: "a1", Outlet: "Example Times", Owner: "Example Group", Title: "A “title”",
		Byline: "Ann Ro, Bo Li",
		Credit: "Wire Agency", URL: "https://www.example.org/1", Lang: "en", Published: published,
		Fetched: fetched,
		Text:    "One.\nTwo 😀 \\ /.", Meta: map[string]string{"section": "world", "tags": `["a","b"]`,
			"n": "5"},
		Path: "-", Line: 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

// linesOf reads s as JSON lines in r's way, without a file.
func linesOf(t testing.TB, r *Reader, s string) []found {
	t.Helper()
	if err := r.Check(); err != nil {
		t.Fatal(err)
	}
	return newFieldMap(r.Fields, r.Paragraph).chunk(origin{path: "-", line: 1}, []byte(s))
}

func TestLineForeignKeys(t *testing.T) {
	r := &Reader{Fields: map[string]string{"text": "maintext,body", "title": "headline",
		"published": "date", "fetched": "date"}}
	for line, want := range map[string]string{
		`{"body":"B"}`:                            "B",
		`{"maintext":"M","body":"B"}`:             "M",
		`{"body":"B","maintext":"M"}`:             "M",
		`{"body":"B","maintext":null}`:            "B",
		`{"maintext":"","body":"B"}`:              "B",
		`{"body":"B","maintext":"","text":"own"}`: "B",
	} {
		got := linesOf(t, r, line)[0]
		if got.skip != nil || got.article.Text != want {
			t.Errorf("%s: %q, %v", line, got.article.Text, got.skip)
		}
	}
	a := linesOf(t, r, `{"body":"B","headline":"H","title":"T","date":"2018-07-16"}`)[0].article
	if a.Title != "H" || a.Meta["title"] != "T" || a.Published.String() != "2018-07-16" ||
		a.Fetched != a.Published {
		t.Errorf("%+v", a)
	}
	if err := (&Reader{Fields: map[string]string{"txet": "body"}}).Check(); err == nil {
		t.Error("Check lets a field through that does not exist")
	}
}

func TestBadLines(t *testing.T) {
	tests := []struct{ line, why string }{
		{`{"text":"x"`,
			"broken JSON at byte 11: want , or } after a value, saw the end of the line"},
		{`{"text":"x`, `broken JSON at byte 8: a string does not end, saw "\"x"`},
		{`{"text" "x"}`, `broken JSON at byte 8: want a colon after a key, saw "\"x\"}"`},
		{`{"text":}`, "article has no text"},
		{`{"text":"x","n":[1,}`,
			"broken JSON at byte 20: want , or } after a value, saw the end of the line"},
		{`{text:"x"}`, `broken JSON at byte 1: want a key in quotation marks, saw "text:\"x\"}"`},
		{`["text"]`, `not a JSON object: saw "[\"text\"]"`},
		{`"text"`, `not a JSON object: saw "\"text\""`},
		{`plain words`, `not a JSON object: saw "plain words"`},
		{`{}`, "article has no text"},
		{`{"title":"t"}`, "article has no text"},
		{`{"text":null}`, "article has no text"},
		{`{"text":""}`, "text is empty"},
		{`{"text":" \n\u00a0"}`, "text is empty"},
		{`{"text":42}`, `text is a number, not a string: saw "42"`},
	}
	for _, tt := range tests {
		got := linesOf(t, &Reader{}, "\n"+tt.line+"\n{\"text\":\"good\"}\n")
		if len(got) != 2 || got[0].skip == nil || got[1].skip != nil {
			t.Errorf("%s: %+v", tt.line, got)
			continue
		}
		want := Skip{Path: "-", Line: 2, Why: tt.why, Keys: got[0].skip.Keys}
		if diff := cmp.Diff(want, *got[0].skip); diff != "" {
			t.Errorf("%s: want -, got +\n%s", tt.line, diff)
		}
	}
}

// What is odd but can be read is kept, with a note where something was decided.
func TestOddLines(t *testing.T) {
	tests := []struct{ line, text, note string }{
		{`{"text":"a\u0000b"}`, "a\x00b", ""},
		{`{"text":"x","title":{"a":1}}`, "x", `title is an object, not a string: saw "{\"a\":1}"`},
		{`{"text":"x","url":true}`, "x", `url is a truth value, not a string: saw "true"`},
		{`{"text":"x","id":[1]}`, "x", `id is a list, not a string: saw "[1]"`},
		{`{"text":"x","byline":[1]}`, "x", `byline is a list, not a string: saw "[1]"`},
		{`{"text":"x","published":false}`, "x",
			`published is a truth value, not a string: saw "false"`},
		{`{"text":"x",}`, "x", "the JSON has a comma too many"},
		{`{"text":"\x"}`, `\x`, "text has an escape that JSON does not have"},
		{`{"text":"\u12"}`, `\u12`, "text has an escape that JSON does not have"},
		{`{"text":"it\'s"}`, "it's", "text has an escape that JSON does not have"},
		{`{"text":"x","title":"a\'b"}`, "x", "title has an escape that JSON does not have"},
		{`{"text":"x","n":01}`, "x", `n is no value of JSON and was left out: saw "01"`},
		{`{"title":NaN,"text":"x"}`, "x", `title is no value of JSON and was left out: saw "NaN"`},
		{`{"n":-Infinity,"text":"x"}`, "x",
			`n is no value of JSON and was left out: saw "-Infinity"`},
		{`{"n":{"score":NaN},"text":"x"}`, "x",
			`n is no value of JSON and was left out: saw "{\"score\":NaN}"`},
		{`{"n":undefined, "text":"x"}`, "x",
			`n is no value of JSON and was left out: saw "undefined"`},
		{`{"n":,"text":"x"}`, "x", "n has no value"},
		{`{"text":"x" /* " */ , /* { */ "n":1}`, "x", "the JSON has comments"},
		{`{"text":["a","b"]}`, "a\n\nb", ""},
		{`{"text":"x","title":1984}`, "x", ""},
		{`{"text":"x","byline":[{"name":"Ida Fenn"},{"name":"Bo Li"}]}`, "x", ""},
		{`{"text":"x","byline":{"@type":"Person","name":"Ida Fenn"}}`, "x", ""},
		{"{\"text\":\"a\x00b\tc\"}", "a\x00b\tc", ""},
		{`{"text":"\ud83d alone"}`, "\ufffd alone", ""},
		{`{"text":"\ud83d\u0041"}`, "\ufffdA", ""},
		{`{"text":"\ude00\ud83d\ude00"}`, "\ufffd😀", ""},
		{"{\"text\":\"caf\xe9\"}", "café", "read as windows-1252"},
		{"{\"text\":\"“caf\xe9”\"}", "“café”", "1 bytes that are not UTF-8 read as windows-1252"},
		{`{"text":"a","text":"b"}`, "b", `key "text" stands twice: the last was taken`},
		{`{"text":"a","published":"yesterday"}`, "a", `published: "yesterday" is not a date`},
		{`{"text":"a","published":""}`, "a", ""},
		{`{"text":"a","published":0}`, "a",
			`published: "0" is not a date: it is the zero of Unix time`},
		{"\ufeff{\"text\":\"a\"}", "a", ""},
		{"  {\"text\" :\t\"a\"}\r", "a", ""},
		{`{"te\u0078t":"a"}`, "a", ""},
		{`{"text":"word"}`, "word", ""},
	}
	for _, tt := range tests {
		got := linesOf(t, &Reader{}, tt.line)[0]
		if got.skip != nil {
			t.Errorf("%q: %v", tt.line, got.skip)
		} else if a := got.article; a.Text != tt.text || strings.Join(a.Notes, "; ") != tt.note {
			t.Errorf("%q: %q (%v), want %q (%s)", tt.line, a.Text, a.Notes, tt.text, tt.note)
		}
	}
}

func TestOutletFromURL(t *testing.T) {
	for url, want := range map[string]string{
		"https://www.Example.org:8080/a": "example.org",
		"http://news.example.org":        "news.example.org", "::bad": "", "": "", "/local": "",
	} {
		line, _ := json.Marshal(map[string]string{"text": "x", "url": url})
		if got := linesOf(t, &Reader{}, string(line))[0].article.Outlet; got != want {
			t.Errorf("%s is of %q, want %q", url, got, want)
		}
	}
}

// However the stream is cut, the lines and their numbers are the same, and a line beyond
// the limit costs only itself.
func TestChunker(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", ""},
		{"a\nbb\nccc", "1 a|2 bb|3 ccc|"},
		{"\n\na\n", "1 |2 |3 a|"},
		{"123456789\nb\n", "1 123456789|2 b|"},
		{"a\n12345678901234567890\nb\nc\n", "1 a|2 too long|3 b|4 c|"},
		{"12345678901234567890\n12345678901234567890\nb", "1 too long|2 too long|3 b|"},
		{"a\n12345678901234567890", "1 a|2 too long|"},
	} {
		for size := 1; size <= 12; size++ {
			for _, piece := range []int{1, 3, 100} {
				got := cutUp(chunker{in: slow(tt.in, piece), size: size, limit: 12,
					hold: func(int) {}})
				if got != tt.want {
					t.Fatalf("%q in chunks of %d, read by %d: %s", tt.in, size, piece, got)
				}
			}
		}
	}
}

func slow(s string, piece int) io.Reader {
	in := strings.NewReader(s)
	return readerFunc(func(b []byte) (int, error) { return in.Read(b[:min(piece, len(b))]) })
}

func cutUp(c chunker) string {
	var s strings.Builder
	for {
		chunk, line, err := c.next()
		if err == errLong {
			fmt.Fprintf(&s, "%d too long|", line)
			continue
		}
		for _, one := range strings.SplitAfter(string(chunk), "\n") {
			if one != "" {
				fmt.Fprintf(&s, "%d %s|", line, strings.TrimSuffix(one, "\n"))
				line++
			}
		}
		if err != nil {
			return s.String()
		}
	}
}

// A line of 18 MB, full of escapes, is read in time linear in its length.
func TestLongLine(t *testing.T) {
	text := strings.Repeat(`\n\t words `, 1_800_000)
	n := 0
	for a, s := range (&Reader{Stdin: strings.NewReader(`{"text":"` + text + `"}` + "\n" +
		`{"text":"next"}`)}).Read(context.Background(), "-") {
		n++
		if s != nil {
			t.Fatal(s)
		}
		if n == 1 && len(a.Text) != 16_200_000 {
			t.Errorf("the text has %d bytes", len(a.Text))
		}
	}
	if n != 2 {
		t.Errorf("%d articles, want 2", n)
	}
}

// What we take for an object, and what its members are, is what encoding/json takes, but
// for control characters in strings, which only we allow.
func FuzzLine(f *testing.F) {
	for _, s := range []string{
		`{"text":"a","id":1,"x":[{"y":null}]}`, `{"text":"\ud83d\ude00\ud83d","te\u0078t":"b"}`,
		"{\"text\":\"caf\xe9\"}",
		`{"a":{"b":"}]"},"text":"\\\""}`, `{"text":1e5}`, `{"text":"x"} {`, `[]`, `{"":""}`,
	} {
		f.Add([]byte(s))
	}
	m := newFieldMap(nil, "")
	f.Fuzz(func(t *testing.T, line []byte) {
		got := m.object(origin{path: "-", line: 1}, line)
		if got.skip == nil && (got.article.Text == "" || !utf8.ValidString(got.article.Text)) {
			t.Fatalf("%q gives the text %q", line, got.article.Text)
		}
		text, _ := decode(line, "")
		var ours, theirs = map[string]string{}, map[string]json.RawMessage{}
		err := members([]byte(text), func(key string, value []byte) error {
			ours[key] = string(value)
			return nil
		})
		if theirErr := json.Unmarshal([]byte(text), &theirs); theirErr != nil && err == nil &&
			!strings.Contains(theirErr.Error(), "in string") {
			// an escape in a value is looked at only when the value is wanted
			if !strings.Contains(text, `\`) {
				t.Fatalf("%q: we take what they refuse: %v", line, theirErr)
			}
		} else if theirErr == nil && theirs != nil && (err != nil || len(ours) != len(theirs)) {
			t.Fatalf("%q: %d members, %v, want %d", line, len(ours), err, len(theirs))
		}
	})
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"plain", "caf\xe9", "“caf\xe9”", "\xe2\x80", "\x81\x8d"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		text, note := decode(b, "")
		if !utf8.ValidString(text) {
			t.Fatalf("%q decodes to %q", b, text)
		}
		if (note == "") != (text == string(b)) {
			t.Fatalf("%q decodes to %q with the note %q", b, text, note)
		}
		binary(b)
	})
}

func BenchmarkLines(b *testing.B) {
	ascii := strings.Repeat(`The minister said on Monday that nothing had been decided.\n\nA spokeswoman said, \"We will see.\" `, 30)
	escaped := strings.Repeat(`\u041f\u0440\u0438\u0432\u0435\u0442, said \u201cnobody\u201d in a long sentence of plain words. `, 30)
	for name, text := range map[string]string{"ascii": ascii, "escaped": escaped} {
		line := `{"id":"%d","outlet":"Example Times","title":"A title of eight words or so","published":"2018-07-16T07:54:28-04:00","url":"https://example.org/%d","text":"` + text + "\"}\n"
		var all strings.Builder
		for i := range 3000 {
			fmt.Fprintf(&all, line, i, i)
		}
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(all.Len()))
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				r := &Reader{Stdin: strings.NewReader(all.String())}
				for _, s := range r.Read(context.Background(), "-") {
					if s == nil {
						n++
					}
				}
				if n != 3000 {
					b.Fatal(n)
				}
			}
		})
	}
}
