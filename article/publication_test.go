package article

import (
	"context"
	"testing"

	"overlap/article/page"
)

// published gives the date of publication of a page.
func publishedOn(t *testing.T, source, address string) string {
	t.Helper()
	w, _ := page.Read(source)
	return publication(w, address, Date{}).String()
}

const pier = `<p>The board voted to close the old pier for a year and a half while divers replace ` +
	`the rotten piles below the waterline, and boats that carry barley will go to the north quay ` +
	`until the work is done there.</p>`

func TestPublication(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"nothing", "<h1>Pier</h1>" + pier, ""},
		{"no dates", `<meta name=date content=soon><meta name=date content=0001-01-01>` + pier, ""},
		{"the first that is one",
			`<meta name=pubdate content=soon><meta name=date content=2018-07-16>` + pier,
			"2018-07-16"},
		{"the time on that day", `<meta property=article:published_time content=20180716>
			<meta name=pubdate content=2018-07-17T07:54:28Z>
			<meta name=date content=2018-07-16T07:54:28Z>` + pier, "2018-07-16T07:54:28Z"},
		{"the zone of that time", `<meta property=article:published_time content="2018-07-16 07:54">
			<meta name=pubdate content=2018-07-16>
			<meta name=date content=2018-07-16T07:54:00-04:00>` + pier, "2018-07-16T07:54:00-04:00"},
		{"another time", `<meta property=article:published_time content="2018-07-16 07:54">
			<meta name=date content=2018-07-16T08:54:00-04:00>` + pier, "2018-07-16T07:54:00"},
		{"the change is not it", `<meta property=article:modified_time content=2018-07-16>` + pier,
			""},
	} {
		if got := publishedOn(t, tt.in, ""); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// The article's own date, and not that of a ticker, a comment, another article or an update.
func TestPublicationIsTheArticles(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"a ticker before it", `<ul><li><time datetime=2024-06-09T08:10:00Z>08:10</time>
			<a href=/x>Short news</a></li></ul><article><h1>Pier</h1><span class=date>June 3, 2024
			</span>` + pier + `</article>`, "2024-06-03"},
		{"a comment after it", `<h1>Pier</h1><span class=published>Monday June 3, 2024 7:05 am PDT
			</span>` + pier + `<div id=talk><time datetime=2024-06-08T12:00:00Z>8 hours ago</time>
			<p>About time.</p></div>`, "2024-06-03T07:05:00-07:00"},
		{"an update", `<h1>Pier</h1><time class=updated datetime=2024-06-07>7 June</time>
			<time class=published datetime=2024-06-03>3 June</time>` + pier, "2024-06-03"},
		{"an update in words", `<h1>Pier</h1><p>Updated June 7, 2024. Published June 3, 2024</p>` +
			pier, "2024-06-03"},
		{"an update in words, behind", `<h1>Pier</h1><p>Veröffentlicht: 3.6.2024, 14:30 Uhr,
			aktualisiert: 7.6.2024</p>` + pier, "2024-06-03T14:30:00"},
		{"a clock", `<div>Sunday, 9 June 2024</div><nav>News</nav><h1>Pier</h1>
			<p>3 Jun 2024, 22:11</p>` + pier, "2024-06-03T22:11:00"},
		{"a clock above the article, and a date above the headline",
			`<div>lunes, 9 de junio de 2024 <span>12:44</span></div><main><div>3 de junio de 2024, 22:11
			</div><h1>Pier</h1>` + pier + `</main>`, "2024-06-03T22:11:00"},
		{"a clock above the article, and a date below", `<div>Sunday, 9 June 2024</div><article>
			<h1>Pier</h1>` + pier + `<p>Ida Fenn, 3 June 2024</p></article>`, "2024-06-03"},
		{"an update before it on a long line", `<h1>Pier</h1><p>Mis à jour le 7 juin 2024 à 09h12 |
			Par Ida Fenn et Moss Hartigan, publié le 3 juin 2024 à 10h30 | 5 min de lecture</p>` +
			pier, "2024-06-03T10:30:00"},
		{"an event in a short paragraph", `<h1>Pier</h1>` + pier + `<p>The feast starts on 9 June 2024 at
			the old pier.</p><p>Ida Fenn, 3 June 2024, 10:30 a.m.</p>`, "2024-06-03T10:30:00"},
		{"an event in a short paragraph of Han", `<h1>Pier</h1>` + pier + `<p>节日将于2024年9月14日在旧码头开幕。
			</p><p>2024年6月3日 10:30</p>`, "2024-06-03T10:30:00"},
		{"an update in another script", `<h1>Pier</h1><p>Обновлено: 7 июня 2024, 09:12 |
			Ида Фенн, 3 июня 2024, 10:30 | 5 минут чтения</p>` + pier, "2024-06-03T10:30:00"},
		{"an update in Hebrew", `<h1>Pier</h1>` +
			`<p>עודכן: 7 ביוני 2024, 09:12 | 3 ביוני 2024, 10:30</p>` +
			pier, "2024-06-03T10:30:00"},
		{"other articles", `<h1>Pier</h1>` + pier + `<aside class=related><a href=/x>Quay</a>
			<time datetime=2024-06-01>1 June</time></aside>`, ""},
		{"comments alone", `<h1>Pier</h1>` + pier + `<div class=comments><span class=date>June 8, 2024
			</span></div>`, ""},
		{"an event in the text", `<h1>Pier</h1><p>` + longWords + ` on 9 June 2024.</p>` + pier,
			""},
		{"of other articles in scripts", `<h1>Pier</h1>` + pier + `<script>x=[{"publishedAt":
			"2024-06-01"},{"publishedAt":"2024-06-02"}]</script>`, ""},
		{"of the article in a script", `<h1>Pier</h1>` + pier + `<script>x={\"publishedAt\":
			\"2024-06-03T07:00:00Z\"}</script>`, "2024-06-03T07:00:00Z"},
	} {
		if got := publishedOn(t, tt.in, ""); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

const longWords = `The harbour board of Tessaly, which had met four times over the winter without a ` +
	`result, will decide how the work is paid for`

// Where readers see another day than the markup has, theirs counts, with the zone that it takes.
func TestPublicationAsSeen(t *testing.T) {
	for _, tt := range []struct{ markup, seen, want string }{
		{"2024-06-04T03:00:00Z", "June 3, 2024 11:00 pm", "2024-06-03T23:00:00-04:00"},
		{"2024-06-04T03:00:00Z", "June 3, 2024", "2024-06-03T23:00:00-04:00"},
		{"2024-06-03T22:30:00Z", "4. Juni 2024", "2024-06-04T00:30:00+02:00"},
		{"2024-06-03T22:30:00Z", "4. Juni 2024, 0.30 Uhr", "2024-06-04T00:30:00+02:00"},
		{"2024-06-03T12:00:00Z", "3 June 2024", "2024-06-03T12:00:00Z"},
		{"2024-06-03", "4 June 2024, 10:30", "2024-06-04T10:30:00"},
		{"2019-01-01T12:00:00Z", "4 June 2024", "2024-06-04"}, // a template's
		{"2024-06-03T12:00:00Z", "Updated 4 June 2024", "2024-06-03T12:00:00Z"},
	} {
		in := `<meta name=date content="` + tt.markup + `"><h1>Pier</h1><p>` + tt.seen + `</p>` +
			pier
		if got := publishedOn(t, in, ""); got != tt.want {
			t.Errorf("%s and %s: %q, want %q", tt.markup, tt.seen, got, tt.want)
		}
	}
	in := `<meta name=date content=2024-06-03><meta property=article:modified_time ` +
		`content=2024-06-07><h1>Pier</h1><p>June 7, 2024</p>` + pier
	if got := publishedOn(t, in, ""); got != "2024-06-03" {
		t.Errorf("where the day of the change is shown: %q", got)
	}
}

// How a date is written that may be two is told by the page, or it stays unread.
func TestPublicationOrder(t *testing.T) {
	for _, tt := range []struct{ name, lang, address, in, want string }{
		{"nothing tells", "en", "https://a.example/x", "3/4/2024", ""},
		{"what systems say by themselves", "en-US", "https://a.example/x", "3/4/2024", ""},
		{"the language", "fr", "", "03/04/2024", "2024-04-03"},
		{"the region", "en-GB", "", "03/04/2024", "2024-04-03"},
		{"the country", "en", "https://a.example.in/x", "03/04/2024", "2024-04-03"},
		{"another country", "en-US", "https://a.gov/x", "03/04/2024", "2024-03-04"},
		{"another date", "en", "", "03/04/2024</p><p>12/31/2023", "2024-03-04"},
		{"the markup", "de", "",
			`03/04/2024<meta itemprop=datePublished content=2024-03-04T10:00Z>`,
			"2024-03-04T10:00:00Z"},
	} {
		in := `<html lang="` + tt.lang + `"><h1>Pier</h1><p>` + tt.in + `</p>` + pier
		got := publishedOn(t, in, tt.address)
		if got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Dates that contradict each other tell nothing.
func TestOrderContradicted(t *testing.T) {
	w := page.Page{Lang: "de", Dates: []page.Dated{{Text: "12/31/2023"}, {Text: "31/12/2023"}}}
	if got := orderOf(w, ""); got != unknownOrder {
		t.Error(got)
	}
}

// Nothing is younger than the page, and a clock above the headline shows when it was fetched.
func TestPublicationFetched(t *testing.T) {
	fetched, _ := ParseDate("2024-06-09T12:00:00Z")
	for _, tt := range []struct{ name, in, want string }{
		{"a date to come", `<meta name=date content=2024-07-01><h1>Pier</h1><p>June 3, 2024</p>`,
			"2024-06-03"},
		{"the same day", `<meta name=date content=2024-06-09T11:59:00Z><h1>Pier</h1>`,
			"2024-06-09T11:59:00Z"},
		{"a day that is over there already", `<meta name=date content=2024-06-10><h1>Pier</h1>`,
			"2024-06-10"},
		{"a clock", `<p>Sunday, June 9, 2024</p><p>` + longWords + longWords +
			`</p><h1>Pier</h1>`, ""},
	} {
		w, _ := page.Read(tt.in + pier)
		if got := publication(w, "", fetched).String(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Where a page has its date.
func TestPublicationPlaces(t *testing.T) {
	for _, in := range []string{
		`<h1>Pier</h1><p>Posted on March 5, 2024 by Ida Fenn</p>` + pier,
		`<h1>Pier</h1><time>March 5, 2024</time>` + pier,
		`<h1>Pier</h1><abbr class=published title=2024-03-05>a while ago</abbr>` + pier,
		`<h1>Pier</h1><div class=date><b>05</b><i>Mar</i><u>2024</u></div>` + pier,
		`<h1>Pier</h1><p>Tessaly (5.3.2024). ` + longWords + `</p>` + pier,
		`<h1>Pier</h1>` + pier + `<p>Veröffentlicht am 5. März 2024</p>`,
		`<h1>Pier</h1>` + pier + `<article><footer>Author: Ida am 5.3.2024</footer></article>`,
		`<h1>Pier</h1><span data-datetime=2024-03-05>yesterday</span>` + pier,
		`<p class=kicker>5 March 2024</p><h1>Pier</h1>` + pier,
		`<link rel=canonical href=https://a.example/2024/03/05/pier><h1>Pier</h1>` + pier,
		`<meta name=parsely-pub-date content=2024-03-05><h1>Pier</h1>` + pier,
		`<article class=hentry><h1>Pier</h1><span class="published updated">5 March 2024</span>` + pier,
	} {
		tree(t, map[string]string{"in.html": in})
		a, err := (&Reader{}).ReadFile(context.Background(), "in.html", "in")
		if err != nil || a.Published.String() != "2024-03-05" {
			t.Errorf("%.80s: %v, %v", in, a.Published, err)
		}
	}
}

func TestDateInURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://a.org/2018/07/16/bridge":         "2018-07-16",
		"https://a.org/news/2018-7-6-bridge.html": "2018-07-06",
		"https://a.org/2018/07/16":                "2018-07-16",
		"https://a.org/20180716/bridge":           "2018-07-16",
		"https://a.org/2018-07/16/c_1":            "2018-07-16",
		"https://a.org/bridge-2018-07-16":         "2018-07-16",
		"https://a.org/2018/07/":                  "", "https://a.org/x?at=/2018/07/16/": "",
		"https://a.org/2018/13/45/x": "", "https://a.org/web/20180716102233/x": "", "": "",
	} {
		if got := publication(page.Page{}, in, Date{}).String(); got != want {
			t.Errorf("%s: %s, want %s", in, got, want)
		}
	}
}

// A date is found in the forms in which papers write it.
func TestPublicationForms(t *testing.T) {
	tree(t, map[string]string{"in.html": `<html lang=de><title>Pier</title><h1>Pier</h1>
		<p>Von Ida Fenn, 5.3.2024, 14:30 Uhr</p>` + pier})
	a, err := (&Reader{}).ReadFile(context.Background(), "in.html", "in")
	if err != nil || a.Published.String() != "2024-03-05T14:30:00" {
		t.Errorf("%v, %v", a.Published, err)
	}
}

func FuzzPublication(f *testing.F) {
	for _, s := range []string{"<h1>Pier</h1><p>5.3.2024, 14:30 Uhr", "<time>5 March 2024</time>",
		`<meta name=date content=2024-06-04T03:00:00Z><h1>a</h1><p>June 3, 2024`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, _ := page.Read(s)
		d := publication(w, "https://a.org/2018/07/16/x", Date{})
		if again, err := ParseDate(d.String()); !d.IsZero() &&
			(err != nil || again.String() != d.String()) {
			t.Fatalf("%q is %v, which is read as %v, %v", s, d, again, err)
		}
	})
}
