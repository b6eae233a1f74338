package report

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"

	"overlap/result"
)

// wellFormed fails if text is no XML, and returns how many elements of each name it has.
func wellFormed(t *testing.T, text string) map[string]int {
	t.Helper()
	names := map[string]int{}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		switch token := token.(type) {
		case xml.StartElement:
			names[token.Name.Local]++
		}
		if errors.Is(err, io.EOF) {
			return names
		}
		if err != nil {
			t.Fatalf("%v in %.2000s", err, text)
		}
	}
}

// TestPlots draws each plot of the stored results, twice.
func TestPlots(t *testing.T) {
	for _, name := range []string{"testdata/story.json", "testdata/hostile.json"} {
		r := stored(t, name)
		for _, p := range Plots() {
			svg := rendered(t, r, SVG, Options{Plot: p})
			names := wellFormed(t, svg)
			if names["svg"] != 1 || names["text"] < 4 || names["title"] < 2 {
				t.Errorf("%s of %s has %v", p, name, names)
			}
			for _, bad := range []string{"NaN", "undefined", "var(", "null", "Infinity"} {
				if strings.Contains(svg, bad) {
					t.Errorf("%s of %s has %q", p, name, bad)
				}
			}
			if again := rendered(t, r, SVG, Options{Plot: p}); again != svg {
				t.Errorf("%s of %s: not twice the same", p, name)
			}
		}
	}
}

// BenchmarkPlots draws what outlets have from each other, and the trees of stories of some texts:
// each hangs on one of the ten before it.
func BenchmarkPlots(b *testing.B) {
	draw := func(name string, r *result.Result, p Plot) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := Write(io.Discard, r, SVG, Options{Plot: p}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	draw("flow", many(60), Flow)
	at := time.Date(2024, 5, 14, 8, 0, 0, 0, time.UTC)
	for _, n := range []int{100, 1000, 20_000} {
		r, s := &result.Result{}, result.Story{Outlets: 100}
		for i := range n {
			id := fmt.Sprint(i)
			s.Articles = append(s.Articles, id)
			r.Articles = append(r.Articles, result.Article{ID: id, Title: "Ferry", Words: 500,
				Outlet: fmt.Sprint("Outlet ", i%100), WhenKind: "published",
				When: at.Add(time.Duration(i) * time.Minute).Format(time.RFC3339)})
			above := fmt.Sprint(max(0, i-1-i*7%10))
			if i > 0 {
				s.Tree = append(s.Tree, result.Branch{Article: id, Kind: "source", Parent: above,
					Share: .9, Delay: "5m0s", Probability: 1})
			}
		}
		s.First, r.Stories = "0", []result.Story{s}
		draw(fmt.Sprint("tree/", n), r, Tree)
	}
}

// kept lets a page keep the files that it hands to its reader, as data addresses.
const kept = `window.files = [], URL.createObjectURL = (blob) => {
  const r = new FileReader();
  r.onload = () => window.files.push(r.result);
  r.readAsDataURL(blob);
  return "data:,";
}, true`

// testSaved: each plot stands inside its frame, and its buttons save it as SVG and as PNG.
func testSaved(t *testing.T, browser context.Context) {
	p := openPage(t, browser, stored(t, "testdata/story.json"))
	for _, view := range []string{"", "story/0", "quote/0"} {
		p.view(view)
		eval[bool](p, kept)
		if out := eval[[]string](p, `[...document.querySelectorAll("main svg.plot")].flatMap((s) =>
  [...s.querySelectorAll("text")].filter((e) => {
    const a = e.getBoundingClientRect(), b = s.getBoundingClientRect();
    return a.left < b.left - 1 || a.right > b.right + 1 || a.top < b.top - 1 || a.bottom > b.bottom + 1;
  }).map((e) => e.textContent))`); len(out) > 0 {
			t.Errorf("view %q: out of the frame: %q", view, out)
		}
		n := eval[int](p, `document.querySelectorAll(".save").forEach((b) => b.click()), `+
			`document.querySelectorAll(".save").length`)
		p.Until(`window.files.length === ` + fmt.Sprint(n))
		if n < 2 {
			t.Errorf("view %q: %d buttons", view, n)
		}
		for _, file := range eval[[]string](p, `window.files`) {
			kind, text, _ := strings.Cut(file, ";base64,")
			b, err := base64.StdEncoding.DecodeString(text)
			if err != nil {
				t.Fatal(err)
			}
			if kind == "data:image/svg+xml" {
				wellFormed(t, string(b))
			} else if c, err := png.DecodeConfig(bytes.NewReader(b)); err != nil || c.Width < 900 {
				t.Errorf("view %q: %v, %d wide, %v", view, kind, c.Width, err)
			}
		}
	}
	p.Clean()
}
