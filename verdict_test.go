package overlap_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap"
	"overlap/article"
)

// TestWireVerdicts holds the verdicts on the sample story against what its README says
// that each outlet did.
func TestWireVerdicts(t *testing.T) {
	want := map[string]string{
		"courier-summit": "republished: the same text as Meridian Wire, published 22 min " +
			"earlier, credited",
		"standard-summit": "republished: the same text as Meridian Wire, published 51 min " +
			"earlier, not credited",
		"herald-summit": "republished: 91 % (253 of 278 words) copied from Meridian Wire, " +
			"published 1 d earlier, credited",
		"tribune-summit": "partly copied: 45 % (183 of 407 words) copied from Meridian Wire or a " +
			"version of it, published 1 h earlier, not credited",
		"ledger-summit": "partly copied: 58 % (203 of 348 words) copied from Meridian Wire, " +
			"published 6 h 25 min earlier, credited; " +
			"108 words from there, the others from 1 more source",
		"gazette-summit": "partly copied: 20 % (47 of 233 words) copied from The Sallow " +
			"Tribune or a version of it, published 1 h 30 min earlier, not credited",
		"meridian-summit": "shares quotations only: 13 % (50 of 399 words) in quotations " +
			"that others print, too; source of 3 articles",
		"review-summit": "shares quotations only: 16 % (50 of 314 words) in quotations " +
			"that others print, too",
		"observer-summit": "shares quotations only: 4 % (11 of 252 words) in quotations that " +
			"others print, too",
		"courier-lighthouse": "independent: no earlier text of the set has its words",
		"towpath-lock":       "independent: no earlier text of the set has its words",
	}
	_, got := wire(t)
	for _, a := range got.Articles {
		if w, ok := want[a.ID]; ok && a.Verdict+": "+a.Evidence != w {
			t.Errorf("%s: %s: %s\nwant %s", a.ID, a.Verdict, a.Evidence, w)
		}
	}
}

// TestVerdicts puts down what part of an article must be copied for each verdict.
func TestVerdicts(t *testing.T) {
	source := numbered("a", 200)
	noon := time.Date(2024, 5, 14, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name, text string
		published  time.Time
		want       string
	}{
		{"most", source[:150*5] + numbered("b", 20), noon,
			"republished: 88 % (150 of 170 words) copied from Herald, published 2 h earlier, " +
				"not credited"},
		{"half", numbered("b", 80) + source[:80*5], noon,
			"partly copied: 50 % (80 of 160 words) copied from Herald, published 2 h earlier, " +
				"not credited"},
		{"half, credited", "Herald " + numbered("b", 79) + source[:80*5], noon,
			"partly copied: 50 % (80 of 160 words) copied from Herald, published 2 h earlier, " +
				"credited"},
		{"half, no date", numbered("b", 80) + source[:80*5], time.Time{},
			"shares prose: 50 % (80 of 160 words) shared with Herald or a version of it, " +
				"who was first is unknown: only one has a time, not credited"},
		{"most, at once", source[:150*5] + numbered("b", 20), noon.Add(-2 * time.Hour),
			"republished: 88 % (150 of 170 words) shared with Herald or a version of it, " +
				"who was first is unknown: at the same time, not credited"},
		{"a sentence", numbered("b", 80) + source[:12*5], noon,
			"independent: no more than 13 % (12 of 92 words) shared with Herald or a version " +
				"of it, published 2 h earlier, not credited"},
		{"little of much", numbered("b", 900) + source[:40*5], noon,
			"shares prose: 4 % (40 of 940 words) shared with Herald, published 2 h earlier, " +
				"not credited"},
		{"a hundred words of many", numbered("b", 4000) + source[:100*5], noon,
			"partly copied: 2 % (100 of 4100 words) copied from Herald, published 2 h earlier, " +
				"not credited"},
		{"nothing", numbered("b", 90), noon,
			"independent: no earlier text of the set has its words"},
		{"no word", "", noon, "independent: no earlier text of the set has its words"},
	} {
		articles := []article.Article{
			{ID: "1", Outlet: "Herald", Text: source,
				Published: article.Date{Time: noon.Add(-2 * time.Hour)}},
			{ID: "2", Outlet: "Gazette", Text: c.text, Published: article.Date{Time: c.published}},
		}
		got := find(t, articles, overlap.Options{}).Articles[1]
		if s := got.Verdict + ": " + got.Evidence; s != c.want {
			t.Errorf("%s:\n%s\nwant %s", c.name, s, c.want)
		}
	}
}

// numbered returns n different words of four letters and figures, and a space after each.
func numbered(letter string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s%s ", letter, strings.ToLower(fmt.Sprintf("%03x", i)))
	}
	return b.String()
}
