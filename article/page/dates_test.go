package page

import (
	"fmt"
	"strings"
	"testing"
)

// seenOn gives the dates of a page that readers see or that its elements have, one a line.
func seenOn(in string) string {
	p, _ := Read(in)
	var all []string
	for _, d := range p.Dates {
		if d.By >= State || d.By == Property {
			all = append(all, fmt.Sprintf("%d %d %t %d %s|%s", d.By, d.Part, d.Hidden, d.Far,
				d.Before, d.Text))
		}
	}
	return strings.Join(all, "\n")
}

// What may have a date is found with what is known of it: by what, in which part, whether it is
// hidden, how far from the headline, and what stands before it.
func TestDates(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a line", "<h1>Pier</h1><p>By Ida Fenn, March 5, 2024</p>",
			"6 0 false 0 |By Ida Fenn, March 5, 2024"},
		{"a line before", "<div>March 5, 2024</div><h1>Pier</h1>", "6 0 false -13 |March 5, 2024"},
		{"a time", "<h1>Pier</h1>By <b>I</b> on <time datetime=2024-03-05>5 March 2024</time>",
			"5 0 true 7 By I on|2024-03-05\n5 0 false 7 By I on| 5 March 2024\n" +
				"6 0 false 0 |By I on 5 March 2024"},
		{"a class", "<h1>Pier</h1><p class=entry-date>March 5, 2024</p>",
			"5 0 false 0 |March 5, 2024\n6 0 false 0 |March 5, 2024"},
		{"a class in two words", "<h1>Pier</h1><p class=publishDate>March 5, 2024</p>",
			"4 0 false 0 |March 5, 2024\n6 0 false 0 |March 5, 2024"},
		{"an attribute", "<h1>Pier</h1><i itemprop=datePublished content=2024-03-05></i>",
			"2 0 true 0 |2024-03-05"},
		{"an abbreviation", "<h1>Pier</h1><abbr title=2024-03-05T10:00Z>now</abbr>",
			"5 0 true 0 |2024-03-05T10:00Z"},
		{"an input", "<h1>Pier</h1><input class=published_date value='2018-07-16 23:41:18'>",
			"4 0 true 0 |2018-07-16 23:41:18"},
		{"the change", "<h1>Pier</h1><p class=date-updated>March 5, 2024</p>",
			"7 0 false 0 |March 5, 2024\n6 0 false 0 |March 5, 2024"},
		{"a sheet of a calendar", "<h1>Pier</h1><div class=date><div>5</div><div>March</div>" +
			"<div>2024</div></div>", "6 0 false 6 |2024\n5 0 false 0 |5 March 2024"},
		{"an ordinal", "<h1>Pier</h1><p>March 5<sup>th</sup>, 2024</p>",
			"6 0 false 0 |March 5th, 2024"},
		{"prose", "<h1>Pier</h1><p>TESSALY, March 5, 2024 - " + strings.Repeat("word ", 90) +
			"</p>", "6 0 false 0 |TESSALY, March 5, 2024 - " + strings.Repeat("word ", 15)},
		{"too few digits", "<h1>Pier</h1><p>5 March</p><time datetime=24>today</time>", ""},
		{"comments", "<h1>Pier</h1><ul class=comment-list><li>March 5, 2024</ul>",
			"6 2 false 0 |March 5, 2024"},
		{"a menu", "<h1>Pier</h1><nav>March 5, 2024</nav>", "6 1 false 0 |March 5, 2024"},
		{"around the headline", "<div class=sidebar-off><h1>Pier</h1><p>March 5, 2024</p></div>",
			"6 0 false 0 |March 5, 2024"},
		{"the article's footer", "<article><h1>Pier</h1><footer>March 5, 2024</footer></article>",
			"6 0 false 0 |March 5, 2024"},
		{"the page's", "<h1>Pier</h1><footer>March 5, 2024</footer>", "6 1 false 0 |March 5, 2024"},
		{"a script", `<script>a={"publishedAt":"2024-03-05"}</script>`, "3 0 true 0 |2024-03-05"},
		{"a script of two", `<script>[{"published_at":"2024-03-05"},{"published_at":"2024-03-06"}]
			</script>`, ""},
		{"the change in a script", `<script>a={"dateModified":"2024-03-05T10:00"}</script>`,
			"7 0 true 0 |2024-03-05T10:00"},
	} {
		if got := seenOn(tt.in); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

// The headline is the heading that has the title, not what names the site or another article.
func TestHeadline(t *testing.T) {
	for _, tt := range []struct{ name, in string }{
		{"behind the site's name", "<title>Pier to close - Paper</title><h1>Paper</h1>%s" +
			"<h1>Pier to close</h1>"},
		{"of lower rank", "<meta property=og:title content='Pier to close'><h1>News</h1>%s" +
			"<h2>Pier to close</h2>"},
		{"longer than the title", "<title>Pier to close</title>%s<h1>Pier to close in May</h1>"},
		{"without a title", "<h2>News</h2>%s<h1>Pier to close</h1>"},
	} {
		in := fmt.Sprintf(tt.in, "<p>"+strings.Repeat("word ", 99)+"</p>") + "<p>March 5, 2024</p>"
		if got := seenOn(in); got != "6 0 false 0 |March 5, 2024" {
			t.Errorf("%s: %s", tt.name, got)
		}
	}
}

// Dates in each other, with nothing in them, are not gone through again and again.
func TestNestedDates(t *testing.T) {
	p, _ := Read("<h1>Pier</h1>" + strings.Repeat("<div class=date>", 60) +
		strings.Repeat("<p><i></i>", 50_000) + "5.3.2024")
	if n := len(p.Dates); n == 0 || n > maxDated {
		t.Errorf("%d dates", n)
	}
}

// A page of dates costs what is bounded: as many are kept as are looked at.
func TestDatesBounded(t *testing.T) {
	p, _ := Read("<h1>Pier</h1>" +
		strings.Repeat("<time datetime=2024-03-05>5.3.2024</time>", 9000) +
		"<script>" + strings.Repeat(`{"dateModified":"2024-03-05"}`, 9000) + "</script>")
	if n := len(p.Dates); n > maxDated+1 {
		t.Errorf("%d dates are kept, more than %d", n, maxDated+1)
	}
}
