package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
)

// archiveBombs are WARC and ARC.
func archiveBombs() []bomb {
	warc := func(name, file string, write func(w *writer)) bomb {
		return bomb{kind: "WARC", name: name, file: file, write: write}
	}
	html := "<html><head><title>t</title></head><body>" + body + "</body></html>"
	good := response(strconv.Itoa(len(http(""))+len(html)), http("")+html)
	return []bomb{
		warc("a record that claims 10^18 bytes", "long.warc",
			func(w *writer) { w.say(good, response("1000000000000000000", http("")+html), good) }),
		warc("a record that claims 10^30 bytes", "longer.warc",
			func(w *writer) {
				w.say(good, response("1"+strings.Repeat("0", 30), http("")+html),
					good)
			}),
		warc("a length below zero", "negative.warc",
			func(w *writer) { w.say(good, response("-1", http("")+html), good) }),
		warc("a header of 100 MB without end", "header.warc", func(w *writer) {
			w.say(good, "WARC/1.0\r\nWARC-Type: response\r\nX: ")
			w.times(100*mB, "h")
		}),
		warc("a header of 5 million lines", "lines.warc", func(w *writer) {
			w.say(good, "WARC/1.0\r\nWARC-Type: response\r\n")
			w.times(5*mB, "X: h\r\n")
			w.say("\r\n", good)
		}),
		warc("an HTTP header of 100 MB", "http.warc", func(w *writer) {
			w.say(good, record("response", strconv.Itoa(100*mB+19)), "HTTP/1.1 200 OK\r\nX: ")
			w.times(100*mB, "h")
			w.say("\r\n\r\n", good)
		}),
		warc("200,000 records in gzip members of their own", "tiny.warc.gz", func(w *writer) {
			w.times(200000, gzipped(response("0", "")))
		}),
		warc("20,000 pages in gzip members of their own", "pages.warc.gz",
			func(w *writer) { w.times(20000, gzipped(good)) }).read(),
		warc("chunks that claim 4 GB", "chunk.warc", func(w *writer) {
			b := http("Transfer-Encoding: chunked\r\n") + "ffffffff\r\n" + html
			w.say(good, response(strconv.Itoa(len(b)), b), good)
		}).read(),
		warc("30 million chunks of one byte", "chunks.warc", func(w *writer) {
			h := http("Transfer-Encoding: chunked\r\n")
			w.say(good, record("response", strconv.Itoa(len(h)+6*30*mB)), h)
			w.times(30*mB, "1\r\na\r\n")
			w.say("\r\n\r\n", good)
		}),
		warc("a response of 3 GB of one letter in brotli", "letters.warc", func(w *writer) {
			var b strings.Builder
			z := brotli.NewWriter(&b)
			for range 3000 {
				io.WriteString(z, strings.Repeat("a", mB))
			}
			z.Close()
			h := http("Content-Encoding: br\r\n")
			w.say(good, response(strconv.Itoa(len(h)+b.Len()), h+b.String()), good)
		}),
		warc("a response of 3 GB of one word, gzipped", "goats.warc", func(w *writer) {
			var b strings.Builder
			gzipGoats(&b, 3000)
			h := http("Content-Encoding: gzip\r\n")
			w.say(good, response(strconv.Itoa(len(h)+b.Len()), h+b.String()), good)
		}),
		warc("a response gzipped five times", "nested.warc", func(w *writer) {
			var b strings.Builder
			gzipGoats(&b, 1000)
			s := gzipped(gzipped(gzipped(gzipped(b.String()))))
			h := http("Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n")
			w.say(good, response(strconv.Itoa(len(h)+len(s)), h+s), good)
		}),
		warc("a page of 300 MB", "page.warc", func(w *writer) {
			w.say(good, record("response", strconv.Itoa(300*mB+len(http("")))), http(""))
			w.prose(300 * mB)
			w.say("\r\n\r\n", good)
		}),
		warc("a text of 300 MB (conversion)", "text.wet", func(w *writer) {
			w.say(record("conversion", strconv.Itoa(300*mB)))
			w.prose(300 * mB)
			w.say("\r\n\r\n")
		}),
		warc("a record of 1 KB on 500 pages of 290 KB of bodies", "bodies.warc", func(w *writer) {
			b := http("") + "<html>" + bodies(20000) + body
			for range 20 {
				w.say(response(strconv.Itoa(len(b)), b))
			}
		}),
		{kind: "ARC", name: "a record that claims 10^18 bytes", file: "long.arc",
			write: func(w *writer) {
				w.say(arcHead, arc("1000000000000000000", http("")+html))
			}},
		{kind: "ARC", name: "a header of 100 MB without end", file: "header.arc",
			write: func(w *writer) {
				w.say(arcHead, "http://a.invalid/")
				w.times(100*mB, "h")
			}},
		{kind: "ARC", name: "300,000 empty records", file: "empty.arc",
			write: func(w *writer) { w.say(arcHead); w.times(300000, arc("0", "")) }},
	}
}

// record returns the header of a record.
func record(kind, length string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: "+
		"http://a.invalid/1\r\nWARC-Date: 2024-05-14T08:40:00Z\r\n"+
		"Content-Type: application/http; msgtype=response\r\nContent-Length: %s\r\n\r\n", kind,
		length)
}

// response returns a record of a response whose length need not be true.
func response(length, s string) string { return record("response", length) + s + "\r\n\r\n" }

// http returns the header of a response of HTML.
func http(fields string) string {
	return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + fields + "\r\n"
}

const arcHead = "filedesc://a.arc 0.0.0.0 20240514084000 text/plain 77\n1 0 " +
	"InternetArchive\nURL IP-address Archive-date Content-type Archive-length\n\n\n"

// arc returns a record of an ARC.
func arc(length, s string) string {
	return "http://a.invalid/ 1.2.3.4 20240514084000 text/html " + length + "\n" + s + "\n"
}
