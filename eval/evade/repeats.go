package main

import "strings"

// repeats makes drafts that print something again, so that the copy is a small share of
// their words or nothing but a repetition.
func repeats(m *maker) {
	text := m.report.Text
	for _, n := range []int{2, 3, 5, 10} {
		m.text(number("the report %d times", n), strings.Repeat(text+"\n\n", n))
		m.text(number("each paragraph %d times", n),
			eachParagraph(text, func(p string) string { return strings.Repeat(p+"\n\n", n) }))
	}
	for _, n := range []int{2, 3} {
		m.text(number("each sentence %d times", n),
			eachSentence(text, func(s string) string { return strings.Repeat(s+" ", n) }))
	}
	m.text("the first half four times",
		strings.Repeat(text[:strings.Index(text, "Officials on both")], 4))
	notice := m.filler(900, 25)
	m.text("an own sentence 40 times", text+"\n\n"+strings.Repeat(notice+"\n\n", 40))
	m.text("an own sentence behind each of the report's, six times",
		eachSentence(text, func(s string) string { return s + strings.Repeat(" "+notice, 6) }))
	m.text("an own sentence between paragraphs, ten times",
		eachParagraph(text, func(p string) string { return p + strings.Repeat("\n\n"+notice, 10) }))
	m.text("three times with own words between",
		text+"\n\n"+m.filler(0, 60)+"\n\n"+text+"\n\n"+m.filler(60, 60)+"\n\n"+text)
	m.page("the report three times on a page", page{body: strings.Repeat(marked(text), 3)})
	m.page("a page with an own notice 40 times",
		page{body: marked(text) + strings.Repeat("<p>"+notice+"</p>", 40)})
}
