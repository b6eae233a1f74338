package settle_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"overlap/account"
	"overlap/article"
	"overlap/internal/newsgen"
	"overlap/internal/stages"
	"overlap/outlet"
	"overlap/result"
	"overlap/settle"
)

// whole returns the result of articles, with accounts made as o says.
func whole(t *testing.T, jobs int, o account.Options, articles []article.Article) *result.Result {
	t.Helper()
	found, said, err := stages.Matched(jobs, articles...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(found.Close)
	o.Agencies = stages.Agencies
	r, err := result.Whole(settle.Parts(found.Set.Crew, settle.Options{},
		func() (*account.Book, *result.Recall) {
			return account.Settle(found, said, nil, o), nil
		}))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// words returns words lo to hi, half open, of a text of invented ones that is known by a letter.
func words(letter string, lo, hi int) string {
	var b strings.Builder
	for i := lo; i < hi; i++ {
		fmt.Fprintf(&b, "%s%03x ", letter, i)
	}
	return b.String()
}

// printed returns an article of an outlet, which appeared so many hours after the first.
func printed(id, outlet string, hour int, text ...string) article.Article {
	return article.Article{ID: id, Outlet: outlet, Text: strings.Join(text, ""),
		Published: article.Date{Time: time.Date(2024, 5, 14, 8+hour, 0, 0, 0, time.UTC)}}
}

// senders are outlets that send releases.
var senders = outlet.Profiles{
	"quay council": {Kind: outlet.KindRelease},
	"harbour club": {Kind: outlet.KindRelease},
}

// wire opens the copy of an agency: three words.
const wire = "HOLM (AP) — "

func TestReleases(t *testing.T) {
	for _, test := range []struct {
		name     string
		articles []article.Article
		want     []result.Release
	}{
		{"a release and who uses it", []article.Article{
			printed("1", "Quay Council", 1, words("a", 0, 100)),
			printed("2", "Herald", 2, words("a", 10, 50), words("b", 0, 40)),
			printed("3", "Gazette", 3, words("a", 40, 60), words("c", 0, 80)),
			printed("early", "Courier", 0, words("a", 70, 90), words("d", 0, 80)),
			printed("few", "Star", 4, words("a", 90, 97), words("e", 0, 80)),
			printed("again", "Quay Council", 5, words("a", 0, 70), words("f", 0, 80)),
			printed("club", "Harbour Club", 5, words("a", 0, 60), words("g", 0, 80)),
		}, []result.Release{
			{Article: "1", Kind: "release", Words: 100, Used: 50, Uses: []result.Usage{
				{Article: "2", Words: 40, OfRelease: .4, OfArticle: .5},
				{Article: "3", Words: 20, OfRelease: .2, OfArticle: .2}}},
		}},
		{"printed as a whole, and before it came to us", []article.Article{
			printed("0", "Quay Council", 0, words("a", 0, 100)),
			printed("1", "Herald", 1, words("a", 0, 100)),
			printed("2", "Gazette", 2, words("a", 0, 96), "otherwise"),
			printed("3", "Courier", 3, words("b", 0, 20), words("a", 90, 100)),
		}, []result.Release{
			{Article: "0", Kind: "release", Words: 100, Used: 100, Uses: []result.Usage{
				{Article: "1", Words: 100, OfRelease: 1, OfArticle: 1},
				{Article: "2", Words: 96, OfRelease: .96, OfArticle: .9897},
				{Article: "3", Words: 10, OfRelease: .1, OfArticle: .3333}}},
		}},
		{"an edition of an article that lacks some of it", []article.Article{
			printed("1", "Quay Council", 0, words("a", 0, 60)),
			printed("2", "Herald", 1, words("a", 0, 60), words("b", 0, 140)),
			printed("3", "Gazette", 2, words("a", 0, 52), words("b", 0, 140)),
		}, []result.Release{
			{Article: "1", Kind: "release", Words: 60, Used: 60, Uses: []result.Usage{
				{Article: "2", Words: 60, OfRelease: 1, OfArticle: .3},
				{Article: "3", Words: 52, OfRelease: .8667, OfArticle: .2708}}},
		}},
		{"an article that repeats it", []article.Article{
			printed("1", "Quay Council", 0, words("a", 0, 40)),
			printed("2", "Herald", 1, words("a", 0, 30), words("b", 0, 40), words("a", 0, 30)),
		}, []result.Release{
			{Article: "1", Kind: "release", Words: 40, Used: 30, Uses: []result.Usage{
				{Article: "2", Words: 30, OfRelease: .75, OfArticle: .6}}},
		}},
		{"the printing that others have most of stands for an agency's story", []article.Article{
			printed("1", "Herald", 0, wire, words("a", 0, 60), words("b", 0, 10)),
			printed("2", "Gazette", 1, wire, words("a", 0, 100)),
			printed("3", "Courier", 2, wire, words("a", 0, 90)),
			printed("4", "Star", 3, words("c", 0, 60), words("a", 80, 100)),
			printed("5", "Gazette", 4, words("a", 0, 9), words("d", 0, 80)),
		}, []result.Release{
			{Article: "2", Kind: "agency", Agency: "Associated Press", Words: 102, Used: 102,
				Uses: []result.Usage{
					{Article: "3", Words: 92, OfRelease: .902, OfArticle: 1},
					{Article: "1", Words: 62, OfRelease: .6078, OfArticle: .8611},
					{Article: "4", Words: 20, OfRelease: .1961, OfArticle: .25}}},
		}},
		{"the agency's own text does, if there is one", []article.Article{
			printed("1", "apnews.com", 0, words("a", 0, 70)),
			printed("2", "Herald", 1, wire, words("a", 0, 70), words("b", 0, 60)),
			printed("3", "Gazette", 2, words("a", 0, 70), words("b", 0, 50)),
			printed("4", "apnews.com", 3, words("a", 0, 65), words("c", 0, 60)),
		}, []result.Release{
			{Article: "1", Kind: "agency", Agency: "Associated Press", Words: 70, Used: 70,
				Uses: []result.Usage{
					{Article: "2", Words: 70, OfRelease: 1, OfArticle: .5303},
					{Article: "3", Words: 70, OfRelease: 1, OfArticle: .5833}}},
		}},
		{"two stories of one family, each with versions", []article.Article{
			printed("1", "Herald", 0, wire, words("z", 0, 60), words("a", 0, 100)),
			printed("2", "Gazette", 1, wire, words("z", 0, 60), words("a", 0, 80)),
			printed("3", "Courier", 2, wire, words("z", 0, 60), words("b", 0, 90)),
			printed("4", "Star", 3, wire, words("b", 10, 90)),
		}, []result.Release{
			{Article: "1", Kind: "agency", Agency: "Associated Press", Words: 162, Used: 142,
				Uses: []result.Usage{
					{Article: "2", Words: 142, OfRelease: .8765, OfArticle: 1},
					{Article: "3", Words: 62, OfRelease: .3827, OfArticle: .4079}}},
			{Article: "3", Kind: "agency", Agency: "Associated Press", Words: 152, Used: 142,
				Uses: []result.Usage{
					{Article: "4", Words: 80, OfRelease: .5263, OfArticle: .9756},
					{Article: "1", Words: 62, OfRelease: .4079, OfArticle: .3827},
					{Article: "2", Words: 62, OfRelease: .4079, OfArticle: .4366}}},
		}},
		{"nobody uses any", []article.Article{
			printed("1", "Quay Council", 0, words("a", 0, 60)),
			printed("2", "Herald", 1, wire, words("b", 0, 60)),
			printed("3", "Herald", 2, wire, words("b", 0, 60), words("c", 0, 60)),
		}, []result.Release{}},
	} {
		r := whole(t, 2, account.Options{Outlets: senders}, test.articles)
		if diff := cmp.Diff(test.want, r.Releases,
			cmpopts.IgnoreFields(result.Release{}, "Family")); diff != "" {
			t.Errorf("%s: -want +got:\n%s", test.name, diff)
		}
	}
}

// TestExcludeWireFlows: agency copy that is left out is in no flow and no release.
func TestExcludeWireFlows(t *testing.T) {
	articles := []article.Article{
		printed("1", "Herald", 0, wire, words("a", 0, 60)),
		printed("2", "Gazette", 1, words("a", 0, 60), words("b", 0, 60)),
		printed("3", "Courier", 2, words("a", 0, 40), words("b", 0, 60)),
	}
	flows := func(r *result.Result) (all []string) {
		for _, o := range r.Outlets {
			for _, f := range o.From {
				all = append(all, fmt.Sprint(f.Words, " ", f.Outlet, " to ", o.Outlet))
			}
		}
		return all
	}
	for _, test := range []struct {
		exclude  bool
		flows    []string
		releases int
	}{
		{false, []string{"100 Associated Press to Courier", "60 Associated Press to Gazette"}, 1},
		{true, []string{"60 Gazette to Courier"}, 0},
	} {
		r := whole(t, 1, account.Options{ExcludeWire: test.exclude}, articles)
		if diff := cmp.Diff(test.flows, flows(r)); diff != "" {
			t.Errorf("%v: -want +got:\n%s", test.exclude, diff)
		}
		if len(r.Releases) != test.releases {
			t.Errorf("%v: %+v", test.exclude, r.Releases)
		}
	}
}

// TestSums: the flows of generated news, in several languages, add up to what is shared, and no
// release is used by more words than it has; whatever the order of the articles and the workers.
func TestSums(t *testing.T) {
	for _, language := range []newsgen.Language{newsgen.English, newsgen.German, newsgen.Chinese} {
		var articles []article.Article
		profiles := outlet.Profiles{}
		for item := range newsgen.Generate(newsgen.Options{Articles: 150, Seed: 5,
			Shape: newsgen.Lineage, Language: language}) {
			articles = append(articles, item.Article)
			profiles[outlet.Key(item.Outlet)] = outlet.Profile{Kind: item.OutletKind}
		}
		r := whole(t, 1, account.Options{Outlets: profiles}, articles)
		sums(t, r)
		slices.Reverse(articles)
		turned := whole(t, 3, account.Options{Outlets: profiles}, articles)
		if diff := cmp.Diff(r.Releases, turned.Releases); diff != "" {
			t.Errorf("%s: releases: -want +got:\n%s", language, diff)
		}
		if diff := cmp.Diff(r.Outlets, turned.Outlets); diff != "" {
			t.Errorf("%s: outlets: -want +got:\n%s", language, diff)
		}
	}
}

// sums checks the sums of outlets and releases.
func sums(t *testing.T, r *result.Result) {
	t.Helper()
	shared, lent := 0, 0
	for _, a := range r.Articles {
		shared += a.Account.Shared - a.Account.Scattered
	}
	for _, o := range r.Outlets {
		of := o.Scattered
		for _, f := range o.From {
			of += f.Words
		}
		if of != o.Shared {
			t.Errorf("%s: %d words from others and scattered, %d shared", o.Outlet, of, o.Shared)
		}
		lent += o.Lent
	}
	if lent != shared || lent == 0 {
		t.Errorf("%d words lent, %d shared", lent, shared)
	}
	if len(r.Releases) == 0 {
		t.Error("no release")
	}
	for _, release := range r.Releases {
		if release.Used > release.Words || len(release.Uses) == 0 {
			t.Errorf("%+v", release)
		}
		for _, u := range release.Uses {
			if u.Words > release.Used || u.OfRelease > 1 || u.OfArticle > 1 || u.Words == 0 {
				t.Errorf("%s: %+v", release.Article, u)
			}
		}
	}
}
