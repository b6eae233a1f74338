package main

import "strings"

// furnished makes drafts that dress the report as what is no article: readers' comments, captions,
// titles of other articles, notices.
func furnished(m *maker) {
	text := m.report.Text
	own := m.filler(0, 120)
	m.text("as a reader's comment",
		own+"\n\nLeave a Reply\n\nOne thought on “"+own[:40]+"”\n\n"+text)
	m.text("as comments", own+"\n\n3 Comments\n\n"+
		eachParagraph(text, func(p string) string { return "Ida says:\n\n" + p + "\n\nReply" }))
	m.text("as captions", own+"\n\n"+eachParagraph(text,
		func(p string) string { return p + " (AP Photo/Ida Fenn, File)" }))
	m.text("a credit below each paragraph", own+"\n\n"+eachParagraph(text,
		func(p string) string { return p + "\n\nPhoto: Ida Fenn, AP" }))
	m.text("a credit behind each sentence", own+"\n\n"+strings.ReplaceAll(eachSentence(text,
		func(s string) string { return s + " Ida Fenn/Reuters" }), "Reuters ", "Reuters\n\n"))
	m.text("as titles of other articles", own+"\n\nRelated stories\n\n"+eachSentence(text,
		func(s string) string { return "\n\n" + strings.TrimRight(s, ".") }))
	m.text("related: before each sentence", own+"\n\n"+eachSentence(text,
		func(s string) string { return "\n\nRelated: " + s }))
	m.text("a notice in each sentence", eachSentence(text,
		func(s string) string { return strings.TrimRight(s, ".") + ", all rights reserved." }))
	m.text("between notices of consent", own+"\n\n"+eachParagraph(text, func(p string) string {
		return "We use cookies on our website and you can accept these cookies.\n\n" + p
	}))
	m.text("behind who wrote it", own+"\n\nWritten by Ida Fenn\n\n"+text)
	m.text("editor's note before each paragraph", eachParagraph(text,
		func(p string) string { return "Editor's note: " + p }))
}
