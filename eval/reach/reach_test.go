package main

import (
	"slices"
	"strings"
	"testing"

	"overlap/result"
	"overlap/shingle"
)

// Two articles and a third that print one text of 21 words, a fourth that has its middle only.
const (
	core = "seven geese of the old miller crossed the frozen river before anybody in Brixdale " +
		"had lit a lamp or milked a goat"
	before = "Nobody will believe it. "
	after  = " So it went."
)

var ids = []string{"a", "b", "c", "d"}

func tiny() []*shingle.Text {
	words := strings.Fields(core)
	var texts []*shingle.Text
	for _, s := range []string{before + core + after, core + after, "Again: " + core,
		"Once " + strings.Join(words[6:15], " ")} {
		texts = append(texts, shingle.Split(s))
	}
	return texts
}

// coreOf returns where the text stands in an article.
func coreOf(texts []*shingle.Text, article int) stretch {
	lo := strings.Index(texts[article].Source, core)
	first, last := texts[article].At(lo, lo+len(core))
	return stretch{article, first, last}
}

func TestPrints(t *testing.T) {
	texts := tiny()
	b := newBook(texts)
	p := b.at(coreOf(texts, 1))
	if b.at(coreOf(texts, 2)) != p {
		t.Error("one text is two passages")
	}
	b.find()
	if p.printings != 4 || len(p.prints) != 3 || len(b.passages) != 1 {
		t.Errorf("%d articles have the middle, %d the whole; %d passages", p.printings,
			len(p.prints), len(b.passages))
	}
	for _, s := range p.prints {
		if s != coreOf(texts, s.article) {
			t.Errorf("printed at %v, not at %v", s, coreOf(texts, s.article))
		}
	}
	n := 0
	for a, b := range p.pairs() {
		if n++; a.article == b.article {
			t.Errorf("%v and %v are one article", a, b)
		}
	}
	if n != 3 {
		t.Errorf("%d pairs of 3 prints", n)
	}
}

// pair returns a pair with one passage over some words of the text, first to last.
func pair(texts []*shingle.Text, a, b, first, last int, q result.Passage) result.Pair {
	x, y := coreOf(texts, a).first, coreOf(texts, b).first
	q.A.Lo, q.A.Hi = texts[a].Bytes(x+first, x+last)
	q.B.Lo, q.B.Hi = texts[b].Bytes(y+first, y+last)
	return result.Pair{A: ids[a], B: ids[b], Passages: []result.Passage{q}}
}

func TestFates(t *testing.T) {
	texts := tiny()
	words := coreOf(texts, 0).last - coreOf(texts, 0).first
	for _, c := range []struct {
		name        string
		first, last int
		passage     result.Passage
		edition     string
		want        fate
		nature      string
		none        bool
	}{
		{name: "shown", last: words, want: shown},
		{name: "reuse", last: words, passage: result.Passage{Nature: "reuse"}, want: shown},
		{name: "most of it", last: words/2 + 1, want: shown},
		{name: "too little of it", first: 2, last: 8, want: missing},
		{name: "formula", last: words, passage: result.Passage{Nature: "formula"}, want: setAside,
			nature: "formula"},
		{name: "names", last: words, passage: result.Passage{Nature: "names"}, want: setAside,
			nature: "names"},
		{name: "boilerplate", last: words, passage: result.Passage{Boilerplate: true}, want: stock},
		{name: "its nature", last: words, passage: result.Passage{Nature: "boilerplate"},
			want: stock},
		{name: "quotation", last: words, passage: result.Passage{Nature: "quotation"}, want: shown},
		{name: "an edition", last: words, edition: "a", none: true},
	} {
		r := &result.Result{Pairs: []result.Pair{pair(texts, 0, 1, c.first, c.last, c.passage)},
			Articles: []result.Article{{ID: "a"}, {ID: "b", EditionOf: c.edition}}}
		found := newScan(r, ids, texts)
		p := &passage{prints: []stretch{coreOf(texts, 1), coreOf(texts, 0)}}
		v, ok := found.judge(p)
		if ok == c.none || ok && (v.fate != c.want || v.nature != c.nature) {
			t.Errorf("%s: %v, fate %d, %q", c.name, ok, v.fate, v.nature)
		}
	}
}

// The worst of all pairs counts, and a pair that is not in the result is no hidden passage.
func TestWorst(t *testing.T) {
	texts := tiny()
	words := coreOf(texts, 0).last - coreOf(texts, 0).first
	r := &result.Result{Pairs: []result.Pair{pair(texts, 0, 1, 0, words, result.Passage{}),
		pair(texts, 1, 2, 0, words, result.Passage{Nature: "template"})}}
	found := newScan(r, ids, texts)
	p := &passage{prints: []stretch{coreOf(texts, 0), coreOf(texts, 2)}, printings: 3}
	if v, ok := found.judge(p); !ok || v.fate != noPair {
		t.Errorf("%v, %d", ok, v.fate)
	}
	p.prints = append(p.prints, coreOf(texts, 1))
	s := &sheet{list: true, text: true}
	rows := s.rowsOf("tiny", share)
	s.add(rows, "tiny", found, []*passage{p})
	var out strings.Builder
	if short := s.print(&out); short != 1 || rows[0].fates[setAside] != 1 {
		t.Errorf("%d rows fall short:\n%s", short, out.String())
	}
	want := "tiny, 3 printings, template: b 0-113, c 7-120\n    " + core
	if !strings.Contains(out.String(), want) {
		t.Errorf("no %q in\n%s", want, out.String())
	}
}

func TestAllowance(t *testing.T) {
	for _, c := range []struct {
		row   row
		short bool
	}{
		{row{distinct: 200, fates: [5]int{setAside: 1}}, false},
		{row{distinct: 199, fates: [5]int{missing: 1}}, true},
		{row{distinct: 9, fates: [5]int{setAside: 1, missing: 4}, allowed: onePassage}, false},
		{row{distinct: 900, fates: [5]int{setAside: 2}, allowed: onePassage}, true},
	} {
		if _, short := c.row.hidden(); short != c.short {
			t.Errorf("%+v falls short: %v", c.row, short)
		}
	}
}

func TestReaches(t *testing.T) {
	for printings, want := range map[int]string{2: "2 to 4", 4: "2 to 4", 5: "5 to 9",
		19: "10 to 19", 20: "20 and more", 900: "20 and more"} {
		if got := reaches[reachOf(printings)].name; got != want {
			t.Errorf("%d printings are %s", printings, got)
		}
	}
}

func TestOutside(t *testing.T) {
	masked := make([]bool, 100)
	masked[30], masked[45], masked[70] = true, true, true
	want := []stretch{{7, 10, 30}, {7, 46, 70}, {7, 71, 95}}
	if got := outside(stretch{7, 10, 95}, masked); !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
}

func TestMatches(t *testing.T) {
	texts := tiny()
	x := coreOf(texts, 0)
	want := []match{{x.first, 0, len(texts[1].Words)}}
	if got := matches(texts[0], texts[1]); !slices.Equal(got, want) {
		t.Errorf("%v, not %v", got, want)
	}
	if got := matches(texts[0], texts[3]); got != nil {
		t.Errorf("%v", got)
	}
}

// A small run of the whole command: what it measures is other tests' business.
func TestRun(t *testing.T) {
	var stdout, stderr strings.Builder
	args := []string{"-n", "5", "-others", "0", "-small", "1"}
	if status := start(args, &stdout, &stderr); status == 2 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	for _, row := range []string{"English, news", "English, spread", "German, one outlet",
		"Chinese, 14 articles"} {
		if !strings.Contains(stdout.String(), row) {
			t.Errorf("no %q in\n%s", row, stdout.String())
		}
	}
	if status := start([]string{"more"}, &stdout, &stderr); status != 2 {
		t.Errorf("status %d", status)
	}
}
