package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"strings"

	"overlap/internal/newsgen"
)

// A record is an article as a line of JSON gives it.
type record struct {
	ID        string `json:"id,omitempty"`
	Outlet    string `json:"outlet,omitempty"`
	Title     string `json:"title,omitempty"`
	Byline    string `json:"byline,omitempty"`
	Credit    string `json:"credit,omitempty"`
	URL       string `json:"url,omitempty"`
	Published string `json:"published,omitempty"`
	Text      string `json:"text"`
}

// readRecords reads a file of JSON lines.
func readRecords(path string) ([]record, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var records []record
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, len(data)+1)
	for n := 1; lines.Scan(); n++ {
		var r record
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		records = append(records, r)
	}
	return records, lines.Err()
}

// line returns r as a line of JSON.
func (r record) line() string {
	data, err := json.Marshal(r)
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(data) + "\n"
}

// A sample is what disguises are made from: the report that is copied, another of the same
// agency, and words that nobody else has.
type sample struct {
	report, second record
	own            []string // invented words, sentence after sentence
}

// newSample takes the two reports of the agency out of the sample story.
func newSample(story []record) (*sample, error) {
	s := new(sample)
	for _, r := range story {
		switch r.ID {
		case "meridian-summit":
			s.report = r
		case "meridian-ferry":
			s.second = r
		}
	}
	if s.report.Text == "" || s.second.Text == "" {
		return nil, fmt.Errorf("the sample story has no meridian-summit or no meridian-ferry")
	}
	before := ""
	for item := range newsgen.Generate(newsgen.Options{Articles: 60, Seed: 16}) {
		// Articles of one story copy from each other: the first will do.
		if story, _, _ := strings.Cut(item.ID, "-"); story != before {
			s.own = append(s.own, strings.Fields(strings.ReplaceAll(item.Text, "“", ""))...)
			before = story
		}
	}
	return s, nil
}

// words returns the report's words, without its paragraphs.
func (s *sample) words() []string { return strings.Fields(s.report.Text) }

// filler returns n own words from word at on, as one paragraph.
func (s *sample) filler(at, n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = s.own[(at+i)%len(s.own)]
	}
	return strings.Join(words, " ")
}

// A stream hands own words out, a few at a time.
type stream struct {
	s  *sample
	at int
}

func (o *stream) next(n int) string {
	o.at += n
	return o.s.filler(o.at-n, n)
}

// A page is a web page as an outlet serves it.
type page struct {
	head, title, body string
}

func (p page) html() string {
	if p.title == "" {
		p.title = "A joke about the river as the summit opens"
	}
	return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>` + p.title + `</title>
` + p.head + `
</head><body>
<header><nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav></header>
<main><article><h1>` + p.title + `</h1>
` + p.body + `
</article></main>
</body></html>
`
}

// marked returns paragraphs of text as HTML.
func marked(text string) string {
	var b strings.Builder
	for p := range strings.SplitSeq(text, "\n\n") {
		fmt.Fprintf(&b, "<p>%s</p>\n", html.EscapeString(p))
	}
	return b.String()
}
