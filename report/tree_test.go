package report

import (
	"context"
	"fmt"
	"testing"
)

// testTree: a story's tree has each article of the story once, right of what is above it, and the
// table says the same.
func testTree(t *testing.T, browser context.Context) {
	for _, name := range []string{"story", "hostile"} {
		r := stored(t, "testdata/"+name+".json")
		p := openPage(t, browser, r)
		for i, s := range r.Stories {
			p.view(fmt.Sprintf("story/%d", i))
			if n := eval[int](p,
				`document.querySelectorAll(".tree g").length`); n < len(s.Articles) {
				t.Errorf("%s, story %d: %d rows, %d articles", name, i, n, len(s.Articles))
			}
			if n := eval[int](p,
				`[...document.querySelectorAll(".tree path[stroke-width]")].filter((e) => e.getPointAtLength(0).x >= e.getPointAtLength(e.getTotalLength()).x).length`); n > 0 {
				t.Errorf("%s, story %d: %d branches lead to the left", name, i, n)
			}
			if n := eval[int](p,
				`document.querySelectorAll("main details tbody tr").length`); n != len(s.Articles) {
				t.Errorf("%s, story %d: %d rows in words, %d articles", name, i, n,
					len(s.Articles))
			}
		}
		p.clean()
	}
}
