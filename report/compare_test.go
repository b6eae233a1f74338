package report

import (
	"strings"
	"testing"

	"overlap/result"
	"overlap/shingle"
)

func TestMarked(t *testing.T) {
	for _, c := range []struct{ a, b, left, right string }{
		{"The ferry ran aground.", "the ferry, ran aground", "The ferry ran aground.",
			"the ferry, ran aground"},
		{"Don’t meddle, please.", "Don't meddle there", "Don’t meddle, [-please-].",
			"Don't meddle {+there+}"},
		{"one two three", "two", "[-one-] two [-three-]", "two"},
		{"alpha", "beta", "[-alpha-]", "{+beta+}"},
		{"日本語です", "日本文です", "日本[-語-]です", "日本{+文+}です"},
	} {
		whole := func(s string) result.Span { return result.Span{Lo: 0, Hi: len(s)} }
		p := &result.Pair{Passages: []result.Passage{{A: whole(c.a), B: whole(c.b)}}}
		got := newRegister(&result.Result{}).pane(1, p, &p.Passages[0], shingle.Split(c.a),
			shingle.Split(c.b), pairSides)
		if len(got.Rows) != 1 || got.Rows[0] != (row{A: c.left, B: c.right}) {
			t.Errorf("%q against %q: %q", c.a, c.b, got.Rows)
		}
	}
}

// TestCompareWithoutText gives bytes where the texts are missing, or too short for the spans.
func TestCompareWithoutText(t *testing.T) {
	r := stored(t, "testdata/pair.json")
	r.Articles[0].Text = "short"
	got := rendered(t, r, Table, Options{Compare: true})
	if !strings.Contains(got, "A bytes ") || strings.Contains(got, "position") {
		t.Errorf("no bytes in\n%s", got)
	}
	r.Articles[0].Text = ""
	if got := rendered(t, r, Table, Options{Compare: true}); !strings.Contains(got,
		"without the articles' texts") {
		t.Errorf("does not say why in\n%s", got)
	}
	r.Pairs = nil
	if got := rendered(t, r, Table, Options{Compare: true}); !strings.Contains(got,
		"The two share no passage of 8 words or more.") {
		t.Errorf("does not say that there is nothing in\n%s", got)
	}
}
