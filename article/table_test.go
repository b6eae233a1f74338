package article

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestTable(t *testing.T) {
	r := &Reader{Fields: map[string]string{"outlet": "publisher", "published": "scrape_time"},
		Paragraph: " ### "}
	tree(t, map[string]string{"in/a.csv": "id,publisher,scrape_time,text,section\r\n" +
		"6,example.org,2018-07-15T07:54:28-04:00,\"He said, \"\"No.\"\" ### Then he " +
		"left.\",world\r\n" +
		"\r\n" +
		"7,example.com,,\"Over\ntwo lines\"\r\n"})
	var got []Article
	for a, s := range r.Read(context.Background(), "in") {
		if s != nil {
			t.Fatal(s)
		}
		got = append(got, a)
	}
	published, _ := ParseDate("2018-07-15T07:54:28-04:00")
	want := []Article{
		{ID: "6", Outlet: "example.org", Published: published,
			Text: "He said, \"No.\"\n\nThen he left.", Meta: map[string]string{"section": "world"},
			Path: "in/a.csv", Line: 2},
		{ID: "7", Outlet: "example.com", Text: "Over\ntwo lines", Path: "in/a.csv", Line: 4},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +\n%s", diff)
	}
}

func TestTableRows(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"tabs", "id\ttext\na\t\"Quoted\" at the start.\nb\t\"All of it.\"\n",
			[]string{`a "\"Quoted\" at the start."`, `b "All of it."`}},
		{"semicolons", "id;text\na;One, two\n", []string{`a "One, two"`}},
		{"no id", "\ufefftext,title\nOne,t\n\nTwo,t", []string{`-:2 "One"`, `-:4 "Two"`}},
		{"windows-1252", "id,text\na,caf\xe9\n", []string{`a "café"`}},
		{"too many fields", "id,text\na,x,y\nb,ok,\n",
			[]string{"skip -:2: broken row: 3 fields where the header has 2", `b "ok"`}},
		{"no text", "id,text\na\nb,\nc,ok\n",
			[]string{"skip -:2: article has no text", "skip -:3: article has no text", `c "ok"`}},
		{"forgotten mark", "id,text\na,\"never ends\nb,ok\nc,\"fine\"\n",
			[]string{`a "\"never ends"`, `b "ok"`, `c "fine"`}},
		{"forgotten mark last", "id,text\nb,ok\na,\"never ends",
			[]string{`b "ok"`, `a "\"never ends"`}},
		{"mark inside", "id,text\na,a 5\" pipe\nb,ok\n", []string{`a "a 5\" pipe"`, `b "ok"`}},
		{"named comma", "sep=;\nid;text\na;One, two", []string{`a "One, two"`}},
		{"named comma, quoted", "\ufeff\"sep=|\"\r\nid|text\r\na|One; two\r\n",
			[]string{`a "One; two"`}},
		{"named tab", "sep=\t\nid\ttext\na\tOne", []string{`a "One"`}},
		{"header in other case", "\ufeff ID , Text ,OUTLET\na,One,P\n", []string{`a "One"`}},
		{"slashes", `id,text
a,"He said \"yes\", and \"no\".
Then he left."
b,"\"All of it\", he said."
c,"C:\dir\"
d,"a \"b\\"
e,fine
`, []string{"a \"He said \\\"yes\\\", and \\\"no\\\".\\nThen he left.\"",
			`b "\"All of it\", he said."`, `c "C:\\dir\\"`, `d "a \"b\\"`, `e "fine"`}},
		{"slashes and a forgotten mark", "id,text\na,\"a \\\"b\\\" c\nb,ok\n",
			[]string{`a "\"a \\\"b\\\" c"`, `b "ok"`}},
		{"header only", "id,text\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want(t, read(&Reader{Stdin: strings.NewReader(tt.in)}, "-"), tt.want...)
		})
	}
	tree(t, map[string]string{"a.csv": "id,body\n1,x\n"})
	want(t, read(&Reader{}, "a.csv"),
		"skip a.csv:1: no column for the text: the columns are id, body")
}

// A row that may be cut says so.
func TestTableCut(t *testing.T) {
	for in, want := range map[string]int{
		"id,text\na,\"never ends\n": 1, "id,text\na,\"\"\"Yes\"\" it is.\"\n": 0,
		"id\ttext\na\t\"Yes\" it is.\n": 0, "id,text\na,\"a \\\"b\\\" c\n": 1,
	} {
		all := readHere([]byte(in), "a.csv")
		if a := all[0].article; len(a.Notes) != want {
			t.Errorf("%q: %q", in, a.Notes)
		}
	}
}

// What encoding/csv writes comes back field by field, whatever is in it.
func TestTableRoundTrip(t *testing.T) {
	cell := rapid.StringOf(rapid.SampledFrom([]rune("ab\",;\n\t ü")))
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.SliceOfN(cell, 2, 4), 1, 5).Draw(t, "rows")
		var b strings.Builder
		w := csv.NewWriter(&b)
		w.Write([]string{"text", "x"})
		w.WriteAll(rows)
		c := rowCutter{in: bufio.NewReader(strings.NewReader(b.String())), line: 1,
			hold: func(int) {}, reach: MaxText}
		c.header()
		chunk, _ := c.next()
		start := 0
		for i, end := range chunk.ends {
			got := splitRow([]byte(strings.TrimSuffix(string(chunk.raw[start:end]), "\n")), ',')
			if i >= len(rows) || !slices.Equal(got, rows[i]) {
				t.Fatalf("%q came back as %q from %q", rows, got, b.String())
			}
			start = end
		}
		if len(chunk.ends) != len(rows) {
			t.Fatalf("%d rows of %d in %q", len(chunk.ends), len(rows), b.String())
		}
	})
}

// Forgotten quotation marks cost their lines, not the rest, and not time without end.
func TestTableManyBrokenRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("id,text\n")
	for i := range 2000 {
		fmt.Fprintf(&b, "x%d,\"broken\ny%d,%s\n", i, i, strings.Repeat("fine ", 20))
	}
	c := rowCutter{in: bufio.NewReader(strings.NewReader(b.String())), line: 1, hold: func(int) {},
		reach: MaxText}
	c.header()
	rows := 0
	for {
		chunk, err := c.next()
		rows += len(chunk.ends)
		if err != nil {
			break
		}
	}
	if rows != 4000 {
		t.Errorf("%d rows, want 4000", rows)
	}
}

func FuzzTable(f *testing.F) {
	for _, s := range []string{"id,text\n1,a\n", "text\tx\n\"a\"\"b\"\t\"\n\n",
		"text;x\r\n\"\r\n\";\"", "text,\"a\nb\"\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		c := rowCutter{in: bufio.NewReader(strings.NewReader(string(b))), line: 1,
			hold: func(int) {}, reach: 50}
		if _, err := c.header(); err != nil {
			return
		}
		lines := strings.Count(string(b), "\n") + 2
		for range lines + 2 {
			chunk, err := c.next()
			if c.line > lines {
				t.Fatalf("line %d of %d in %q", c.line, lines, b)
			}
			newFieldMap(nil, "").rows(origin{path: "-", line: chunk.line}, []string{"text", "x"},
				c.comma, chunk)
			if err != nil {
				return
			}
		}
		t.Fatalf("%q does not end", b)
	})
}

func BenchmarkTable(b *testing.B) {
	var all strings.Builder
	all.WriteString("id,text\n")
	for i := range 3000 {
		fmt.Fprintf(&all, "%d,\"%s\"\n", i,
			strings.Repeat(`A sentence, with ""quotation"", of a dozen plain words. `, 60))
	}
	b.SetBytes(int64(all.Len()))
	for b.Loop() {
		r := &Reader{Stdin: strings.NewReader(all.String())}
		for _, s := range r.Read(context.Background(), "-") {
			if s != nil {
				b.Fatal(s)
			}
		}
	}
}
