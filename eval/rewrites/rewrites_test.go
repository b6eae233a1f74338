package main

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"overlap/eval/rewrites/set"
	"overlap/result"
)

// sourceText has three sentences of four words, its rewrite two that were made of the first and
// third, and one that was added.
var (
	sourceText = &set.Text{
		Text:      "One two three four. Five six seven eight. Nine ten eleven twelve.",
		Sentences: []set.Sentence{{Lo: 0, Hi: 19}, {Lo: 20, Hi: 41}, {Lo: 42, Hi: 65}},
	}
	rewriteText = &set.Text{Text: "Uno due tre. Added here too. Nove dieci.",
		Sentences: []set.Sentence{{Lo: 0, Hi: 12, From: []int{0}}, {Lo: 13, Hi: 28},
			{Lo: 29, Hi: 40, From: []int{2}}}}
)

func TestJudge(t *testing.T) {
	span := func(lo, hi int) result.Span { return result.Span{Lo: lo, Hi: hi} }
	for _, test := range []struct {
		name          string
		about         []claim
		found, claims int
		pair          bool
	}{
		{"nothing", nil, 0, 0, false},
		{"an edition", []claim{{"source", everything, everything}}, 5, 8, true},
		{"its sentence", []claim{{"source", span(0, 12), span(0, 19)}}, 3, 3, true},
		{"half of it", []claim{{"source", span(0, 7), span(0, 7)}}, 2, 2, true},
		{"another sentence", []claim{{"source", span(0, 12), span(20, 41)}}, 0, 3, true},
		{"what was added", []claim{{"source", span(13, 28), span(0, 65)}}, 0, 3, true},
		{"twice the same", []claim{{"source", span(0, 12), span(0, 19)},
			{"source", span(0, 12), span(0, 30)}}, 3, 3, true},
		{"of two", []claim{{"source", span(0, 12), span(0, 19)},
			{"other", span(0, 12), span(0, 19)}}, 3, 6, true},
		{"another article", []claim{{"other", span(0, 12), span(0, 19)}}, 0, 3, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := judge(rewriteText, sourceText, "source", test.about)
			if s.words != 5 || s.found != test.found || s.claims != test.claims ||
				s.pair != test.pair {
				t.Errorf("%+v, not %+v", s, test)
			}
		})
	}
}

// TestCast holds that in all scans together each source meets each of its rewrites once, and in one
// scan has one, which is later.
func TestCast(t *testing.T) {
	cases, err := set.Load()
	if err != nil {
		t.Fatal(err)
	}
	rewrites := map[string]int{}
	for turn := range set.Levels {
		ids := map[string]time.Time{}
		for _, a := range newCast(cases, turn, 60, 1).articles {
			if _, ok := ids[a.ID]; ok {
				t.Errorf("scan %d has %s twice", turn, a.ID)
			}
			ids[a.ID] = a.Published.Time
		}
		if want := len(cases)*(2+len(set.Controls)) + 60; len(ids) != want {
			t.Errorf("scan %d has %d articles, not %d", turn, len(ids), want)
		}
		for i := range cases {
			id := idOf(&cases[i], set.Levels[levelOf(i, turn)])
			if !ids[id].After(ids[idOf(&cases[i], "source")]) {
				t.Errorf("%s is not later than its source", id)
			}
			rewrites[id]++
		}
	}
	if len(rewrites) != len(cases)*len(set.Levels) {
		t.Errorf("%d rewrites are in scans", len(rewrites))
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
	for _, name := range set.Controls {
		line := fmt.Sprintf("%s: something is claimed of 0 of 24, 0 words\n", name)
		if !strings.Contains(out.String(), line) {
			t.Errorf("no %q in\n%s", line, out.String())
		}
	}
	if !strings.Contains(out.String(), "24 of 24") {
		t.Errorf("copy edits are not found:\n%s", out.String())
	}
}
