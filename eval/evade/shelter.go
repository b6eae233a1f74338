package main

import (
	"fmt"
	"html"
	"strings"
)

// shelter makes drafts that put the report's prose between quotation marks.
func shelter(m *maker) {
	for _, q := range []struct{ name, open, close string }{
		{"straight", `"`, `"`}, {"curly", "“", "”"}, {"German", "„", "“"}, {"guillemets", "« ",
			" »"},
		{"single", "‘", "’"}, {"corner", "「", "」"}, {"doubled single", "''", "''"}, {"TeX", "``",
			"''"},
	} {
		m.text(q.name+" marks around each paragraph",
			eachParagraph(m.bare(), func(p string) string { return q.open + p + q.close }))
	}
	m.text("curly marks around each sentence",
		eachSentence(m.bare(), func(s string) string { return "“" + s + "”" }))
	m.text("straight marks around each sentence",
		eachSentence(m.bare(), func(s string) string { return `"` + s + `"` }))
	m.text("one pair of marks around all", "“"+m.bare()+"”")
	m.text("a mark that opens each paragraph, one that closes",
		"“"+strings.ReplaceAll(m.bare(), "\n\n", "\n\n“")+"”")
	m.text("marks around every seven words", eachWord(m.bare(), func(i int, w string) string {
		switch i % 7 {
		case 0:
			return "“" + w
		case 6:
			return w + "”"
		}
		return w
	}))
	for _, lead := range []string{"> ", ">> ", "| ", "— "} {
		m.text(fmt.Sprintf("%q before each paragraph", lead),
			eachParagraph(m.report.Text, func(p string) string { return lead + p }))
	}
	m.text("\"> \" before each line",
		"> "+strings.ReplaceAll(wrap(m.report.Text, 70), "\n", "\n> "))
	m.page("blockquote",
		page{body: "<p>" + m.filler(0, 12) + "</p><blockquote>" + marked(m.report.Text) +
			"</blockquote>"})
	m.page("q",
		page{body: eachParagraph(m.bare(),
			func(p string) string { return "<p><q>" + html.EscapeString(p) + "</q></p>" })})
	m.page("curly entities",
		page{body: eachParagraph(m.bare(),
			func(p string) string { return "<p>&ldquo;" + html.EscapeString(p) + "&rdquo;</p>" })})
}

// bare returns the report without its own quotation marks.
func (s *sample) bare() string { return strings.ReplaceAll(s.report.Text, `"`, "") }

func eachParagraph(text string, f func(string) string) string {
	paragraphs := strings.Split(text, "\n\n")
	for i, p := range paragraphs {
		paragraphs[i] = f(p)
	}
	return strings.Join(paragraphs, "\n\n")
}

// eachSentence is roughly by sentence: an honorific ends one, too.
func eachSentence(text string, f func(string) string) string {
	return eachParagraph(text, func(p string) string {
		sentences := strings.SplitAfter(p, ". ")
		for i, s := range sentences {
			sentences[i] = f(strings.TrimSpace(s))
		}
		return strings.Join(sentences, " ")
	})
}

// wrap breaks the lines of text at spaces, width bytes at most where words allow.
func wrap(text string, width int) string {
	return eachParagraph(text, func(p string) string {
		var b strings.Builder
		at := 0
		for i, w := range strings.Fields(p) {
			switch {
			case i > 0 && at+len(w) > width:
				b.WriteByte('\n')
				at = 0
			case i > 0:
				b.WriteByte(' ')
			}
			b.WriteString(w)
			at += len(w) + 1
		}
		return b.String()
	})
}
