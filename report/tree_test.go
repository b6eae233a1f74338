package report

import (
	"context"
	"fmt"
	"testing"

	"overlap/result"
)

// testTree: a story's tree has each article of the story once, and the table says the same.
func testTree(t *testing.T, browser context.Context) {
	for _, name := range []string{"story", "hostile"} {
		r := stored(t, "testdata/"+name+".json")
		p := openPage(t, browser, r)
		for i, s := range r.Stories {
			p.view(fmt.Sprintf("story/%d", i))
			if n := eval[int](p,
				`document.querySelectorAll("main [data-article]").length`); n != len(s.Articles) {
				t.Errorf("%s, story %d: %d dots, %d articles", name, i, n, len(s.Articles))
			}
			if n := eval[int](p,
				`document.querySelectorAll("main details tbody tr").length`); n != len(s.Articles) {
				t.Errorf("%s, story %d: %d rows in words, %d articles", name, i, n,
					len(s.Articles))
			}
		}
		p.Clean()
	}
}

// wild is a story of n articles whose tree is broken: most are below the first, some in a circle,
// some below what is not there, twice in the tree, or of a kind that nobody knows.
func wild(n int) *result.Result {
	r := &result.Result{Stories: []result.Story{{}}}
	s := &r.Stories[0]
	for i := range n {
		id := fmt.Sprintf("text-%04d", i)
		r.Articles = append(r.Articles, result.Article{ID: id, Outlet: fmt.Sprint("Outlet ", i%7),
			Words: 100, When: fmt.Sprintf("2018-07-16T%02d:%02d:00Z", i/60%24, i%60)})
		s.Articles = append(s.Articles, id)
		b := result.Branch{Article: id, Kind: "source", Parent: "text-0000", Share: 1.5,
			Probability: .3, Delay: "1h2m3.5s"}
		switch {
		case i%11 == 3:
			b.Parent = fmt.Sprintf("text-%04d", i+1)
		case i%11 == 4:
			b.Parent = fmt.Sprintf("text-%04d", i-1)
		case i%11 == 5:
			b.Parent, b.Delay = "nowhere", "soon"
		case i%11 == 6:
			b.Kind, b.Family = "unseen", fmt.Sprint(i%3)
		case i%11 == 7:
			b.Kind, b.Agency = "unknown", "Nordwire"
		case i%11 == 8:
			b.Kind, r.Articles[i].When = "", ""
		}
		s.Tree = append(s.Tree, b)
		if i%11 == 9 {
			s.Tree = append(s.Tree, b)
		}
	}
	return r
}

// testWild: a large and broken tree can be read, opened and looked at closer, and the table has
// all.
func testWild(t *testing.T, browser context.Context) {
	for _, n := range []int{1, 50, 700} {
		p := openPage(t, browser, wild(n))
		p.view("story/0")
		high := eval[int](p, `document.querySelector("main .plot").getBoundingClientRect().height`)
		if high < 30 || high > 1600 {
			t.Errorf("%d articles: %d pixels high", n, high)
		}
		if n > 1 {
			eval[bool](p, `[...document.querySelectorAll(".window button")][0].click(), true`)
			p.Until(`/to/.test(document.querySelector(".window output").textContent)`)
		}
		eval[bool](p,
			`document.querySelectorAll("main details .more").forEach((b) => { while (!b.hidden) b.click(); }), true`)
		if got := eval[int](p,
			`document.querySelectorAll("main details tbody tr").length`); got != n {
			t.Errorf("%d rows in words, %d articles", got, n)
		}
		p.Clean()
	}
}
