package main

import (
	"strings"
	"testing"

	"overlap/article"
	"overlap/eval/sheet"
	"overlap/eval/world"
	"overlap/internal/newsgen"
	"overlap/result"
	"overlap/shingle"
)

// A tiny story, judged by hand: the second article copies words 2 to 10 of the first, and
// both end with their outlet's notice.
const (
	firstText  = "Today the old miller of Brixdale sold seven geese to strangers. Write to us."
	secondText = "Nobody knew that old miller of Brixdale sold seven geese to Otto. Write to us."
)

func tiny(passages ...result.Passage) judge {
	articles := []article.Article{{ID: "s1-0", Outlet: "x", Text: firstText},
		{ID: "s1-1", Outlet: "x", Text: secondText}}
	notice := []newsgen.Boilerplate{{First: 11, Last: 14, Rule: "outlet"}}
	truths := []newsgen.Truth{
		{ID: "s1-0", Words: 14, Dated: "exact", Boilerplate: notice},
		{ID: "s1-1", Words: 15, Dated: "exact",
			Boilerplate: []newsgen.Boilerplate{{First: 12, Last: 15, Rule: "outlet"}},
			Passages: []newsgen.Passage{{First: 3, Last: 11, From: "s1-0", FromFirst: 2,
				FromLast: 10, Kind: "verbatim", Same: 8, Direction: newsgen.Told}}},
	}
	r := &result.Result{
		Articles: []result.Article{{ID: "s1-0", TextID: "t0"},
			{ID: "s1-1", TextID: "t1",
				Account: result.Account{Shared: 8,
					Slices: []result.Slice{{Class: "shared", Origin: "s1-0", Words: 8}}}}},
		Pairs:       []result.Pair{{A: "s1-0", B: "s1-1", First: "a", Passages: passages}},
		Boilerplate: []result.Boilerplate{{Text: "Write to us", Outlet: "x", Rule: "outlet"}},
	}
	return judge{world.New(articles, truths, r)}
}

// found is a passage of words i to j of the first and k to l of the second article.
func found(i, j, k, l int) result.Passage {
	a, b := shingle.Split(firstText), shingle.Split(secondText)
	var p result.Passage
	p.A.Lo, p.A.Hi = a.Bytes(i, j)
	p.B.Lo, p.B.Hi = b.Bytes(k, l)
	return p
}

func TestPlantedPassageIsMet(t *testing.T) {
	for _, test := range []struct {
		name     string
		passages []result.Passage
		hit      bool
		inside   int
	}{
		{"nothing", nil, false, 0},
		{"all of it", []result.Passage{found(2, 10, 3, 11)}, true, 8},
		{"half of it", []result.Passage{found(2, 6, 3, 7)}, true, 4},
		{"twice the same", []result.Passage{found(2, 6, 3, 7), found(2, 6, 3, 7)}, true, 4},
		{"right here, wrong there", []result.Passage{found(11, 14, 3, 7)}, false, 0},
		{"the notice only", []result.Passage{found(11, 14, 12, 15)}, false, 0},
	} {
		w := tiny(test.passages...)
		hit, inside := w.meets(1, 0, &w.Items[1].Truth.Passages[0])
		if hit != test.hit || inside != test.inside {
			t.Errorf("%s: %v, %d words; want %v, %d", test.name, hit, inside, test.hit, test.inside)
		}
	}
}

func TestReasons(t *testing.T) {
	for _, test := range []struct {
		passage result.Passage
		want    string
	}{
		{found(2, 10, 3, 11), "prose"},
		{found(11, 14, 12, 15), "stock"},
		{found(0, 2, 0, 3), ""},
	} {
		w := tiny(test.passage)
		if got := w.reason(0, 1, &test.passage); got != test.want {
			t.Errorf("%+v rests on %q, want %q", test.passage, got, test.want)
		}
	}
}

func TestVerdicts(t *testing.T) {
	w := tiny(found(2, 10, 3, 11))
	s := new(sheet.Sheet)
	w.JudgeDirections(s)
	w.judgeSources(s)
	w.JudgeEditions(s)
	w.judgeBoilerplate(s)
	got := map[string][2]int{}
	for _, r := range s.Rows() {
		got[r.Name] = [2]int{r.Part, r.Whole}
	}
	for name, want := range map[string][2]int{
		"first told right, where the dates tell":                                {1, 1},
		"copied words put down to who wrote them, all dates of the story exact": {8, 8},
		"words called boilerplate that are":                                     {6, 6},
	} {
		if got[name] != want {
			t.Errorf("%s: %v, want %v", name, got[name], want)
		}
	}
	w.Result.Pairs[0].First = "b"
	s = new(sheet.Sheet)
	if w.JudgeDirections(s); s.Rows()[0].Part != 0 || s.Rows()[0].Whole != 1 {
		t.Errorf("the wrong one first: %+v", s.Rows()[0])
	}
}

// A small run of the whole command: what it measures is other tests' business.
func TestRun(t *testing.T) {
	var stdout, stderr strings.Builder
	if status := start([]string{"-n", "150", "-seed", "2", "-errors", "1"}, &stdout,
		&stderr); status == 2 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	for _, row := range []string{"planted passages met, verbatim", "editions folded",
		"checked on the words"} {
		if !strings.Contains(stdout.String(), row) {
			t.Errorf("no %q in\n%s", row, stdout.String())
		}
	}
	if status := start([]string{"more"}, &stdout, &stderr); status != 2 {
		t.Errorf("status %d", status)
	}
}
