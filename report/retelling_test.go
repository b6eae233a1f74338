package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// TestRetelling: of what an article tells in other words that source is named from which its
// account has most, with the figure of the pair of the two, whoever else tells more of it.
func TestRetelling(t *testing.T) {
	pair := func(a, b, first, of string, perWord float64, next string,
		nextPerWord float64) result.Pair {
		return result.Pair{A: a, B: b, First: first, Retelling: &result.Retelling{Of: of, Told: 5,
			Sentences: 6, PerWord: perWord, Next: next, NextPerWord: nextPerWord}}
	}
	earlier := result.Source{Article: "y", Words: 60, Earlier: true}
	for _, c := range []struct {
		name  string
		from  result.Source
		pairs []result.Pair
		want  string
	}{
		{"no figure", earlier, []result.Pair{{A: "x", B: "y"}},
			"60 words tell in other words what y told"},
		{"one", earlier, []result.Pair{pair("x", "y", "b", "a", 1.1, "z", .3)},
			"60 words tell in other words what y told, 5 of 6 sentences of its own, " +
				"1.10 bits a word; the next best, z, .30"},
		{"another one tells more", earlier, []result.Pair{pair("w", "x", "a", "b", 1.7, "z", .3),
			pair("x", "y", "b", "a", 1.1, "", 0)}, "60 words tell in other words what y told, " +
			"5 of 6 sentences of its own, 1.10 bits a word"},
		{"a later one tells more", earlier, []result.Pair{pair("x", "z", "a", "a", 1.7, "", 0)},
			"60 words tell in other words what y told"},
		{"longer than its source", result.Source{Article: "w", Words: 1, Earlier: true,
			Credited: true}, []result.Pair{pair("w", "x", "a", "a", .9, "", 0)},
			"1 word tells in other words what w told, 5 of 6 sentences of that, .90 bits a word; " +
				"credited"},
		{"unknown", result.Source{Article: "y", Words: 60},
			[]result.Pair{pair("x", "y", "unknown", "a", .8, "", 0)},
			"60 words tell in other words what y tells, 5 of 6 sentences of its own, " +
				".80 bits a word"},
	} {
		r := newRegister(&result.Result{Pairs: c.pairs})
		a := &result.Article{ID: "x", Account: result.Account{Rewritten: 60,
			RewrittenFrom: []result.Source{c.from}}}
		if got := strings.ReplaceAll(r.rewrittenFrom(a), nbsp, " "); got != c.want {
			t.Errorf("%s: got  %s\nwant %s", c.name, got, c.want)
		}
		if a.Account.Rewritten = 0; r.rewrittenFrom(a) != "" {
			t.Errorf("%s: no word is told, and it is rewritten", c.name)
		}
	}
}

// TestRetold: of a pair the later one tells what the earlier one told, whichever of the two has the
// sentences that were counted.
func TestRetold(t *testing.T) {
	for _, c := range []struct{ first, of, want string }{
		{"a", "a", "B tells 5 of 6 sentences of A, .80 bits a word"},
		{"a", "b", "5 of 6 sentences of B tell what A told, .80 bits a word"},
		{"b", "a", "5 of 6 sentences of A tell what B told, .80 bits a word"},
		{"b", "b", "A tells 5 of 6 sentences of B, .80 bits a word"},
		{"unknown", "a", "5 of 6 sentences of A stand in B in other words, .80 bits a word"},
	} {
		p := result.Pair{First: c.first, Retelling: &result.Retelling{Of: c.of, Told: 5,
			Sentences: 6, PerWord: .8}}
		if got := strings.ReplaceAll(retold(&p, "A", "B"), nbsp, " "); got != c.want {
			t.Errorf("first %s, of %s: %s, want %s", c.first, c.of, got, c.want)
		}
	}
}
