package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// copied is prose in which every other word has the mark %s behind it, which a test fills.
func junked(text, before, after string) string {
	var b strings.Builder
	for i, w := range strings.Fields(text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
		if i%2 == 1 {
			b.WriteString(" " + before + "junk" + after)
		}
	}
	return b.String()
}

// onPage is a page with a head and a body of one paragraph.
func onPage(head, paragraph string) string {
	return "<!DOCTYPE html><html><head><title>A title</title>" + head +
		"</head><body><article><p>" + paragraph + "</p></article></body></html>"
}

// Each way to hide a word, as a style attribute and as a rule.
var hiding = map[string]string{
	"display": "display:none|display: none " +
		"!important|DISPLAY:NONE|d\\isplay:none|display:/**/none|color:red;display:none|display:no\\6e e",
	"visibility": "visibility:hidden|visibility:collapse",
	"color": `color:white|color:#fff|color:#FFFFFF|color:#fefefe|color:rgb(255,255,255)|color:rgb(255 255 255 / 100%)|color:hsl(0,0%,100%)|color:rgba(0,0,0,0)` +
		`|color:rgba(0,0,0,.02)|color:transparent|color:#0000|-webkit-text-fill-color:transparent|background:#123456;color:#123456|color:hwb(0 100% 0%)` +
		`|background:navy;color:#000080|color:var(--none, white)|color:Canvas|color:color(srgb 1 1 1)|color:oklch(1 0 0)|color:lab(100% 0 0)|background:url() #eee;background:#000;color:#010101`,
	"font-size": "font-size:0|font-size:0px|font-size:1px|font-size:.05em|font-size:0%|font:0/0 " +
		"a|font:normal 1px/1 serif|font-size:0.5pt|font-size:.01rem",
	"opacity": "opacity:0|opacity:0%|opacity:.01|filter:opacity(0)|filter:opacity(0%)",
	"clip": "position:absolute;clip:rect(0,0,0,0)|position:fixed;clip:rect(1px " +
		"1px 1px " +
		"1px)|clip-path:inset(50%)|clip-path:inset(100%)|clip-path:circle(0)|clip-path:polygon(0 0,0 0,0 0)|clip-path:circle(0 at 50% 50%)",
	"position":    "position:absolute;left:-9999px|position:fixed;top:-9999px|position:absolute;right:-200em|position:relative;left:-5000px|margin-left:-9999px|position:absolute;inset:0 0 0 -10000px|margin:0 0 0 -9999px",
	"text-indent": "text-indent:-9999px|display:inline-block;text-indent:-999em",
	"transform": "transform:translate(-9999px)|transform:translateX(-9999px) " +
		"rotate(3deg)|transform:scale(0)|translate:-9999px " +
		"0|scale:0|transform:scale3d(0,0,0)|transform:translate3d(-9999px,0,0)|transform:rotateY(90deg)",
	"size":               "display:inline-block;width:0;overflow:hidden|position:absolute;height:1px;width:1px;overflow:hidden|display:block;max-height:0;overflow:hidden|float:left;width:0;overflow:clip|display:inline-block;overflow-x:hidden;max-width:0px",
	"content-visibility": "content-visibility:hidden",
	"z-index":            "position:absolute;z-index:-1|position:relative;z-index:-99",
	"line-through":       "text-decoration:line-through",
}

// A word hidden after every second word leaves the text as it was, by each property, in an
// attribute and in rules of each kind; and it is told where it would stand.
func TestHidingStyles(t *testing.T) {
	text := prose(1, 4)
	for how, styles := range hiding {
		for style := range strings.SplitSeq(styles, "|") {
			for name, in := range map[string]string{
				"attribute": onPage("", junked(text, `<span style="`+style+`">`, `</span>`)),
				"class": onPage("<style>.h{"+style+"}</style>",
					junked(text, `<b class="x h">`, `</b>`)),
				"nested": onPage("<style>p > .o i{"+style+"}</style>",
					junked(text, `<b class=o><i>`, `</i></b>`)),
				"media": onPage("<style>@media screen and (min-width:10px){@supports (a:b){ em{"+
					style+"} }}</style>", junked(text, `<em>`, `</em>`)),
				"last wins": onPage("<style>.h{display:inline!ie;visibility:visible} "+
					"@font-face{a:b} } .h{"+style+"}</style>", junked(text, `<b class="h">`,
					`</b>`)),
			} {
				d, err := ReadDraft(in)
				if err != nil || d.Text != text {
					t.Errorf("%s by %s: %v\n%s", style, name, err, d.Text)
					continue
				}
				checkJunk(t, d, how, len(strings.Fields(text))/2)
			}
		}
	}
}

// checkJunk says if not every hidden word of d is junk and inside, but for the last, behind which
// no word is.
func checkJunk(t *testing.T, d Draft, how string, want int) {
	t.Helper()
	if len(d.Hidden) != want {
		t.Errorf("%d hidden, want %d", len(d.Hidden), want)
	}
	for i, h := range d.Hidden {
		words := len(strings.Fields(d.Text[:h.At]))
		if h.Text != "junk" || h.How != how || h.Inside != (h.At < len(d.Text)) || words != 2*i+2 {
			t.Errorf("%d: %+v behind %d words, want by %s", i, h, words, how)
			return
		}
	}
}

// Letters hidden in words leave the words whole.
func TestHiddenLetters(t *testing.T) {
	text := prose(1, 4)
	for _, tag := range []string{`<span style="display:none">`, `<span style="font-size:0">`,
		`<span hidden>`} {
		d, err := ReadDraft(onPage("", strings.ReplaceAll(text, "ou", "o"+tag+"xx</span>u")))
		if err != nil || d.Text != text || len(d.Hidden) != strings.Count(text, "ou") ||
			!d.Hidden[0].Inside {
			t.Errorf("%s: %v %+v\n%s", tag, err, d.Hidden, d.Text)
		}
		if at := d.Hidden[1].At; !strings.HasPrefix(d.Text[at-1:], "ou") {
			t.Errorf("%s: stands before %q", tag, d.Text[at:])
		}
	}
}

// Elements hide by themselves.
func TestHidingElements(t *testing.T) {
	text := prose(1, 4)
	for open, how := range map[string]string{"<span hidden>": "display", "<del>": "del", "<s>": "s",
		"<ruby><rt>": "rt", "<span popover>": "display", "<font color=white>": "color"} {
		name, _, _ := strings.Cut(strings.Trim(open, "<>"), " ")
		closing := "</" + name + ">"
		if name == "ruby><rt" {
			closing = "</rt></ruby>"
		}
		d, err := ReadDraft(onPage("", junked(text, open, closing)))
		if err != nil || d.Text != text {
			t.Errorf("%s: %v\n%s", open, err, d.Text)
			continue
		}
		checkJunk(t, d, how, len(strings.Fields(text))/2)
	}
}

// Blocks that are hidden or shown.
func TestHidingBlocks(t *testing.T) {
	text, other := prose(1, 4), prose(50, 3)
	for in, hidden := range map[string]bool{
		`<details><summary>More</summary><p>%s</p></details>`:      true,
		`<details open><summary>More</summary><p>%s</p></details>`: false,
		`<dialog>%s</dialog>`:                               true,
		`<dialog open>%s</dialog>`:                          false,
		`<div hidden><p>%s</p></div>`:                       true,
		`<div hidden style="display:block"><p>%s</p></div>`: false,
		`<div style="visibility:hidden"><p style="visibility:visible">%s</p></div>`:                                      false,
		`<div style="display:none"><p style="display:block">%s</p></div>`:                                                true,
		`<div style="opacity:0"><p style="opacity:1">%s</p></div>`:                                                       true,
		`<div style="font-size:0"><p>%s</p></div>`:                                                                       true,
		`<div style="font-size:0"><p style="font-size:2em">%s</p></div>`:                                                 true,
		`<div style="font-size:0"><p style="font-size:16px">%s</p></div>`:                                                false,
		`<div style="color:white"><p>%s</p></div>`:                                                                       true,
		`<div style="color:white"><p style="color:black">%s</p></div>`:                                                   false,
		`<div style="color:white;background:navy"><p>%s</p></div>`:                                                       false,
		`<div style="background:#000;color:#fff"><div style="background:#fff"><p>%s</p></div></div>`:                     true,
		`<div style="color:white;background:url(x.jpg)"><p>%s</p></div>`:                                                 false,
		`<div style="color:transparent;text-shadow:0 0 1px #000"><p>%s</p></div>`:                                        false,
		`<table bgcolor=black><tr><td><font color="#000000">%s</font></td></tr></table>`:                                 true,
		`<div aria-hidden=false style="height:0"><p>%s</p></div>`:                                                        false,
		`<div style="height:0;overflow:hidden"><p>%s</p></div>`:                                                          true,
		`<p><span style="height:0;overflow:hidden">%s</span></p>`:                                                        false,
		`<div style="position:static;left:-9999px"><p>%s</p></div>`:                                                      false,
		`<style>@media print{.z{display:none}}</style><div class=z><p>%s</p></div>`:                                      false,
		`<style media=print>.z{display:none}</style><div class=z><p>%s</p></div>`:                                        false,
		`<style>@media (max-width:600px){.z{display:none}}</style><div class=z><p>%s</p></div>`:                          false,
		`<style>@media not print{.z{display:none}}</style><div class=z><p>%s</p></div>`:                                  true,
		`<style>.z{display:none}.y{display:block}</style><div class="y z"><p>%s</p></div>`:                               false,
		`<style>.z.z{display:none}.y{display:block}</style><div class="y z"><p>%s</p></div>`:                             true,
		`<style>#z{display:none}.y{display:block}</style><div class="y" id=z><p>%s</p></div>`:                            true,
		`<style>.z{display:none!important}</style><div class=z style="display:block"><p>%s</p></div>`:                    true,
		`<style>.z{display:none}</style><div class=z style="display:block"><p>%s</p></div>`:                              false,
		`<style>.z:hover{display:none}</style><div class=z><p>%s</p></div>`:                                              false,
		`<style>:is(.z,.q):not(.y){display:none}</style><div class=z><p>%s</p></div>`:                                    true,
		`<style>.a{.z{display:none}}</style><div class=a><div class=z><p>%s</p></div></div>`:                             true,
		`<style>.y, .a{.q, .z{display:none}}</style><div class=a><div class=z><p>%s</p></div></div>`:                     true,
		`<style>:is(article .z){display:none}</style><div class=z><p>%s</p></div>`:                                       true,
		`<style>article:has(.z) div:not(p > .z, :nth-child( 2n + 9 )){display:none}</style><div><p class=z>%s</p></div>`: true,
		`<style>.a{&.z{display:none}}</style><div class="a z"><p>%s</p></div>`:                                           true,
		`<style>.z{display:none;}` +
			"\n<!-- .y{} --></style><div class=z><p>%s</p></div>": true,
		`<style>@keyframes k{from{opacity:0}.z{opacity:0}}</style><div class=z><p>%s</p></div>`:                  false,
		`<style>:root{--c:#fff}.z{color:var(--c)}</style><div class=z><p>%s</p></div>`:                           true,
		`<style>article > p ~ div + div:nth-child(4){display:none}</style><div>A</div><div><p>%s</p></div>`:      true,
		`<style>.z{display:none;display:nonsense-is-shown}</style><div class=z><p>%s</p></div>`:                  false,
		`<style>.z{color:white;color:nonsense}</style><div class=z><p>%s</p></div>`:                              true,
		`<template><style>.z{display:none}</style></template><div class=z><p>%s</p></div>`:                       false,
		`<style type="text/x">.z{display:none}</style><div class=z><p>%s</p></div>`:                              false,
		`<link rel=stylesheet href="data:text/css,.z%%7Bdisplay:none%%7D"><div class=z><p>%s</p></div>`:          true,
		`<link rel=stylesheet href="data:text/css;base64,Lnp7ZGlzcGxheTpub25lfQ=="><div class=z><p>%s</p></div>`: true,
		`<style>.\61 b > .z{display:none}</style><div class=ab><p class=z>%s</p></div>`:                          true,
		`<iframe src="data:text/html;charset=utf-8,<p>%s</p>"></iframe>`:                                         false,
		`<iframe srcdoc="<p>%s</p>"></iframe>`:                                                                   false,
		`<iframe style="display:none" srcdoc="<p>%s</p>"></iframe>`:                                              true,
		`<iframe srcdoc="<style>p{display:none}</style><p>%s</p>"></iframe>`:                                     true,
		`<textarea>%s</textarea>`:                                    false,
		`<textarea hidden>%s</textarea>`:                             true,
		`<svg><text>%s</text></svg>`:                                 false,
		`<svg><text opacity=0>%s</text></svg>`:                       true,
		`<svg><text fill=white>%s</text></svg>`:                      true,
		`<object><p>%s</p></object>`:                                 false,
		`<img alt="%s">`:                                             false,
		`<style>.z::before{content:"%s"}</style><div class=z></div>`: false,
		`<style>.z::after{content:attr(data-t)}</style><div class=z data-t="%s"></div>`:                             false,
		`<style>.z::before{content:"%s";display:none}</style><div class=z></div>`:                                   true,
		`<style>.z{display:none}.z::before{content:"%s"}</style><div class=z></div>`:                                true,
		`<style>.z{display:none}.z::before{content:"%s"}@media print{.z{display:block}}</style><div class=z></div>`: true,
	} {
		d, err := ReadDraft(onPage("", text+"</p>"+fmt.Sprintf(in, other)+"<p>"+prose(80, 3)))
		if err != nil || !strings.Contains(d.Text, text) ||
			!strings.Contains(d.Text, prose(80, 3)) {
			t.Errorf("%s: %v %s", in, err, d.Text)
		}
		listed := len(d.Hidden) > 0 && strings.Contains(d.Hidden[0].Text, other)
		written := strings.Contains(in, "content") || strings.Contains(in, "srcdoc") &&
			listed == false && strings.Contains(in, "iframe style") ||
			strings.Contains(in, "textarea hidden") || strings.Contains(in, "svg")
		if shown := strings.Contains(d.Text, other); shown == hidden || listed != hidden &&
			!written {
			t.Errorf("%s: hidden is %v\n%s\n%+v", in, !hidden, d.Text, d.Hidden)
		}
	}
}

// What a reader sees and the text lacks is named.
func TestUnread(t *testing.T) {
	text, other := prose(1, 6), "The minister said on Friday that the bridge would open in May."
	for in, how := range map[string]string{
		`<figure><img src=x><figcaption>%s</figcaption></figure>`: "figcaption",
		`<footer><p>%s</p></footer>`:                              "footer",
		`<aside><p>%s</p></aside>`:                                "aside",
		`<nav>%s</nav>`:                                           "nav",
		`<p class="ad">%s</p>`:                                    "outside the article",
		`<img src=x alt="%s">`:                                    "alt",
		`<object data=x.png>%s</object>`:                          "object",
		`<audio>%s</audio>`:                                       "audio",
		`<script>document.write("<p>%s</p>")</script>`:            "script",
		`<script>x.innerHTML += '%s'</script>`:                    "script",
		`<input value="%s">`:                                      "input",
		`<select><option>%s</option></select>`:                    "select",
		`<div aria-hidden=true>%s</div>`:                          "outside the article",
		`<form><label>%s</label></form>`:                          "label",
		`<div><template shadowrootmode=open>%s</template></div>`:  "template",
	} {
		d, err := ReadDraft(onPage("", text+"</p>"+fmt.Sprintf(in, other)+"<p>"+prose(80, 6)))
		want := text + "\n\n" + prose(80, 6)
		if err != nil || d.Text != want || len(d.Unread) != 1 ||
			d.Unread[0] != (Unseen{len(text) + 2, other, how, false}) {
			t.Errorf("%s: %v %+v\n%s", in, err, d.Unread, d.Text)
		}
	}
}

// What is turned around is turned back.
func TestArranged(t *testing.T) {
	text := prose(1, 4)
	backwards := func(s string) string {
		r := []rune(s)
		for i := range len(r) / 2 {
			r[i], r[len(r)-1-i] = r[len(r)-1-i], r[i]
		}
		return string(r)
	}
	half := len("In paragraph 1 the council")
	for _, in := range []string{
		onPage("",
			`<span style="direction:rtl;unicode-bidi:bidi-override">`+backwards(text)+`</span>`),
		onPage("", `<bdo dir=rtl>`+backwards(text)+`</bdo>`),
		onPage("",
			`<span style="display:flex;flex-direction:row-reverse"><i>`+text[half:]+
				`</i><i>`+text[:half]+` </i></span>`),
		onPage("",
			`<span style="display:flex"><i style="order:2">`+text[half:]+
				`</i><i style="order:1">`+text[:half]+` </i></span>`),
		onPage("<style>i::before{content:attr(t) ' '}</style>",
			strings.ReplaceAll(text, "council ", `<i t=council></i>`)),
		onPage("", strings.ReplaceAll(text, "council", `<img alt=council>`)),
		onPage("", strings.ReplaceAll(text, "council", `<button>council</button>`)),
		onPage("", strings.ReplaceAll(text, "council", `<svg><text>council</text></svg>`)),
		onPage("", strings.ReplaceAll(text, "council", `<span class="ad share">council</span>`)),
		onPage("", strings.ReplaceAll(text, "council", `<label aria-hidden=true>council</label>`)),
		onPage("", strings.ReplaceAll(text, " ", `<i style="color:white">x</i>`)),
	} {
		if d, err := ReadDraft(in); err != nil || d.Text != text {
			t.Errorf("%s: %v\n%s", in, err, d.Text)
		}
	}
}

// A page that shows next to nothing before its script has run is read; what it hides else is
// hidden.
func TestWaiting(t *testing.T) {
	text := prose(1, 6)
	for _, head := range []string{"<style>body{opacity:0}</style>",
		"<style>html{visibility:hidden}</style>", "<style>article{display:none}</style>",
		"<style>p{opacity:0}</style>"} {
		d, err := ReadDraft(onPage(head, text))
		if err != nil || d.Text != text || len(d.Notes) != 1 || d.Hidden != nil {
			t.Errorf("%s: %v %+v", head, err, d)
		}
	}
	d, _ := ReadDraft(onPage("<style>body{opacity:0} b{display:none}</style>",
		junked(text, "<b>", "</b>")))
	if d.Text != text {
		t.Errorf("%s", d.Text)
	}
	d, _ = ReadDraft(onPage("", `<span style="display:none">`+prose(100, 60)+"</span>"+text))
	if d.Text != text {
		t.Errorf("a decoy is read: %s", d.Text)
	}
}

// A page without a style gives what Read gives.
func TestDraftIsRead(t *testing.T) {
	tags := []string{"p", "div", "b", "span", "ul", "li", "blockquote", "table", "tr", "td",
		"figcaption", "a", "aside", "h2"}
	rapid.Check(t, func(t *rapid.T) {
		var b strings.Builder
		var nest func(depth int)
		nest = func(depth int) {
			for range rapid.IntRange(1, 4).Draw(t, "children") {
				if depth > 4 || rapid.Bool().Draw(t, "text") {
					b.WriteString(prose(rapid.IntRange(1, 99).Draw(t, "from"),
						rapid.IntRange(0, 3).Draw(t, "sentences")) + " ")
					continue
				}
				tag := rapid.SampledFrom(tags).Draw(t, "tag")
				b.WriteString("<" + tag + ">")
				nest(depth + 1)
				b.WriteString("</" + tag + ">")
			}
		}
		nest(0)
		p, err1 := Read(b.String())
		d, err2 := ReadDraft(b.String())
		if p.Text != d.Text || err1 != err2 || d.Hidden != nil || d.Notes != nil {
			t.Fatalf("%q and %q, hidden %v", p.Text, d.Text, d.Hidden)
		}
	})
}

// What is hidden in elements of format is hidden on a page with so many that Read leaves them out.
func TestDraftOfManyFormats(t *testing.T) {
	text := prose(1, 4)
	var many strings.Builder
	for i := range 700 {
		fmt.Fprintf(&many, "<p>A <b class=k%d>line</b> of words.", i)
	}
	in := onPage("<style>i{display:none}</style>",
		junked(text, "<i>", "</i>")+"</p></article>"+many.String())
	if s, err := Open(in); err != nil || s.whole == s.html {
		t.Fatalf("the page has too few tags: %v", err)
	}
	d, err := ReadDraft(in)
	if err != nil || !strings.HasPrefix(d.Text, text) || len(d.Hidden) == 0 {
		t.Errorf("%v %v\n%s", err, d.Hidden, d.Text)
	}
}

// A page made to take long is read in time, or said to be beyond a bound.
func TestHostileStyles(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds by design")
	}
	text := prose(1, 6)
	var rules strings.Builder
	for i := range maxRules + 1000 {
		fmt.Fprintf(&rules, ".c%d{display:none}", i)
	}
	deep := strings.Repeat("<div>", 400) + text + strings.Repeat("</div>", 400)
	for name, in := range map[string]string{
		"rules": "<style>" + rules.String() + "</style><p>" + text,
		"depth": "<style>" + strings.Repeat("* ", 30) + "u *{display:none}</style>" + deep,
		"nth": "<style>" +
			strings.Repeat("i:nth-child(7) ~ i:nth-last-child(3) b{display:none}", 500) +
			"</style><p>" + text + strings.Repeat("<i></i>", 30_000),
		"has": "<style>" + strings.Repeat("p:has(b) u{display:none}", 500) + "</style><p>" +
			text + strings.Repeat("<p><u>x</u>", 10_000),
		"nested": "<style>" + strings.Repeat("a,b{", 1000) + "</style><p>" + text,
		"is": "<style>" +
			strings.Repeat(":is(* * * * * * u) u{display:none} :is(* u, * b,* i) u{display:none}",
				500) + "</style>" + deep,
		"class": "<style>" + rules.String()[:100_000] + "</style><p>" + text +
			strings.Repeat("<p class='"+strings.Repeat("c1 c2 c3 c4 c5 c6 c7 c8 c9 ", 500)+"'>x",
				100),
		"written": "<style>*::before{content:'" + strings.Repeat("long ", 100_000) +
			"'}</style><p>" + text + strings.Repeat("<b>x</b>", 1000),
		"boxes": strings.Repeat("<object><map>", 200) + strings.Repeat("words ", 100_000) +
			strings.Repeat("</map></object>", 200) + "<p>" + text,
		"turned": strings.Repeat("<bdo dir=rtl>", 400) + strings.Repeat("words ", 100_000) +
			strings.Repeat("</bdo>", 400) + "<p>" + text,
		"cells": "<p>" + text + "</p><footer>" + strings.Repeat("<div>word</div>", 50_000) +
			"</footer>",
		"alts":  "<p>" + text + strings.Repeat("<img src=x alt=word>", 100_000),
		"parts": "<p>" + text + strings.Repeat("<b class=ad>word</b> other words ", 30_000),
		"deep vars": "<style>:root{--a:var(--b) var(--b) var(--b) var(--b);--b:var(--c) " +
			"var(--c) var(--c) var(--c);--c:var(--a) var(--a) var(--a)}" +
			strings.Repeat("b{color:var(--a)}", 1000) + "</style><p>" + text +
			strings.Repeat("<b>x</b>", 5000),
		"vars": "<style>:root{--a:var(--b) var(--b) var(--b);--b:var(--a) " +
			"var(--a)}p{color:var(--a)}</style><p>" + text,
		"braces": "<style>" + strings.Repeat("}{(", 100_000) + "</style><p>" + text,
		"frames": strings.Repeat(
			`<iframe srcdoc="<style>* * b{display:none}</style><p>x</p>"></iframe>`, 2000) +
			"<p>" + text,
	} {
		start := time.Now()
		d, err := ReadDraft(in)
		if (err == nil) != strings.Contains(d.Text, text) {
			t.Errorf("%s: %v %.100s", name, err, d.Text)
		}
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		} else {
			t.Log(name, took, err)
		}
	}
}

func FuzzDraftPage(f *testing.F) {
	f.Add(fmt.Sprintf(sample, "<p>"+prose(1, 5)+"</p>"))
	f.Add(onPage("<style>.h{display:none} i::before{content:'words'} @media print{b{color:red",
		junked(prose(1, 3), "<b class=h>", "</b>")))
	f.Add("<details>x<summary>y</details><iframe srcdoc='<p>x<del>y'><svg><text>a b c d e f g h " +
		"i</svg><bdo dir=rtl>א x</bdo>")
	f.Add("<p style='color:#fff'>x<textarea>y</textarea><template " +
		"shadowrootmode=open>z</template><img alt=é>")
	f.Fuzz(func(t *testing.T, b string) {
		b = strings.ToValidUTF8(b, "\ufffd")
		d, err := ReadDraft(b)
		if (err == nil) != (strings.TrimSpace(d.Text) != "") || !utf8.ValidString(d.Text) {
			t.Fatalf("%q gives %q, %v", b, d.Text, err)
		}
		for _, all := range [][]Unseen{d.Hidden, d.Unread} {
			at := 0
			for _, u := range all {
				if u.At < 0 || u.At > len(d.Text) || u.At < len(d.Text) &&
					!utf8.RuneStart(d.Text[u.At]) {
					t.Fatalf("%q: %+v stands outside of %q", b, u, d.Text)
				}
				if u.Text == "" || u.How == "" || !utf8.ValidString(u.Text) || u.At < at {
					t.Fatalf("%q: %+v", b, u)
				}
				at = u.At
			}
		}
	})
}
