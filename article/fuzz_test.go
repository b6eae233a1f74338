package article

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// The fuzzer keeps an input that reaches new code, and tries a minute long to make it shorter. With
// goroutines in a target the code that is reached differs from run to run, so that every input
// seems new and nothing else is done. Here all happens in one goroutine: readHere is a Reader
// without workers. And the seeds are small, for the time that a run of one takes is what each of
// its children takes.

// longest is how long an input of the fuzzer may be: no jobs of it wait for each other.
const longest = 16 << 10

// readHere reads a file of the given name, and gives what came of it in its order.
func readHere(in []byte, name string) []found {
	p := &producer{
		ctx: context.Background(), reader: &Reader{}, fields: newFieldMap(nil,
			""), purse: newPurse(1 << 40), trees: newPurse(treeRoom),
		order: make(chan *job, longest), work: make(chan *job, longest), seen: map[string]bool{},
	}
	s := &source{path: name, name: name, asked: true, growth: &growth{free: 1 << 20}}
	p.source(s, &countingReader{bytes.NewReader(in), &s.growth.packed})
	close(p.order)
	var all []found
	for j := range p.order {
		if j.read != nil {
			all = append(all, j.safely(true)...)
		} else {
			all = append(all, <-j.done...)
		}
	}
	return all
}

// check holds what was read against what is true of every result.
func check(t *testing.T, in []byte, all []found) {
	t.Helper()
	for _, f := range all {
		if f.skip != nil {
			if f.skip.Stack != "" {
				t.Fatalf("%q: %s\n%s", in, f.skip.Why, f.skip.Stack)
			}
			if len(f.skip.Why) > 5000 || f.skip.Why == "" || f.skip.Path == "" {
				t.Fatalf("%q: %+v", in, f.skip)
			}
			continue
		}
		again(t, f.article)
	}
}

// again holds an article against its own line, read again.
func again(t *testing.T, a Article) {
	t.Helper()
	if blank(a.Text) || !utf8.ValidString(a.Text) || len(a.Text) > MaxText {
		t.Fatalf("the text is %q", a.Text)
	}
	line := a.AppendLine(nil)
	read := newFieldMap(nil, "").chunk(origin{path: a.Path, line: 1}, line)
	if len(read) != 1 || read[0].skip != nil {
		t.Fatalf("%s is not read again: %+v", line, read)
	}
	b := read[0].article
	if again := string(b.AppendLine(nil)); again != string(line) {
		t.Fatalf("want -, got +\n%s", cmp.Diff(string(line), again))
	}
}

func fuzzFormat(f *testing.F, name string, seeds ...string) {
	for _, s := range seeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) <= longest {
			check(t, b, readHere(b, name))
		}
	})
}

func FuzzWARC(f *testing.F) {
	good := responded("https://example.org/1", html200+"\r\nTransfer-Encoding: chunked",
		"6\r\n<p>abc\r\n")
	fuzzFormat(f, "a.warc", good, good+good, good[:len(good)-9],
		responded("https://example.org/1", html200+"\r\nContent-Encoding: gzip", gzipped("<p>a")),
		warcOf("conversion", "https://example.org/1", "text/plain", "words"), gzipped(good, good))
}

func FuzzARC(f *testing.F) {
	fuzzFormat(f, "a.arc", "filedesc://a 1 2 3 4\n\nhttp://a 1 20140216050221 text/html 3\nabc\n",
		"filedesc://a 1 2 3 4\n\nhttp://a b 1 20140216050221 text/html 33\nHTTP/1.1 200 "+
			"OK\r\nA: b\r\n\r\n<p>abc\n")
}

func FuzzResponse(f *testing.F) {
	for _, s := range []string{"HTTP/1.1 " + html200 + "\r\n\r\n<p>x",
		"HTTP/1.0 200\nTransfer-Encoding: chunked\n\n3\nabc\n0\n", "HTTP/1.1 404 No\n\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := readResponse(b, nil)
		if err == nil && len(r.body) > max(len(b), maxPage) {
			t.Fatalf("%q gives %d bytes", b, len(r.body))
		}
		if whole := unchunked(b); len(whole) > len(b) {
			t.Fatalf("%q gives %q", b, whole)
		}
	})
}

func FuzzZip(f *testing.F) {
	fuzzFormat(f, "a.zip", zipped("a.txt", "x"),
		zipped("a.txt", "x", "b.csv", "text,x\n1,2", "c/", ""), "PK\x05\x06")
}

func FuzzTar(f *testing.F) {
	pax := func() string {
		var b bytes.Buffer
		w := tar.NewWriter(&b)
		w.WriteHeader(&tar.Header{Name: strings.Repeat("n", 200) + ".txt", Size: 1, Mode: 0o644,
			Format: tar.FormatPAX})
		io.WriteString(w, "x")
		w.Close()
		return b.String()
	}
	fuzzFormat(f, "a.tar", tarred("a.txt", "x"), tarred("b/c.jsonl", `{"text":"y"}`), pax())
}

func FuzzWrapped(f *testing.F) {
	fuzzFormat(f, "a", gzipped("text"), gzipped("a", "b"), gzipped(gzipped("text")),
		zstandard("{\"text\":1}"), "BZh9",
		"BZh91AY&SY\x0f\x1f\x9c\x0b\x00\x00\x01\x01\x80\x02\x00\x04\x00\x20\x00!\x9ah3M\x07\x8b\xb9\"\x9c(H\x07\x8f\xce\x05\x80")
}

func FuzzFeed(f *testing.F) {
	fuzzFormat(f, "a.rss", rss, atomFeed,
		`<rdf:RDF xmlns="http://purl.org/rss/1.0/"><item><title>x</title></item></rdf:RDF>`,
		`<rss version="2.0"><channel><item><q:a b="c"><q:a/></q:a></item>`,
		"Warning\n<rss version=\"2.0\"><channel><item><title>a&#0;&#55357;&#56832; < b]]></title>"+
			"<description><![CDATA[c</description></item><item>\xe9<title>d</item></channel>")
}

// The bounds of a feed see at least the depth that its parser does.
func FuzzFeedGauge(f *testing.F) {
	for _, s := range []string{rss, "<a><b></a><c/></b>", "<a><![CDATA[<b>]]><!-- <c> --></a>",
		"<?xml version='1.0' encoding='latin1'?><a b=c>\xe9"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		var g feedGauge
		deepest, depth, seen := 0, 0, 0
		d := decoder(b)
		for {
			token, err := d.RawToken()
			if err != nil {
				break
			}
			g.count(token)
			seen = max(seen, len(g.open))
		}
		d = decoder(b)
		for {
			token, err := d.Token()
			if err != nil {
				break
			}
			switch token.(type) {
			case xml.StartElement:
				depth++
			case xml.EndElement:
				depth--
			}
			deepest = max(deepest, depth)
		}
		if deepest > seen {
			t.Fatalf("%q is %d deep, and %d were seen", b, deepest, seen)
		}
	})
}

func FuzzWeb(f *testing.F) {
	fuzzFormat(f, "a.html", webPage, "<html><p>One.<br><br>Two.<table><td>x",
		"<html><svg><title><b>x", "<html><meta charset=gbk><p>\xc4\xe3\xba\xc3")
}

func FuzzDecodeWeb(f *testing.F) {
	for _, s := range []string{"<p>caf\xe9", "<meta charset=windows-1251><p>\xcf\xf0\xe8",
		"\ufeff<p>x", "<meta charset=iso-2022-jp>\x1b$B"} {
		f.Add([]byte(s), "text/html; charset=iso-8859-1")
	}
	f.Fuzz(func(t *testing.T, b []byte, kind string) {
		text, note := decodeWeb(b, kind)
		if !utf8.ValidString(text) || note == "" &&
			text != strings.TrimPrefix(string(b), "\ufeff") {
			t.Fatalf("%q, %q decodes to %q, %q", b, kind, text, note)
		}
	})
}

func FuzzCSV(f *testing.F) {
	fuzzFormat(f, "a.csv", "id,text\n1,a\n", "text\tx\n\"a\"\"b\"\t\"\n\n", "text;x\r\n\"\r\n\";\"",
		"sep=;\nTEXT;x\n\"a \\\"b\\\"\";c",
		"text,\"a\nb\"\n", "\ufefftext|x\n\"a")
}

func FuzzLines(f *testing.F) {
	fuzzFormat(f, "a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\",\"x\":[1]}",
		`{"articles":[{"text":"a"},{}]}`, "{\"text\":\"a\nb\"}\n\n{}",
		`{"text":"<p>a</p><p>&lt;b</p>","title":"&amp;"}{"text":"a\'b","n":NaN,/**/"x":{"y":1,},}`,
		`{"text":"a","declared":[{"url":"b.c","name":null},"d",["e"],1]}`)
}

func FuzzJSON(f *testing.F) {
	fuzzFormat(f, "a.json", `[{"text":"a"},{}]`, "{\n\"text\":\"a\"}",
		`{"data":[{"text":"a","text_":"b","id":1}]}`, "[[[[",
		`[{"id":1,"text":"a","x":[{"id":2}},{"id":3,"text":b"}/*c*/,{"id":4,"text":"<p>d</p>"}]`,
		`{"content":{"rendered":"<p>a</p>"},"title":{"rendered":"b"}}`, "\xff\xfe[\x00{\x00")
}

// A document of a writing program; package office fuzzes its parts.
func FuzzWritten(f *testing.F) {
	fuzzFormat(f, "a.docx", wordFile(), openFile(openDocumentText),
		zipped("word/document.xml", docxBody, "word/footnotes.xml", core), oldOffice)
}
