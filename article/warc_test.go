package article

import (
	"compress/zlib"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/google/go-cmp/cmp"
)

// warcOf makes a WARC record.
func warcOf(kind, target, contentType, body string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: "+
		"2018-07-16T07:54:28Z\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, target, contentType, len(body), body)
}

// responded makes a record of an HTTP response.
func responded(target, header, body string) string {
	return warcOf("response", target, "application/http; msgtype=response",
		"HTTP/1.1 "+header+"\r\n\r\n"+body)
}

const (
	html200 = "200 OK\r\nContent-Type: text/html; charset=utf-8"
	words   = "<html><p>The bridge will close, the council said."
)

func TestWARC(t *testing.T) {
	records := []string{
		warcOf("warcinfo", "", "application/warc-fields", "software: invented"),
		responded("https://example.org/1", html200, words),
		warcOf("request", "https://example.org/1", "application/http; msgtype=request",
			"GET / HTTP/1.1\r\n\r\n"),
		responded("https://example.org/2", "301 Moved\r\nLocation: /3", ""),
		responded("https://example.org/p.png", "200 OK\r\nContent-Type: image/png", "\x89PNG"),
		responded("https://example.org/4", html200+"\r\nTransfer-Encoding: chunked",
			"6\r\n<html>\r\n11;x=y\r\n<p>Chunked it is.\r\n0\r\n\r\n"),
		responded("https://example.org/5", html200+"\r\nTransfer-Encoding: chunked",
			"<html><p>Not chunked at all."),
		responded("https://example.org/6", html200+"\r\nContent-Encoding: gzip",
			gzipped("<html><p>Compressed it is.")),
		responded("https://example.org/7", "200 OK\r\nContent-Type: text/html; charset=iso-8859-2",
			"<html><p>\xb3\xf3d\xbc i \xb3\xf3d\xbc"),
		warcOf("conversion", "https://www.example.org/8", "text/plain",
			"Plain text, as WET has it."),
		warcOf("resource", "https://example.org/9", "text/html", "<p>A resource it is."),
		responded("https://example.org/10",
			"200 OK\r\nno field of a header\r\nContent-Type: text/html", "<p>Odd header it is."),
		responded("https://example.org/11", html200, "<html></html>"),
	}
	want := []string{
		"in#2 https://example.org/1 The bridge will close, the council said.",
		"in#6 https://example.org/4 Chunked it is.",
		"in#7 https://example.org/5 Not chunked at all.",
		"in#8 https://example.org/6 Compressed it is.",
		"in#9 https://example.org/7 łódź i łódź",
		"in#10 https://www.example.org/8 Plain text, as WET has it.",
		"in#11 https://example.org/9 A resource it is.",
		"in#12 https://example.org/10 Odd header it is.",
		"skip record 13: no text on the page",
	}
	var members strings.Builder
	for _, r := range records {
		members.WriteString(gzipped(r))
	}
	whole := strings.Join(records, "")
	for name, in := range map[string]string{"plain": whole, "one member": gzipped(whole),
		"members": members.String(), "zstandard": zstandard(whole)} {
		var got []string
		r := &Reader{Stdin: strings.NewReader(in)}
		for a, s := range r.Read(context.Background(), "-") {
			if s != nil {
				at := strings.Index(s.Why, " at ")
				got = append(got, "skip "+s.Why[:at]+s.Why[strings.Index(s.Why, ":"):])
				continue
			}
			got = append(got, "in"+a.ID[1:]+" "+a.URL+" "+a.Text)
			if a.Fetched.String() != "2018-07-16T07:54:28Z" || a.Outlet != "example.org" {
				t.Errorf("%+v", a)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: want -, got +\n%s", name, diff)
		}
		if p := r.Tally().Passed; p != 4 {
			t.Errorf("%s: %d passed over, want 4", name, p)
		}
	}
}

// Behind what is broken the next record is found.
func TestBrokenWARC(t *testing.T) {
	good := responded("https://example.org/1", html200, words)
	page := ` "The bridge will close, the council said."`
	short := strings.Replace(good, "Content-Length: ", "Content-Length: 1", 1)
	for _, tt := range []struct {
		name, in string
		want     []string
	}{
		{"no length", strings.Replace(good, "Content-Length", "Content-Width", 1) + good, []string{
			`skip -: record 1 at byte 0: broken record: its content length is ""`,
			fmt.Sprintf("skip -: 108 bytes before byte %d belong to no record", len(good)-1),
			"-#2" + page}},
		{"junk", good + "some junk\n\n" + good,
			[]string{"-#1" + page,
				fmt.Sprintf("skip -: 10 bytes before byte %d belong to no record",
					len(good)+11), "-#2" + page}},
		{"no line ends", strings.TrimRight(good, "\r\n"), []string{"-#1" + page}},
		{"many line ends", good + "\r\n\r\n\r\n" + good, []string{"-#1" + page, "-#2" + page}},
		{"cut short", short,
			[]string{"-#1" + page,
				"skip -: record 1 at byte 0: broken record: 112 of its 1108 bytes are there"}},
		{"cut in the header", good[:50],
			[]string{"skip -: record 1 at byte 0: broken record: it ends inside its header"}},
		{"not HTTP", warcOf("response", "https://example.org/1", "application/http", "junk") + good,
			[]string{
				`skip -: record 1 at byte 0: not an HTTP response: saw "junk"`, "-#2" + page}},
		{"brotli",
			responded("https://example.org/1", html200+"\r\nContent-Encoding: br",
				"\x01\x02\x03\x04"), []string{
				"skip -: record 1 at byte 0: declared as compressed with br, and it cannot be undone"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := read(&Reader{Stdin: strings.NewReader(tt.in)}, "-")
			want(t, got, tt.want...)
		})
	}
	endless := "WARC/1.0\r\nX: " + strings.Repeat("x", 2*maxHeader) + "\r\n\r\n" + good
	for _, g := range read(&Reader{Stdin: strings.NewReader(endless)}, "-")[:1] {
		want(t, []string{g},
			"skip -: record 1 at byte 0: broken record: its header does not end within 256 KiB")
	}
	broken := []byte(gzipped(good))
	for i := range broken[20:40] {
		broken[20+i] ^= 0x55
	}
	got := read(&Reader{Stdin: strings.NewReader(gzipped(good) + string(broken) + gzipped(good))},
		"-")
	if len(got) < 3 || got[0] != "-#1"+page || !strings.HasSuffix(got[len(got)-1], page) ||
		!strings.Contains(got[1], fmt.Sprintf("gzip member at byte %d", len(gzipped(good)))) {
		t.Errorf("a broken member: %q", got)
	}
}

func TestARC(t *testing.T) {
	head := "filedesc://old.arc 127.0.0.1 20140216050221 text/plain 75\n1 0 Invented\nURL " +
		"IP-address Archive-date Content-type Archive-length\n\n"
	body := "HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + words
	one := func(url, length string) string {
		return url + " 127.0.0.1 20140216050221 text/html " + length + "\n" + body + "\n"
	}
	good := one("http://example.org/a page", fmt.Sprint(len(body)))
	for _, in := range []string{head + good + good, gzipped(head) + gzipped(good) + gzipped(good)} {
		want(t, read(&Reader{Stdin: strings.NewReader(in)}, "-"),
			`-#2 "The bridge will close, the council said."`,
			`-#3 "The bridge will close, the council said."`)
	}
	got := read(&Reader{Stdin: strings.NewReader(head +
		"http://example.org/ 127.0.0.1 20140216050221 text/html -1\n\n" + good)}, "-")
	want(t, got,
		fmt.Sprintf(`skip -: record 2 at byte %d: broken record: its length is "-1"`,
			len(head)), `-#3 "The bridge will close, the council said."`)
}

// Records that are passed over, as most are.
func BenchmarkWARC(b *testing.B) {
	picture := responded("https://example.org/p.png", "200 OK\r\nContent-Type: image/png",
		strings.Repeat("\x89PNG\r\n\x00\x01", 5000))
	request := warcOf("request", "https://example.org/1", "application/http; msgtype=request",
		"GET / HTTP/1.1\r\nUser-Agent: invented\r\n\r\n")
	all := strings.Repeat(picture+request, 500)
	b.SetBytes(int64(len(all)))
	for b.Loop() {
		read(&Reader{Stdin: strings.NewReader(all)}, "-")
	}
}

// Compressions are undone whatever the header says of them, and what stays compressed is no page.
func TestEncodings(t *testing.T) {
	html := "<html><body>" + strings.Repeat("<p>The ferry sank at dawn, off the pier.</p>", 20)
	twice := func(s string) string { return gzipped(gzipped(s)) }
	for _, tt := range []struct{ name, header, body, why string }{
		{"two layers", "gzip, gzip", twice(html), ""},
		{"two layers, one named", "gzip", twice(html), ""},
		{"three layers", "gzip", gzipped(twice(html)), ""},
		{"four layers", "gzip", twice(twice(html)), "compressed more than 3 times over"},
		{"none is left", "gzip", html, ""},
		{"none is left of br", "br", html, ""},
		{"not named", "", gzipped(html), ""},
		{"zstd", "zstd", zstandard(html), ""},
		{"zstd, not named", "", zstandard(html), ""},
		{"br", "br", brotlied(html), ""},
		{"br in gzip", "br, gzip", gzipped(brotlied(html)), ""},
		{"br, named gzip", "gzip", brotlied(html), ""},
		{"br, not named", "", brotlied(html), ""},
		{"gzip, named br", "br", gzipped(html), ""},
		{"deflate", "deflate", deflated(html), ""},
		{"deflate, not named", "", deflated(html), ""},
		{"br, cut short", "br", brotlied(html + numberedWords(5000))[:2000], ""},
		{"gzip, broken", "gzip", "\x1f\x8b\x08" + strings.Repeat("\x01\xfe", 99),
			"compressed (gz), and it cannot be undone"},
		{"zstd, broken", "zstd", "\x28\xb5\x2f\xfd" + strings.Repeat("\x01\xfe", 99),
			"compressed (zst), and it cannot be undone"},
		{"unknown", "compress", strings.Repeat("\x1f\x9d\x01\xfe", 99), "declared as compressed"},
		{"unknown, not named", "", strings.Repeat("\x1f\x9d\x01\xfe", 99), "not text"},
	} {
		for _, kind := range []string{"text/html", "text/plain"} {
			in := responded("https://example.org/1", "200 OK\r\nContent-Type: "+kind+
				"\r\nContent-Encoding: "+tt.header, tt.body)
			all := readHere([]byte(in), "a.warc")
			switch {
			case len(all) != 1:
				t.Errorf("%s, %s: %+v", tt.name, kind, all)
			case tt.why != "" && (all[0].skip == nil || !strings.Contains(all[0].skip.Why, tt.why)):
				t.Errorf("%s, %s: %+v", tt.name, kind, all[0])
			case tt.why == "" && (all[0].skip != nil ||
				!strings.Contains(all[0].article.Text, "The ferry sank at dawn, off the pier.")):
				t.Errorf("%s, %s: %+v", tt.name, kind, all[0])
			}
		}
	}
}

// brotlied compresses with brotli.
func brotlied(s string) string {
	var b strings.Builder
	w := brotli.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// deflated compresses with deflate, as the standard has it.
func deflated(s string) string {
	var b strings.Builder
	w := zlib.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

// numberedWords gives words that no compression makes small.
func numberedWords(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%x ", i*i*7919)
	}
	return b.String()
}
