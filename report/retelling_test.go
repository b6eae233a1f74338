package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestRetelling: of several that tell an article the one that tells most is named, and the next
// best behind it.
func TestRetelling(t *testing.T) {
	pair := func(a, b, first, of string, perWord float64, next string,
		nextPerWord float64) result.Pair {
		return result.Pair{A: a, B: b, First: first, Retelling: &result.Retelling{Of: of, Told: 5,
			Sentences: 6, PerWord: perWord, Next: next, NextPerWord: nextPerWord}}
	}
	for _, c := range []struct {
		name  string
		pairs []result.Pair
		want  string
	}{
		{"none", []result.Pair{{A: "x", B: "y"}}, ""},
		{"one", []result.Pair{pair("x", "y", "b", "a", 1.1, "z", .3)}, "rewritten from y, which " +
			"tells 5 of 6 sentences, 1.10 bits a word; the next best, z, .30"},
		{"no next", []result.Pair{pair("w", "x", "a", "b", .5, "", 0)},
			"rewritten from w, which tells 5 of 6 sentences, .50 bits a word"},
		{"who tells most", []result.Pair{pair("w", "x", "a", "b", .7, "z", .3),
			pair("x", "y", "b", "a", 1.1, "z", .3)}, "rewritten from y, which tells 5 of 6 " +
			"sentences, 1.10 bits a word; the next best, w, .70"},
		{"who tells as much", []result.Pair{pair("x", "y", "b", "a", .9, "z", .3),
			pair("w", "x", "a", "b", .9, "z", .95)}, "rewritten from w, which tells 5 of 6 " +
			"sentences, .90 bits a word; the next best, z, .95"},
		{"longer than its source", []result.Pair{pair("w", "x", "a", "a", .9, "z", .3)},
			"rewritten from w, of which it tells 5 of 6 sentences, .90 bits a word"},
		{"who is later", []result.Pair{pair("x", "y", "a", "a", 1.1, "z", .3)}, ""},
		{"unknown", []result.Pair{pair("x", "y", "unknown", "a", .8, "", 0)},
			"says the same as y, which tells 5 of 6 sentences, .80 bits a word"},
	} {
		r := newRegister(&result.Result{Pairs: c.pairs})
		a := &result.Article{ID: "x", Account: result.Account{Rewritten: 60}}
		if got := strings.ReplaceAll(r.rewrittenFrom(a), nbsp, " "); got != c.want {
			t.Errorf("%s: got  %s\nwant %s", c.name, got, c.want)
		}
		if a.Account.Rewritten = 0; r.rewrittenFrom(a) != "" {
			t.Errorf("%s: no word is told, and it is rewritten", c.name)
		}
	}
}
