package main

import (
	"fmt"
	"strings"
)

// A draft is a file to check.
type draft struct {
	group, name string
	file        string // how its file is called
	content     string
}

// A maker gathers the disguises of one group.
type maker struct {
	*sample
	group  string
	drafts []draft
}

func (m *maker) add(name, file, content string) {
	m.drafts = append(m.drafts, draft{m.group, name, file, content})
}

func (m *maker) text(name, content string) { m.add(name, "draft.txt", content+"\n") }
func (m *maker) page(name string, p page)  { m.add(name, "draft.html", p.html()) }
func (m *maker) json(name string, r record) {
	m.add(name, "draft.jsonl", r.line())
}

// plain returns the report without a disguise, in each form: all of these must be stopped.
func plain(s *sample) []draft {
	m := &maker{sample: s, group: "undisguised"}
	m.text("text", s.report.Text)
	m.page("page", page{body: marked(s.report.Text)})
	m.json("record", record{Text: s.report.Text})
	return m.drafts
}

// eachWord replaces each word of text by f of it and its number, and leaves the spaces.
func eachWord(text string, f func(i int, word string) string) string {
	n := 0
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		words := strings.Fields(p)
		for j := range words {
			words[j] = f(n, words[j])
			n++
		}
		paragraphs[i] = strings.Join(words, " ")
	}
	return strings.Join(paragraphs, "\n\n")
}

// number gives a disguise of several strengths its name.
func number(format string, n int) string { return fmt.Sprintf(format, n) }
