package main

import (
	"fmt"
	"html"
	"strings"
)

// A veil is a way to keep words on a page from its reader: rules of style, and an element
// whose %s is what is hidden.
type veil struct{ name, style, element string }

// veils are the ways. The element of most may stand in a paragraph.
var veils = []veil{
	{"display none", "", `<span style="display:none">%s</span>`},
	{"display none, with spaces and important", "",
		`<span style="color:red; DISPLAY : none !important">%s</span>`},
	{"visibility hidden", "", `<span style="visibility:hidden">%s</span>`},
	{"visibility collapse", "", `<span style="visibility:collapse">%s</span>`},
	{"white on white", "", `<span style="color:white">%s</span>`},
	{"white on white, hexadecimal", "", `<span style="color:#ffffff">%s</span>`},
	{"nearly white on white", "", `<span style="color:#fdfdfe">%s</span>`},
	{"white as rgb", "", `<span style="color:rgb(255, 255, 255)">%s</span>`},
	{"white as hsl", "", `<span style="color:hsl(0, 0%%, 100%%)">%s</span>`},
	{"colour of its own ground", "", `<span style="color:#123;background-color:#112233">%s</span>`},
	{"transparent", "", `<span style="color:transparent">%s</span>`},
	{"transparent as rgba", "", `<span style="color:rgba(0,0,0,0)">%s</span>`},
	{"font white", "", `<font color="white">%s</font>`},
	{"size 0", "", `<span style="font-size:0">%s</span>`},
	{"size of a fraction", "", `<span style="font-size:.1px">%s</span>`},
	{"size 0 in font", "", `<span style="font:0/0 a">%s</span>`},
	{"opacity 0", "", `<span style="opacity:0">%s</span>`},
	{"opacity of a hundredth", "", `<span style="opacity:0.01">%s</span>`},
	{"filter opacity", "", `<span style="filter:opacity(0)">%s</span>`},
	{"clip", "", `<span style="position:absolute;clip:rect(0,0,0,0)">%s</span>`},
	{"clip-path", "", `<span style="clip-path:inset(100%%)">%s</span>`},
	{"off to the left", "", `<span style="position:absolute;left:-9999px">%s</span>`},
	{"off the top", "", `<span style="position:fixed;top:-200em">%s</span>`},
	{"text-indent", "", `<span style="display:inline-block;text-indent:-9999px">%s</span>`},
	{"margin off the page", "", `<span style="margin-left:-9999px">%s</span>`},
	{"no height", "", `<span style="display:inline-block;height:0;overflow:hidden">%s</span>`},
	{"no width", "", `<span style="display:inline-block;width:0;overflow:hidden">%s</span>`},
	{"one pixel", "",
		`<span style="position:absolute;width:1px;height:1px;overflow:hidden">%s</span>`},
	{"max-height 0", "",
		`<span style="display:inline-block;max-height:0;overflow:hidden">%s</span>`},
	{"scaled to nothing", "", `<span style="display:inline-block;transform:scale(0)">%s</span>`},
	{"moved off the page", "",
		`<span style="display:inline-block;transform:translateX(-9999px)">%s</span>`},
	{"behind the page", "", `<span style="position:absolute;z-index:-1">%s</span>`},
	{"content-visibility", "", `<span style="content-visibility:hidden">%s</span>`},
	{"rule of a class", ".x7{display:none}", `<span class="a x7">%s</span>`},
	{"rule of an element", "article i{display:none}", `<i>%s</i>`},
	{"rule of a descendant", "p > span.n{visibility:hidden}", `<span class="n">%s</span>`},
	{"rule of an attribute", `[data-k="1"]{font-size:0}`, `<span data-k="1">%s</span>`},
	{"rule of white", ".w{color:#fff}", `<span class="w">%s</span>`},
	{"rule of several selectors", "h6, .m, .n{opacity:0}", `<span class="n">%s</span>`},
	{"rule on a dark page", "body{background:#000;color:#fff} .k{color:black}",
		`<span class="k">%s</span>`},
	{"rule of media screen", "@media screen{.s{display:none}}", `<span class="s">%s</span>`},
	{"rule behind a comment", "/* a */ .c /* b */ {position:absolute;left:-999em}",
		`<span class="c">%s</span>`},
	{"rule with an escape", `.\61 b{display:none}`, `<span class="ab">%s</span>`},
	{"rule of a variable", ":root{--v:none} .v{display:var(--v)}", `<span class="v">%s</span>`},
	{"hidden attribute", "", `<span hidden>%s</span>`},
	{"hidden until found", "", `<span hidden="until-found">%s</span>`},
	{"ruby text", "rt{font-size:0}", `<ruby>a<rt>%s</rt></ruby>`},
	{"ruby text as it is", "", `<ruby>a<rt>%s</rt></ruby>`},
	{"deleted", "", `<del>%s</del>`},
	{"struck out", "", `<s>%s</s>`},
	{"template", "", `<template>%s</template>`},
	{"noscript", "", `<noscript>%s</noscript>`},
	{"details, closed", "", `<details><summary></summary>%s</details>`},
	{"dialog, closed", "", `<dialog>%s</dialog>`},
	{"popover, closed", "", `<span popover>%s</span>`},
	{"inside a hidden element", "", `<span style="display:none"><b>%s</b></span>`},
	{"option of a datalist", "", `<datalist><option>%s</option></datalist>`},
}

// hidden makes pages of the report with own words that no reader sees: behind every second
// word, so that no run is left; and as paragraphs, so that the copy is a small share.
func hidden(m *maker) {
	for i, v := range veils {
		own := &stream{s: m.sample, at: 100 * i}
		head := "<style>" + v.style + "</style>"
		inside := eachWord(html.EscapeString(m.report.Text), func(i int, w string) string {
			if i%2 == 0 {
				return w
			}
			return w + " " + fmt.Sprintf(v.element, own.next(1))
		})
		m.page(v.name+", behind every second word",
			page{head: head,
				body: "<p>" + strings.ReplaceAll(inside, "\n\n", "</p>\n<p>") + "</p>"})
		var behind strings.Builder
		for range 12 {
			fmt.Fprintf(&behind, "<p>"+v.element+"</p>\n", own.next(90))
		}
		m.page(v.name+", paragraphs",
			page{head: head, body: marked(m.report.Text) + behind.String()})
	}
	m.page("display none, inside words", page{body: strings.NewReplacer(
		"e", `e<span style="display:none">q</span>`, "o",
		`o<i hidden>x</i>`).Replace(paragraphsOnly(m.report.Text))})
	m.page("white, inside words", page{body: strings.NewReplacer(
		"e", `e<span style="color:#fff;font-size:0">q</span>`, "a",
		`a<span style="color:#fff">x</span>`).Replace(paragraphsOnly(m.report.Text))})
	m.page("comments between letters",
		page{body: strings.NewReplacer("e", "e<!-- x -->", "a",
			"a<!---->").Replace(paragraphsOnly(m.report.Text))})
}
