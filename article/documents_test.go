package article

import (
	"bufio"
	"context"
	"fmt"
	"strings"
	"testing"
)

func TestDocuments(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"list", `[{"text":"a"},{"text":"b","id":"x"} , {"text":"c"}]`,
			[]string{`-#1 "a"`, `x "b"`, `-#3 "c"`}},
		{"over lines", "[\n  {\n    \"text\": \"a\"\n  },\n  {\n    \"text\": \"b\"\n  }\n]\n",
			[]string{`-#1 "a"`, `-#2 "b"`}},
		{"one object", "\ufeff{\n  \"text\": \"a\"\n}\n", []string{`- "a"`}},
		{"objects", "{\n\"text\": \"a\"}\n{\n\"text\": \"b\"}", []string{`-#1 "a"`, `-#2 "b"`}},
		{"empty", "[ ]", nil},
		{"brackets in strings", `[{"text":"a ] } \" { ["},{"text":"b"}]`,
			[]string{`-#1 "a ] } \" { ["`, `-#2 "b"`}},
		{"not objects", `[{"x":1}, 5, "s", null, ["y"], {"text":"a"}]`, []string{
			"skip -:1: object 1: article has no text",
			`skip -:1: object 2: not a JSON object: saw "5"`,
			`skip -:1: object 3: not a JSON object: saw "\"s\""`,
			`skip -:1: object 4: not a JSON object: saw "null"`,
			`skip -:1: object 5: not a JSON object: saw "[\"y\"]"`, `-#6 "a"`}},
		{"broken element", "[{\"text\":\"a\"},\n{\"text\":\"b\n},\n{\"text\":\"c\"}]", []string{
			`-#1 "a"`,
			`skip -:2: object 2: broken JSON at byte 8: a string does not end, saw "\"b\n}"`,
			`-#3 "c"`}},
		{"wrapped", `{"status":"ok","n":[1],"articles":[{"text":"a"},{"text":"b"},{"x":1}]}`,
			[]string{
				`-:1#1 "a"`, `-:1#2 "b"`, "skip -:1: object 3: article has no text"}},
		{"wrapped over lines", "{\n\"articles\": [\n{\"text\": \"a\"},\n{\"text\": \"b\"}\n]}",
			[]string{`-#1 "a"`, `-#2 "b"`}},
		{"not wrapped", `{"text":"a","parts":[{"text":"b"}]}`, []string{`-:1 "a"`}},
		{"cut short", `[{"text":"a"},{"text":"b`, []string{
			`-#1 "a"`,
			`skip -:1: object 2: broken JSON at byte 8: a string does not end, saw "\"b"`,
			"skip -:1: broken JSON: the list does not end"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want(t, read(&Reader{Stdin: strings.NewReader(tt.in)}, "-"), tt.want...)
		})
	}
	tree(t,
		map[string]string{"settings.json": "{\n\"a\": 1\n}",
			"more.json.gz": gzipped("{\n\"a\": 1\n}")})
	want(t, read(&Reader{}, "."))
	want(t, read(&Reader{}, "settings.json", "more.json.gz"),
		"skip settings.json: article has no text", "skip more.json.gz: article has no text")
	tree(t, map[string]string{
		"a.json":  "{\"text\":\"one line\"}",
		"b.jsonl": "{\"text\":\n{\"text\":\"b\"}\n",
		"c.jsonl": "[\n{\"text\":\"c\"}]",
		"d.json":  "{\n\"settings\": {}\n}",
	})
	want(t, read(&Reader{}, "."), `a.json:1 "one line"`,
		`skip b.jsonl:1: broken JSON at byte 8: want a value, saw the end of the line`,
		`b.jsonl:2 "b"`, `c.jsonl#1 "c"`)
}

// A list is a stream: its length does not show in the memory, nor do its parts lose their order.
func TestLongList(t *testing.T) {
	n := 0
	in := readerFunc(func(b []byte) (int, error) {
		one := `{"text":"` + strings.Repeat("word ", 50) + `"},`
		if n == 0 {
			one = "[" + one
		}
		n++
		return copy(b, one), nil
	})
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	next := 1
	for a, s := range (&Reader{Stdin: in}).Read(ctx, "-") {
		if s != nil || a.ID != fmt.Sprintf("-#%d", next) {
			t.Fatalf("object %d is %s, %v", next, a.ID, s)
		}
		if next++; next > 50_000 {
			break
		}
	}
}

func FuzzDocuments(f *testing.F) {
	for _, s := range []string{`[{"text":"a"},{}]`, "{\n}{\n}", `["\"]`, "[[[[", "]]]]",
		`{"a":"\\"}`, "[1 2,3"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c := documentCutter{in: bufio.NewReader(strings.NewReader(string(b))), line: 1}
		size := 0
		for range len(b) + 1 {
			d, err := c.next()
			if size += len(d.raw); size > len(b) {
				t.Fatalf("%q: more came out than went in", b)
			}
			if err != nil {
				return
			}
		}
		t.Fatalf("%q does not end", b)
	})
}

func BenchmarkDocuments(b *testing.B) {
	object := `{"title":"A title","text":"` +
		strings.Repeat(`A sentence with \"quotation\" of a dozen plain words. `, 60) + `"}`
	list := "[" + strings.Repeat(object+",\n", 3000) + object + "]"
	b.SetBytes(int64(len(list)))
	for b.Loop() {
		for _, s := range (&Reader{Stdin: strings.NewReader(list)}).Read(context.Background(),
			"-") {
			if s != nil {
				b.Fatal(s)
			}
		}
	}
}

// Of what should be objects and is none the first are told one by one, and the rest in one Skip;
// what stands between and behind them is read.
func TestOddValues(t *testing.T) {
	in := `[{"text":"first"},` + strings.Repeat("[],", maxOdd-1) + `"last told",` +
		strings.Repeat("1,", 5000) + `{"text":"behind"},[{}],{}]`
	var skips []string
	var ids []string
	for a, s := range (&Reader{Stdin: strings.NewReader(in)}).Read(context.Background(), "-") {
		if s != nil {
			skips = append(skips, s.Why)
		} else {
			ids = append(ids, a.ID)
		}
	}
	if got := strings.Join(ids, " "); got != "-#1 -#6002" {
		t.Errorf("read %s", got)
	}
	if n := len(skips); n != maxOdd+2 || !strings.Contains(skips[maxOdd-1], "last told") ||
		skips[n-1] != "5001 more values of JSON are no objects" {
		t.Errorf("%d skips: %q", n, skips[max(0, n-3):])
	}
}
