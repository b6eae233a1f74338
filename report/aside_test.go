package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"overlap/result"
)

// testAside: pairs of which all is set aside are counted, and listed when that is asked for; where
// one passage is looked at it says what it is and why.
func testAside(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	rows := func(n int) {
		t.Helper()
		p.Until(fmt.Sprintf(`document.querySelectorAll("#pairs tbody tr").length === %d`, n))
		p.Until(fmt.Sprintf(
			`document.querySelector("#pairs p").textContent === "All %d\u00a0pairs."`, n))
	}
	rows(len(r.Pairs) - 1)
	p.Do(chromedp.Click(chromedp.CSS("#aside")))
	rows(len(r.Pairs))
	p.view("pair/1")
	p.shows(".listing", "11\u00a0words, verbatim, set aside as names",
		"Its rarest words stand on 3 other occasions among 7\u00a0articles; the two share "+
			"29\u00a0further words.")
	p.Clean()

	p = openPage(t, browser, stored(t, "testdata/check.json"))
	p.view("article/1")
	p.shows(".excluded", "13\u00a0words set aside as common language",
		"The talks end on Wednesday with a joint statement and a news conference",
		"set aside as formula", "on 4 other occasions among the references")
	p.Clean()
}

// shows waits for an element, and fails if its text lacks something.
func (p *tab) shows(element string, all ...string) {
	p.T.Helper()
	p.Until(`document.querySelector("` + element + `") !== null`)
	text := eval[string](p, `document.querySelector("`+element+`").textContent`)
	for _, want := range all {
		if !strings.Contains(text, want) {
			p.T.Errorf("%q is missing in %s", want, text)
		}
	}
}

// TestWhy: what a passage says of itself.
func TestWhy(t *testing.T) {
	span := func(lo, hi int) result.Span { return result.Span{Lo: lo, Hi: hi} }
	p := &result.Pair{Nature: "reuse", ACommon: 9, Passages: []result.Passage{
		{A: span(0, 40), Words: 20, Matched: 8, Kind: "verbatim", Nature: "reuse", Surprise: -1,
			Elsewhere: 1},
		{A: span(50, 90), Matched: 9, Kind: "verbatim", Nature: "formula", Elsewhere: 255},
		{A: span(100, 200), Matched: 30, Kind: "edited", Nature: "reuse", Elsewhere: 0},
		{A: span(150, 250), Matched: 20, Kind: "rewritten", Nature: "reuse", Elsewhere: -1},
		{A: span(300, 350), Matched: 10, Kind: "verbatim", Nature: "quotation"},
		{A: span(400, 450), Matched: 10, Kind: "edited", Nature: "template", Elsewhere: -1,
			Differences: make([]result.Slot, 2)},
		{A: span(500, 550), Matched: 10, Kind: "verbatim", Nature: "names"},
	}}
	r := newRegister(&result.Result{Articles: make([]result.Article, 1234)})
	for i, want := range []string{
		"It counts for its length; its rarest words stand on 1 other occasion among 1,234 " +
			"articles; the two share 30 further words.",
		"Its rarest words stand on 250+ other occasions among 1,234 articles; the two share " +
			"38 further words.",
		"Its rarest words stand on no other occasion among 1,234 articles; the two share " +
			"8 further words.",
		"The two share 8 further words.",
		"",
		"The two fill it in otherwise in 2 places; the two share 38 further words.",
		"The two share 38 further words.",
	} {
		got := strings.ReplaceAll(r.why(p, &p.Passages[i]), nbsp, " ")
		if got != want {
			t.Errorf("passage %d: %s\nwant %s", i+1, got, want)
		}
	}
	p.Passages[0].Words = 19 // accepted with the pair
	if got := r.why(p, &p.Passages[0]); strings.Contains(got, "length") {
		t.Error(got)
	}
	if got := strings.ReplaceAll(r.kinds(p), nbsp, " "); got !=
		"4 verbatim, 2 edited, 1 rewritten; 1 of 7 quotation; 3 of 7 set aside, 9 words" {
		t.Error(got)
	}
	r.Settings.AllNatures = true
	if got := strings.ReplaceAll(r.kinds(p), nbsp, " "); got !=
		"4 verbatim, 2 edited, 1 rewritten; 1 of 7 quotation; 1 of 7 template; "+
			"1 of 7 names; 1 of 7 formula" {
		t.Error(got)
	}
	if got := r.rarest(p); got != 0 {
		t.Errorf("rarest %d", got)
	}
}

// TestAllNatures lists what else is set aside, by its name.
func TestAllNatures(t *testing.T) {
	r := stored(t, "testdata/story.json")
	set := rendered(t, r, Table, Options{})
	r.Settings.AllNatures = true
	all := rendered(t, r, Table, Options{})
	for text, want := range map[string]bool{"1 more pair shares nothing but words": true,
		"1 of 3 set aside": true, "only formula": false, "1 of 3 names": false} {
		if strings.Contains(set, text) != want || strings.Contains(all, text) == want {
			t.Errorf("%q in\n%s\nand with all natures\n%s", text, set, all)
		}
	}
}
