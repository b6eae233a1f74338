package main

import (
	"strings"
	"unicode"
)

// parted makes drafts whose letters something stands between.
func parted(m *maker) {
	text := m.report.Text
	for _, p := range []struct{ name, mark string }{
		{"dots", "."}, {"middots", "·"}, {"bullets", "•"}, {"hyphens", "-"}, {"true hyphens",
			"‐"}, {"dashes", "–"},
		{"apostrophes", "'"}, {"curly apostrophes", "’"}, {"underscores", "_"}, {"slashes",
			"/"}, {"bars", "|"},
		{"asterisks", "*"}, {"tildes", "~"}, {"zero-width spaces", "\u200b"}, {"word joiners",
			"\u2060"},
		{"soft hyphens", "\u00ad"}, {"hangul fillers", "\u3164"}, {"half-width hangul fillers",
			"\uffa0"},
		{"hangul initial fillers", "\u115f"}, {"braille blanks", "\u2800"}, {"hair spaces",
			"\u200a"},
		{"thin spaces", "\u2009"}, {"no-break spaces", "\u00a0"}, {"narrow no-break spaces",
			"\u202f"},
		{"emoji", "😀"}, {"grapheme joiners", "\u034f"}, {"invisible separators", "\u2063"},
		{"Mongolian vowel separators", "\u180e"}, {"Khmer inherent vowels",
			"\u17b4"}, {"variation selectors", "\ufe0f"},
		{"tags", "\U000e0041"}, {"replacement characters", "\ufffd"}, {"controls",
			"\u0007"}, {"musical blanks", "\U0001d159"},
	} {
		m.text(p.name+" between letters", between(text, p.mark, 1))
	}
	m.text("spaces between letters, two between words", spaced(text, " "))
	m.text("spaces between letters, three between words", spaced(text, "  "))
	m.text("hair spaces between letters, hair spaces between words",
		strings.ReplaceAll(between(text, "\u200a", 1), " ", "\u200a\u200a"))
	for _, p := range []struct{ name, mark string }{{"hyphen", "-"}, {"middot", "·"},
		{"space", " "}, {"apostrophe", "'"}, {"braille blank",
			"\u2800"}, {"zero-width space and hyphen", "\u200b-"}} {
		m.text("a "+p.name+" in the middle of long words",
			eachWord(text, func(_ int, w string) string {
				if len(w) < 5 {
					return w
				}
				return w[:len(w)/2] + p.mark + w[len(w)/2:]
			}))
	}
	m.text("hyphens every three letters", between(text, "-", 3))
	m.text("other marks in turn", func() string {
		marks, n := []string{"·", "\u3164", "-", "\u2800", "'", ".", "\u200a"}, 0
		return eachWord(text,
			func(_ int, w string) string { n++; return between(w, marks[n%len(marks)], 1) })
	}())
	m.page("a letter to an element",
		page{body: strings.NewReplacer("a", "<b>a</b>", "e",
			"<i>e</i>").Replace(paragraphsOnly(text))})
	m.page("word breaks between letters",
		page{body: strings.NewReplacer("a", "a<wbr>", "e", "e<wbr>", "t",
			"t&ZeroWidthSpace;").Replace(paragraphsOnly(text))})
	m.page("blanks of a page between letters", page{body: marked(between(text, "\u2800", 1))})
}

// joined makes drafts whose words run together, or break where lines end.
func joined(m *maker) {
	text := m.report.Text
	for _, p := range []struct{ name, mark string }{
		{"zero-width spaces", "\u200b"}, {"word joiners", "\u2060"}, {"byte order marks",
			"\ufeff"}, {"soft hyphens", "\u00ad"},
		{"hangul fillers", "\u3164"}, {"braille blanks", "\u2800"}, {"underscores", "_"}, {"dots",
			"."}, {"hyphens", "-"},
		{"apostrophes", "'"}, {"emoji", "😀"}, {"zero-width joiners",
			"\u200d"}, {"combining joiners", "\u034f"},
	} {
		m.text(p.name+" for spaces", strings.ReplaceAll(text, " ", p.mark))
	}
	m.text("camel case", eachParagraph(text, camel))
	m.text("camel case, two words at a time", m.runTogether(2, true))
	m.text("camel case, three words at a time", m.runTogether(3, true))
	m.text("two words at a time in one, small", m.runTogether(2, false))
	for _, width := range []int{12, 20, 40} {
		m.text(number("broken with hyphens at byte %d of a line", width), broken(text, width, "-"))
	}
	m.text("broken with true hyphens", broken(text, 20, "‐"))
	m.text("broken with soft hyphens", broken(text, 20, "\u00ad"))
	m.text("broken with nothing", broken(text, 20, ""))
	m.page("camel case on a page", page{body: marked(eachParagraph(text, camel))})
	m.page("zero-width spaces on a page",
		page{body: strings.ReplaceAll(paragraphsOnly(text), " ", "&#8203;")})
	m.page("broken with hyphens on a page",
		page{body: strings.ReplaceAll(marked(broken(text, 20, "-")), "\n", "<br>\n")})
}

// between puts mark behind every n letters of a word but its last.
func between(text, mark string, n int) string {
	runes := []rune(text)
	var b strings.Builder
	run := 0
	for i, r := range runes {
		b.WriteRune(r)
		if !unicode.IsLetter(r) {
			run = 0
			continue
		}
		if run++; run%n == 0 && i+1 < len(runes) && unicode.IsLetter(runes[i+1]) {
			b.WriteString(mark)
		}
	}
	return b.String()
}

// spaced puts a space between letters and more between words.
func spaced(text, more string) string {
	return strings.ReplaceAll(between(strings.ReplaceAll(text, " ", "\x00"), " ", 1), "\x00",
		" "+more)
}

// camel joins the words of a paragraph with capitals.
func camel(p string) string {
	var b strings.Builder
	for _, w := range strings.Fields(p) {
		b.WriteString(strings.ToUpper(w[:1]) + w[1:])
	}
	return b.String()
}

// runTogether joins n words at a time.
func (s *sample) runTogether(n int, capitals bool) string {
	at := 0
	return eachParagraph(s.report.Text, func(p string) string {
		var b strings.Builder
		for i, w := range strings.Fields(p) {
			switch {
			case i%n == 0 && i > 0:
				b.WriteByte(' ')
			case capitals:
				w = strings.ToUpper(w[:1]) + w[1:]
			}
			b.WriteString(w)
			at++
		}
		return b.String()
	})
}

// broken breaks lines inside words with a hyphen, after so many bytes.
func broken(text string, width int, hyphen string) string {
	return eachParagraph(text, func(p string) string {
		var b strings.Builder
		for len(p) > width {
			cut := width
			for cut < len(p) && !(isASCIILetter(rune(p[cut-1])) && isASCIILetter(rune(p[cut]))) {
				cut++
			}
			if cut == len(p) {
				break
			}
			b.WriteString(p[:cut] + hyphen + "\n")
			p = p[cut:]
		}
		return b.String() + p
	})
}

// paragraphsOnly returns text as paragraphs of HTML whose other bytes are the text's.
func paragraphsOnly(text string) string {
	return "<P>" + strings.ReplaceAll(text, "\n\n", "</P>\n<P>") + "</P>"
}
