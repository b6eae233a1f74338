package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"overlap/eval/rewrites/set"
	"overlap/result"
)

// invented has a source of three sentences of four words; a rewrite of two that were made of the
// first and third and one that was added; and a control.
var invented = &set.Case{
	Number: 7,
	Source: set.Text{Name: "source",
		Text:      "One two three four. Five six seven eight. Nine ten eleven twelve.",
		Sentences: []set.Sentence{{Lo: 0, Hi: 19}, {Lo: 20, Hi: 41}, {Lo: 42, Hi: 65}}},
	Rewrites: []set.Text{{Name: "l3", Text: "Uno due tre. Added here too. Nove dieci.",
		Sentences: []set.Sentence{{Lo: 0, Hi: 12, From: []int{0}}, {Lo: 13, Hi: 28},
			{Lo: 29, Hi: 40, From: []int{2}}}}},
	Controls: []set.Text{{Name: "rival", Text: "Ten twelve.",
		Sentences: []set.Sentence{{Lo: 0, Hi: 11}}}},
}

func TestJudge(t *testing.T) {
	const source, rival = "07-source", "07-rival"
	span := func(lo, hi int) result.Span { return result.Span{Lo: lo, Hi: hi} }
	first, second, all := span(0, 19), span(20, 41), span(0, 65)
	for _, test := range []struct {
		name               string
		about              []claim
		found, claims      int
		pair, first, alone int
		untrue             [kinds]int
	}{
		{"nothing", nil, 0, 0, 0, 0, 0, [kinds]int{}},
		{"an edition", []claim{{source, everything, everything, alike}}, 5, 8, 1, 1, 1,
			[kinds]int{3}},
		{"its sentence", []claim{{source, span(0, 12), first, reworded}}, 3, 3, 1, 1, 1,
			[kinds]int{}},
		{"half of it", []claim{{source, span(0, 7), span(0, 7), reworded}}, 2, 2, 1, 1, 1,
			[kinds]int{}},
		{"another sentence", []claim{{source, span(0, 12), second, reworded}}, 0, 3, 1, 1, 1,
			[kinds]int{3}},
		{"what was added", []claim{{source, span(13, 28), all, reworded}}, 0, 3, 1, 1, 1,
			[kinds]int{3}},
		{"twice the same", []claim{{source, span(0, 12), first, reworded},
			{source, span(0, 12), span(0, 30), reworded}}, 3, 3, 1, 1, 1, [kinds]int{}},
		{"of two", []claim{{source, span(0, 12), first, reworded},
			{"other", span(0, 12), first, reworded}}, 3, 6, 1, 0, 0, [kinds]int{0, 0, 3}},
		{"less of the other", []claim{{source, span(0, 12), first, reworded},
			{rival, span(4, 12), first, reworded}}, 3, 5, 1, 1, 0, [kinds]int{0, 2}},
		{"another article", []claim{{"other", span(0, 12), first, reworded}}, 0, 3, 0, 0, 0,
			[kinds]int{0, 0, 3}},
		{"its quotation", []claim{{"other", span(0, 12), first, reworded},
			{"other", span(0, 7), first, alike}}, 0, 3, 0, 0, 0, [kinds]int{0, 0, 1, 2}},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := judge(invented, &invented.Rewrites[0], test.about)
			want := counts{texts: 1, words: 5, found: test.found, claims: test.claims,
				pairs: test.pair, first: test.first, alone: test.alone, untrue: test.untrue,
				passages: s.passages, stretches: s.stretches}
			if s.counts != want {
				t.Errorf("%+v, not %+v", s.counts, want)
			}
		})
	}
}

// TestExamples holds that the words that are claimed untruly are shown, with what was claimed and
// what is true.
func TestExamples(t *testing.T) {
	about := []claim{{"07-source", result.Span{Lo: 0, Hi: 28}, result.Span{Lo: 0, Hi: 19}, alike},
		{"07-source", result.Span{Lo: 29, Hi: 40}, result.Span{Lo: 20, Hi: 41}, reworded},
		{"x", result.Span{Lo: 35, Hi: 40}, result.Span{Lo: 0, Hi: 6}, reworded}}
	said := &claims{texts: map[string]string{"07-source": invented.Source.Text, "x": "\nTen.\n"}}
	var e examples
	c, rewrite := invented, &invented.Rewrites[0]
	e.add(c, rewrite, judge(c, rewrite, about), said)
	var out bytes.Buffer
	e.print(&out, 2)
	const want = `  missed: 07-l3: Nove dieci.
    of 3: Nine ten eleven twelve.
  untrue: source, 3 words of 07-l3: Added here too
    07-source: One two three four.
  untrue: source, 2 words of 07-l3: Nove dieci
    07-source: Five six seven eight.
    of 3: Nine ten eleven twelve.
`
	if out.String() != want {
		t.Errorf("%s\nnot\n%s", &out, want)
	}
}

// TestCast holds that in all scans together each source meets each of its rewrites once, and in one
// scan has one, which is later.
func TestCast(t *testing.T) {
	cases, err := set.Load(set.Invented)
	if err != nil {
		t.Fatal(err)
	}
	cases[3].Rewrites, cases[5].Controls = cases[3].Rewrites[2:5], nil
	background := generated(60, 1, cases[0].Source.Time)
	rewrites := map[string]int{}
	for turn := range turnsOf(cases) {
		ids := map[string]time.Time{}
		for _, a := range newCast(cases, turn, background).articles {
			if _, ok := ids[a.ID]; ok {
				t.Errorf("scan %d has %s twice", turn, a.ID)
			}
			ids[a.ID] = a.Published.Time
		}
		want := len(cases)*(2+len(set.Controls)) + 60 - len(set.Controls)
		for i := range cases {
			rewrite := rewriteOf(cases, i, turn)
			if rewrite == nil {
				want--
				continue
			}
			id := idOf(&cases[i], rewrite.Name)
			if !ids[id].After(ids[idOf(&cases[i], "source")]) {
				t.Errorf("%s is not later than its source", id)
			}
			rewrites[id]++
		}
		if len(ids) != want {
			t.Errorf("scan %d has %d articles, not %d", turn, len(ids), want)
		}
	}
	if want := len(cases)*len(set.Levels) - 3; len(rewrites) != want {
		t.Errorf("%d rewrites are in scans, not %d", len(rewrites), want)
	}
}

func TestStart(t *testing.T) {
	for _, test := range []struct {
		args   string
		status int
		says   string
	}{
		{"-half none", 2, "-half none: none of tune, check, all"},
		{"-half check -errors 3", 2, "-half check: -errors shows the half to tune on alone"},
		{"more", 2, "usage: rewrites"},
		{"-field id", 2, "NAME=KEY is wanted"},
		{"-field it=id", 2, `"it" is no field of an article`},
		{"-cases ./nowhere", 1, "./nowhere: "},
		{"-among ./nowhere.csv", 1, "./nowhere.csv"},
		{"-among " + t.TempDir(), 1, ": no article that can be read"},
	} {
		var out, errs bytes.Buffer
		status := start(strings.Fields(test.args), &out, &errs)
		if status != test.status || !strings.Contains(errs.String(), test.says) {
			t.Errorf("%s: status %d, %s", test.args, status, errs.String())
		}
	}
}

// TestFigures scans, and holds that a copy edit is found, whole, and that controls are left alone.
func TestFigures(t *testing.T) {
	if testing.Short() {
		t.Skip("scans as often as there are levels")
	}
	var out, errs bytes.Buffer
	if status := start(strings.Fields("-half all -n 0"), &out, &errs); status != 0 {
		t.Fatal(status, errs.String())
	}
	claims := regexp.MustCompile(`something is claimed of (\d+) of 24`)
	for i, m := range claims.FindAllStringSubmatch(out.String(), -1) {
		if n, _ := strconv.Atoi(m[1]); n > 4*i+1 { // rivals have all facts of the source
			t.Errorf("something is claimed of %d: %s\n%s", n, set.Controls[i], out.String())
		}
	}
	if !strings.Contains(out.String(), "24 of 24") {
		t.Errorf("copy edits are not found:\n%s", out.String())
	}
}

// TestOwn scans cases of one's own among articles of one's own: the one that the source replaces is
// left out, and two levels are two scans.
func TestOwn(t *testing.T) {
	dir := t.TempDir()
	const source = "The mayor of Gorrel opened a bridge of oak and iron over the Tarn on Monday " +
		"before three hundred people and two brass bands.\n" +
		"It cost nine million crowns, twice as much as was planned.\n"
	rewrite := strings.ReplaceAll("1\t"+strings.Replace(source, "\n", "\n2\t", 1), "Monday", "Mon")
	head := func(day int, manner string) string {
		return fmt.Sprintf("# Gazette %d | 2025-03-0%d 10:00 | Bridge | %s\n", day, day, manner)
	}
	for path, content := range map[string]string{
		"cases/02/source.txt": head(1, "replaces n7") + source,
		"cases/02/l1.txt":     head(2, "plain") + rewrite,
		"cases/02/l3.txt":     head(3, "plain") + "-\tNothing of it was ever here.\n",
		"articles.csv": "nr,outlet,published,text\nn7,Echo,2025-03-01,\"" + source +
			"\"\nn8,Post,2025-03-04,All else that happened in the valley was a fair of goats.\n",
	} {
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var out, errs bytes.Buffer
	status := start([]string{"-cases", filepath.Join(dir, "cases"), "-among",
		filepath.Join(dir, "articles.csv"), "-field", "id=nr"}, &out, &errs)
	for _, want := range []string{
		"1 of 1 articles that sources replace are left out\n",
		"half tune of 1 cases, 2 scans among 1 articles\n",
		"l1        1.000        35 of 35  1 of 1  1.000        35 of 35",
		"l1        1 of 1  1      1.00    0",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("status %d, %s, no %q in\n%s", status, &errs, want, &out)
		}
	}
}

// TestSuspects holds that a scan seeks rewriting between each rewrite and its source, which is
// among the first by the keys that they share, but for one brief that keeps no rare key.
func TestSuspects(t *testing.T) {
	var stdout, stderr strings.Builder
	if status := start([]string{"-half", "all", "-suspects"}, &stdout, &stderr); status != 0 {
		t.Fatal(status, stderr.String())
	}
	t.Log(stdout.String())
	for _, line := range strings.Split(stdout.String(), "\n")[2:] {
		var level, of string
		var seen, texts, first, near int
		fmt.Sscan(line, &level, &seen, &of, &texts, &first, &near)
		if seen < texts-1 || near < texts-1 {
			t.Error(line)
		}
	}
}
