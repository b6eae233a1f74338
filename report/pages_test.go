package report

import (
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"overlap/internal/chromium"
	"overlap/result"
)

// pagesOf returns the pages of r by name.
func pagesOf(t *testing.T, r *result.Result) map[string]string {
	t.Helper()
	files := make(map[string]*file)
	if err := Pages(r, Options{}, func(name string) (io.WriteCloser, error) {
		files[name] = new(file)
		return files[name], nil
	}); err != nil {
		t.Fatal(err)
	}
	pages := make(map[string]string)
	for name, f := range files {
		pages[name] = f.String()
	}
	return pages
}

// TestPages: each article and each pair is on the page and at the number where the index says.
func TestPages(t *testing.T) {
	for name, r := range map[string]*result.Result{"story": stored(t, "testdata/story.json"),
		"large": large()} {
		pages := pagesOf(t, r)
		s := newDivision(r)
		if len(pages) != len(s.pages)+1 {
			t.Fatalf("%s: %d files for %d pages and an index", name, len(pages), len(s.pages))
		}
		on := make([]*result.Result, len(s.pages))
		for i := range on {
			on[i] = resultIn(t, pages[pageName(i)])
		}
		for i, a := range r.Articles {
			if got := on[s.pageOf[i]].Articles[s.article[i]].ID; got != a.ID {
				t.Errorf("%s: article %d is %s, want %s", name, i, got, a.ID)
			}
		}
		for i, p := range r.Pairs {
			got := on[s.pageOf[s.number.of(p.A)]].Pairs[s.pair[i]]
			if got.A != p.A || got.B != p.B || len(got.Passages) != len(p.Passages) {
				t.Errorf("%s: pair %d is %s and %s, want %s and %s", name, i, got.A, got.B, p.A,
					p.B)
			}
		}
		if index := resultIn(t, pages["index.html"]); len(index.Articles) != len(r.Articles) ||
			len(index.Pairs) != 0 {
			t.Errorf("%s: the index has %d articles, %d pairs", name, len(index.Articles),
				len(index.Pairs))
		}
		if again := pagesOf(t, r); again["index.html"] != pages["index.html"] ||
			again["0001.html"] != pages["0001.html"] {
			t.Errorf("%s: the same result gives other bytes", name)
		}
	}
}

// testPages follows a link of the index to an article and one to a pair.
func testPages(t *testing.T, browser context.Context) {
	dir := t.TempDir()
	for name, page := range pagesOf(t, stored(t, "testdata/story.json")) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(page), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	own := func(address string) bool {
		return strings.HasPrefix(address, "file://"+dir) || own(address)
	}
	p := &tab{chromium.Open(t, browser, own)}
	for view, to := range map[string]string{"article/": "#ranked td.wide a", "pair/": "a.compare"} {
		p.Do(chromedp.Navigate("file://" + filepath.Join(dir, "index.html")))
		p.Until(`document.querySelector("` + to + `") !== null`)
		// it answers before the page is left
		eval[int](p, `setTimeout(() => document.querySelector("`+to+`").click())`)
		p.Until(`location.pathname.endsWith("/0001.html") &&
			(document.querySelector("main")?.dataset.route ?? "").startsWith("` + view + `")`)
		if up := eval[string](p,
			`document.querySelector(".up a").getAttribute("href")`); up != "index.html" {
			t.Errorf("leads up to %q", up)
		}
	}
	p.Clean()
}

// TestShorten: a page without room for all pairs has the first ones, with the texts of their
// articles, and says so.
func TestShorten(t *testing.T) {
	r := stored(t, "testdata/story.json")
	if got := shorten(r, pageBytes); got != r {
		t.Error("a small result is shortened")
	}
	whole := 0
	for most := range 40 {
		got := shorten(r, most*500)
		if got == r {
			whole++
			continue
		}
		if whole > 0 {
			t.Error("more room holds less")
		}
		for _, p := range got.Pairs {
			for _, a := range got.Articles {
				if (a.ID == p.A || a.ID == p.B) && a.Text == "" {
					t.Errorf("%d: pair without the text of %s", most, a.ID)
				}
			}
		}
		if len(got.Articles) != len(r.Articles) || len(got.Pairs) > len(r.Pairs) ||
			!strings.Contains(got.Footnotes[len(got.Footnotes)-1], "--pages") {
			t.Errorf("%d: %d articles, %d pairs, %q", most, len(got.Articles), len(got.Pairs),
				got.Footnotes)
		}
	}
	if whole == 0 {
		t.Error("never whole")
	}
}

// TestShortenSize: pairs that share most are the largest and come first, and still a page is not
// larger than it may be.
func TestShortenSize(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	r := &result.Result{Articles: []result.Article{{ID: "a"}, {ID: "b"}}}
	for i := range 600 {
		p := result.Pair{ID: fmt.Sprint(i), A: "a", B: "b"}
		for range 1 + 300*300/(300+i*i/10) {
			lo := random.IntN(1e6)
			p.Passages = append(p.Passages, result.Passage{ID: fmt.Sprintf("%x", random.Uint64()),
				A: result.Span{Lo: lo, Hi: lo + 100}, B: result.Span{Lo: 7 * lo, Hi: 7*lo + 100},
				Words: random.IntN(300), Similarity: random.Float64()})
		}
		r.Pairs = append(r.Pairs, p)
	}
	for _, most := range []int{200_000, 500_000, 1_000_000} {
		got := shorten(r, most)
		if size := len(packBlock([]byte(rendered(t, got, JSON, Options{})))); size > most*11/10 {
			t.Errorf("%d pairs take %d letters, of %d", len(got.Pairs), size, most)
		}
		if len(got.Pairs) == 0 || len(got.Pairs) == len(r.Pairs) {
			t.Errorf("%d of %d pairs", len(got.Pairs), len(r.Pairs))
		}
	}
}
