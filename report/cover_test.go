package report

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"overlap/result"
)

func TestCover(t *testing.T) {
	gate := 5.0
	r := &result.Result{
		Schema: "overlap/1", Tool: result.Tool{Version: "1.2.3", Time: "2024-05-16T09:08:09+02:00"},
		Settings: result.Settings{MinWords: 8, MaxGap: 1, Days: 30, MinDelay: "6m0s",
			Rewritten: true,
			Gate:      &result.Gate{Percent: 30, CountQuotes: true, Rewritten: &gate},
			Input:     &result.Input{From: "2024-05-01", Limit: 1}},
		Articles: []result.Article{
			{ID: "/home/ida/drafts/story.txt", Draft: true, Words: 276, SHA256: "ab12"},
			{ID: "a", Outlet: "Gazette", Words: 100}, {ID: "b", Outlet: "Gazette", Words: 50},
		},
	}
	c := newRegister(r).cover()
	said := fmt.Sprintln(c)
	for _, want := range []string{
		"Originality of 1 draft", "16 May 2024, 07:08 UTC", "overlap 1.2.3, result overlap/1",
		"1 draft with 2 articles from 1 outlet, 150 words, and with nothing else",
		"story.txt", "276 words, SHA-256 ab12",
		"at least 8 words in common; it may bridge 1 word that",
		"Articles were compared where they are at most 30 days apart, or have no date.",
		"other words was sought however far apart",
		"ahead by 6 min or more",
		"more than 30 % copied prose, quotations that others print counted, with more than 5 % " +
			"in other words.",
		"Only articles published on or after 2024-05-01 were read.",
		"Only the first 1 article were read.",
	} {
		if !strings.Contains(strings.ReplaceAll(said, nbsp, " "), want) {
			t.Errorf("%q is missing in\n%s", want, said)
		}
	}
	if strings.Contains(said, "/home/") {
		t.Errorf("a path of this machine in\n%s", said)
	}
	r.Articles[0].Draft, r.Articles[0].Archived = false, true
	if got := newRegister(r).compared(); !strings.Contains(got, "with those of an archive") {
		t.Error(got)
	}
	r.Articles, r.Tool.Time = r.Articles[1:], ""
	if got := newRegister(r).compared(); !strings.HasSuffix(got, "each with every other") {
		t.Error(got)
	}
	if got := newRegister(r).made(); got != "at a time that the result does not tell" {
		t.Error(got)
	}
}

// many is a result of n outlets each of which has words of the next ones.
func many(n int) *result.Result {
	r := &result.Result{}
	for i := range n {
		o := result.Outlet{Outlet: fmt.Sprintf("outlet-with-a-name-%02d.example", i), Articles: 1,
			Words: 1000, Shared: 300}
		for k := 1; k < 4; k++ {
			o.From = append(o.From, result.Flow{Articles: 1, Words: 100 - k,
				Outlet: fmt.Sprintf("outlet-with-a-name-%02d.example", (i+k)%n)})
		}
		r.Outlets = append(r.Outlets, o)
		r.Articles = append(r.Articles, result.Article{ID: fmt.Sprint(i), Outlet: o.Outlet,
			Words: 1000, Title: "Ferry", When: "2024-05-14T08:00:00Z",
			URL: "https://outlet.example/ferry"})
	}
	return r
}

// brokenOnPaper lists the words of tables' heads and the dates that stand in several lines, and
// what is cut at its edge.
const brokenOnPaper = `(() => {
  const out = [], lines = (range) => new Set([...range.getClientRects()].map((r) => r.top)).size;
  for (const e of document.querySelectorAll("main :is(th, time)")) {
    const texts = document.createTreeWalker(e, NodeFilter.SHOW_TEXT), range = new Range();
    while (texts.nextNode()) for (const m of texts.currentNode.data.matchAll(/\S+/g)) {
      range.setStart(texts.currentNode, m.index);
      range.setEnd(texts.currentNode, m.index + m[0].length);
      if (lines(range) > 1) out.push(m[0]);
    }
  }
  for (const e of document.querySelectorAll("main *")) {
    const cut = getComputedStyle(e).textOverflow === "ellipsis";
    if (cut && e.scrollWidth > e.clientWidth) out.push(e.textContent);
  }
  return out;
})()`

// testPaper: on paper the cover stands first, nothing is wider than the sheet, no word of a head
// and no date is broken, nothing is left of a list, and links are written out.
func testPaper(t *testing.T, browser context.Context) {
	for name, r := range map[string]*result.Result{
		"many": many(60), "story": stored(t, "testdata/story.json"),
	} {
		p := openPage(t, browser, r)
		eval[bool](p, `document.documentElement.style.width = "680px", true`)
		if _, err := chromedp.Call(p.Ctx, emulation.SetEmulatedMedia,
			emulation.SetEmulatedMediaParams{Media: "print"}); err != nil {
			t.Fatal(err)
		}
		views := []string{"", "outlets", "stories", "article/0", "notes"}
		if name == "story" {
			views = append(views, "pair/0", "quotes", "quote/0", "story/0", "releases")
		}
		for _, view := range views {
			p.view(view)
			eval[bool](p, `window.dispatchEvent(new Event("beforeprint"))`)
			if wide := eval[[]string](p, `[...document.querySelectorAll("main *")].filter((e) =>
  e.getClientRects().length && e.getBoundingClientRect().right > 681 && !e.closest("[hidden]"))
  .map((e) => e.outerHTML.slice(0, 120)).slice(0, 5)`); len(wide) > 0 {
				t.Errorf("%s, view %q: wider than paper: %q", name, view, wide)
			}
			if broken := eval[[]string](p, brokenOnPaper); len(broken) > 0 {
				t.Errorf("%s, view %q: broken or cut: %q", name, view, broken)
			}
			if n := eval[int](p,
				`[...document.querySelectorAll("main button.more")].filter((b) => !b.hidden).length`); n > 0 {
				t.Errorf("%s, view %q: %d lists are cut", name, view, n)
			}
			if !eval[bool](p, `document.querySelector("#cover").offsetHeight > 100 &&
  document.querySelector("#cover").getBoundingClientRect().bottom <= document.querySelector("main").getBoundingClientRect().top + 1`) {
				t.Errorf("%s, view %q: no cover", name, view)
			}
		}
		if name == "many" {
			p.view("article/0")
			if got := eval[string](p, `getComputedStyle(document.querySelector('main a[href^="http"]'), "::after").content`); !strings.Contains(got, "outlet.example/ferry") {
				t.Errorf("a link is not written out: %s", got)
			}
		}
		p.Clean()
	}
}
