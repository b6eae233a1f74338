package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"overlap/eval/hand"
	"overlap/eval/memory"
	"overlap/internal/newsgen"
	"overlap/shingle"
)

func TestScoreArticles(t *testing.T) {
	w := &news{truths: []newsgen.Truth{
		{ID: "a"}, {ID: "b", EditionOf: "a"}, {ID: "c", EditionOf: "a", Near: []string{"d", "b"}},
		{ID: "d", Near: []string{"c"}}, {ID: "e"},
	}}
	for _, test := range []struct {
		name              string
		matches           []match
		found, said, want int
	}{
		{"nothing", nil, 0, 0, 2},
		{"both, in any order, one twice",
			[]match{{A: "b", B: "a"}, {A: "a", B: "c"}, {A: "a", B: "b"}}, 2, 2, 2},
		{"near ones count neither way", []match{{A: "c", B: "d"}, {A: "b", B: "c"}}, 0, 0, 2},
		{"a wrong one, and one with itself",
			[]match{{A: "a", B: "b"}, {A: "a", B: "e"}, {A: "e", B: "e"}}, 1, 2, 2},
	} {
		s := w.scoreArticles(test.matches)
		if s.found != test.found || s.right != test.found || s.said != test.said ||
			s.wanted != test.want {
			t.Errorf("%s: %+v", test.name, s)
		}
	}
}

func TestShares(t *testing.T) {
	s := score{found: 1, wanted: 2, right: 3, said: 4}
	if got := s.f1(); got != .6 {
		t.Errorf("F1 %v, want .6", got)
	}
	if got := (score{wanted: 3, said: 2}).f1(); got != 0 {
		t.Errorf("nothing right: F1 %v", got)
	}
}

// Three articles of two outlets: b copies 24 words of a, and c is another edition of b
// with a word in front.
func threeArticles() *news {
	copied := strings.Repeat("the miller of Brixdale sold geese ", 4)
	texts := map[string]string{"a": "Today " + copied + "again.",
		"b": "Nobody knew that " + copied + "here.", "c": "Yet nobody knew that " + copied +
			"here."}
	truths := []newsgen.Truth{
		{ID: "a", Words: 26},
		{ID: "b", Words: 28,
			Passages: []newsgen.Passage{{First: 3, Last: 27, From: "a", FromFirst: 1, FromLast: 25,
				Kind: "verbatim", Same: 24}}},
		{ID: "c", Words: 29,
			Passages: []newsgen.Passage{{First: 1, Last: 29, From: "b", FromFirst: 0, FromLast: 28,
				Kind: "verbatim", Same: 28}}},
	}
	w := &news{n: 3, truths: truths, outlet: map[string]string{"a": "x", "b": "y", "c": "z"},
		book: hand.NewBook()}
	for i := range w.truths {
		w.book.Add(&w.truths[i], shingle.Split(texts[w.truths[i].ID]))
	}
	return w
}

// passage is words i to j of a article and k to l of another.
func (w *news) passage(a string, i, j int, b string, k, l int) match {
	m := match{A: a, B: b}
	m.ALo, m.AHi = w.book.Words(a).Bytes(i, j)
	m.BLo, m.BHi = w.book.Words(b).Bytes(k, l)
	return m
}

func TestScorePassages(t *testing.T) {
	w := threeArticles()
	for _, test := range []struct {
		name        string
		found       found
		hits, right int
	}{
		{"nothing", found{}, 0, 0},
		{"all of one", found{matches: []match{w.passage("a", 1, 25, "b", 3, 27)}}, 1, 1},
		{"the other way round", found{matches: []match{w.passage("b", 3, 27, "a", 1, 25)}}, 1, 1},
		{"half of it in two parts",
			found{matches: []match{w.passage("a", 1, 7, "b", 3, 9),
				w.passage("a", 19, 25, "b", 21, 27)}}, 1, 2},
		{"less than half", found{matches: []match{w.passage("a", 1, 12, "b", 3, 14)}}, 0, 1},
		{"other words there", found{matches: []match{w.passage("a", 25, 26, "b", 3, 27)}}, 0, 0},
		{"one text", found{text: map[string]string{"b": "b", "c": "b"}}, 1, 0},
		{"what stands for it",
			found{text: map[string]string{"b": "c"},
				matches: []match{w.passage("a", 1, 25, "c", 4, 28)}}, 2, 1},
	} {
		s := w.scorePassages(&test.found)
		if s.wanted != 2 || s.found != test.hits || s.right != test.right ||
			s.said != len(test.found.matches) {
			t.Errorf("%s: %+v, want %d found and %d right", test.name, s, test.hits, test.right)
		}
	}
	w.outlet["b"] = "x"
	if s := w.scorePassages(&found{matches: []match{w.passage("a", 1, 25, "b", 3,
		27)}}); s.wanted != 1 || s.said != 0 {
		t.Errorf("one outlet's own passages are not asked for: %+v", s)
	}
}

func TestEditions(t *testing.T) {
	f := found{text: map[string]string{"a": "a", "b": "a", "c": "a", "d": "d"}}
	if got := f.editions(); len(got) != 3 {
		t.Errorf("%v", got)
	}
}

func TestReadResult(t *testing.T) {
	path := filepath.Join(t.TempDir(), "result.json")
	write(t, path, `{"articles": [{"id": "a", "edition_of": ""}, {"id": "b", "edition_of": "a"}],
		"pairs": [{"a": "a", "b": "c", "passages": [{"a": {"lo": 1, "hi": 9}, "b": {"lo": 2, "hi": 8}}]}]}`)
	f, err := readResult(path)
	if err != nil {
		t.Fatal(err)
	}
	if f.standsFor("b") != "a" || f.standsFor("a") != "a" || len(f.matches) != 1 ||
		f.matches[0] != (match{"a", 1, 9, "c", 2, 8}) {
		t.Errorf("%+v", f)
	}
}

func TestReadMatches(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, pairsFile),
		"{\"a\": \"x\", \"b\": \"y\"}\n{\"a\": \"x\", \"a_lo\": 3, \"a_hi\": 5, \"b\": \"z\", "+
			"\"b_lo\": 0, \"b_hi\": 2}\n")
	f, err := readMatches("", dir)
	if err != nil || len(f.matches) != 2 || f.matches[1] != (match{"x", 3, 5, "z", 0, 2}) {
		t.Errorf("%+v, %v", f, err)
	}
	write(t, filepath.Join(dir, pairsFile), "{\"a\": ")
	if _, err := readMatches("", dir); err == nil {
		t.Error("half a line was read")
	}
}

func TestReadNews(t *testing.T) {
	dir := t.TempDir()
	articles, truth := filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "t.jsonl")
	write(t, articles,
		"{\"id\": \"a\", \"outlet\": \"x\", \"text\": \"One two.\"}\n{\"id\": \"b\", "+
			"\"outlet\": \"y\", \"text\": \"Three.\"}\n")
	write(t, truth,
		"{\"id\": \"a\", \"words\": 2}\n{\"id\": \"b\", \"words\": 1, \"edition_of\": \"a\"}\n")
	w, err := readNews(articles, truth)
	if err != nil || w.n != 2 || w.outlet["b"] != "y" || len(w.book.Words("a").Words) != 2 ||
		w.truths[1].EditionOf != "a" {
		t.Errorf("%+v, %v", w, err)
	}
	write(t, truth, "{\"id\": \"b\", \"words\": 1}\n")
	if _, err := readNews(articles, truth); err == nil {
		t.Error("articles without their truth were read")
	}
	if err := deal(articles); err != nil {
		t.Fatal(err)
	}
	if text, err := os.ReadFile(filepath.Join(articles+".parts", "1.json")); err != nil ||
		!strings.Contains(string(text), `"b"`) {
		t.Errorf("%q, %v", text, err)
	}
}

func TestParseStat(t *testing.T) {
	line := "42 (a ) b) S 7 42 42 0 -1 4194304 100 0 0 0 250 50 0 0 20 0 1 0 100 1000 10 " +
		"18446744073709551615"
	pid, parent, seconds, ok := parseStat(line)
	if !ok || pid != 42 || parent != 7 || seconds != 3 {
		t.Errorf("%d of %d, %v s, %v", pid, parent, seconds, ok)
	}
	for _, bad := range []string{"", "42", "42 (a", "42 (a) S 7"} {
		if _, _, _, ok := parseStat(bad); ok {
			t.Errorf("%q was read", bad)
		}
	}
	if got := parseKilobytes("Rss:    99 kB\nPss:    12 kB\nPss_Anon:   3 kB\n",
		"Pss:"); got != 12*1024 {
		t.Errorf("%d bytes", got)
	}
}

// A child's memory and time count, too.
func TestMeasured(t *testing.T) {
	if memory.Peak() == 0 {
		t.Skip("this system does not tell what a process uses")
	}
	sh, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("no shell")
	}
	start := time.Now()
	u, err := measured(exec.Command(sh, "-c",
		`(i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep .2); exit 0`))
	if err != nil {
		t.Fatal(err)
	}
	if u.seconds < .2 || u.seconds > time.Since(start).Seconds() || u.cpu <= 0 || u.peak <= 0 {
		t.Errorf("%+v", u)
	}
	if _, err := measured(exec.Command(sh, "-c", "echo one; echo two >&2; exit 3")); err == nil ||
		!strings.HasSuffix(err.Error(), "two") {
		t.Errorf("%v", err)
	}
}

func TestPrintRows(t *testing.T) {
	ours := overlapScan(&environment{}, "overlap, full scan")
	other := &peer{name: "other", settings: "as it is"}
	rows := []*row{
		{peer: overlapScan(&environment{}, "overlap, whole articles", "--articles-only"),
			why: "flag provided but not defined"},
		{peer: ours, version: "1", articles: 100, usage: usage{seconds: 1, cpu: 2, peak: 5e6},
			score: score{found: 9, wanted: 10, right: 10, said: 10}},
		{peer: other, version: "2", articles: 100, usage: usage{seconds: 10, cpu: 10, peak: 7e6},
			score: score{found: 5, wanted: 10, right: 5, said: 5}},
	}
	var out strings.Builder
	if err := printRows(&out, &job{title: "Articles"}, rows); err != nil {
		t.Fatal(err)
	}
	squeezed := strings.Join(strings.Fields(out.String()), " ")
	for _, want := range []string{"| 100 | 10.00 | 0.00 | 10 | 10 | 10.00 | 1.0 | 7 MB | 0.5000 " +
		"(5 of 10) | 1.0000 (5 of 5) | 0.6667 |",
		"Not run: flag provided but not defined", "other: as it is"} {
		if !strings.Contains(squeezed, want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestWrongCommandLines(t *testing.T) {
	for _, args := range [][]string{{"more"}, {"-n", "3"}, {"-runs", "0"}, {"-nothing"}} {
		var stdout, stderr strings.Builder
		if status := run(args, &stdout, &stderr); status != 2 || stderr.Len() == 0 {
			t.Errorf("%q: status %d, %q", args, status, stderr.String())
		}
	}
}

func TestSettings(t *testing.T) {
	s := setting{words: 5, threshold: .85, bands: 16}
	for name, want := range map[string]string{"size": "--size=5", "ngram": "--ngram=5",
		"bands": "--bands=16", "threshold": "--threshold=0.85"} {
		if got := s.flag(name); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
