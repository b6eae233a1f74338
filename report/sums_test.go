package report

import (
	"strings"
	"testing"

	"overlap/result"
)

// source makes a source of an article that was first.
func source(id string, words int) result.Source {
	return result.Source{Article: id, Named: true, Words: words, Earlier: true, Texts: 1,
		Candidates: []result.Portion{{Article: id, Words: words}}}
}

// audited is a result with three authors: Fenn copies, Marsh credits an agency, Tove recycles.
func audited() *result.Result {
	agency := source("wire", 80)
	agency.Agency, agency.Credited = "Nordwire", true
	unknown := source("other", 10)
	unknown.Earlier = false
	return &result.Result{Articles: []result.Article{
		{ID: "a", Outlet: "Gazette", Byline: "By IDA FENN and Jo Marsh", Words: 100,
			Account: result.Account{Own: 40, Quoted: 5, SharedQuoted: 5, Shared: 50,
				Sources: []result.Source{source("wire", 40), unknown}}},
		{ID: "b", Outlet: "Gazette", Byline: "Jo Marsh, Nordwire", Words: 100,
			Account: result.Account{Own: 20, AgencyOwn: 15, Shared: 80,
				Sources: []result.Source{agency}}},
		{ID: "c", Outlet: "Herald", Byline: "Al Tove", Words: 50,
			Account: result.Account{Own: 50, Recycled: 30,
				RecycledFrom: []result.Portion{{Article: "old", Words: 30}}}},
		{ID: "d", Outlet: "Herald", Byline: "Ida Fenn", Words: 100,
			Account: result.Account{Own: 20, Shared: 80,
				Sources: []result.Source{source("wire", 80)}}},
		{ID: "wire", Words: 200, Account: result.Account{Own: 200}},
	}}
}

func TestBylines(t *testing.T) {
	want := `author,outlets,articles,words,own,quoted,copied,unknown,agency,recycled,worst,worst_outlet,worst_title,worst_when,worst_draft,worst_archived
Ida Fenn,Gazette; Herald,2,200,60,10,120,10,0,0,d,Herald,,,false,false
Jo Marsh,Gazette,2,200,45,10,40,10,95,0,a,Gazette,,,false,false
Al Tove,Herald,1,50,50,0,0,0,0,30,c,Herald,,,false,false
`
	if got := rendered(t, audited(), CSV, Options{Table: "bylines"}); got != want {
		t.Errorf("got\n%s", got)
	}
	got := rendered(t, audited(), Table, Options{By: Byline})
	for _, want := range []string{"HOW MUCH EACH AUTHOR COPIES", "80 of wire",
		"30 recycled from old", "Gazette, 1 more"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if strings.Contains(got, "HOW MUCH EACH ARTICLE") {
		t.Errorf("accounts beside authors in\n%s", got)
	}
	if got := rendered(t, &result.Result{}, Table, Options{By: Byline}); !strings.Contains(got,
		"No article has a byline.") {
		t.Errorf("nothing said of no authors in\n%s", got)
	}
}

func TestOrigins(t *testing.T) {
	slice := func(source, origin string, words int) result.Slice {
		return result.Slice{Class: "shared", Source: source, Origin: origin, Words: words}
	}
	r := &result.Result{Articles: []result.Article{
		{ID: "x", Outlet: "Herald"},
		{ID: "y", Outlet: "Gazette", Account: result.Account{Slices: []result.Slice{
			slice("x", "x", 30), slice("x", "w", 10), {Class: "quoted", Words: 9},
			slice("", "x", 4)}}},
		{ID: "z", Outlet: "Gazette",
			Account: result.Account{Slices: []result.Slice{slice("y", "x", 20)}}},
	}}
	want := "article,outlet,origin,origin_outlet,words,put_down,title,when,draft," +
		"archived,origin_title,origin_when,origin_draft,origin_archived\n" +
		"y,Gazette,x,Herald,34,30,,,false,false,,,false,false\n" +
		"y,Gazette,w,,10,0,,,false,false,,,,\nz,Gazette,x,Herald,20,0,,,false,false,,,false,false\n"
	if got := rendered(t, r, CSV, Options{Table: "origins"}); got != want {
		t.Errorf("got\n%s", got)
	}
	all := newRegister(r).origins()
	if len(all) != 2 || all[0] != (origin{"x", 54, 30, 2, 1}) {
		t.Errorf("got %+v", all)
	}
}

func TestRoles(t *testing.T) {
	flow := func(kind string, words int) result.Flow {
		return result.Flow{Kind: kind, Words: words}
	}
	outlets := []result.Outlet{
		{Outlet: "a", Kind: "paper", From: []result.Flow{flow("agency", 9), flow("paper", 5)}},
		{Outlet: "b", Kind: "paper", From: []result.Flow{flow("agency", 1), flow("", 2)}},
		{Outlet: "c", From: []result.Flow{flow("release", 3)}},
	}
	var got []string
	for _, r := range rolesOf(outlets) {
		got = append(got, r.from+" to "+r.to+" "+count(r.words))
	}
	want := "agency to paper 10, paper to paper 5, release to outlet 3, outlet to paper 2"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %q", got)
	}
	if all := rolesOf([]result.Outlet{{From: []result.Flow{flow("", 2)}}}); all != nil {
		t.Errorf("of no kinds: %v", all)
	}
}

// TestReleases: the first uses are listed, the others counted.
func TestReleases(t *testing.T) {
	r := &result.Result{Articles: make([]result.Article, 8)}
	release := result.Release{Article: "r", Kind: "release", Words: 100, Used: 90}
	for i := range r.Articles {
		r.Articles[i].ID = "article" + count(i)
		release.Uses = append(release.Uses, result.Usage{Article: r.Articles[i].ID, Words: 50 - i,
			OfRelease: .5, OfArticle: .25})
	}
	r.Releases = []result.Release{release, {Article: "idle", Kind: "agency", Agency: "Nordwire"}}
	got := rendered(t, r, Table, Options{})
	for _, want := range []string{"90 % (90)", "article0     50     50 %", "article3", "4 more",
		"Nordwire copy"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
	if _, got, _ := strings.Cut(got, "RELEASES"); strings.Contains(got, "article4") {
		t.Errorf("more than four uses in\n%s", got)
	}
}

// TestVersions: what a check says of references of a family.
func TestVersions(t *testing.T) {
	unseen := source("r1", 60)
	unseen.Named, unseen.Unseen, unseen.Agency, unseen.Texts = false, true, "Nordwire", 3
	unseen.Candidates = append(unseen.Candidates, result.Portion{Article: "r2", Words: 50})
	near := source("r3", 20)
	near.Named, near.Texts, near.Credited = false, 4, true
	near.Candidates = append(near.Candidates, result.Portion{Article: "r5", Words: 19})
	pair := func(id string, words int) result.Pair {
		return result.Pair{A: "d", B: id, First: "b", AShared: words, Passages: []result.Passage{
			{Words: words, Matched: words, Kind: "verbatim", Nature: "reuse"}}}
	}
	r := &result.Result{Articles: []result.Article{
		{ID: "d", Draft: true, Words: 100, Account: result.Account{Own: 12, Shared: 88, Agency: 60,
			Scattered: 8, Sources: []result.Source{unseen, near}}},
		{ID: "r1"}, {ID: "r2"}, {ID: "r3"}, {ID: "r4"}},
		Pairs: []result.Pair{pair("r1", 60), pair("r2", 50), pair("r3", 20), pair("r4", 20)},
	}
	got := rendered(t, r, Table, Options{Drafts: true})
	for _, want := range []string{"88 copied prose (60 of them agency copy, 8 in pieces too " +
		"short to say from whom they are)",
		"nearest to an unseen version of Nordwire copy", "another version of a source: has 50 %",
		"nearest of 4 versions of a report", "the draft names it", outstripped} {
		if !strings.Contains(strings.Join(strings.Fields(got), " "), want) {
			t.Errorf("%q is missing in\n%s", want, got)
		}
	}
}
