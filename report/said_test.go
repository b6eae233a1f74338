package report

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"overlap/result"
)

// testSource: the page says from whom words come as result.Source.Said does.
func testSource(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	var all []result.Source
	for i := range 1 << 4 {
		s := result.Source{Article: r.Articles[1].ID, Words: 20, Texts: 1 + i>>3,
			Named: i&1 > 0, Unseen: i&2 > 0}
		if i&4 > 0 {
			s.Agency = "The Nordwire Press"
		}
		if i%3 > 0 {
			s.Candidates = []result.Portion{{Article: s.Article, Words: 10 + i}}
		}
		all = append(all, s)
	}
	n := len(r.Articles)
	outlet := func(id string) string { return newRegister(r).article(id).Outlet }
	for from := 0; from < len(all); from += n {
		some := all[from:min(len(all), from+n)]
		for i := range some {
			r.Articles[i].EditionOf, r.Articles[i].Account.Sources = "", some[i:i+1]
		}
		p := openPage(t, browser, r)
		cells := eval[[]string](p,
			`[...document.querySelectorAll("#ranked tbody tr")].map((r) => r.textContent)`)
		for i, s := range some {
			a := &r.Articles[i]
			want := s.Said(a.Words, outlet)
			if !slices.ContainsFunc(cells, func(c string) bool {
				return strings.HasPrefix(c, a.Title) &&
					strings.Contains(strings.ReplaceAll(c, nbsp, " "), want)
			}) {
				t.Errorf("%q is not said of %s in\n%s", want, a.ID, strings.Join(cells, "\n"))
			}
		}
	}
}

// testOrigins: from whom, the page lists the account's sources; who printed it first, the words of
// each origin of the slices.
func testOrigins(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	const cards = `[...document.querySelectorAll(".card")].map((c) => c.textContent)`
	for i := range r.Articles {
		a := &r.Articles[i]
		first := map[string]int{}
		for _, s := range a.Account.Slices {
			if s.Origin != "" && s.Class == "shared" {
				first[s.Origin] += s.Words
			}
		}
		p.view(fmt.Sprintf("article/%d", i))
		for mode, want := range []int{len(a.Account.Sources), len(first)} {
			eval[bool](p, fmt.Sprintf(
				`document.querySelectorAll('input[name="mode"]')[%d].click(), true`, mode))
			if got := eval[[]string](p, cards); len(got) != want {
				t.Errorf("%s, mode %d: %d cards, want %d", a.ID, mode, len(got), want)
			}
		}
		for id, words := range first {
			want := count(words) + " of " + number(a.Words, "word", "words") +
				"), printed there first"
			if got := eval[[]string](p, cards); !slices.ContainsFunc(got,
				func(c string) bool { return strings.Contains(c, want) }) {
				t.Errorf("%s has of %s %q, not in %q", a.ID, id, want, got)
			}
		}
	}
	p.Clean()
}

// testBar: the parts of an article's bar add up to it, agency copy among them.
func testBar(t *testing.T, browser context.Context) {
	r := stored(t, "testdata/story.json")
	p := openPage(t, browser, r)
	for i := range r.Articles {
		a := &r.Articles[i]
		p.view(fmt.Sprintf("article/%d", i))
		width := func(class string) int {
			return int(eval[float64](p, `[...document.querySelectorAll("main > .account span`+class+
				`")].reduce((sum, s) => sum + Number(s.style.flexGrow), 0)`))
		}
		for class, want := range map[string]int{"": a.Words,
			".c-agency":     a.Account.Agency,
			".c-agency_own": a.Account.AgencyOwn,
			".c-shared":     a.Account.Shared - a.Account.Agency,
			".c-own":        a.Account.Own - a.Account.AgencyOwn} {
			if got := width(class); got != want {
				t.Errorf("%s: %s is %d words wide, want %d", a.ID, class, got, want)
			}
		}
	}
	p.Clean()
}
