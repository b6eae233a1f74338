package article

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
)

// numbered joins n pieces that a format makes of their numbers.
func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// packed is gzipped, of pieces that are together larger than memory should be.
func packed(head, piece string, n int, tail string) string {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	w.Write([]byte(head))
	for range n {
		w.Write([]byte(piece))
	}
	w.Write([]byte(tail))
	w.Close()
	return b.String()
}

// readAll reads files of the given names and contents, in short.
func readAll(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var got strings.Builder
	for a, s := range (&Reader{}).Read(context.Background(), dir) {
		if s != nil {
			fmt.Fprintf(&got, "skip %s\n", s.Why)
		} else {
			fmt.Fprintf(&got, "read %.40s\n", a.Text)
		}
	}
	return got.String()
}

// Each bomb is given up with a sentence that says why, and soon; what stands beside it is read.
func TestBombs(t *testing.T) {
	mega := strings.Repeat("words and ", 1<<20/10)
	page := func(s string) string { return "<html><body>" + s }
	rss := func(s string) string {
		return `<rss version="2.0" xmlns:q="u"><channel>` + s +
			`</channel></rss>`
	}
	atom := func(base, kind, s string) string {
		return `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="` + base +
			`"><entry><content type="` + kind + `">` + s + `</content></entry></feed>`
	}
	answer := func(header, body string) string {
		return responded("https://example.org/1", "200 OK\r\nContent-Type: text/html"+header, body)
	}
	var long bytes.Buffer
	z, _ := zstd.NewWriter(&long, zstd.WithWindowSize(64<<20))
	for range 70 {
		z.Write([]byte(mega))
	}
	z.Close()
	for name, tt := range map[string]struct{ in, why string }{
		"text.txt":    {strings.Repeat(mega, 17), "the text is longer than 16 MiB"},
		"text.txt.gz": {packed("", mega, 100, ""), "the text is longer than 16 MiB"},
		"thrice.txt.gz": {gzipped(gzipped(packed("", mega, 30, ""))),
			"the text is longer than 16 MiB"},
		"line.jsonl": {`{"text":"` + strings.Repeat(mega, 33) + "\"}\n",
			"the line is longer than 32 MiB"},
		"line.jsonl.gz": {packed(`{"text":"`, strings.Repeat("a", 1<<20), 260, `"}`),
			"the file expands to more than 200 times its size"},
		"member.tar.gz": {gzipped(tarred("a.txt", strings.Repeat(mega, 17))),
			"the text is longer than 16 MiB"},
		"member.zip": {zipped("a.txt", strings.Repeat(mega, 17)),
			"the text is longer than 16 MiB"},
		"name.zip": {zipped(strings.Repeat("n", 5000)+".txt", "x"),
			"the name of a member has 5004 bytes"},
		"directory.zip": {zipped(strings.Split(strings.TrimSuffix(numbered(3000,
			strings.Repeat("n", 3000)+"%d.png,,"), ","), ",")...),
			"the directory of the zip is longer than 8 MiB"},
		"window.txt.zst": {long.String(), "a zstd window of more than 8 MiB"},
		"value.json": {`[{"text":"` + strings.Repeat(mega, 33) + `"}]`,
			"the value of JSON is longer than 32 MiB"},
		"deep.jsonl": {`{"text":` + strings.Repeat("[", 100_000) +
			strings.Repeat("]", 100_000) + "}", "text is a list, not a string"},
		"list.jsonl": {`{"articles":[{"text":"x"}` + strings.Repeat(",{}", maxParts) + "]}",
			"the list in the object has more than 50000 objects"},
		"row.csv": {"id,text\n1," + strings.Repeat(mega, 33) + "\n",
			"the line is longer than 32 MiB"},
		"header.csv":  {"text" + numbered(20_000, ",c%d") + "\nx\n", "the header has"},
		"columns.csv": {numbered(5000, "c%d,") + "\nx\n", "and 4961 others"},
		"cells.csv":   {"id,text\n1,x" + strings.Repeat(",", 1<<20) + "y\n", "broken row"},
		"size.rss": {rss("<item><description>" + strings.Repeat(mega, 9) +
			"</description></item>"), "the feed is longer than 8 MiB"},
		"deep.rss.gz": {gzipped(rss(strings.Repeat("<q:a>", 1_000_000))), "more than 256 deep"},
		"elements.rss": {rss(strings.Repeat("<item/>", maxFeedElements)),
			"the feed has more than 100000 elements"},
		"attributes.rss": {rss("<item" + numbered(maxFeedElements+1, " a%d='1'") + "/>"),
			"the feed has more than 100000 elements or attributes"},
		"names.rss": {rss("<item" + numbered(1000, " xmlns:n%d='u'") + ">" +
			strings.Repeat("<a xmlns:q='v'/>", 2000) + "</item>"), "the namespaces of the feed"},
		"pieces.rss": {rss("<item><q:x>" + strings.Repeat("x<!-- -->", 80_000) +
			"</q:x></item>"), "too many pieces"},
		"item.rss": {rss("<item><description><![CDATA[" + numbered(2000, "<body a%d=1>") +
			"]]></description></item>"), "attributes to its body"},
		"escaped.rss": {rss("<item><description>" + numbered(25_000, "&lt;body a%d=1&gt;") +
			"</description></item>"), "attributes to its body"},
		"xhtml.atom": {atom("", "xhtml", numbered(25_000, "<body a%d='1'/>")),
			"attributes to its body"},
		"mime.atom": {atom("", "application/xhtml+xml",
			"<div>"+numbered(25_000, "<body a%d='1'/>")), "attributes to its body"},
		"base.atom": {atom("http://e.org/", "html",
			"<![CDATA["+numbered(25_000, "<body a%d=1>")+"]]>"), "attributes to its body"},
		"entity.atom": {atom("http://e.org/", "html", numbered(25_000, "&LT;body a%d=1&GT;")),
			"attributes to its body"},
		"comment.atom": {atom("http://e.org/", "xhtml",
			"<!-->"+numbered(25_000, "<body a%d=1>")+"-->"), "attributes to its body"},
		"format.atom": {atom("", "xhtml",
			numbered(500, "<b id='%d'/>")+strings.Repeat("<p/>", 50_000)), "elements and texts"},
		"broken.atom": {atom("", "xhtml",
			numbered(25_000, "<body a%d='1'/>")+"</a></b></c></d></e></f></g><"),
			"attributes to its body"},
		"size.html": {page(strings.Repeat(mega, 9)), "the page is longer than 8 MiB"},
		"body.html": {page(numbered(25_000, "<body a%d=1>")), "attributes to its body again"},
		"html.html": {page(numbered(25_000, "<html a%d=1>")), "attributes to its body again"},
		"attributes.html": {page("<p " + strings.Repeat("a ", 300_001) + ">x"),
			"more than 300000 attributes"},
		"elements.html": {page(strings.Repeat("<p>x", 200_000)), "elements and texts"},
		"depth.html": {page(strings.Repeat("<div>", 400) + strings.Repeat("<p>x", 20_000)),
			"steps of work"},
		"inline.html": {page(strings.Repeat(strings.Repeat("<span>",
			400)+"x"+strings.Repeat("</span>", 400), 100)), "steps of work"},
		"foreign.html": {page("<svg><title><p>" + numbered(400, "<b a%d>") + "</p>" +
			strings.Repeat("<p>x", 5000)), "elements and texts"},
		"ends.html": {page("<p>" + strings.Repeat("a word or two </i>", 40_000)),
			"bytes of text to join"},
		"table.html": {page("<table>" + strings.Repeat("a word or two <tr>", 40_000)),
			"bytes of text to join"},
		"inside.html": {page(strings.Repeat("<p a=", 20_000)), "no text on the page"},
		"fake.html": {page("<table>" +
			strings.Repeat("a word or two <script><p></script>", 40_000)), "bytes of text to join"},
		"escaped.html": {page("<table>" +
			strings.Repeat("a word or two <script><!--<script></script>--><p></script>", 30_000)),
			"bytes of text to join"},
		"comment.html": {page("<table>" +
			strings.Repeat("a word or two <!-- > <p> -->", 20_000) +
			strings.Repeat("a word or two </i>", 40_000)), "bytes of text to join"},
		"value.html": {page("<table>" + strings.Repeat("a word or two </i a='<p>'>", 40_000)),
			"bytes of text to join"},
		"quiet.html": {page("<table>" +
			strings.Repeat("</i a='<script>'>a word or two ", 40_000)), "bytes of text to join"},
		"remark.html": {page("<table>" +
			strings.Repeat("<!-- <script> --> a word or two ", 40_000)), "bytes of text to join"},
		"bogus.html": {page("<table>" + strings.Repeat("</ <script>a word or two ", 40_000)),
			"bytes of text to join"},
		"cdata.html": {page("<svg>" +
			strings.Repeat("<![CDATA[<script>a word or two ]]>", 40_000)), "bytes of text to join"},
		"lone.html": {page("<svg><script>" + strings.Repeat("a word or two </i>", 40_000)),
			"bytes of text to join"},
		"two.html": {page("<table>" +
			strings.Repeat("a word or two <script></i><p></script>", 40_000)),
			"bytes of text to join"},
		"nested.html": {page("<svg><script>" +
			strings.Repeat("a word or two <style><p></style>", 40_000)), "bytes of text to join"},
		"header.warc": {"WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 100_000) + "\r\n",
			"its header does not end within 256 KiB"},
		"answer.warc": {answer(strings.Repeat("\r\na: b", 100_000), "<html><p>x"),
			"the header of the answer is longer than 256 KiB"},
		"page.warc": {answer("", page(strings.Repeat(mega, 9))),
			"a page of at most 8 MiB is read"},
		"body.warc": {answer("\r\nContent-Encoding: gzip", packed("<html><p>", mega, 9, "")),
			"the expanded page is longer than 8 MiB"},
		"page.warc.gz": {gzipped(answer("", page(numbered(25_000, "<body a%d=1>")))),
			"attributes to its body again"},
		"line.arc": {"filedesc://x 0.0.0.0 20140216050221 text/plain 1\n\n" +
			strings.Repeat("x", 2*maxHeader), "its header does not end within 256 KiB"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := time.Now()
			bomb := map[string]string{name: tt.in, "good.txt": "A good article."}
			got := readAll(t, bomb)
			took := time.Since(start)
			if !strings.Contains(got, tt.why) || !strings.Contains(got, "A good article.") {
				t.Errorf("%.300s", got)
			}
			if strings.Contains(got, "read words and") {
				t.Error("what precedes the bound is read as an article")
			}
			if took > 20*time.Second {
				t.Errorf("it took %v", took)
			}
		})
	}
}

// What is large, and within the bounds, is read.
func TestLargest(t *testing.T) {
	words := strings.Repeat("words and ", 100_000)
	for name, in := range map[string]string{
		"text.txt": strings.Repeat(words, 16),
		"line.jsonl": `{"text":"` + strings.Repeat(words, 16) + `","html":"` +
			strings.Repeat(words, 15) + `"}`,
		"table.csv":   "id,text\n1,\"" + strings.Repeat(words+"\n", 16) + "\"\n",
		"page.html":   "<html><body><p>" + strings.Repeat(words, 7),
		"many.html":   "<html><body>" + strings.Repeat("<p>words and <b>more</b></p>", 30_000),
		"format.html": "<html><body>" + numbered(3000, "<p>words and <b class=c%d>more</b></p>"),
		"script.html": "<html><body><script>" +
			strings.Repeat("if (a <b && c < d) e('<p>'); ", 20_000) + "</script><p>words and more",
		"scripts.html": "<html><body>" + strings.Repeat("<script>a</script>", 80_000) +
			"<p>words and more",
		"linked.html": "<html><body>" +
			strings.Repeat(`<script type="application/ld+json">{"@type":"NewsArticle"}</script>`,
				20_000) + "<p>words and more",
		"feed.rss": "<rss version='2.0'><channel>" +
			strings.Repeat("<item><title>x</title><description>words and</description></item>",
				20_000) + "</channel></rss>",
		"lines.jsonl.gz": gzipped(strings.Repeat(`{"text":"words and"}`+"\n", 100_000)),
	} {
		t.Run(name, func(t *testing.T) {
			if got := readAll(t, map[string]string{name: in}); !strings.Contains(got,
				"words and") || strings.Contains(got, "skip") {
				t.Errorf("%.300s", got)
			}
		})
	}
}
