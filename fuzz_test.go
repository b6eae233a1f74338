package overlap_test

import (
	"context"
	"slices"
	"testing"
	"unicode/utf8"

	"overlap"
	"overlap/article"
)

// FuzzCompare compares three articles of any text: nothing panics, accounts add up, and every
// span lies inside its text on rune borders.
func FuzzCompare(f *testing.F) {
	f.Add("One two three four five six seven eight nine.",
		"“One two three four five six seven eight nine,” he said.", "")
	f.Add("东京塔的门票今天开始涨价 东京塔的门票今天开始涨价", "东京塔的门票今天开始涨价", "a a a a a a a a a a a a a a a a a a a")
	f.Add("\xff\xfe\"\"\"''“”", "Trump: Q: A:\n\n\"", "'16 5'10\" «»»« „“")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		texts := map[string]string{"a": a, "b": b, "c": c}
		r, err := overlap.Compare(context.Background(),
			slices.Values([]article.Article{{ID: "a", Outlet: "X", Text: a},
				{ID: "b", Outlet: "X", Text: b}, {ID: "c", Text: c}}),
			slices.Values([]overlap.Couple{{A: "a", B: "b"}, {A: "c", B: "a"},
				{A: "b", B: "c"}}), overlap.Options{})
		if err != nil {
			t.Fatal(err)
		}
		inside := func(id string, lo, hi int) {
			s := texts[id]
			if lo < 0 || lo > hi || hi > len(s) || utf8.ValidString(s) &&
				!utf8.ValidString(s[lo:hi]) {
				t.Fatalf("%s: span %d to %d of %d bytes", id, lo, hi, len(s))
			}
		}
		for _, x := range r.Articles {
			if c := x.Account; sum(c) != x.Words || c.Rewritten > c.Own {
				t.Fatalf("account %+v of %d words", c, x.Words)
			}
			for _, s := range x.Self {
				inside(x.ID, s.Lo, s.Hi)
			}
		}
		for _, p := range r.Pairs {
			for _, q := range p.Passages {
				inside(p.A, q.A.Lo, q.A.Hi)
				inside(p.B, q.B.Lo, q.B.Hi)
			}
		}
		for _, q := range r.Quotes {
			for _, u := range q.Uses {
				inside(u.Article, u.Lo, u.Hi)
				for _, p := range u.Parts {
					inside(u.Article, p.Lo, p.Hi)
				}
			}
		}
	})
}
