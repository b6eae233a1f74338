package account_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"overlap/account"
	"overlap/article"
	"overlap/result"
)

// TestParts counts the parts of accounts: agency copy, what an outlet had before, and who of two
// has it from whom.
func TestParts(t *testing.T) {
	const ap = "PORT HALVER (AP) — "
	type parts struct {
		Own, AgencyOwn, Shared, Agency, Scattered, Excluded, Recycled int
		From                                                          []result.Portion
	}
	from := func(id string, words int) []result.Portion {
		return []result.Portion{{Article: id, Words: words}}
	}
	for _, test := range []struct {
		name     string
		exclude  bool
		articles []article.Article
		want     []parts
	}{
		{"who prints agency copy first keeps it", false, []article.Article{
			news("1", "Herald", ap+part("a", 0, 90), 0),
			news("2", "Gazette", ap+part("a", 0, 70)+numbered("x", 20), 1)},
			[]parts{{Own: 93, AgencyOwn: 93}, {Own: 20, AgencyOwn: 20, Shared: 73, Agency: 73}}},
		{"the agency's own words are its own", false, []article.Article{
			news("1", "apnews.com", ap+part("a", 0, 90), 0),
			news("2", "Gazette", part("a", 0, 70)+numbered("x", 20), 1)},
			[]parts{{Own: 93}, {Own: 20, Shared: 70, Agency: 70}}},
		{"an edition of the agency's text", false, []article.Article{
			news("1", "apnews.com", ap+part("a", 0, 90), 0),
			news("2", "Gazette", ap+part("a", 0, 90), 1)},
			[]parts{{Own: 93}, {Shared: 93, Agency: 93}}},
		{"a contribution is no agency copy", false, []article.Article{
			news("1", "Herald", part("a", 0, 90)+"The Associated Press contributed to this report.",
				0), news("2", "Gazette", part("a", 0, 70)+numbered("x", 20), 1)},
			[]parts{{Own: 97}, {Own: 20, Shared: 70}}},
		{"left out, and never own", true, []article.Article{
			news("1", "Herald", ap+part("a", 0, 90), 0),
			news("2", "Gazette", part("a", 0, 70)+numbered("x", 20), 1),
			news("3", "Courier", ap+part("a", 0, 90), 2)},
			[]parts{{Excluded: 93}, {Own: 20, Excluded: 70}, {Excluded: 93}}},
		{"an outlet's own, again", false, []article.Article{
			news("1", "Herald", part("a", 0, 90), 0),
			news("2", "Herald", part("a", 20, 70)+numbered("x", 20), 30),
			news("3", "Gazette", part("a", 0, 50)+numbered("y", 50), 40)},
			[]parts{{Own: 90}, {Own: 70, Recycled: 50, From: from("1", 50)},
				{Own: 50, Shared: 50}}},
		{"of its earliest", false, []article.Article{
			news("1", "Herald", part("a", 0, 60)+numbered("x", 40), 0),
			news("2", "Herald", part("a", 0, 90)+numbered("y", 40), 10),
			news("3", "Herald", part("a", 0, 90)+numbered("z", 40), 20)},
			[]parts{{Own: 100}, {Own: 130, Recycled: 60, From: from("1", 60)},
				{Own: 130, Recycled: 90, From: []result.Portion{{Article: "1", Words: 60},
					{Article: "2", Words: 30}}}}},
		{"what it had from another it has from there again", false, []article.Article{
			news("1", "Courier", part("a", 0, 60), 0),
			news("2", "Herald", part("a", 0, 60)+numbered("x", 60), 10),
			news("3", "Herald", part("a", 0, 60)+part("x", 0, 30)+numbered("z", 40), 20)},
			[]parts{{Own: 60}, {Own: 60, Shared: 60},
				{Own: 70, Shared: 60, Recycled: 30, From: from("2", 30)}}},
		{"a piece that no source has", false, []article.Article{
			news("1", "Herald", part("a", 0, 70), 0),
			news("2", "Courier", part("a", 50, 80)+numbered("y", 70), 1),
			news("3", "Gazette", part("a", 0, 76)+numbered("z", 4), 2)},
			[]parts{{Own: 70}, {Own: 80, Shared: 20}, {Own: 4, Shared: 76, Scattered: 6}}},
	} {
		b := settle(t, 2, account.Options{ExcludeWire: test.exclude}, nil, test.articles...)
		for i, a := range b.Accounts {
			got := parts{a.Own, a.AgencyOwn, a.Shared, a.Agency, a.Scattered, a.Excluded,
				a.Recycled, a.RecycledFrom}
			if diff := cmp.Diff(test.want[i], got); diff != "" {
				t.Errorf("%s: %s, -want +got:\n%s", test.name, b.Documents[i].ID, diff)
			}
		}
	}
}
