package main

import (
	"fmt"
	"html"
	"strings"
)

// places makes pages that show the report where an extraction does not look for the
// article, beside own words where it does.
func places(m *maker) {
	text := html.EscapeString(strings.ReplaceAll(m.report.Text, "\n\n", " "))
	inside := marked(m.report.Text)
	quoted := strings.ReplaceAll(text, "&#34;", "&quot;")
	for _, e := range []struct{ name, element string }{
		{"textarea", "<textarea rows=40 cols=90 readonly>" + text + "</textarea>"},
		{"svg text", `<svg width="900" height="900"><text x="9" y="9">` + text + "</text></svg>"},
		{"svg tspans", `<svg>` + each(m.words(), "<tspan x=0>%s</tspan> ") + "</svg>"},
		{"svg foreignObject", "<svg><foreignObject>" + inside + "</foreignObject></svg>"},
		{"srcdoc", `<iframe srcdoc="` + html.EscapeString(inside) + `"></iframe>`},
		{"figcaption", `<figure><img src="a.jpg"><figcaption>` + text + "</figcaption></figure>"},
		{"table",
			"<table>" +
				strings.NewReplacer("<p>", "<tr><td>", "</p>", "</td></tr>").Replace(inside) +
				"</table>"},
		{"table of columns",
			"<table><tr><td>1</td><td>" +
				strings.NewReplacer("<p>", "", "</p>",
					"</td><td>2</td></tr><tr><td>1</td><td>").Replace(inside) +
				"</td></tr></table>"},
		{"caption of a table", "<table><caption>" + text + "</caption><tr><td>1</td></tr></table>"},
		{"footer", "<footer>" + inside + "</footer>"},
		{"aside", "<aside>" + inside + "</aside>"},
		{"navigation", "<nav>" + inside + "</nav>"},
		{"links", each(strings.Split(m.report.Text, "\n\n"), `<p><a href="/a">%s</a></p>`)},
		{"list",
			"<ul>" + strings.NewReplacer("<p>", "<li>", "</p>", "</li>").Replace(inside) + "</ul>"},
		{"definitions",
			"<dl>" + strings.NewReplacer("<p>", "<dt>1</dt><dd>", "</p>", "</dd>").Replace(inside) +
				"</dl>"},
		{"preformatted", "<pre>" + text + "</pre>"},
		{"alt text", `<img src="a.jpg" alt="` + quoted + `">`},
		{"titles", `<p title="` + quoted + `">` + "…</p>"},
		{"placeholder", `<input size=400 placeholder="` + quoted + `">`},
		{"value of a field", `<input size=400 readonly value="` + quoted + `">`},
		{"buttons", each(strings.Split(m.report.Text, "\n\n"), "<button>%s</button>")},
		{"options",
			"<select size=20 multiple>" +
				each(strings.Split(m.report.Text, "\n\n"), "<option>%s</option>") + "</select>"},
		{"legend", "<fieldset><legend>" + text + "</legend></fieldset>"},
		{"labels", each(strings.Split(m.report.Text, "\n\n"), "<label>%s</label>")},
		{"summary", "<details open><summary>" + text + "</summary></details>"},
		{"details, open", "<details open><summary>More</summary>" + inside + "</details>"},
		{"object", `<object data="missing.png">` + inside + "</object>"},
		{"shadow root", `<div><template shadowrootmode="open">` + inside + "</template></div>"},
		{"class of comments", `<div class="comments" id="comments">` + inside + "</div>"},
		{"class of a sidebar", `<div class="sidebar related promo">` + inside + "</div>"},
		{"class of a share bar", `<div class="social share-tools">` + inside + "</div>"},
		{"role of navigation", `<div role="navigation">` + inside + "</div>"},
		{"aria-hidden", `<div aria-hidden="true">` + inside + "</div>"},
		{"frame of data",
			`<iframe src="data:text/html;charset=utf-8,` + escaped(inside) + `"></iframe>`},
		{"marquee", "<marquee>" + text + "</marquee>"},
		{"mathematics", "<math><mtext>" + text + "</mtext></math>"},
		{"headings", each(strings.Split(m.report.Text, "\n\n"), "<h2>%s</h2>")},
		{"small words in a table",
			"<table><tr>" + each(m.words(), "<td>%s</td>") + "</tr></table>"},
		{"a word to a block", each(m.words(), "<div>%s</div>")},
		{"audio", "<audio controls>" + inside + "</audio>"},
		{"written by a script",
			"<script>document.write(" + fmt.Sprintf("%q", inside) + ")</script>"},
	} {
		m.page(e.name, page{body: m.around(e.element)})
	}
	content := strings.NewReplacer("\n\n", " ", `"`, `\"`).Replace(m.report.Text)
	m.page("content of CSS",
		page{head: `<style>.c::before{content:"` + content + `"}</style>`,
			body: m.around(`<p class="c"></p>`)})
	m.page("content of CSS behind",
		page{head: `<style>#c:after{content:'` + strings.ReplaceAll(content, "'", `\'`) +
			`'}</style>`, body: m.around(`<p id="c"></p>`)})
	m.page("content of CSS by attribute",
		page{head: `<style>[data-t]::before{content:attr(data-t)}</style>`,
			body: m.around(each(strings.Split(m.report.Text, "\n\n"), `<p data-t="%s"></p>`))})
	m.page("outside of the article",
		page{body: m.around("</article></main><div>" + inside + "</div><main><article>")})
	m.page("a second article", page{body: m.around("</article><article>" + inside)})
	m.page("title", page{title: text, body: m.around("")})
}

// around puts own paragraphs before and behind an element of a page.
func (s *sample) around(element string) string {
	return "<p>" + s.filler(3000, 90) + "</p>\n<p>" + s.filler(3090, 80) + "</p>\n" + element +
		"\n<p>" + s.filler(3170, 40) + "</p>"
}

// each puts each part of a text into an element.
func each(parts []string, element string) string {
	var b strings.Builder
	for _, p := range parts {
		fmt.Fprintf(&b, element, html.EscapeString(p))
	}
	return b.String()
}

// escaped returns s for the address of data.
func escaped(s string) string {
	return strings.NewReplacer("%", "%25", `"`, "%22", "#", "%23", "\n", "%0a").Replace(s)
}
