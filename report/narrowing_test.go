package report

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"overlap/result"
)

// rankedRows is how many articles the overview lists.
const rankedRows = `document.querySelectorAll("#ranked tbody tr").length`

// testNarrow: a click on an outlet, an agency, a day or a story leaves its articles, stands in the
// address, and is taken back by the cross and by the browser's back button.
func testNarrow(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	all := len(r.Articles)
	p.Until(fmt.Sprintf("%s === %d", rankedRows, all))
	firsts := 0
	for i := range r.Articles {
		firsts += r.Articles[i].Account.AgencyOwn
	}
	if got := eval[string](p, `document.querySelector("#words .note").textContent`); firsts == 0 ||
		!strings.Contains(got, "includes "+number(firsts, "word", "words")) {
		t.Errorf("of %d words of agency copy printed first: %s", firsts, got)
	}
	for _, click := range []struct {
		name, on string
		is       func(*result.Article) bool
	}{
		{"outlet", `[...document.querySelectorAll("#outlets button")].find((b) => b.textContent === "` +
			r.Articles[0].Outlet + `")`,
			func(a *result.Article) bool { return a.Outlet == r.Articles[0].Outlet }},
		{"day", `document.querySelector("#days button")`,
			func(a *result.Article) bool { return strings.HasPrefix(a.When, firstDay(r)) }},
		{"story", `document.querySelector("#reach button.only")`,
			func(a *result.Article) bool { return inStory(r, 0, a.ID) }},
		{"from", `document.querySelector('#flow [data-source]')`,
			func(a *result.Article) bool {
				return len(a.Account.Sources) > 0 || a.Account.AgencyOwn > 0
			}},
	} {
		want := 0
		for i := range r.Articles {
			want += bit(click.is(&r.Articles[i]))
		}
		eval[bool](p, click.on+`.dispatchEvent(new MouseEvent("click", { bubbles: true }))`)
		p.Until(`location.hash.includes("` + click.name + `=")`)
		p.Until(`document.querySelector('[data-clear="` + click.name + `"]') !== null`)
		if got := eval[int](p, rankedRows); click.name != "from" && got != want || got > want {
			t.Errorf("%s: %d articles, want %d", click.name, got, want)
		}
		said := eval[string](p, `document.querySelector("#chips").textContent`)
		if !strings.Contains(said, fmt.Sprintf("of %d\u00a0articles", all)) {
			t.Errorf("%s: %q", click.name, said)
		}
		address := eval[string](p, `location.hash`)
		eval[bool](p, `history.back(), true`)
		p.Until(fmt.Sprintf("%s === %d", rankedRows, all))
		p.view(strings.TrimPrefix(address, "#/"))
		p.Until(`document.querySelector('[data-clear="` + click.name + `"]') !== null`)
		eval[bool](p, `document.querySelector('[data-clear="`+click.name+`"]').click(), true`)
		p.Until(fmt.Sprintf("%s === %d", rankedRows, all))
	}
	// an address that makes no sense narrows to nothing or not at all, and breaks nothing
	for _, hostile := range []string{"outlet=%22%3E%3Cimg%20src=x%3E", "threshold=x&sort=nothing",
		"story=-1&day=__proto__", "__proto__=1&constructor=2", "%E0%A4%A"} {
		p.view("?" + hostile)
	}
	p.Clean()
}

func firstDay(r *result.Result) string {
	first := ""
	for _, a := range r.Articles {
		if a.When != "" && (first == "" || a.When[:10] < first) {
			first = a.When[:10]
		}
	}
	return first
}

func inStory(r *result.Result, n int, id string) bool {
	return slices.Contains(r.Stories[n].Articles, id)
}

// testReader: keys go from passage to passage in the order that is asked for, the address says
// which one is open, the map shows it, and the text that the reader scrolls takes the other along.
func testReader(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/pair.json")
	filler := strings.Repeat("Nothing happened in this paragraph.\n\n", 100)
	for i := range r.Articles {
		r.Articles[i].Text = filler + r.Articles[i].Text + filler
	}
	for i := range r.Pairs[0].Passages {
		q := &r.Pairs[0].Passages[i]
		for _, s := range []*result.Span{&q.A, &q.B} {
			s.Lo, s.Hi = s.Lo+len(filler), s.Hi+len(filler)
		}
	}
	p := openPage(t, browser, r)
	p.view("pair/0")
	p.Until(`document.querySelector(".listing") !== null`)
	const chosen = `(document.querySelector('.strip [aria-pressed="true"]') || { dataset: {} }).dataset.chip`
	press := func(key, want string) {
		t.Helper()
		p.Do(chromedp.KeyEvent(key))
		p.Until(chosen + ` === "` + want + `"`)
		p.Until(`location.hash === "#/pair/0?passage=` + want + `"`)
		p.Until(`document.querySelector('.minimap [data-passage="` + want + `"] .on') !== null`)
	}
	press("n", "1")
	press("n", "2")
	press("p", "1")
	eval[bool](p, `document.querySelector('input[value="length"]').click(), true`)
	first := eval[string](p, `document.querySelector(".strip [data-chip]").dataset.chip`)
	longest := 0
	for i, q := range r.Pairs[0].Passages {
		if q.Words > r.Pairs[0].Passages[longest].Words {
			longest = i
		}
	}
	got := eval[string](p, `document.querySelector(".strip .chip").textContent`)
	if !strings.Contains(got, count(r.Pairs[0].Passages[longest].Words)+"\u00a0words") {
		t.Errorf("passage %s, %q, stands first, want the longest", first, got)
	}
	eval[bool](p, `(() => { const [a] = document.querySelectorAll(".pane .text"); a.dispatchEvent(new Event("wheel")); a.scrollTop = 0; return true; })()`)
	p.Until(`document.querySelectorAll(".pane .text")[1].scrollTop < 200`)
	p.Clean()
}

// testVariants: below the words of the fullest variant stand those of the others, and nothing is
// lost: the cells of a row are the variant.
func testVariants(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	for i, q := range r.Quotes {
		wordings := map[string]bool{}
		for _, u := range q.Uses {
			wordings[u.Drift] = true
		}
		p.view(fmt.Sprintf("quote/%d", i))
		p.Until(`document.querySelector(".uses li") !== null`)
		rows := eval[int](p, `document.querySelectorAll(".aligned tr:not(.full)").length`)
		if wordings["reworded"] && rows == 0 {
			t.Errorf("quotation %d: no variant stands below the fullest", i)
		}
	}
	p.Clean()
}

// testQuoted: in an article a shared quotation leads to who else prints it.
func testQuoted(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	u := r.Quotes[0].Uses[0]
	n := slices.IndexFunc(r.Articles, func(a result.Article) bool { return a.ID == u.Article })
	r.Articles[n].Account.Slices = []result.Slice{
		{Lo: u.Lo, Hi: u.Hi, Class: "shared_quoted", Words: 9}}
	p := openPage(t, browser, r)
	p.view(fmt.Sprintf("article/%d", n))
	p.Until(`(document.querySelector("a.is-shared_quoted") || { hash: "" }).hash === "#/quote/0"`)
	p.Clean()
}
