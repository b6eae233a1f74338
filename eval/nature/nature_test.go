package main

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"overlap/result"
)

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		hits, n int
		lo, hi  float64
	}{ // Newcombe, Statistics in Medicine, 1998, table I
		{81, 263, .2553, .3662},
		{15, 148, .0624, .1605},
		{0, 20, 0, .1611},
		{1, 29, .0061, .1718},
	} {
		lo, hi := wilson(c.hits, c.n)
		if math.Abs(lo-c.lo) > .0001 || math.Abs(hi-c.hi) > .0001 {
			t.Errorf("%d of %d: %.4f to %.4f, not %.4f to %.4f", c.hits, c.n, lo, hi, c.lo, c.hi)
		}
	}
}

func TestKappa(t *testing.T) {
	var cases [][2]string
	for said, times := range map[[2]string]int{
		{reuse, reuse}: 20, {reuse, formula}: 5, {formula, reuse}: 10, {formula, formula}: 15,
	} {
		for range times {
			cases = append(cases, said)
		}
	}
	if a, k := agreement(cases), kappa(cases); math.Abs(a-.7) > 1e-9 || math.Abs(k-.4) > 1e-9 {
		t.Errorf("agreement %v, kappa %v, not .7 and .4", a, k)
	}
	if k := kappa([][2]string{{reuse, reuse}}); k != 1 {
		t.Errorf("kappa of readers that always say one thing: %v", k)
	}
}

func TestParseJudgements(t *testing.T) {
	head := strings.Join(columns, ",") + "\n"
	for _, c := range []struct{ rows, wrong string }{
		{"c,1,2,0,10,5,15,A,reuse\n", ""},
		{"c,1,2,0,x,5,15,A,reuse\n", `2: a_hi: strconv.Atoi: parsing "x": invalid syntax`},
		{"c,1,2,0,10,5,15,A,copy\n", `2: nature "copy" is none of`},
	} {
		all, err := parseJudgements(strings.NewReader(head + c.rows))
		if c.wrong != "" {
			if err == nil || !strings.Contains(err.Error(), c.wrong) {
				t.Errorf("%q: %v, not %s", c.rows, err, c.wrong)
			}
			continue
		}
		if err != nil || strings.Join(all[0].row(), ",")+"\n" != c.rows {
			t.Errorf("%q: %v, %v", c.rows, all, err)
		}
	}
	if _, err := parseJudgements(strings.NewReader("corpus,a\n")); err == nil {
		t.Error("another head is no error")
	}
}

// TestJudgements reads the file of the repository.
func TestJudgements(t *testing.T) {
	all, err := readJudgements("judgements.csv")
	if err != nil || len(all) == 0 {
		t.Fatalf("%d judgements, %v", len(all), err)
	}
	seen := map[judgement]bool{}
	for _, j := range all {
		j.nature = ""
		if seen[j] {
			t.Errorf("%s judged %s %s at %d twice", j.reader, j.a, j.b, j.aSpan.Lo)
		}
		seen[j] = true
	}
}

// at returns the place of a passage between articles 1 and 2.
func at(aLo, aHi, bLo, bHi int) place {
	return place{"1", "2", result.Span{Lo: aLo, Hi: aHi}, result.Span{Lo: bLo, Hi: bHi}}
}

func TestJoin(t *testing.T) {
	first, second := &passage{place: at(0, 40, 0, 40)}, &passage{place: at(50, 90, 60, 99)}
	c := &corpus{passages: []*passage{first, second}}
	b := c.join([]judgement{
		{"news", at(30, 80, 35, 90), "B", formula}, // more of the second
		{"news", at(0, 40, 0, 40), "A", reuse},
		{"news", at(0, 40, 60, 99), "A", reuse}, // one side of each
		{"wire", at(0, 40, 0, 40), "C", reuse},
	}, "news")
	if got := b.said[second]["B"]; got != formula {
		t.Errorf("the second passage is %q to B", got)
	}
	if got := b.said[first]["A"]; got != reuse {
		t.Errorf("the first passage is %q to A", got)
	}
	if len(b.lost) != 1 || !slices.Equal(b.readers, []string{"A", "B"}) {
		t.Errorf("lost %v, readers %v", b.lost, b.readers)
	}
}

// TestDrawAgain holds that passages which are still there are drawn again when others are gone:
// judgements stay worth something.
func TestDrawAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var all []*passage
		for i := range rapid.IntRange(0, 60).Draw(t, "passages") {
			all = append(all, &passage{place: at(i, i+9, i, i+9),
				words:   rapid.IntRange(8, 60).Draw(t, "words"),
				further: rapid.IntRange(0, 30).Draw(t, "further")})
		}
		s := sample{uniform: rapid.IntRange(0, 20).Draw(t, "n"),
			stratum: rapid.IntRange(0, 5).Draw(t, "stratum")}
		var left []*passage
		for _, p := range all {
			if rapid.Bool().Draw(t, "left") {
				left = append(left, p)
			}
		}
		before, after := s.draw(all), s.draw(left)
		for _, p := range before.uniform {
			if slices.Contains(left, p) && !slices.Contains(after.uniform, p) {
				t.Fatalf("%v was drawn before, and is not now", p.place)
			}
		}
		if want := min(len(left), s.uniform); len(after.uniform) != want {
			t.Fatalf("%d drawn, not %d", len(after.uniform), want)
		}
	})
}

// TestStrata holds that every passage is in one stratum of each feature but the last, which has
// only some.
func TestStrata(t *testing.T) {
	for _, p := range []*passage{
		{}, {days: 1.99, further: 19, words: 12, rarest: 2},
		{days: 2, further: 20, words: 50, rarest: 51},
		{days: 900, further: 1, words: 1e6, rarest: 3},
	} {
		in := map[string]int{}
		for _, s := range strata {
			if s.has(p) {
				in[s.feature]++
			}
		}
		delete(in, "close")
		if fmt.Sprint(in) != "map[days apart:1 further words:1 rarest run in:1 words:1]" {
			t.Errorf("%+v is in strata %v", *p, in)
		}
	}
}

func TestNewCorpus(t *testing.T) {
	common := "the tug pulled the barge off the sandbank before noon"
	text := func(id, before string) result.Article {
		return result.Article{ID: id, Text: before + common, Published: "2026-03-0" + id}
	}
	c := newCorpus(&result.Result{
		Articles: []result.Article{text("1", "x "), text("4", "")},
		Pairs: []result.Pair{{A: "1", B: "4", AShared: 25, Passages: []result.Passage{
			{A: result.Span{Lo: 2, Hi: 2 + len(common)}, B: result.Span{Lo: 0, Hi: len(common)},
				Words: 10, Kind: "verbatim", Nature: reuse},
			{Kind: "rewritten"},
			{Kind: "edited", Quoted: true},
		}}},
	})
	if len(c.passages) != 2 || len(c.of([]string{reuse})) != 1 {
		t.Fatalf("%d passages, %d of them reuse", len(c.passages), len(c.of([]string{reuse})))
	}
	p := c.passages[0]
	if p.days != 3 || p.further != 15 || p.rarest != 2 {
		t.Errorf("%v days apart, %d further words, rarest run in %d", p.days, p.further, p.rarest)
	}
}
