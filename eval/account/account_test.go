package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"overlap/eval/sheet"
	"overlap/internal/newsgen"
	"overlap/result"
)

// entry is a source of an account: its article, its words, and marks: n named, u unseen.
func entry(article string, words int, marks string, candidates ...string) result.Source {
	s := result.Source{Article: article, Words: words, Named: strings.Contains(marks, "n"),
		Unseen: strings.Contains(marks, "u"), Family: "f" + article, Earlier: true}
	for _, c := range append([]string{article}, candidates...) {
		s.Candidates = append(s.Candidates, result.Portion{Article: c, Words: words})
	}
	return s
}

// account has sources and the shared words of these.
func account(sources ...result.Source) result.Account {
	a := result.Account{Sources: sources}
	for _, s := range sources {
		a.Shared += s.Words
	}
	return a
}

func TestOrigin(t *testing.T) {
	for _, test := range []struct {
		name    string
		sources []result.Source
		single  string
		unseen  bool
	}{
		{"nothing", nil, "", false},
		{"one, named", []result.Source{entry("a", 40, "n")}, "a", false},
		{"one, not named", []result.Source{entry("a", 40, "")}, "", false},
		{"two, both named", []result.Source{entry("a", 40, "n"), entry("b", 20, "n")}, "", false},
		{"two, the first named", []result.Source{entry("a", 40, "n"), entry("b", 20, "")}, "a",
			false},
		{"two, the second named", []result.Source{entry("a", 40, ""), entry("b", 20, "n")}, "",
			false},
		{"not in the set", []result.Source{entry("a", 40, "u")}, "", true},
	} {
		a := account(test.sources...)
		if o := originOf(&a); o.single != test.single || o.unseen != test.unseen {
			t.Errorf("%s: %+v", test.name, o)
		}
	}
	a := account(entry("a", 40, "", "b", "c", "d", "e", "f"))
	o := originOf(&a)
	is := func(id string) func(string) bool { return func(s string) bool { return s == id } }
	if !o.shows(is("e")) || o.shows(is("f")) {
		t.Errorf("more candidates than are allowed count: %v", o.candidates)
	}
}

// lineage is a family tree: p, its later version p2 and its edition e; d made of p2, g of d, s of
// p.
func lineage() *kin {
	return newKin([]newsgen.Truth{
		{ID: "p"}, {ID: "p2", Parents: []string{"p"}, VersionOf: "p"},
		{ID: "e", Parents: []string{"p"}, EditionOf: "p"},
		{ID: "d", Parents: []string{"p2"}, Ancestors: []string{"p"}},
		{ID: "g", Parents: []string{"d"}, Ancestors: []string{"p2", "p"}},
		{ID: "s", Parents: []string{"p"}},
	}, &result.Result{Articles: []result.Article{{ID: "s", TextID: "t"}, {ID: "x", TextID: "t"}}})
}

func TestVerdictsOnAccounts(t *testing.T) {
	k := lineage()
	for _, test := range []struct {
		id                    string
		source                result.Source
		parent, shown, strang bool
	}{
		{"d", entry("p2", 40, "n"), true, true, false},
		{"d", entry("p", 40, "n"), true, true, false},
		{"d", entry("e", 40, "n"), true, true, false},
		{"d", entry("s", 40, "n"), false, false, true},
		{"d", entry("s", 40, "", "p"), false, true, false},
		{"g", entry("e", 40, "n"), false, false, false},
		{"g", entry("d", 40, "n"), true, true, false},
		{"g", entry("s", 40, "n"), false, false, true},
		{"p", entry("d", 40, "n"), false, false, true},
		{"p", entry("d", 40, ""), false, false, false},
	} {
		a := account(test.source)
		v := k.judged(test.id, &a)
		if v.parent != test.parent || v.shown != test.shown ||
			len(v.strangers) > 0 != test.strang {
			t.Errorf("%s from %+v: %+v", test.id, test.source, v)
		}
	}
	if !k.isVersion("s", "x") || k.isVersion("s", "d") {
		t.Error("articles of one text are versions, others are not")
	}
}

func TestCopied(t *testing.T) {
	truth := newsgen.Truth{Words: 60,
		Passages: []newsgen.Passage{
			{First: 0, Last: 20, Kind: "verbatim", Same: 20},
			{First: 30, Last: 50, Kind: "edited", Same: 17,
				Runs: []newsgen.Run{{First: 30, Words: 7}, {First: 38, Words: 10}}},
		},
		Quotes:      []newsgen.Quote{{First: 10, Last: 14}},
		Boilerplate: []newsgen.Boilerplate{{First: 0, Last: 3}},
	}
	if n := copied(&truth, 8); n != 20-4-3+10 {
		t.Errorf("%d words", n)
	}
}

func TestTwice(t *testing.T) {
	ap, other := entry("a", 9, ""), entry("b", 9, "")
	ap.Agency, other.Agency = "Associated Press", "Associated Press"
	for _, test := range []struct {
		sources []result.Source
		want    bool
	}{
		{nil, false},
		{[]result.Source{entry("a", 9, ""), entry("b", 9, "")}, false},
		{[]result.Source{entry("a", 9, ""), entry("a", 9, "")}, true},
		{[]result.Source{ap, other}, true},
		{[]result.Source{{Article: "a"}, {Article: "b"}}, false},
	} {
		if got := isTwice(test.sources); got != test.want {
			t.Errorf("%+v: %v", test.sources, got)
		}
	}
}

// wrongSums returns which sums are wrong, by the beginning of what is said.
func wrongSums(a *result.Article) (wrong []string) {
	for _, sum := range sums {
		if sum.is(a) {
			wrong = append(wrong, sum.wrong)
		}
	}
	return wrong
}

func TestSums(t *testing.T) {
	right := func() *result.Article {
		a := &result.Article{ID: "x", Words: 100, Account: account(entry("a", 40, "n"))}
		a.Account.Scattered, a.Account.Shared, a.Account.Own = 5, 45, 55
		a.Account.Slices = []result.Slice{{Class: "shared", Source: "a", Words: 40},
			{Class: "shared", Words: 5}}
		return a
	}
	if wrong := wrongSums(right()); wrong != nil {
		t.Errorf("%q", wrong)
	}
	for want, change := range map[string]func(*result.Article){
		"six figures":     func(a *result.Article) { a.Words++ },
		"sources and":     func(a *result.Article) { a.Account.Sources[0].Words-- },
		"a part is more":  func(a *result.Article) { a.Account.Furniture = 1 },
		"slices do not":   func(a *result.Article) { a.Account.Slices[1].Words = 6 },
		"an entry has no": func(a *result.Article) { a.Account.Sources[0].Candidates = nil },
		"source is named": func(a *result.Article) { a.Account.Sources[0].Unseen = true },
		"the article itself": func(a *result.Article) {
			a.ID = "a"
		},
	} {
		a := right()
		change(a)
		if wrong := wrongSums(a); !slices.ContainsFunc(wrong,
			func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("%s: %q", want, wrong)
		}
	}
}

func TestContradictions(t *testing.T) {
	b := &book{minWords: 8, articles: map[string]*result.Article{"a": {Outlet: "a.example"}}}
	with := func(verdict, evidence string, account result.Account) *result.Article {
		return &result.Article{Words: 100, Verdict: verdict, Evidence: evidence, Account: account}
	}
	copied := account(entry("a", 30, "n"), entry("b", 40, ""))
	agency := account(entry("a", 70, ""))
	agency.Sources[0].Agency = "Dovic Press"
	for _, test := range []struct {
		a    *result.Article
		want string // empty if nothing is wrong
	}{
		{with("partly copied", "30 % (30 of 100 words) copied from a.example, not credited",
			copied), ""},
		{with("partly copied", "70 % (70 of 100 words) copied from a.example, not credited",
			copied), "copied from who has less than half"},
		{with("partly copied", "30 % (30 of 100 words) copied from c.example", copied),
			"copied from who has less than half"},
		{with("partly copied", "70 % (70 of 100 words) copied from Dovic Press copy; nearest b",
			agency), ""},
		{with("republished", "99 % (692 of 685 words) shared with a.example", agency),
			"a number of words larger"},
		{with("partly copied", "31 % (30 of 100 words) shared with a", copied), "a per cent"},
		{with("shares quotations only", "", result.Account{SharedQuoted: 9, Shared: 3}), "3 %"},
		{with("shares quotations only", "", result.Account{SharedQuoted: 9, Shared: 2}), ""},
		{with("shares quotations only", "", result.Account{SharedQuoted: 7}), "no passage"},
		{with("independent", "", result.Account{Shared: 33, Own: 67}), "independent"},
		{with("independent", "", result.Account{Shared: 32, Own: 68}), ""},
		{with("republished", "", result.Account{Shared: 40, Own: 60}), "republished"},
		{with("republished", "", result.Account{Shared: 40, Own: 60, Rewritten: 40}), ""},
		{with("shares prose", "", result.Account{Shared: 7, Own: 93}), "none of a passage"},
		{with("rewritten", "", result.Account{Shared: 40, Own: 60, Rewritten: 30}), "rewritten"},
		{with("agency copy", "", result.Account{Own: 100}), "agency copy"},
		{with("independent", "no earlier text of the set has its words",
			result.Account{Shared: 1}), "nobody"},
	} {
		var wrong []string
		for _, c := range contradictions {
			if c.is(b, test.a) {
				wrong = append(wrong, c.name)
			}
		}
		if test.want == "" && wrong != nil || test.want != "" && (len(wrong) != 1 ||
			!strings.Contains(wrong[0], test.want)) {
			t.Errorf("%s, %s: %q, want %q", test.a.Verdict, test.a.Evidence, wrong, test.want)
		}
	}
}

// set returns a result of an article d with a source, besides a, its edition a2, and b.
func setOf(source result.Source, ids ...string) *result.Result {
	r := &result.Result{Articles: []result.Article{{ID: "d", TextID: "td",
		Account: account(source)}}}
	for _, id := range ids {
		r.Articles = append(r.Articles, result.Article{ID: id, TextID: "t" + id[:1]})
	}
	return r
}

func TestLeaving(t *testing.T) {
	whole := setOf(entry("a", 40, "n", "b"), "a", "a2", "b", "c")
	for _, test := range []struct {
		name string
		part *result.Result
		want [4]int // asked and right while the source is in the set, and while it is not
	}{
		{"the same", setOf(entry("a", 40, "n"), "a", "b"), [4]int{1, 1, 0, 0}},
		{"its edition", setOf(entry("a2", 40, "n"), "a2", "b"), [4]int{1, 1, 0, 0}},
		{"another", setOf(entry("b", 40, "n"), "a", "b"), [4]int{1, 0, 0, 0}},
		{"none", setOf(entry("a", 40, ""), "a", "b"), [4]int{1, 0, 0, 0}},
		{"left out, its family", setOf(entry("b", 40, ""), "b"), [4]int{0, 0, 1, 1}},
		{"left out, not in the set", setOf(entry("c", 40, "u"), "c"), [4]int{0, 0, 1, 1}},
		{"left out, another family", setOf(entry("c", 40, "n"), "c"), [4]int{0, 0, 1, 0}},
		{"left out, nothing shared", setOf(entry("c", 9, "n"), "c"), [4]int{0, 0, 0, 0}},
	} {
		l := newLeaving(&sheet.Sheet{}, whole)
		l.judge(test.part)
		got := [4]int{l.same.Whole, l.same.Part, l.family.Whole, l.family.Part}
		if got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		}
	}
}

// A small run of the whole command: what it measures is other tests' business.
func TestRun(t *testing.T) {
	csv := filepath.Join(t.TempDir(), "articles.csv")
	if err := os.WriteFile(csv, []byte("id,publisher,scrape_time,text\n"+
		"1,a.example,2020-01-02T03:04:05Z,The miller of Brixdale sold seven geese to a stranger.\n"+
		"2,b.example,2020-01-03T03:04:05Z,The miller of Brixdale sold seven geese to his aunt.\n"),
		0o666); err != nil {
		t.Fatal(err)
	}
	var stdout, stderr strings.Builder
	if status := start([]string{"-generated", "-helsinki", csv, "-n", "200", "-draws", "1"},
		&stdout, &stderr); status == 2 {
		t.Fatalf("status %d: %s", status, stderr.String())
	}
	for _, row := range []string{"the parent is among the candidates", "parent taken out",
		"six figures", "largest family"} {
		if !strings.Contains(stdout.String(), row) {
			t.Errorf("no %q in\n%s", row, stdout.String())
		}
	}
	for _, args := range [][]string{nil, {"-generated", "more"}, {"-generated", "-n", "0"}} {
		if status := start(args, &stdout, &stderr); status != 2 {
			t.Errorf("%q: status %d", args, status)
		}
	}
}
