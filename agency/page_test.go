package agency_test

import (
	"fmt"
	"testing"

	"overlap/agency"
	"overlap/article/page"
	"overlap/shingle"
)

// The agency in the byline of a web page is found, however the page says it.
func TestPages(t *testing.T) {
	table := agency.NewTable(nil)
	const body = `<p>The harbour board of Pell voted on Monday to close the old pier.</p>`
	for said, want := range map[string]string{
		`<div class="byline">By Ida Fenn, Associated Press</div>`:       "Associated Press",
		`<div class="byline"><a>Ida Fenn</a><span>Reuters</span></div>`: "Reuters",
		`<p class="author">Ida Fenn (AP)</p>`:                           "Associated Press",
		`<p class="author">Ida Fenn, AP Sports Writer</p>`:              "Associated Press",
		`<p class="autor">Von Ida Fenn, dpa</p>`:                        "Deutsche Presse-Agentur",
		`<p class="autor">dpa</p>`:                                      "Deutsche Presse-Agentur",
		`<p class="byline">Reuters Staff</p>`:                           "Reuters",
		`<p>Par Ida Fenn, AFP</p>`:                                      "Agence France-Presse",
		`<p>Por Agencia EFE</p>`:                                        "EFE",
		`<meta name="author" content="The Associated Press">`:           "Associated Press",
		`<script type="application/ld+json">{"@type":"NewsArticle","author":` +
			`{"@type":"Organization","name":"Reuters"}}</script>`: "Reuters",
		`<p class="author">Ida Fenn</p>`:            "",
		`<p class="author">Ida Fenn, Pell Post</p>`: "",
	} {
		p, err := page.Read(fmt.Sprintf("<h1>Pier to close</h1>%s%s", said, body))
		a := agency.Article{Byline: p.Byline, Credit: p.Credit, Text: p.Text}
		c := table.Find(a, shingle.Split(p.Text).Words)
		if err != nil || c.Agency != want {
			t.Errorf("%s: byline %q, credit %q: %q, want %q; %v", said, p.Byline, p.Credit,
				c.Agency, want, err)
		}
	}
}
